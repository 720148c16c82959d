package org.exowatch.parse;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.Article.Author;
import org.exowatch.document.BookDocument;
import org.exowatch.document.PartialDate;
import org.jspecify.annotations.Nullable;

/** A {@link BookDocument} while its record is being read. */
final class BookDraft {

	@Nullable String title;

	@Nullable String publisher;

	@Nullable String publisherLocation;

	@Nullable PartialDate beginning;

	@Nullable PartialDate ending;

	final ArticleDraft.People people = new ArticleDraft.People();

	/** Editors of the part itself; those of the book follow. */
	final List<Author> partEditors;

	@Nullable String volume;

	@Nullable String volumeTitle;

	@Nullable String edition;

	@Nullable String collection;

	@Nullable String medium;

	@Nullable String reportNumber;

	final List<BookDocument.Label> labels = new ArrayList<>(1);

	final List<BookDocument.BookSection> sections = new ArrayList<>();

	@Nullable PartialDate contributed;

	final List<BookDocument.Item> items = new ArrayList<>(0);

	BookDraft(List<Author> partEditors) {
		this.partEditors = partEditors;
	}

	BookDocument finish(@Nullable String pages) {
		List<Author> editors = new ArrayList<>(this.partEditors);
		editors.addAll(this.people.editors);
		return new BookDocument(this.title, this.publisher, this.publisherLocation, this.beginning, this.ending,
				this.people.authors, editors, this.people.investigators, this.volume, this.volumeTitle, this.edition,
				this.collection, this.medium, this.reportNumber, this.labels, pages, this.sections, this.contributed,
				this.items);
	}

}

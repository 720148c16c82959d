package org.exowatch.document;

import java.util.List;

import org.exowatch.document.Article.Author;
import org.jspecify.annotations.Nullable;

/**
 * What a PubmedBookArticle says of the book that it is, or is a part of. The book's
 * PubDate is the article's {@link Article#published()}.
 *
 * @param title BookTitle
 * @param publisher PublisherName
 * @param publisherLocation as printed
 * @param beginning BeginningDate of a book that appears over years
 * @param ending EndingDate
 * @param authors of the book, not of the part
 * @param editors of the book or of the part
 * @param investigators of the book
 * @param volume number
 * @param volumeTitle as printed
 * @param edition as printed
 * @param collection CollectionTitle
 * @param medium Internet, …
 * @param reportNumber as printed
 * @param labels where the part stands: {@code chapter 7}
 * @param pages of the part
 * @param sections headings of the part
 * @param contributed ContributionDate: when the part was first published
 * @param items ItemList: synonyms and the like
 */
public record BookDocument(@Nullable String title, @Nullable String publisher, @Nullable String publisherLocation,
		@Nullable PartialDate beginning, @Nullable PartialDate ending, List<Author> authors, List<Author> editors,
		List<Author> investigators, @Nullable String volume, @Nullable String volumeTitle, @Nullable String edition,
		@Nullable String collection, @Nullable String medium, @Nullable String reportNumber, List<Label> labels,
		@Nullable String pages, List<BookSection> sections, @Nullable PartialDate contributed, List<Item> items) {

	public BookDocument {
		authors = Article.given(authors);
		editors = Article.given(editors);
		investigators = Article.given(investigators);
		labels = Article.given(labels);
		sections = Article.given(sections);
		items = Article.given(items);
	}

	/**
	 * A LocationLabel.
	 *
	 * @param type part, chapter, section, appendix, figure, table, box; empty if not
	 * given
	 * @param text as printed
	 */
	public record Label(String type, String text) {

	}

	/**
	 * A heading of a book part.
	 *
	 * @param level 1 for a heading of the part itself, 2 for one within it, …
	 * @param label as printed, or null
	 * @param title as printed
	 */
	public record BookSection(int level, @Nullable String label, String title) {

	}

	/**
	 * An entry of an ItemList.
	 *
	 * @param list ListType: {@code Synonyms}, …
	 * @param text as printed
	 */
	public record Item(String list, String text) {

	}

}

package org.exowatch.parse;

import javax.xml.stream.XMLStreamException;

import org.exowatch.document.BookDocument.BookSection;
import org.exowatch.document.BookDocument.Item;
import org.exowatch.document.BookDocument.Label;
import org.jspecify.annotations.Nullable;

/** Reads a BookDocument: a book or a chapter of one. */
final class BookReader {

	private final XmlCursor xml;

	private final ArticleReader article;

	private final JournalReader journal;

	private final AbstractReader abstracts;

	private final AuthorReader authors;

	private final IndexingReader indexing;

	private final HistoryReader history;

	private final ReferenceReader references;

	private final DateReader dates;

	BookReader(XmlCursor xml) {
		this.xml = xml;
		this.article = new ArticleReader(xml);
		this.journal = new JournalReader(xml);
		this.abstracts = new AbstractReader(xml);
		this.authors = new AuthorReader(xml);
		this.indexing = new IndexingReader(xml);
		this.history = new HistoryReader(xml);
		this.references = new ReferenceReader(xml);
		this.dates = new DateReader(xml);
	}

	void document(ArticleDraft draft) throws XMLStreamException {
		BookDraft book = new BookDraft(draft.people.editors);
		draft.book = book;
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "Book" -> book(draft, book);
				case "LocationLabel" -> book.labels.add(label());
				case "Sections" -> sections(0, book);
				case "ItemList" -> items(book);
				case "ContributionDate" -> book.contributed = this.dates.partialDate();
				default -> part(draft);
			}
		}
	}

	private void part(ArticleDraft draft) throws XMLStreamException {
		switch (this.xml.name()) {
			case "PMID" -> CitationReader.pmid(this.xml, draft);
			case "ArticleIdList" -> this.history.articleIds(draft);
			case "ArticleTitle" -> draft.title = this.xml.text();
			case "VernacularTitle" -> draft.vernacularTitle = this.xml.textOrNull();
			case "Pagination" -> this.journal.pages(draft);
			case "Language" -> this.xml.addText(draft.languages);
			case "AuthorList" -> this.authors.authors(draft.people);
			case "InvestigatorList" -> this.authors.investigators(draft.people.investigators);
			case "PublicationType" -> this.article.publicationType(draft.publicationTypes);
			case "Abstract" -> draft.copyright = this.abstracts.sections(draft.sections);
			case "KeywordList" -> this.indexing.keywords(draft.keywords);
			case "DateRevised" -> draft.revised = this.dates.date();
			case "GrantList" -> this.article.grants(draft.grants);
			case "ReferenceList" -> this.references.list(draft.references);
			default -> {
			}
		}
	}

	private void book(ArticleDraft draft, BookDraft book) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "Publisher" -> publisher(book);
				case "PubDate" -> draft.published = this.dates.partialDate();
				case "BeginningDate" -> book.beginning = this.dates.partialDate();
				case "EndingDate" -> book.ending = this.dates.partialDate();
				case "AuthorList" -> this.authors.authors(book.people);
				case "InvestigatorList" -> this.authors.investigators(book.people.investigators);
				case "Isbn" -> draft.identify("ISBN", this.xml.text());
				case "ELocationID" -> this.article.electronicLocation(draft);
				default -> imprint(book);
			}
		}
	}

	private void imprint(BookDraft book) throws XMLStreamException {
		switch (this.xml.name()) {
			case "BookTitle" -> book.title = this.xml.textOrNull();
			case "Volume" -> book.volume = this.xml.textOrNull();
			case "VolumeTitle" -> book.volumeTitle = this.xml.textOrNull();
			case "Edition" -> book.edition = this.xml.textOrNull();
			case "CollectionTitle" -> book.collection = this.xml.textOrNull();
			case "Medium" -> book.medium = this.xml.textOrNull();
			case "ReportNumber" -> book.reportNumber = this.xml.textOrNull();
			default -> {
			}
		}
	}

	private void publisher(BookDraft book) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "PublisherName" -> book.publisher = this.xml.textOrNull();
				case "PublisherLocation" -> book.publisherLocation = this.xml.textOrNull();
				default -> {
				}
			}
		}
	}

	private Label label() throws XMLStreamException {
		String type = this.xml.attributeOr("Type", "");
		return new Label(type, this.xml.text());
	}

	/** The headings in their order, each before those within it. */
	private void sections(int level, BookDraft book) throws XMLStreamException {
		String label = null;
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "LocationLabel" -> label = this.xml.textOrNull();
				case "SectionTitle" -> section(level, label, book);
				case "Section" -> sections(level + 1, book);
				default -> {
				}
			}
		}
	}

	private void section(int level, @Nullable String label, BookDraft book) throws XMLStreamException {
		book.sections.add(new BookSection(level, label, this.xml.text()));
	}

	private void items(BookDraft book) throws XMLStreamException {
		String list = this.xml.attributeOr("ListType", "");
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("Item")) {
				book.items.add(new Item(list, this.xml.text()));
			}
		}
	}

}

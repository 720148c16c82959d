package org.exowatch.parse;

import javax.xml.stream.XMLStreamException;

/** Reads a BookDocument: a book or a chapter of one. */
final class BookReader {

	private final XmlCursor xml;

	private final ArticleReader article;

	private final AbstractReader abstracts;

	private final AuthorReader authors;

	private final HistoryReader history;

	private final DateReader dates;

	BookReader(XmlCursor xml) {
		this.xml = xml;
		this.article = new ArticleReader(xml);
		this.abstracts = new AbstractReader(xml);
		this.authors = new AuthorReader(xml);
		this.history = new HistoryReader(xml);
		this.dates = new DateReader(xml);
	}

	void document(ArticleDraft draft) throws XMLStreamException {
		draft.book = true;
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "PMID" -> CitationReader.pmid(this.xml, draft);
				case "ArticleIdList" -> this.history.articleIds(draft);
				case "Book" -> book(draft);
				case "ArticleTitle" -> draft.title = this.xml.text();
				case "VernacularTitle" -> draft.vernacularTitle = this.xml.textOrNull();
				case "Language" -> draft.languages.add(this.xml.text());
				case "AuthorList" -> this.authors.authors(draft.authors);
				case "PublicationType" -> this.article.publicationType(draft.publicationTypes);
				case "Abstract" -> this.abstracts.sections(draft.sections);
				case "KeywordList" -> this.article.leaves("Keyword", draft.keywords);
				case "ContributionDate" -> draft.created = this.dates.date();
				case "DateRevised" -> draft.revised = this.dates.date();
				case "GrantList" -> this.article.grants(draft.grants);
				default -> {
				}
			}
		}
	}

	private void book(ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "BookTitle" -> draft.bookTitle = this.xml.textOrNull();
				case "PubDate" -> draft.published = this.dates.partialDate();
				case "AuthorList" -> this.authors.authors(draft.bookAuthors);
				case "Isbn" -> draft.identify("ISBN", this.xml.text());
				case "ELocationID" -> {
					if ("doi".equals(this.xml.attribute("EIdType"))) {
						draft.identify("DOI", this.xml.text());
					}
				}
				default -> {
				}
			}
		}
	}

}

package org.exowatch.parse;

import javax.xml.stream.XMLStreamException;

/** Reads one child of the root: an article, a citation in the old layout, a book part. */
final class RecordReader {

	private final XmlCursor xml;

	private final CitationReader citations;

	private final HistoryReader history;

	private final BookReader books;

	RecordReader(XmlCursor xml) {
		this.xml = xml;
		this.citations = new CitationReader(xml);
		this.history = new HistoryReader(xml);
		this.books = new BookReader(xml);
	}

	/**
	 * Fills a draft from the current element.
	 * @throws RecordFault if it is no record, or one that cannot be taken
	 */
	void record(ArticleDraft draft) throws XMLStreamException {
		switch (this.xml.name()) {
			case "PubmedArticle", "PubmedBookArticle" -> parts(draft);
			case "MedlineCitation" -> this.citations.citation(draft);
			default -> throw notARecord();
		}
		draft.requiredPmid();
	}

	private void parts(ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "MedlineCitation" -> this.citations.citation(draft);
				case "PubmedData", "PubmedBookData" -> this.history.history(draft);
				case "BookDocument" -> this.books.document(draft);
				default -> {
				}
			}
		}
	}

	private RecordFault notARecord() throws XMLStreamException {
		String name = this.xml.name();
		return new RecordFault(
				"<" + name + "> in place of a record: “" + CitationReader.shortened(this.xml.text()) + "”");
	}

}

package org.exowatch.parse;

import java.util.Locale;

import javax.xml.stream.XMLStreamException;

/**
 * Reads PubmedData and PubmedBookData: when the record entered PubMed, and its own ids.
 * The ids of cited papers, in ReferenceList, are never touched.
 */
final class HistoryReader {

	private final XmlCursor xml;

	private final DateReader dates;

	HistoryReader(XmlCursor xml) {
		this.xml = xml;
		this.dates = new DateReader(xml);
	}

	void history(ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "History" -> pubMedDates(draft);
				case "ArticleIdList" -> articleIds(draft);
				default -> {
				}
			}
		}
	}

	private void pubMedDates(ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			String status = this.xml.attribute("PubStatus");
			if ("entrez".equals(status)) {
				draft.entrez = this.dates.date();
			}
			else if ("pubmed".equals(status)) {
				draft.appearedInPubMed = this.dates.date();
			}
		}
	}

	/** {@code pubmed} is the record's key and no further identifier. */
	void articleIds(ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			String type = this.xml.attribute("IdType");
			if (this.xml.name().equals("ArticleId") && type != null && !type.equals("pubmed")) {
				draft.identify(type.toUpperCase(Locale.ROOT), this.xml.text());
			}
		}
	}

}

package org.exowatch.parse;

import java.util.Locale;

import javax.xml.stream.XMLStreamException;

import org.exowatch.document.Article.HistoryDate;

/**
 * Reads PubmedData and PubmedBookData: when the record entered PubMed, and its own ids.
 * The ids of cited papers never become its own.
 */
final class HistoryReader {

	private final XmlCursor xml;

	private final ReferenceReader references;

	private final DateReader dates;

	HistoryReader(XmlCursor xml) {
		this.xml = xml;
		this.references = new ReferenceReader(xml);
		this.dates = new DateReader(xml);
	}

	void history(ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "History" -> pubMedDates(draft);
				case "PublicationStatus" -> draft.publicationStatus = this.xml.textOrNull();
				case "ArticleIdList" -> articleIds(draft);
				case "ReferenceList" -> this.references.list(draft.references);
				default -> {
				}
			}
		}
	}

	private void pubMedDates(ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("PubMedPubDate")) {
				pubMedDate(this.xml.attributeOr("PubStatus", ""), draft);
			}
		}
	}

	private void pubMedDate(String status, ArticleDraft draft) throws XMLStreamException {
		String date = this.dates.isoDate();
		if (!date.isEmpty()) {
			draft.history.add(new HistoryDate(status, date));
		}
		if (status.equals("entrez")) {
			draft.entrez = this.dates.day();
		}
		else if (status.equals("pubmed")) {
			draft.appearedInPubMed = this.dates.day();
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

package org.exowatch.parse;

import javax.xml.stream.XMLStreamException;

import org.exowatch.document.Article.Issn;

/** Reads where an article appeared: Journal, MedlineJournalInfo, Pagination. */
final class JournalReader {

	private final XmlCursor xml;

	private final DateReader dates;

	JournalReader(XmlCursor xml) {
		this.xml = xml;
		this.dates = new DateReader(xml);
	}

	void journal(ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "ISSN" -> issn(this.xml.attributeOr("IssnType", ""), draft);
				case "JournalIssue" -> issue(draft);
				case "Title" -> draft.journalTitle = this.xml.textOrNull();
				case "ISOAbbreviation" -> draft.isoAbbreviation = this.xml.textOrNull();
				default -> {
				}
			}
		}
	}

	private void issn(String type, ArticleDraft draft) throws XMLStreamException {
		String value = this.xml.text();
		if (!value.isEmpty()) {
			draft.issns.add(new Issn(value, type));
		}
	}

	private void issue(ArticleDraft draft) throws XMLStreamException {
		draft.medium = this.xml.attribute("CitedMedium");
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "Volume" -> draft.volume = this.xml.textOrNull();
				case "Issue" -> draft.issue = this.xml.textOrNull();
				case "PubDate" -> draft.published = this.dates.partialDate();
				default -> {
				}
			}
		}
	}

	/** MedlineJournalInfo. */
	void info(ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "Country" -> draft.country = this.xml.textOrNull();
				case "MedlineTA" -> draft.medlineTa = this.xml.textOrNull();
				case "NlmUniqueID" -> draft.nlmId = this.xml.textOrNull();
				case "ISSNLinking" -> issn("Linking", draft);
				default -> {
				}
			}
		}
	}

	/** MedlinePgn as printed, else StartPage-EndPage. */
	void pages(ArticleDraft draft) throws XMLStreamException {
		String printed = "";
		String start = "";
		String end = "";
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "MedlinePgn" -> printed = this.xml.text();
				case "StartPage" -> start = this.xml.text();
				case "EndPage" -> end = this.xml.text();
				default -> {
				}
			}
		}
		if (printed.isEmpty()) {
			printed = end.isEmpty() ? start : start + "-" + end;
		}
		draft.pages = printed.isEmpty() ? null : printed;
	}

}

package org.exowatch.parse;

import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.exowatch.document.Article.Grant;
import org.exowatch.document.Article.PublicationType;

/** Reads the Article of a MedlineCitation: title, abstract, authors, journal issue. */
final class ArticleReader {

	private final XmlCursor xml;

	private final AbstractReader abstracts;

	private final AuthorReader authors;

	private final DateReader dates;

	ArticleReader(XmlCursor xml) {
		this.xml = xml;
		this.abstracts = new AbstractReader(xml);
		this.authors = new AuthorReader(xml);
		this.dates = new DateReader(xml);
	}

	void article(ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "Journal" -> journal(draft);
				case "ArticleTitle" -> draft.title = this.xml.text();
				case "VernacularTitle" -> draft.vernacularTitle = this.xml.textOrNull();
				case "Pagination" -> draft.pages = pages();
				case "ELocationID" -> electronicLocation(draft);
				case "Abstract" -> this.abstracts.sections(draft.sections);
				case "AuthorList" -> this.authors.authors(draft.authors);
				case "Language" -> draft.languages.add(this.xml.text());
				case "DataBankList" -> dataBanks(draft);
				case "GrantList" -> grants(draft.grants);
				case "PublicationTypeList" -> publicationTypes(draft.publicationTypes);
				case "ArticleDate" -> draft.electronic = this.dates.date();
				default -> {
				}
			}
		}
	}

	private void journal(ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "ISSN" -> draft.issns.add(this.xml.text());
				case "JournalIssue" -> issue(draft);
				case "Title" -> draft.journalTitle = this.xml.textOrNull();
				case "ISOAbbreviation" -> draft.journalAbbreviation = this.xml.textOrNull();
				default -> {
				}
			}
		}
	}

	private void issue(ArticleDraft draft) throws XMLStreamException {
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

	/** MedlinePgn as printed, else StartPage-EndPage. */
	String pages() throws XMLStreamException {
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
		if (!printed.isEmpty()) {
			return printed;
		}
		return end.isEmpty() ? start : start + "-" + end;
	}

	private void electronicLocation(ArticleDraft draft) throws XMLStreamException {
		String type = this.xml.attribute("EIdType");
		boolean valid = !"N".equals(this.xml.attribute("ValidYN"));
		if (valid && "doi".equals(type)) {
			draft.identify("DOI", this.xml.text());
		}
		else if (valid && "pii".equals(type)) {
			draft.identify("PII", this.xml.text());
		}
	}

	private void dataBanks(ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("DataBank")) {
				dataBank(draft);
			}
		}
	}

	private void dataBank(ArticleDraft draft) throws XMLStreamException {
		String bank = "";
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "DataBankName" -> bank = this.xml.text();
				case "AccessionNumberList" -> accessions(bank, draft);
				default -> {
				}
			}
		}
	}

	private void accessions(String bank, ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			String number = this.xml.name().equals("AccessionNumber") ? this.xml.text() : "";
			draft.identify(number.startsWith("NCT") ? "NCT" : bank, number);
		}
	}

	void grants(List<Grant> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("Grant")) {
				into.add(grant());
			}
		}
	}

	private Grant grant() throws XMLStreamException {
		String id = null;
		String agency = null;
		String country = null;
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "GrantID" -> id = this.xml.textOrNull();
				case "Agency" -> agency = this.xml.textOrNull();
				case "Country" -> country = this.xml.textOrNull();
				default -> {
				}
			}
		}
		return new Grant(id, agency, country);
	}

	private void publicationTypes(List<PublicationType> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("PublicationType")) {
				publicationType(into);
			}
		}
	}

	void publicationType(List<PublicationType> into) throws XMLStreamException {
		String ui = this.xml.attribute("UI");
		into.add(new PublicationType((ui != null) ? ui : "", this.xml.text()));
	}

	/** The texts of all children of one name. */
	void leaves(String name, List<String> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			String text = this.xml.name().equals(name) ? this.xml.text() : "";
			if (!text.isEmpty()) {
				into.add(text);
			}
		}
	}

	/** The texts of one child of all children of one name. */
	void leaves(String parent, String name, List<String> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals(parent)) {
				leaves(name, into);
			}
		}
	}

}

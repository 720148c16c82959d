package org.exowatch.parse;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.exowatch.document.Article.Databank;
import org.exowatch.document.Article.Grant;
import org.exowatch.document.Article.PublicationType;

/** Reads the Article of a MedlineCitation: title, abstract, authors, journal issue. */
final class ArticleReader {

	private final XmlCursor xml;

	private final JournalReader journal;

	private final AbstractReader abstracts;

	private final AuthorReader authors;

	private final DateReader dates;

	ArticleReader(XmlCursor xml) {
		this.xml = xml;
		this.journal = new JournalReader(xml);
		this.abstracts = new AbstractReader(xml);
		this.authors = new AuthorReader(xml);
		this.dates = new DateReader(xml);
	}

	void article(ArticleDraft draft) throws XMLStreamException {
		draft.publicationModel = this.xml.attribute("PubModel");
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "Journal" -> this.journal.journal(draft);
				case "ArticleTitle" -> draft.title = this.xml.text();
				case "VernacularTitle" -> draft.vernacularTitle = this.xml.textOrNull();
				case "Pagination" -> this.journal.pages(draft);
				case "ELocationID" -> electronicLocation(draft);
				case "Abstract" -> draft.copyright = this.abstracts.sections(draft.sections);
				case "AuthorList" -> this.authors.authors(draft.people);
				case "Language" -> this.xml.addText(draft.languages);
				case "DataBankList" -> databanks(draft);
				case "GrantList" -> grants(draft.grants);
				case "PublicationTypeList" -> publicationTypes(draft.publicationTypes);
				case "ArticleDate" -> draft.electronic = this.dates.date();
				default -> {
				}
			}
		}
	}

	void electronicLocation(ArticleDraft draft) throws XMLStreamException {
		String type = this.xml.attribute("EIdType");
		boolean valid = !"N".equals(this.xml.attribute("ValidYN"));
		if (valid && "doi".equals(type)) {
			draft.identify("DOI", this.xml.text());
		}
		else if (valid && "pii".equals(type)) {
			draft.identify("PII", this.xml.text());
		}
	}

	private void databanks(ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("DataBank")) {
				databank(draft);
			}
		}
	}

	private void databank(ArticleDraft draft) throws XMLStreamException {
		String bank = "";
		List<String> accessions = new ArrayList<>(1);
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "DataBankName" -> bank = this.xml.text();
				case "AccessionNumberList" -> accessions(accessions);
				default -> {
				}
			}
		}
		draft.databanks.add(new Databank(bank, accessions));
		for (String number : accessions) {
			draft.identify(number.startsWith("NCT") ? "NCT" : bank, number);
		}
	}

	private void accessions(List<String> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("AccessionNumber")) {
				this.xml.addText(into);
			}
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
		String acronym = null;
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "GrantID" -> id = this.xml.textOrNull();
				case "Acronym" -> acronym = this.xml.textOrNull();
				case "Agency" -> agency = this.xml.textOrNull();
				case "Country" -> country = this.xml.textOrNull();
				default -> {
				}
			}
		}
		return new Grant(id, agency, country, acronym);
	}

	private void publicationTypes(List<PublicationType> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("PublicationType")) {
				publicationType(into);
			}
		}
	}

	void publicationType(List<PublicationType> into) throws XMLStreamException {
		String ui = this.xml.attributeOr("UI", "");
		into.add(new PublicationType(ui, this.xml.text()));
	}

}

package org.exowatch.parse;

import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.exowatch.document.Article.Correction;

/** Reads a MedlineCitation: the record but for its history and ids. */
final class CitationReader {

	private final XmlCursor xml;

	private final ArticleReader article;

	private final JournalReader journal;

	private final AbstractReader abstracts;

	private final AuthorReader authors;

	private final IndexingReader indexing;

	private final DateReader dates;

	CitationReader(XmlCursor xml) {
		this.xml = xml;
		this.article = new ArticleReader(xml);
		this.journal = new JournalReader(xml);
		this.abstracts = new AbstractReader(xml);
		this.authors = new AuthorReader(xml);
		this.indexing = new IndexingReader(xml);
		this.dates = new DateReader(xml);
	}

	void citation(ArticleDraft draft) throws XMLStreamException {
		String status = this.xml.attribute("Status");
		draft.status = (status != null) ? status : "";
		draft.owner = this.xml.attribute("Owner");
		draft.indexingMethod = this.xml.attribute("IndexingMethod");
		boolean hasArticle = false;
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("Article")) {
				hasArticle = true;
				this.article.article(draft);
			}
			else {
				part(draft);
			}
		}
		if (draft.pmid != null && !hasArticle) {
			throw new RecordFault("the record has no <Article>: neither title nor journal");
		}
	}

	private void part(ArticleDraft draft) throws XMLStreamException {
		switch (this.xml.name()) {
			case "PMID" -> pmid(this.xml, draft);
			case "DateCreated" -> draft.created = this.dates.date();
			case "DateCompleted" -> draft.completed = this.dates.date();
			case "DateRevised" -> draft.revised = this.dates.date();
			case "MedlineJournalInfo" -> this.journal.info(draft);
			case "CommentsCorrectionsList" -> corrections(draft.corrections);
			case "OtherID" -> otherId(draft);
			case "OtherAbstract" -> this.abstracts.otherAbstract(draft.otherAbstracts);
			case "CoiStatement" -> draft.conflictOfInterest = this.xml.textOrNull();
			case "InvestigatorList" -> this.authors.investigators(draft.people.investigators);
			case "PersonalNameSubjectList" -> this.authors.subjects(draft.people.subjects);
			case "SpaceFlightMission" -> this.xml.addText(draft.spaceFlightMissions);
			case "GeneralNote" -> this.xml.addText(draft.notes);
			case "NumberOfReferences" -> draft.numberOfReferences = this.xml.textOrNull();
			default -> this.indexing.part(draft);
		}
	}

	/** The record's own PMID and its version. */
	static void pmid(XmlCursor xml, ArticleDraft draft) throws XMLStreamException {
		String version = xml.attribute("Version");
		String pmid = xml.text();
		if (!isPmid(pmid)) {
			throw new RecordFault("“" + shortened(pmid) + "” is no PMID");
		}
		draft.pmid = pmid;
		draft.version = (version != null && isPmid(version)) ? Integer.parseInt(version) : 1;
	}

	/** One to nine digits, the first not zero. */
	static boolean isPmid(String text) {
		if (text.isEmpty() || text.length() > 9 || text.charAt(0) == '0') {
			return false;
		}
		return text.chars().allMatch((c) -> c >= '0' && c <= '9');
	}

	static String shortened(String text) {
		if (text.length() <= 60) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(59)) ? 59 : 60) + "…";
	}

	private void corrections(List<Correction> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("CommentsCorrections")) {
				into.add(correction());
			}
		}
	}

	private Correction correction() throws XMLStreamException {
		String refType = this.xml.attributeOr("RefType", "");
		String pmid = null;
		String source = "";
		String note = null;
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "RefSource" -> source = this.xml.text();
				case "PMID" -> pmid = this.xml.textOrNull();
				case "Note" -> note = this.xml.textOrNull();
				default -> {
				}
			}
		}
		return new Correction(refType, pmid, source, note);
	}

	/** Older records carry their PMC number here: {@code PMC2676421 [Available on …]}. */
	private void otherId(ArticleDraft draft) throws XMLStreamException {
		String source = this.xml.attributeOr("Source", "OTHER");
		String value = this.xml.text();
		if (value.startsWith("PMC")) {
			int blank = value.indexOf(' ');
			draft.identify("PMC", (blank < 0) ? value : value.substring(0, blank));
		}
		else {
			draft.identify(source, value);
		}
	}

}

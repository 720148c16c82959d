package org.exowatch.parse;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.exowatch.document.Article.Correction;
import org.exowatch.document.Article.MeshHeading;

/** Reads a MedlineCitation: the record but for its history and ids. */
final class CitationReader {

	private final XmlCursor xml;

	private final ArticleReader article;

	private final AbstractReader abstracts;

	private final DateReader dates;

	CitationReader(XmlCursor xml) {
		this.xml = xml;
		this.article = new ArticleReader(xml);
		this.abstracts = new AbstractReader(xml);
		this.dates = new DateReader(xml);
	}

	void citation(ArticleDraft draft) throws XMLStreamException {
		String status = this.xml.attribute("Status");
		draft.status = (status != null) ? status : "";
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
			case "MedlineJournalInfo" -> journalInfo(draft);
			case "ChemicalList" -> this.article.leaves("Chemical", "NameOfSubstance", draft.chemicals);
			case "CommentsCorrectionsList" -> corrections(draft.corrections);
			case "MeshHeadingList" -> meshHeadings(draft.meshHeadings);
			case "OtherID" -> otherId(draft);
			case "OtherAbstract" -> this.abstracts.otherAbstract(draft.otherAbstracts);
			case "KeywordList" -> this.article.leaves("Keyword", draft.keywords);
			case "CoiStatement" -> draft.conflictOfInterest = this.xml.textOrNull();
			default -> {
			}
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
		return (text.length() <= 60) ? text : text.substring(0, 60) + "…";
	}

	private void journalInfo(ArticleDraft draft) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "Country" -> draft.country = this.xml.textOrNull();
				case "MedlineTA" -> draft.journalShortName = this.xml.textOrNull();
				case "NlmUniqueID" -> draft.nlmId = this.xml.textOrNull();
				case "ISSNLinking" -> draft.issns.add(this.xml.text());
				default -> {
				}
			}
		}
	}

	private void corrections(List<Correction> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("CommentsCorrections")) {
				into.add(correction());
			}
		}
	}

	private Correction correction() throws XMLStreamException {
		String refType = this.xml.attribute("RefType");
		String pmid = null;
		String source = "";
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "RefSource" -> source = this.xml.text();
				case "PMID" -> pmid = this.xml.textOrNull();
				default -> {
				}
			}
		}
		return new Correction((refType != null) ? refType : "", pmid, source);
	}

	private void meshHeadings(List<MeshHeading> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("MeshHeading")) {
				into.add(meshHeading());
			}
		}
	}

	private MeshHeading meshHeading() throws XMLStreamException {
		String ui = "";
		String name = "";
		boolean major = false;
		List<String> qualifiers = new ArrayList<>(2);
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			major |= "Y".equals(this.xml.attribute("MajorTopicYN"));
			switch (this.xml.name()) {
				case "DescriptorName" -> {
					String given = this.xml.attribute("UI");
					ui = (given != null) ? given : "";
					name = this.xml.text();
				}
				case "QualifierName" -> qualifiers.add(this.xml.text());
				default -> {
				}
			}
		}
		return new MeshHeading(ui, name, major, qualifiers);
	}

	/** Older records carry their PMC number here: {@code PMC2676421 [Available on …]}. */
	private void otherId(ArticleDraft draft) throws XMLStreamException {
		String value = this.xml.text();
		if (value.startsWith("PMC")) {
			int blank = value.indexOf(' ');
			draft.identify("PMC", (blank < 0) ? value : value.substring(0, blank));
		}
	}

}

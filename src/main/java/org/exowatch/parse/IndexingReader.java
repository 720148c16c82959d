package org.exowatch.parse;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.exowatch.document.Article.Chemical;
import org.exowatch.document.Article.Keyword;
import org.exowatch.document.Article.MeshHeading;
import org.exowatch.document.Article.Qualifier;
import org.exowatch.document.Article.SupplementaryConcept;

/** Reads what indexers and authors say a paper is about: MeSH, substances, keywords. */
final class IndexingReader {

	private final XmlCursor xml;

	IndexingReader(XmlCursor xml) {
		this.xml = xml;
	}

	/** The current element, if it is one of these. */
	void part(ArticleDraft draft) throws XMLStreamException {
		switch (this.xml.name()) {
			case "MeshHeadingList" -> meshHeadings(draft.meshHeadings);
			case "ChemicalList" -> chemicals(draft.chemicals);
			case "SupplMeshList" -> supplementaryConcepts(draft.supplementaryConcepts);
			case "KeywordList" -> keywords(draft.keywords);
			case "GeneSymbolList" -> geneSymbols(draft.geneSymbols);
			case "CitationSubset" -> this.xml.addText(draft.citationSubsets);
			default -> {
			}
		}
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
		String type = null;
		boolean descriptorMajor = false;
		boolean auto = false;
		boolean major = false;
		List<Qualifier> qualifiers = new ArrayList<>(2);
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "DescriptorName" -> {
					ui = this.xml.attributeOr("UI", "");
					type = this.xml.attribute("Type");
					descriptorMajor = this.xml.flag("MajorTopicYN");
					auto = this.xml.flag("AutoHM");
					name = this.xml.text();
				}
				case "QualifierName" -> {
					Qualifier qualifier = qualifier();
					major |= qualifier.major();
					qualifiers.add(qualifier);
				}
				default -> {
				}
			}
		}
		return new MeshHeading(ui, name, descriptorMajor || major, qualifiers, descriptorMajor, type, auto);
	}

	private Qualifier qualifier() throws XMLStreamException {
		String ui = this.xml.attributeOr("UI", "");
		boolean major = this.xml.flag("MajorTopicYN");
		boolean auto = this.xml.flag("AutoHM");
		return new Qualifier(ui, this.xml.text(), major, auto);
	}

	private void chemicals(List<Chemical> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("Chemical")) {
				into.add(chemical());
			}
		}
	}

	private Chemical chemical() throws XMLStreamException {
		String number = "";
		String ui = "";
		String name = "";
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "RegistryNumber" -> number = this.xml.text();
				case "NameOfSubstance" -> {
					ui = this.xml.attributeOr("UI", "");
					name = this.xml.text();
				}
				default -> {
				}
			}
		}
		return new Chemical(name, ui, number);
	}

	private void supplementaryConcepts(List<SupplementaryConcept> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("SupplMeshName")) {
				String type = this.xml.attributeOr("Type", "");
				String ui = this.xml.attributeOr("UI", "");
				into.add(new SupplementaryConcept(ui, this.xml.text(), type));
			}
		}
	}

	void keywords(List<Keyword> into) throws XMLStreamException {
		String owner = this.xml.attributeOr("Owner", "NLM");
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("Keyword")) {
				boolean major = this.xml.flag("MajorTopicYN");
				String text = this.xml.text();
				if (!text.isEmpty()) {
					into.add(new Keyword(text, owner, major));
				}
			}
		}
	}

	private void geneSymbols(List<String> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("GeneSymbol")) {
				this.xml.addText(into);
			}
		}
	}

}

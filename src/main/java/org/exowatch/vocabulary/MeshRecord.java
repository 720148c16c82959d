package org.exowatch.vocabulary;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamReader;

/**
 * One descriptor or supplementary record of MeSH while its elements are read. Terms of
 * concepts that are wider than the record's own do not name it; permuted terms ("Sting,
 * Scorpion") say nothing new.
 */
final class MeshRecord {

	/** How MeSH marks abbreviations and acronyms. */
	private static final Set<String> SHORT = Set.of("ABB", "ACR");

	private final int line;

	private final String recordClass;

	private final Deque<String> path = new ArrayDeque<>();

	private String ui = "";

	private String name = "";

	private final List<String> trees = new ArrayList<>();

	private final List<String> headings = new ArrayList<>();

	private final List<String> synonyms = new ArrayList<>();

	private final List<String> abbreviations = new ArrayList<>();

	private final List<String> wider = new ArrayList<>();

	private final List<Term> terms = new ArrayList<>();

	private String concept = "";

	private String relation = "";

	private String conceptRelation = "";

	private boolean permuted;

	private boolean abbreviated;

	/** At its start tag. */
	MeshRecord(XMLStreamReader start, String recordClass) {
		this.line = start.getLocation().getLineNumber();
		this.recordClass = recordClass;
	}

	void start(XMLStreamReader at) {
		this.path.push(at.getLocalName());
		switch (at.getLocalName()) {
			case "Concept" -> {
				this.concept = "";
				this.conceptRelation = "";
				this.terms.clear();
			}
			case "ConceptRelation" -> this.relation = String.valueOf(at.getAttributeValue(null, "RelationName"));
			case "Term" -> {
				this.permuted = "Y".equals(at.getAttributeValue(null, "IsPermutedTermYN"));
				this.abbreviated = SHORT.contains(String.valueOf(at.getAttributeValue(null, "LexicalTag")));
			}
			default -> {
				// nothing to remember
			}
		}
	}

	/** The element on top ends; its text, if it has no elements. */
	void end(String text) {
		String element = this.path.pop();
		switch (String.join("/", this.path) + "<" + element) {
			case "<DescriptorUI", "<SupplementalRecordUI" -> this.ui = text;
			case "DescriptorName<String", "SupplementalRecordName<String" -> this.name = text;
			case "TreeNumberList<TreeNumber" -> this.trees.add(text);
			case "DescriptorReferredTo/HeadingMappedTo/HeadingMappedToList<DescriptorUI" ->
				this.headings.add("MESH:" + text.replace("*", ""));
			case "Concept/ConceptList<ConceptUI" -> this.concept = text;
			case "ConceptRelation/ConceptRelationList/Concept/ConceptList<Concept2UI" -> relate(text);
			case "Term/TermList/Concept/ConceptList<String" ->
				this.terms.add(new Term(text, this.permuted, this.abbreviated));
			case "ConceptList<Concept" -> this.terms.forEach(this::take);
			default -> {
				// nothing that names a condition
			}
		}
	}

	private void relate(String other) {
		if (other.equals(this.concept)) {
			this.conceptRelation = this.relation;
		}
	}

	private void take(Term term) {
		if (this.conceptRelation.equals("BRD")) {
			this.wider.add(term.text());
		}
		else if (term.abbreviated() && term.text().indexOf(' ') < 0) {
			this.abbreviations.add(term.text());
		}
		else if (!term.permuted()) {
			this.synonyms.add(term.text());
		}
	}

	String ui() {
		return this.ui;
	}

	int line() {
		return this.line;
	}

	/** 1 to 4 of a descriptor, 1 to 6 of a supplementary record. */
	String recordClass() {
		return this.recordClass;
	}

	List<String> trees() {
		return this.trees;
	}

	/** Hands it on, with its places in the tree as ids that others point at. */
	void add(Merge merge) throws IOException {
		List<String> ids = new ArrayList<>(List.of("MESH:" + this.ui));
		List<String> parents = new ArrayList<>(this.headings);
		for (String tree : this.trees) {
			ids.add(Merge.INNER + tree);
			int dot = tree.lastIndexOf('.');
			if (dot > 0) {
				parents.add(Merge.INNER + tree.substring(0, dot));
			}
		}
		this.synonyms.removeIf(this.name::equals);
		merge.add(new Draft(this.line, ids, List.of(), this.name, this.synonyms, this.abbreviations, parents));
		for (String broader : this.wider) {
			merge.told(this.line, "MESH:" + this.ui, broader, "is a wider name");
		}
	}

	private record Term(String text, boolean permuted, boolean abbreviated) {

	}

}

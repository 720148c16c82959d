package org.exowatch.vocabulary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.exowatch.catalog.VocabularySpec;

/**
 * One term while its lines are read. EXACT and NARROW synonyms name the disease; BROAD
 * and RELATED ones do not. A term is the same as the one MeSH record that it refers to,
 * else as the one OMIM record; a disease that OMIM knows in several forms has none.
 */
final class OboTerm {

	/** How OMO calls an acronym. */
	private static final Set<String> ACRONYM = Set.of("OMO:0003012", "OMO:0003000", "ACRONYM", "ABBREVIATION",
			"abbreviation", "acronym");

	private final int line;

	private String id = "";

	private String name = "";

	private boolean obsolete;

	private String replacedBy = "";

	private final List<String> otherIds = new ArrayList<>();

	private final List<String> names = new ArrayList<>();

	private final List<String> abbreviations = new ArrayList<>();

	private final List<String> wider = new ArrayList<>();

	private final List<String> parents = new ArrayList<>();

	private final Set<String> references = new LinkedHashSet<>();

	OboTerm(int line) {
		this.line = line;
	}

	void tag(String line) {
		int colon = line.indexOf(':');
		if (colon < 1) {
			return;
		}
		String value = line.substring(colon + 1).strip();
		switch (line.substring(0, colon)) {
			case "id" -> this.id = word(value);
			case "name" -> this.name = unescaped(unqualified(value));
			case "alt_id" -> this.otherIds.add(word(value));
			case "is_a" -> this.parents.add(word(value));
			case "xref" -> this.references.add(reference(word(value)));
			case "synonym" -> synonym(value);
			case "is_obsolete" -> this.obsolete = word(value).equals("true");
			case "replaced_by" -> this.replacedBy = word(value);
			default -> {
				// definitions, subsets, dates: nothing that names a disease
			}
		}
	}

	void end(Merge merge) throws IOException {
		if (this.id.isEmpty() || this.id.indexOf(':') < 1) {
			merge.refused(this.line, Finding.Kind.RECORD_DROPPED, this.id, "a [Term] needs an id such as DOID:14330.");
			return;
		}
		if (this.obsolete) {
			if (VocabularySpec.isId(this.id) && VocabularySpec.isId(this.replacedBy)) {
				merge.alias(this.id, this.replacedBy);
			}
			merge.refused(this.line, Finding.Kind.RECORD_PASSED, this.id,
					"obsolete" + (this.replacedBy.isEmpty() ? "" : ", replaced by " + this.replacedBy));
			return;
		}
		if (this.name.isBlank()) {
			merge.refused(this.line, Finding.Kind.RECORD_DROPPED, this.id, "a [Term] needs a name.");
			return;
		}
		merge.add(new Draft(this.line, ids(merge), List.copyOf(this.references), this.name, this.names,
				this.abbreviations, this.parents));
		for (String broader : this.wider) {
			merge.told(this.line, this.id, broader, "is a wider or only related name");
		}
	}

	private List<String> ids(Merge merge) {
		List<String> ids = new ArrayList<>(List.of(this.id));
		ids.addAll(this.otherIds);
		List<String> mesh = this.references.stream().filter((reference) -> reference.startsWith("MESH:")).toList();
		String owner = merge.owner(this.name);
		if (mesh.size() == 1) {
			ids.addAll(mesh);
		}
		else if (owner != null && mesh.contains(owner)) {
			ids.add(owner);
		}
		List<String> omim = this.references.stream().filter((reference) -> reference.startsWith("OMIM:")).toList();
		if (mesh.isEmpty() && omim.size() == 1 && !omim.get(0).startsWith("OMIM:PS")) {
			ids.addAll(omim);
		}
		return ids;
	}

	/** {@code "surfer's eye" EXACT ACRONYM [source]}. */
	private void synonym(String value) {
		int end = value.startsWith("\"") ? closing(value) : -1;
		if (end < 0) {
			return;
		}
		String text = unescaped(value.substring(1, end));
		String[] words = value.substring(end + 1).strip().split("\\s+");
		boolean acronym = words.length > 1 && ACRONYM.contains(words[1]);
		switch (words[0]) {
			case "EXACT", "NARROW" -> (acronym ? this.abbreviations : this.names).add(text);
			default -> this.wider.add(text);
		}
	}

	private static int closing(String value) {
		for (int i = 1; i < value.length(); i++) {
			if (value.charAt(i) == '\\') {
				i++;
			}
			else if (value.charAt(i) == '"') {
				return i;
			}
		}
		return -1;
	}

	/** MIM is the older prefix. */
	private static String reference(String printed) {
		return printed.startsWith("MIM:") ? "O" + printed : printed;
	}

	/** Without qualifiers in braces at its end. */
	private static String unqualified(String value) {
		int brace = value.endsWith("}") ? value.lastIndexOf(" {") : -1;
		return (brace > 0) ? value.substring(0, brace) : value;
	}

	/** Without a comment or qualifiers. */
	private static String word(String value) {
		int end = 0;
		while (end < value.length() && !Character.isWhitespace(value.charAt(end))) {
			end++;
		}
		return value.substring(0, end);
	}

	private static String unescaped(String value) {
		if (value.indexOf('\\') < 0) {
			return value;
		}
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c == '\\' && i + 1 < value.length()) {
				char next = value.charAt(++i);
				text.append((next == 'W' || next == 't' || next == 'n') ? ' ' : next);
			}
			else {
				text.append(c);
			}
		}
		return text.toString();
	}

}

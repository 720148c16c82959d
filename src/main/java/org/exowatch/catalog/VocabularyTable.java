package org.exowatch.catalog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.exowatch.catalog.Utf8Lines.Broken;
import org.exowatch.catalog.VocabularySpec.Concept;
import org.exowatch.catalog.VocabularySpec.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The layout of an imported vocabulary: tab-separated lines of id, name, synonyms,
 * abbreviations, parents and cross-references, lists separated by bars; above them one
 * line a file that it was made of. The same content is the same bytes.
 */
public final class VocabularyTable {

	/** How the first line begins. */
	public static final String MARK = "# exowatch vocabulary 1";

	private static final String ORIGIN = "# from\t";

	private static final String COLUMNS = "# id\tname\tsynonyms\tabbreviations\tparents\tcross-references";

	/** Several times those of MeSH, CTD and the Disease Ontology together. */
	private static final int MOST_CHARACTERS = 100_000_000;

	private static final int MOST_ENTRIES = 4_000_000;

	private long characters;

	private long entries;

	private final Set<String> ids = new HashSet<>();

	private final List<Concept> concepts = new ArrayList<>();

	private final List<Origin> origins = new ArrayList<>();

	private VocabularyTable() {
	}

	/**
	 * Reads one.
	 * @param text unpacked
	 * @throws Broken with the line that is wrong
	 */
	public static VocabularySpec read(String id, InputStream text) throws Broken {
		VocabularyTable table = new VocabularyTable();
		Utf8Lines lines = new Utf8Lines(text);
		if (!MARK.equals(lines.next())) {
			throw new Broken(1, "is no imported vocabulary: its first line is '" + MARK + "'", null);
		}
		int declared = -1;
		for (@Nullable
		String line = lines.next(); line != null; line = lines.next()) {
			if (declared >= 0) {
				throw new Broken(lines.number(), "stands after the end", null);
			}
			declared = table.line(line, lines.number());
		}
		if (declared != table.concepts.size()) {
			throw new Broken(lines.number(), "is the last one, and the file ends before all of it was written", null);
		}
		return new VocabularySpec(id, List.copyOf(table.concepts), List.copyOf(table.origins));
	}

	/** How many concepts the file says that it has when this is its end, else -1. */
	private int line(String line, int number) throws Broken {
		if (line.chars().anyMatch((c) -> c != '\t' && Character.isISOControl(c))) {
			throw new Broken(number, "holds a control character", null);
		}
		this.characters += line.length();
		if (this.characters > MOST_CHARACTERS) {
			throw new Broken(number, "is beyond " + MOST_CHARACTERS + " characters, more than a vocabulary has", null);
		}
		String[] fields = line.split("\t", -1);
		if (line.startsWith("# end\t")) {
			return count(fields[1], number);
		}
		if (line.startsWith(ORIGIN) && fields.length == 5) {
			this.origins.add(new Origin(fields[1], fields[2], fields[3], count(fields[4], number)));
		}
		else if (!line.startsWith("#")) {
			concept(fields, number);
		}
		return -1;
	}

	private static int count(String digits, int number) throws Broken {
		try {
			return Integer.parseInt(digits);
		}
		catch (NumberFormatException ex) {
			throw new Broken(number, "'" + digits + "' is no number", ex);
		}
	}

	private void concept(String[] fields, int number) throws Broken {
		if (fields.length != 6 || !VocabularySpec.isId(fields[0]) || fields[1].isBlank()) {
			throw new Broken(number, "is not id, name, synonyms, abbreviations, parents, cross-references", null);
		}
		if (!this.ids.add(fields[0])) {
			throw new Broken(number, "has '" + fields[0] + "' a second time", null);
		}
		Concept concept = new Concept(fields[0], fields[1], list(fields[2]), list(fields[3]), list(fields[4]),
				list(fields[5]));
		this.entries += 2 + concept.synonyms().size() + concept.abbreviations().size() + concept.parents().size()
				+ concept.crossReferences().size();
		if (this.entries > MOST_ENTRIES) {
			throw new Broken(number, "is beyond " + MOST_ENTRIES + " names and ids, more than a vocabulary has", null);
		}
		this.concepts.add(concept);
	}

	private static List<String> list(String field) {
		return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
	}

	/** Writes one, gzipped; the stream stays open. */
	public static void write(VocabularySpec vocabulary, OutputStream out) throws IOException {
		GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
		Writer writer = new BufferedWriter(new OutputStreamWriter(gzip, StandardCharsets.UTF_8));
		writer.write(MARK + "\n");
		for (Origin origin : vocabulary.origins()) {
			writer.write(ORIGIN + origin.file() + "\t" + origin.layout() + "\t" + origin.sha256() + "\t"
					+ origin.records() + "\n");
		}
		writer.write(COLUMNS + "\n");
		for (Concept concept : vocabulary.concepts()) {
			writer.write(String.join("\t", concept.id(), concept.name(), String.join("|", concept.synonyms()),
					String.join("|", concept.abbreviations()), String.join("|", concept.parents()),
					String.join("|", concept.crossReferences())) + "\n");
		}
		writer.write("# end\t" + vocabulary.concepts().size() + "\n");
		writer.flush();
		gzip.finish();
	}

}

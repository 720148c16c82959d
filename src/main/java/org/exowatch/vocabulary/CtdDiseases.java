package org.exowatch.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.parser.Parser;

/**
 * The layout of {@code CTD_diseases.tsv}: DiseaseName, DiseaseID, AltDiseaseIDs,
 * Definition, ParentIDs, TreeNumbers, ParentTreeNumbers, Synonyms, SlimMappings; lists
 * are separated by bars.
 */
final class CtdDiseases {

	private static final int LONGEST_ABBREVIATION = 6;

	private CtdDiseases() {
	}

	static void read(Path file, BufferedReader reader, Merge merge) throws IOException {
		int number = 0;
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			number++;
			if (!line.isBlank() && !line.startsWith("#")) {
				merge.add(concept(line.split("\t", -1), file, number, merge));
			}
		}
	}

	private static Concept concept(String[] fields, Path file, int line, Merge merge) throws IOException {
		if (fields.length < 2 || fields[0].isBlank() || fields[1].indexOf(':') < 1) {
			throw new IOException(file + ":" + line + ": not a line of CTD_diseases.tsv: it needs a disease name and "
					+ "an id such as MESH:D010300, separated by a tab. Nothing of this file was added.");
		}
		List<String> ids = new ArrayList<>(List.of(fields[1].strip()));
		ids.addAll(list(fields, 2));
		List<String> synonyms = list(fields, 7);
		return new Concept(merge.chosen(ids), plain(fields[0]),
				synonyms.stream().filter((name) -> !abbreviation(name)).toList(),
				synonyms.stream().filter(CtdDiseases::abbreviation).toList(), list(fields, 4));
	}

	/** A short word with a capital after the first letter, or with a digit: MODY7, MS. */
	private static boolean abbreviation(String name) {
		return name.length() <= LONGEST_ABBREVIATION && name.indexOf(' ') < 0
				&& name.chars().skip(1).anyMatch((c) -> Character.isUpperCase(c) || Character.isDigit(c));
	}

	private static List<String> list(String[] fields, int at) {
		if (at >= fields.length || fields[at].isBlank()) {
			return List.of();
		}
		List<String> values = new ArrayList<>();
		for (String value : fields[at].split("\\|")) {
			if (!value.isBlank()) {
				values.add(plain(value));
			}
		}
		return values;
	}

	/** Some snapshots carry XML entities in names. */
	private static String plain(String text) {
		return ((text.indexOf('&') < 0) ? text : Parser.unescapeEntities(text, false)).strip();
	}

}

package org.exowatch.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Makes a vocabulary to measure with, in the layout of {@code CTD_diseases.tsv}: invented
 * diseases with as many names, as long ones and as many common words in them as in a real
 * one. The same numbers make the same file.
 */
final class MadeVocabulary {

	/** About as many names a disease as CTD and MeSH have together. */
	static final int NAMES_EACH = 8;

	/** Words that stand in ordinary sentences, too, and open many names. */
	private static final String[] OPENING = { "Acute", "Chronic", "Familial", "Congenital", "Primary", "Secondary",
			"Severe", "Juvenile", "Adult", "Early", "Late", "Progressive", "Human", "Cell", "Type", "Brain", "Heart",
			"Bone", "Skin", "Liver", "Lung", "Kidney", "Muscle", "Joint", "Blood", "Nerve", "Autosomal", "Mixed",
			"Benign", "Malignant", "Recurrent", "Induced" };

	private static final String[] HEADS = { "Disease", "Syndrome", "Disorder", "Neuropathy", "Deficiency", "Dystrophy",
			"Carcinoma", "Infection", "Injury", "Anemia", "Dysplasia", "Failure", "Arthritis", "Atrophy", "Fever",
			"Ataxia" };

	private static final String[] SYLLABLES = { "ba", "cor", "dal", "el", "fen", "gra", "hyl", "is", "jun", "kor",
			"lam", "mer", "nol", "ost", "pra", "quil", "ren", "syl", "tor", "ulm", "ven", "wex", "xan", "yor", "zet",
			"bri", "cla", "dro", "eph", "fli", "gno", "his" };

	/** Stems of which names are made; real vocabularies have about as many. */
	private static final int STEMS = 12_000;

	private MadeVocabulary() {
	}

	/**
	 * Writes at least so many names.
	 * @param file gzipped if its name ends in {@code .gz}
	 */
	static void write(Path file, int names) throws IOException {
		try (Writer out = open(file)) {
			out.write("# Fields:\n# DiseaseName\tDiseaseID\tAltDiseaseIDs\tDefinition\tParentIDs\tTreeNumbers\t"
					+ "ParentTreeNumbers\tSynonyms\tSlimMappings\n");
			int diseases = (names + NAMES_EACH - 1) / NAMES_EACH;
			for (int number = 0; number < diseases; number++) {
				out.write(line(number));
			}
		}
	}

	private static Writer open(Path file) throws IOException {
		OutputStream bytes = Files.newOutputStream(file);
		return new BufferedWriter(new OutputStreamWriter(
				file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.UTF_8));
	}

	/** Two stems make a number, so no two diseases share a name of their own. */
	private static String line(int number) {
		String own = word(number % STEMS) + " " + word(STEMS + number / STEMS);
		String head = of(HEADS, number, 1);
		String opening = of(OPENING, number, 2);
		String organ = of(OPENING, number, 3);
		String name = own + " " + head;
		String parent = (number == 0) ? "" : id(number / 6);
		String synonyms = String.join("|", opening + " " + name, head + ", " + own, organ + " " + name,
				opening + " " + organ + " " + own + " " + head + ", Type " + (number % 9 + 1),
				own + "'s " + of(HEADS, number, 4), head + " of the " + organ + " with " + own,
				"Q" + Integer.toString(number, 36).toUpperCase(java.util.Locale.ROOT));
		return "%s\t%s\tOMIM:%06d\t\t%s\t\t\t%s\t\n".formatted(name, id(number), 700_000 + number, parent, synonyms);
	}

	private static String id(int number) {
		return "MESH:D%09d".formatted(900_000_000 + number);
	}

	private static String word(int number) {
		int n = SYLLABLES.length;
		String stem = SYLLABLES[number % n] + SYLLABLES[number / n % n] + SYLLABLES[number / n / n % n];
		return Character.toUpperCase(stem.charAt(0)) + stem.substring(1) + "ian";
	}

	private static String of(String[] words, int number, int salt) {
		long mixed = (number * 31L + salt) * 0x9E3779B97F4A7C15L;
		return words[(int) ((mixed >>> 33) % words.length)];
	}

}

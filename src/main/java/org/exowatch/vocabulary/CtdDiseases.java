package org.exowatch.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.catalog.Utf8Lines;
import org.jspecify.annotations.Nullable;

/**
 * The layout of {@code CTD_diseases.tsv}: DiseaseName, DiseaseID, AltDiseaseIDs,
 * Definition, ParentIDs, TreeNumbers, ParentTreeNumbers, Synonyms, SlimMappings; lists
 * are separated by bars.
 */
final class CtdDiseases {

	private CtdDiseases() {
	}

	static void read(InputStream text, Merge merge) throws IOException {
		Utf8Lines lines = new Utf8Lines(text);
		for (@Nullable
		String line = lines.next(); line != null; line = lines.next()) {
			if (!line.isBlank() && !line.startsWith("#")) {
				record(line.split("\t", -1), lines.number(), merge);
			}
		}
		if (lines.isOpen()) {
			merge.endsWithin(lines.number());
		}
	}

	private static void record(String[] fields, int line, Merge merge) throws IOException {
		if (fields.length < 2 || fields[0].isBlank() || fields[1].indexOf(':') < 1) {
			merge.refused(line, Finding.Kind.RECORD_DROPPED, "",
					"not a line of CTD_diseases.tsv: it needs a disease name and an id such as MESH:D010300, "
							+ "separated by a tab.");
			return;
		}
		List<String> ids = new ArrayList<>(List.of(id(fields[1].strip())));
		if (ids.get(0).equals("MESH:C")) {
			merge.refused(line, Finding.Kind.RECORD_PASSED, "MESH:C", "the root of all diseases");
			return;
		}
		if (MeshBranches.isAttribute(list(fields, 5))) {
			merge.refused(line, Finding.Kind.RECORD_PASSED, ids.get(0), MeshBranches.ATTRIBUTE);
			return;
		}
		list(fields, 2).forEach((other) -> ids.add(id(other)));
		List<String> parents = list(fields, 4).stream()
			.map(CtdDiseases::id)
			.filter((parent) -> !parent.equals("MESH:C"))
			.toList();
		merge.add(new Draft(line, ids, List.of(), fields[0], list(fields, 7), List.of(), parents));
	}

	/** CTD puts its own prefix before the ids of the Disease Ontology. */
	private static String id(String printed) {
		if (!printed.startsWith("DO:")) {
			return printed;
		}
		String rest = printed.substring(3);
		return rest.startsWith("DOID:") ? rest : "DOID:" + rest;
	}

	private static List<String> list(String[] fields, int at) {
		if (at >= fields.length || fields[at].isBlank()) {
			return List.of();
		}
		List<String> values = new ArrayList<>();
		for (String value : fields[at].split("\\|")) {
			if (!value.isBlank()) {
				values.add(value.strip());
			}
		}
		return values;
	}

}

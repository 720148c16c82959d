package org.exowatch.tag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Other ways to write a name that mean the same, by rules that hold for most names. They
 * count only where no vocabulary has the form for another concept.
 */
final class NameVariants {

	private static final List<String> TUMORS = List.of("cancer", "tumor", "carcinoma", "malignancy", "neoplasm",
			"malignant tumor", "malignant neoplasm");

	private static final int MOST_PARTS = 4;

	private static final Set<String> NEOPLASMS = Set.of("neoplasms", "neoplasm", "cancer", "tumor");

	private static final List<String> DAMAGES = List.of("disease", "disorder", "dysfunction", "impairment", "damage",
			"lesion", "toxicity", "abnormality", "disturbance", "complication", "pathology", "symptom",
			"deterioration");

	private static final Set<String> DAMAGED = Set.of("disease", "diseases", "disorder", "disorders");

	private static final Map<String, List<String>> HEADS = Map.of("disease", List.of("disorder"), "diseases",
			List.of("disorder"), "disorder", List.of("disease"), "disorders", List.of("disease"), "abnormalities",
			List.of("anomaly"), "abnormality", List.of("anomaly"));

	/** "X of Y" is said for "Y X" with these. */
	private static final Set<String> TURNED = Set.of("cancer", "tumor", "tumors", "carcinoma", "neoplasm", "neoplasms",
			"deficiency", "atrophy", "dystrophy", "infarction", "stenosis", "fibrosis", "dysplasia", "hypoplasia",
			"aplasia", "agenesis", "adenocarcinoma", "sarcoma", "lymphoma", "necrosis", "calcification", "occlusion",
			"thrombosis", "degeneration", "malformation", "abnormality", "anomaly", "hemorrhage", "inflammation",
			"osteoarthritis", "injury", "injuries", "fracture", "edema", "perforation", "rupture", "obstruction",
			"metastasis", "ulcer", "spasm", "aneurysm", "cyst", "cysts", "abscess", "hyperplasia", "hypertrophy");

	private static final String[][] ADJECTIVES = { { "penia", "penic" }, { "plegia", "plegic" }, { "pathy", "pathic" },
			{ "tension", "tensive" }, { "phrenia", "phrenic" }, { "epsy", "eptic" }, { "taxia", "taxic" },
			{ "rrhage", "rrhagic" }, { "nesia", "netic" } };

	private final Set<String> found = new LinkedHashSet<>();

	private NameVariants() {
	}

	/** {@code Anemia, Hemolytic} → {@code Hemolytic Anemia}; null without a comma. */
	static @org.jspecify.annotations.Nullable String inOrder(String name) {
		int comma = name.lastIndexOf(", ");
		StringBuilder inverted = new StringBuilder(name.length());
		int end = name.length();
		int parts = 1;
		for (; comma >= 0; comma = name.lastIndexOf(", ", comma - 1)) {
			inverted.append(name, comma + 2, end).append(' ');
			end = comma;
			parts++;
		}
		return (parts < 2 || parts > MOST_PARTS) ? null : inverted.append(name, 0, end).toString();
	}

	/** Forms in lower case. */
	static Set<String> of(String name) {
		if (name.length() > 60 || name.indexOf(',') >= 0 || Forms.asWritten(name)) {
			return Set.of();
		}
		NameVariants variants = new NameVariants();
		List<String> words = List.of(name.toLowerCase(Locale.ROOT).split(" "));
		if (words.size() == 1) {
			variants.adjectives(words.get(0));
		}
		else {
			variants.heads(words);
			variants.turned(words);
			variants.turnedBack(words);
			variants.anatomical(words);
		}
		return variants.found;
	}

	private void adjectives(String word) {
		for (String[] ending : ADJECTIVES) {
			if (word.endsWith(ending[0]) && word.length() > ending[0].length() + 2) {
				this.found.add(word.substring(0, word.length() - ending[0].length()) + ending[1]);
			}
		}
	}

	private void heads(List<String> words) {
		int last = words.size() - 1;
		String head = words.get(last);
		if (!HEADS.containsKey(head) && !NEOPLASMS.contains(head)) {
			return;
		}
		String rest = String.join(" ", words.subList(0, last));
		List<String> parts = new ArrayList<>(Anatomy.words(rest));
		if (DAMAGED.contains(head) && !parts.isEmpty()) {
			for (String part : parts) {
				DAMAGES.forEach((damage) -> this.found.add(part + " " + damage));
				for (String damage : List.of("damage", "injury", "impairment", "disturbance", "lesion")) {
					this.found.add(damage + " of " + part);
					this.found.add(damage + " of the " + part);
					this.found.add(damage + " to the " + part);
					this.found.add(damage + " of " + part + " function");
				}
				this.found.add("impaired " + part + " function");
				this.found.add("impaired " + part);
				this.found.add(part + " function impairment");
			}
		}
		if (NEOPLASMS.contains(head)) {
			if (parts.isEmpty()) {
				parts.add(rest);
			}
			for (String part : parts) {
				for (String tumor : TUMORS) {
					this.found.add(part + " " + tumor);
					this.found.add(tumor + " of " + part);
					this.found.add(tumor + " of the " + part);
				}
			}
		}
		HEADS.getOrDefault(head, List.of()).forEach((other) -> this.found.add(rest + " " + other));
	}

	private void turned(List<String> words) {
		int last = words.size() - 1;
		if (!TURNED.contains(words.get(last)) || words.contains("of") || last > 3) {
			return;
		}
		String rest = String.join(" ", words.subList(0, last));
		List<String> parts = Anatomy.words(rest).isEmpty() ? List.of(rest) : Anatomy.words(rest);
		for (String part : parts) {
			this.found.add(words.get(last) + " of " + part);
			this.found.add(words.get(last) + " of the " + part);
		}
	}

	private void turnedBack(List<String> words) {
		int of = words.indexOf("of");
		if (of <= 0 || of == words.size() - 1 || words.size() > 6) {
			return;
		}
		int from = words.get(of + 1).equals("the") ? of + 2 : of + 1;
		String rest = String.join(" ", words.subList(Math.min(from, words.size()), words.size()));
		String head = String.join(" ", words.subList(0, of));
		this.found.add(rest + " " + head);
		Anatomy.words(rest).forEach((part) -> this.found.add(part + " " + head));
	}

	private void anatomical(List<String> words) {
		if (words.size() > 5) {
			return;
		}
		for (int i = 0; i < words.size(); i++) {
			List<String> others = Anatomy.words(words.get(i));
			for (String other : others) {
				List<String> changed = new ArrayList<>(words);
				changed.set(i, other);
				this.found.add(String.join(" ", changed));
			}
		}
	}

}

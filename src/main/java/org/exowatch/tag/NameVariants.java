package org.exowatch.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Other ways to write a name that mean the same, by rules that hold for most names. They
 * count only where no vocabulary has the form for another concept. They are made of
 * words' numbers and not of letters, as a vocabulary has some hundred thousand.
 */
final class NameVariants {

	private static final List<String> TUMORS = List.of("cancer", "tumor", "carcinoma", "malignancy", "neoplasm",
			"malignant tumor", "malignant neoplasm");

	private static final int MOST_PARTS = 4;

	private static final Set<String> NEOPLASMS = Set.of("neoplasms", "neoplasm", "cancer", "tumor");

	private static final List<String> DAMAGES = List.of("disease", "disorder", "dysfunction", "impairment", "damage",
			"lesion", "toxicity", "abnormality", "disturbance", "complication", "pathology", "symptom",
			"deterioration");

	/** What is done to an organ, or of it. */
	private static final List<String> DONE_TO = List.of("damage", "injury", "impairment", "disturbance", "lesion");

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

	private final Words words;

	/** The words of what stands in many variants. */
	private final Map<String, int[]> parts = new HashMap<>();

	/** Of one name. */
	private final List<int[]> found = new ArrayList<>();

	/** Makes variants of one name after the other. */
	NameVariants(Words words) {
		this.words = words;
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

	/** The words of each variant of a name; good until the next name. */
	List<int[]> of(String name) {
		this.found.clear();
		if (name.length() > 60 || name.indexOf(',') >= 0 || Forms.asWritten(name)) {
			return this.found;
		}
		List<String> said = List.of(name.toLowerCase(Locale.ROOT).split(" "));
		if (said.size() == 1) {
			adjectives(said.get(0));
		}
		else {
			heads(said);
			turned(said);
			turnedBack(said);
			anatomical(said);
		}
		return this.found;
	}

	/** A variant of these parts, one after the other. */
	private void add(int[]... variant) {
		int length = 0;
		for (int[] part : variant) {
			length += part.length;
		}
		int[] all = new int[length];
		int at = 0;
		for (int[] part : variant) {
			System.arraycopy(part, 0, all, at, part.length);
			at += part.length;
		}
		this.found.add(all);
	}

	private int[] part(String part) {
		return this.parts.computeIfAbsent(part, this.words::phrase);
	}

	private static String joined(List<String> said) {
		return String.join(" ", said);
	}

	private void adjectives(String word) {
		for (String[] ending : ADJECTIVES) {
			if (word.endsWith(ending[0]) && word.length() > ending[0].length() + 2) {
				add(this.words.phrase(word.substring(0, word.length() - ending[0].length()) + ending[1]));
			}
		}
	}

	private void heads(List<String> said) {
		int last = said.size() - 1;
		String head = said.get(last);
		boolean neoplasm = NEOPLASMS.contains(head);
		if (!HEADS.containsKey(head) && !neoplasm) {
			return;
		}
		String rest = joined(said.subList(0, last));
		int[] restWords = this.words.phrase(rest);
		List<String> organs = Anatomy.words(rest);
		if (DAMAGED.contains(head)) {
			organs.forEach((organ) -> damaged(part(organ)));
		}
		if (neoplasm && organs.isEmpty()) {
			tumors(restWords);
		}
		else if (neoplasm) {
			organs.forEach((organ) -> tumors(part(organ)));
		}
		HEADS.getOrDefault(head, List.of()).forEach((other) -> add(restWords, part(other)));
	}

	private void damaged(int[] organ) {
		DAMAGES.forEach((damage) -> add(organ, part(damage)));
		for (String damage : DONE_TO) {
			add(part(damage), part("of"), organ);
			add(part(damage), part("of the"), organ);
			add(part(damage), part("to the"), organ);
			add(part(damage), part("of"), organ, part("function"));
		}
		add(part("impaired"), organ, part("function"));
		add(part("impaired"), organ);
		add(organ, part("function impairment"));
	}

	private void tumors(int[] organ) {
		for (String tumor : TUMORS) {
			add(organ, part(tumor));
			add(part(tumor), part("of"), organ);
			add(part(tumor), part("of the"), organ);
		}
	}

	private void turned(List<String> said) {
		int last = said.size() - 1;
		if (last > 3 || !TURNED.contains(said.get(last)) || said.contains("of")) {
			return;
		}
		int[] head = part(said.get(last));
		String rest = joined(said.subList(0, last));
		List<String> organs = Anatomy.words(rest);
		if (organs.isEmpty()) {
			turned(head, this.words.phrase(rest));
		}
		organs.forEach((organ) -> turned(head, part(organ)));
	}

	private void turned(int[] head, int[] organ) {
		add(head, part("of"), organ);
		add(head, part("of the"), organ);
	}

	private void turnedBack(List<String> said) {
		int of = said.indexOf("of");
		if (of <= 0 || of == said.size() - 1 || said.size() > 6) {
			return;
		}
		int from = said.get(of + 1).equals("the") ? of + 2 : of + 1;
		String rest = joined(said.subList(Math.min(from, said.size()), said.size()));
		int[] head = this.words.phrase(joined(said.subList(0, of)));
		add(this.words.phrase(rest), head);
		Anatomy.words(rest).forEach((organ) -> add(part(organ), head));
	}

	private void anatomical(List<String> said) {
		for (int i = 0; i < said.size() && said.size() <= 5; i++) {
			List<String> organs = Anatomy.words(said.get(i));
			if (!organs.isEmpty()) {
				int[] before = this.words.phrase(joined(said.subList(0, i)));
				int[] after = this.words.phrase(joined(said.subList(i + 1, said.size())));
				organs.forEach((organ) -> add(before, part(organ), after));
			}
		}
	}

}

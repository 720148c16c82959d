package org.exowatch.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.exowatch.vocabulary.Concept;
import org.exowatch.vocabulary.Vocabulary;

/**
 * The names of a vocabulary, ready for matching. Where one name has two concepts the
 * first keeps it.
 */
final class Lexicon {

	/** What looks like a name of a condition and is part of another term. */
	private static final List<String> SHADOWS = List.of("tumor necrosis factor", "tumor necrosis factors",
			"tumor suppressor", "tumor suppressor gene", "heat shock", "shock wave", "shock waves",
			"extracorporeal shock wave", "stroke volume", "stroke work", "stroke index", "multiplicity of infection",
			"ST segment depression", "ST depression", "long term depression", "synaptic depression",
			"Wolff Parkinson White", "respiratory burst", "lupus vulgaris", "viral infection efficiency",
			"lentiviral infection", "lentivirus infection", "adenovirus infection", "infection efficiency",
			"brain tumor initiating", "cancer antigen", "cancer society", "american cancer society",
			"national cancer institute", "cancer genome atlas", "american heart association", "heart stroke",
			"fracture toughness", "centers for disease control", "parkinson foundation", "alzheimer association",
			"communicable disease", "sudden infant death", "seizure of", "product seizure");

	/** Names that vocabularies list and that say nothing. */
	private static final Set<String> TOO_GENERAL = Set.of("disease", "diseases", "disorder", "syndrome", "death",
			"disability", "condition", "illness", "injury", "pain, unspecified", "symptom", "sign", "die", "deaths",
			"wound", "abnormality", "lesion", "defect", "mass", "complication");

	private static final int SHADOW = Integer.MAX_VALUE;

	private static final int SHORT = 6;

	private final List<Concept> concepts;

	private final Map<String, Integer> index = new HashMap<>();

	private final PhraseTrie names = new PhraseTrie();

	private final Map<String, Integer> capitals = new HashMap<>();

	private final Map<String, List<Integer>> abbreviations = new HashMap<>();

	private Lexicon(List<Concept> concepts) {
		this.concepts = concepts;
	}

	static Lexicon of(Vocabulary vocabulary, Words words) {
		Lexicon lexicon = new Lexicon(List.copyOf(vocabulary.concepts()));
		SHADOWS.forEach((phrase) -> lexicon.names.add(words.phrase(phrase), SHADOW));
		for (int i = 0; i < lexicon.concepts.size(); i++) {
			lexicon.add(i, words);
		}
		return lexicon;
	}

	private void add(int number, Words words) {
		Concept concept = this.concepts.get(number);
		this.index.put(concept.id(), number);
		name(concept.name(), number, words);
		concept.synonyms().forEach((synonym) -> name(synonym, number, words));
		concept.abbreviations()
			.forEach((form) -> this.abbreviations.computeIfAbsent(form, (key) -> new ArrayList<>()).add(number));
	}

	private void name(String name, int number, Words words) {
		if (isCapitals(name)) {
			this.capitals.putIfAbsent(name, number);
			return;
		}
		if (name.length() < 3 || TOO_GENERAL.contains(name.toLowerCase(Locale.ROOT))
				|| name.chars().noneMatch(Character::isLetter)) {
			return;
		}
		this.names.add(words.phrase(name), number);
		int comma = name.indexOf(", ");
		if (comma > 0 && name.indexOf(", ", comma + 1) < 0) {
			this.names.add(words.phrase(name.substring(comma + 2) + " " + name.substring(0, comma)), number);
		}
	}

	/** Whether a name counts only as it is written: a short word in capitals. */
	static boolean isCapitals(String name) {
		if (name.length() > SHORT || name.length() < 2 || !Character.isUpperCase(name.charAt(0))) {
			return false;
		}
		return name.chars().noneMatch((c) -> c == ' ' || c == '-')
				&& name.chars().filter(Character::isUpperCase).count() > 1;
	}

	Concept concept(int number) {
		return this.concepts.get(number);
	}

	/** The number of a concept, or {@link PhraseTrie#NONE}. */
	int number(String id) {
		return this.index.getOrDefault(id, PhraseTrie.NONE);
	}

	/** Adds the ids of what a concept is a kind of, at any distance. */
	void addAncestors(int number, Set<String> ids) {
		for (String parent : this.concepts.get(number).parents()) {
			if (ids.add(parent) && this.index.containsKey(parent)) {
				addAncestors(number(parent), ids);
			}
		}
	}

	/** The concept that a short word in capitals names, or {@link PhraseTrie#NONE}. */
	int capitals(String word) {
		return this.capitals.getOrDefault(word, PhraseTrie.NONE);
	}

	/** The concepts that an abbreviation may stand for. */
	List<Integer> abbreviation(String form) {
		return this.abbreviations.getOrDefault(form, List.of());
	}

	PhraseTrie names() {
		return this.names;
	}

	static boolean shadow(int value) {
		return value == SHADOW;
	}

}

package org.exowatch.tag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.exowatch.catalog.Overlay;
import org.exowatch.catalog.Overlay.Row;
import org.exowatch.vocabulary.Concept;
import org.exowatch.vocabulary.Vocabulary;

/**
 * The names of a vocabulary, ready for matching. Where one name has two concepts the
 * first keeps it; what an overlay says comes before all.
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

	/** Names that vocabularies list and that say nothing by themselves. */
	private static final Set<String> TOO_GENERAL = Set.of("recurrence", "body weight", "emergency", "included",
			"strain", "disease progression", "progression", "signs and symptoms", "genetic predisposition",
			"genetic predisposition to disease", "genetic susceptibility", "disease susceptibility", "translocation",
			"chromosome breakage", "chromosomal breakage", "chromosome break", "chromosome aberration",
			"chromosome abnormality", "chromosomal instability", "genomic instability", "critical illness",
			"critically ill", "chronic disease", "chronic illness", "acute disease", "rare disease", "dissociation",
			"rupture", "ganglion", "foreign body", "isochromosome", "trisomy", "monosomy", "aneuploidy",
			"chromosome deletion", "her disease", "aura", "albumin", "photosensitivity", "birth weight", "weight gain",
			"weight loss", "preterm infant", "premature infant", "swelling", "remission", "susceptibility",
			"multiple abnormality", "protein deficiency", "disease", "diseases", "disorder", "syndrome", "death",
			"disability", "condition", "illness", "injury", "pain, unspecified", "symptom", "sign", "die", "deaths",
			"wound", "abnormality", "lesion", "defect", "mass", "complication");

	private final List<Concept> concepts;

	private final Map<String, Integer> index = new HashMap<>();

	private final PhraseTrie names = new PhraseTrie();

	private final Forms forms = new Forms();

	private final Map<String, List<Integer>> abbreviations = new HashMap<>();

	private final Words words;

	private final NameVariants variants;

	private Lexicon(List<Concept> concepts, Words words) {
		this.concepts = new ArrayList<>(concepts);
		this.words = words;
		this.variants = new NameVariants(words);
	}

	static Lexicon of(Vocabulary vocabulary, Words words) {
		Lexicon lexicon = new Lexicon(List.copyOf(vocabulary.concepts()), words);
		for (int i = 0; i < lexicon.concepts.size(); i++) {
			lexicon.index.put(lexicon.concepts.get(i).id(), i);
		}
		lexicon.add(vocabulary.overlay());
		SHADOWS.forEach((phrase) -> lexicon.put(phrase, lexicon.forms.shadow(phrase)));
		TOO_GENERAL.stream().sorted().forEach((phrase) -> lexicon.put(phrase, lexicon.forms.shadow(phrase)));
		int named = vocabulary.concepts().size();
		for (int i = 0; i < named; i++) {
			lexicon.add(i);
		}
		for (int i = 0; i < named; i++) {
			lexicon.addVariants(i);
		}
		lexicon.addVariants(vocabulary.overlay());
		return lexicon;
	}

	/** The last row of a form counts, so they are added from the last. */
	private void add(Overlay overlay) {
		for (int i = overlay.rows().size() - 1; i >= 0; i--) {
			Row row = overlay.rows().get(i);
			switch (row.action()) {
				case DROP -> put(row.form(), this.forms.dropped(row.form()));
				case SUPPRESS -> put(row.form(), this.forms.shadow(row.form()));
				case ADD -> put(row.form(), this.forms.learnt(row.form(), numbers(row), note(row)));
				case ABBREVIATE -> {
					for (int concept : numbers(row)) {
						abbreviate(row.form(), concept);
					}
				}
			}
		}
	}

	private static String note(Row row) {
		return "row " + row.action()
				+ ((row.seen() > 0) ? ", right in " + row.right() + " of " + row.seen() + " texts" : ", by hand");
	}

	/** A concept that no vocabulary has is known by the form. */
	private int[] numbers(Row row) {
		return row.concepts().stream().mapToInt((id) -> this.index.computeIfAbsent(id, (key) -> {
			this.concepts.add(new Concept(key, row.form(), List.of(), List.of(), List.of()));
			return this.concepts.size() - 1;
		})).toArray();
	}

	private void add(int number) {
		Concept concept = this.concepts.get(number);
		name(concept.name(), number);
		concept.synonyms().forEach((synonym) -> name(synonym, number));
		concept.abbreviations().forEach((form) -> abbreviate(form, number));
	}

	private void abbreviate(String form, int number) {
		this.abbreviations.computeIfAbsent(form, (key) -> new ArrayList<>()).add(number);
	}

	private void name(String name, int number) {
		if (name.length() < (Forms.asWritten(name) ? 2 : 3) || TOO_GENERAL.contains(name.toLowerCase(Locale.ROOT))
				|| !hasLetter(name)) {
			return;
		}
		name(name, name, number);
		String inOrder = NameVariants.inOrder(name);
		if (inOrder != null) {
			name(inOrder, name, number);
		}
	}

	private void name(String phrase, String name, int number) {
		int next = this.forms.size();
		if (this.names.add(this.words.phrase(phrase), next) == next) {
			this.forms.name(name, number);
		}
	}

	private static boolean hasLetter(String name) {
		for (int i = 0; i < name.length(); i++) {
			if (Character.isLetter(name.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private void addVariants(int number) {
		Concept concept = this.concepts.get(number);
		variants(concept.name(), number);
		concept.synonyms().forEach((synonym) -> variants(synonym, number));
	}

	/**
	 * What was learnt of one way to write it holds for the others, if nothing else does.
	 */
	private void addVariants(Overlay overlay) {
		for (Row row : overlay.rows()) {
			if (row.action() == Overlay.Action.ADD && row.concepts().size() == 1) {
				variants(row.form(), number(row.concepts().get(0)));
			}
		}
	}

	private void variants(String name, int number) {
		String inOrder = NameVariants.inOrder(name);
		for (int[] variant : this.variants.of((inOrder != null) ? inOrder : name)) {
			int next = this.forms.size();
			if (this.names.add(variant, next) == next) {
				this.forms.variant(number, name);
			}
		}
	}

	private void put(String phrase, int form) {
		this.names.add(this.words.phrase(phrase), form);
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
		Deque<Integer> open = new ArrayDeque<>(List.of(number));
		while (!open.isEmpty()) {
			for (String parent : this.concepts.get(open.pop()).parents()) {
				Integer next = ids.add(parent) ? this.index.get(parent) : null;
				if (next != null) {
					open.push(next);
				}
			}
		}
	}

	/** The concepts that an abbreviation may stand for. */
	List<Integer> abbreviation(String form) {
		return this.abbreviations.getOrDefault(form, List.of());
	}

	/** The values are numbers of {@link #forms}. */
	PhraseTrie names() {
		return this.names;
	}

	Forms forms() {
		return this.forms;
	}

}

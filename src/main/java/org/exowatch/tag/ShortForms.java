package org.exowatch.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds abbreviated conditions. A short form counts only with its long form in the same
 * document: "PD" is Parkinson disease where the text says so, and nothing where it
 * explains "PD" as peritoneal dialysis.
 */
final class ShortForms {

	private final Lexicon lexicon;

	ShortForms(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	/** Abbreviated mentions outside of the names that were found. */
	List<Found> match(ReadText text, List<Found> names) {
		if (names.isEmpty()) {
			return List.of();
		}
		Map<String, Meaning> meanings = meanings(text, names);
		boolean[] taken = new boolean[text.size()];
		Map<Integer, Found> named = new HashMap<>();
		for (Found name : names) {
			named.putIfAbsent(name.concept(), name);
			Arrays.fill(taken, name.firstToken(), name.endToken(), true);
		}
		List<Found> found = new ArrayList<>();
		for (Sentence sentence : text.sentences()) {
			for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
				if (text.manyCapitals(token) && !taken[token] && !partOfSymbol(text, token)) {
					Meaning meaning = meaning(text, token, meanings, named);
					if (meaning != null && meaning.concept() != PhraseTrie.NONE) {
						found.add(new Found(meaning.concept(), token, token + 1, meaning.longForm(), meaning.rule(),
								PhraseTrie.NONE));
					}
				}
			}
		}
		return found;
	}

	private @Nullable Meaning meaning(ReadText text, int token, Map<String, Meaning> meanings,
			Map<Integer, Found> named) {
		String form = text.text(token);
		Meaning explained = meanings.get(form);
		if (explained == null && form.endsWith("s")) {
			form = form.substring(0, form.length() - 1);
			explained = meanings.get(form);
		}
		if (explained != null) {
			return explained;
		}
		for (int concept : this.lexicon.abbreviation(form)) {
			Found name = named.get(concept);
			if (name != null) {
				return new Meaning(concept, words(text, name), "condition.abbreviation-undefined");
			}
		}
		return null;
	}

	/** What the text itself says that its short forms mean. */
	private Map<String, Meaning> meanings(ReadText text, List<Found> names) {
		Map<Integer, Found> byEnd = new HashMap<>();
		names.forEach((name) -> byEnd.put(name.endToken(), name));
		Map<String, Meaning> meanings = new HashMap<>();
		for (Definition definition : Definitions.in(text)) {
			Found name = byEnd.get(definition.longEnd());
			boolean fits = name != null && definition.shortForm().length() > 1
					&& name.firstToken() <= definition.longFirst() + 2;
			meanings.putIfAbsent(definition.shortForm(),
					(name != null && fits) ? new Meaning(name.concept(), words(text, name), "condition.abbreviation")
							: new Meaning(PhraseTrie.NONE, "", ""));
		}
		return meanings;
	}

	private static String words(ReadText text, Found name) {
		return text.text(name.firstToken(), name.endToken());
	}

	/** PD-1, PD-L1: not the short form but a symbol that contains it. */
	private static boolean partOfSymbol(ReadText text, int token) {
		int end = text.end(token);
		if (end + 1 >= text.full().length() || text.at(end) != '-') {
			return false;
		}
		char next = text.at(end + 1);
		boolean single = end + 2 >= text.full().length() || !Character.isLowerCase(text.at(end + 2));
		return Character.isDigit(next) || (next == 'L' && single);
	}

	/**
	 * What a short form stands for in one document.
	 *
	 * @param concept number, or none: something that is no condition of ours
	 * @param longForm as written
	 * @param rule id
	 */
	private record Meaning(int concept, String longForm, String rule) {

	}

}

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
 * explains "PD" as peritoneal dialysis. Explained twice, it means what was said last.
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
		Meanings meanings = new Meanings(text, names);
		boolean[] taken = new boolean[text.size()];
		Named named = new Named(names);
		for (Found name : names) {
			Arrays.fill(taken, name.firstToken(), name.endToken(), true);
		}
		List<Found> found = new ArrayList<>();
		for (Sentence sentence : text.sentences()) {
			for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
				if (text.manyCapitals(token) && !taken[token] && !partOfSymbol(text, token)) {
					Meanings.Meaning meaning = meaning(text, token, meanings, named);
					if (meaning != null && meaning.concept() != PhraseTrie.NONE) {
						found.add(new Found(meaning.concept(), token, token + 1, meaning.longForm(), meaning.rule(),
								PhraseTrie.NONE));
					}
				}
			}
		}
		return found;
	}

	/**
	 * What remains of the names when the text explains short ones among them as something
	 * else.
	 */
	List<Found> settled(ReadText text, List<Found> names) {
		Meanings meanings = null;
		List<Found> settled = null;
		for (int i = 0; i < names.size(); i++) {
			Found name = names.get(i);
			boolean keeps = true;
			if (this.lexicon.forms().isAbbreviation(name.form())) {
				meanings = (meanings != null) ? meanings : new Meanings(text, names);
				meanings.readTo(name.firstToken());
				Meanings.Meaning meaning = meanings.of(text.text(name.firstToken(), name.endToken()));
				keeps = meaning == null || meaning.concept() == name.concept() || meaning.concept() == PhraseTrie.NONE;
			}
			if (!keeps && settled == null) {
				settled = new ArrayList<>(names.subList(0, i));
			}
			if (keeps && settled != null) {
				settled.add(name);
			}
		}
		return (settled != null) ? settled : names;
	}

	private Meanings.@Nullable Meaning meaning(ReadText text, int token, Meanings meanings, Named named) {
		String form = text.text(token);
		meanings.readTo(token);
		Meanings.Meaning explained = meanings.of(form);
		if (explained == null && form.endsWith("s")) {
			form = form.substring(0, form.length() - 1);
			explained = meanings.of(form);
		}
		if (explained != null) {
			return explained;
		}
		for (int concept : this.lexicon.abbreviation(form)) {
			Found name = named.first(concept);
			if (name != null) {
				return new Meanings.Meaning(concept, Meanings.words(text, name), "condition.abbreviation-undefined");
			}
		}
		return null;
	}

	/**
	 * PD-1, PD-L1, MS\u00b2, Cd\u00b2\u207a: not the short form but a symbol that
	 * contains it.
	 */
	private static boolean partOfSymbol(ReadText text, int token) {
		int end = text.end(token);
		if (end < text.length() && Character.getType(text.at(end)) == Character.OTHER_NUMBER) {
			return true;
		}
		if (end + 1 >= text.length() || text.at(end) != '-') {
			return false;
		}
		char next = text.at(end + 1);
		boolean single = end + 2 >= text.length() || !Character.isLowerCase(text.at(end + 2));
		return Character.isDigit(next) || (next == 'L' && single);
	}

	/** Names by concept, put in order when somebody asks and there are many. */
	private static final class Named {

		private static final int FEW = 32;

		private final List<Found> names;

		private final Map<Integer, Found> byConcept = new HashMap<>(0);

		Named(List<Found> names) {
			this.names = names;
		}

		/** The first mention of a concept. */
		@Nullable Found first(int concept) {
			if (this.names.size() <= FEW) {
				return firstOfFew(concept);
			}
			if (this.byConcept.isEmpty()) {
				this.names.forEach((name) -> this.byConcept.putIfAbsent(name.concept(), name));
			}
			return this.byConcept.get(concept);
		}

		private @Nullable Found firstOfFew(int concept) {
			for (Found name : this.names) {
				if (name.concept() == concept) {
					return name;
				}
			}
			return null;
		}

	}

}

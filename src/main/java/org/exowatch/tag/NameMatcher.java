package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds names in a text: whole words, the longest match wins, one pass. */
final class NameMatcher {

	/** With a hyphen they turn the word after them into something else. */
	private static final Set<String> OPPOSITES = Set.of("anti", "non", "pro", "un");

	private final Lexicon lexicon;

	NameMatcher(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	/** In order, without overlaps. */
	List<Found> match(ReadText text) {
		List<Found> found = new ArrayList<>();
		for (Sentence sentence : text.sentences()) {
			int token = sentence.firstToken();
			while (token < sentence.endToken()) {
				token = next(text, token, sentence.endToken(), found);
			}
		}
		return found;
	}

	private int next(ReadText text, int token, int limit, List<Found> found) {
		int value = PhraseTrie.NONE;
		int end = token;
		int node = this.lexicon.names().first(text.word(token));
		for (int i = token + 1; node != PhraseTrie.NONE; i++) {
			if (this.lexicon.names().value(node) != PhraseTrie.NONE) {
				value = this.lexicon.names().value(node);
				end = i;
			}
			node = (i < limit && joined(text, i)) ? this.lexicon.names().next(node, text.word(i)) : PhraseTrie.NONE;
		}
		if (value == PhraseTrie.NONE && text.manyCapitals(token)) {
			value = this.lexicon.capitals(text.text(token));
			end = token + 1;
		}
		if (value == PhraseTrie.NONE) {
			return token + 1;
		}
		if (!Lexicon.shadow(value) && !opposite(text, token)) {
			found.add(new Found(value, token, end, null, "condition.name"));
		}
		return end;
	}

	/** Words of a name are parted by a space, a hyphen or a slash, not by a comma. */
	static boolean joined(ReadText text, int token) {
		int from = text.end(token - 1);
		int to = text.start(token);
		if (to - from > 3) {
			return false;
		}
		for (int i = from; i < to; i++) {
			char c = text.at(i);
			if (!Character.isWhitespace(c) && c != '-' && c != '/' && c != '\'' && c != '\u2019' && c != '\u2010'
					&& c != '\u2011' && c != '\u2013') {
				return false;
			}
		}
		return true;
	}

	private static boolean opposite(ReadText text, int token) {
		if (token == 0 || text.start(token) - text.end(token - 1) != 1 || text.at(text.start(token) - 1) != '-') {
			return false;
		}
		return OPPOSITES.contains(text.text(token - 1).toLowerCase(Locale.ROOT));
	}

}

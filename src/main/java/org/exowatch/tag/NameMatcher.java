package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds names in a text: whole words, the longest match wins, one pass. */
final class NameMatcher {

	/** With a hyphen they turn the word after them into something else. */
	private static final Set<String> OPPOSITES = Set.of("anti", "non", "pro", "un");

	private final PhraseTrie names;

	private final Forms forms;

	private final Coordination coordination;

	NameMatcher(Lexicon lexicon, Words words) {
		this.coordination = new Coordination(lexicon, words);
		this.names = lexicon.names();
		this.forms = lexicon.forms();
	}

	/** In order, without overlaps. */
	List<Found> match(ReadText text) {
		List<Found> found = new ArrayList<>();
		for (Sentence sentence : text.sentences()) {
			int token = sentence.firstToken();
			while (token < sentence.endToken()) {
				token = next(text, sentence, token, found);
			}
		}
		return found;
	}

	private int next(ReadText text, Sentence sentence, int token, List<Found> found) {
		int limit = sentence.endToken();
		int node = this.names.first(text.word(token));
		if (node == PhraseTrie.NONE) {
			return token + 1;
		}
		int form = PhraseTrie.NONE;
		int end = token;
		for (int i = token + 1; node != PhraseTrie.NONE; i++) {
			int here = this.names.value(node);
			if (here != PhraseTrie.NONE && this.forms.fits(here, text, token, i)) {
				form = here;
				end = i;
			}
			node = (i < limit && joined(text, i)) ? this.names.next(node, text.word(i)) : PhraseTrie.NONE;
		}
		if (form == PhraseTrie.NONE) {
			return token + 1;
		}
		if (this.forms.count(form) == 0 || opposite(text, token)) {
			return end;
		}
		if (!this.coordination.before(text, sentence, token, end, found)) {
			add(form, token, end, found);
		}
		return this.coordination.after(text, sentence, token, end, found);
	}

	private void add(int form, int token, int end, List<Found> found) {
		String rule = this.forms.isLearnt(form) ? "condition.learnt"
				: this.forms.isVariant(form) ? "condition.name-variant" : "condition.name";
		for (int i = 0; i < this.forms.count(form); i++) {
			found.add(new Found(this.forms.concept(form, i), token, end, null, rule, form));
		}
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

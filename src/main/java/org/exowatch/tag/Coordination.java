package org.exowatch.tag;

import java.util.List;

/**
 * Finds the names that share a word with one that was found: "breast and ovarian cancer",
 * "ventricular tachycardia and fibrillation", "types 1 and 2 diabetes".
 */
final class Coordination {

	static final String RULE = "condition.coordination";

	/** The words of one member. */
	private static final int LONGEST_MEMBER = 3;

	private static final int MOST_MEMBERS = 8;

	/** What organs have or what is done with them, and not with diseases. */
	private static final String ORGAN_WORDS = "transplantation transplant perfusion donation donor donors "
			+ "regeneration function functions anatomy innervation development";

	private final PhraseTrie names;

	private final Forms forms;

	private final int and;

	private final int or;

	private final int type;

	private final int of;

	private final int the;

	private final int[] organWords;

	Coordination(Lexicon lexicon, Words words) {
		this.names = lexicon.names();
		this.forms = lexicon.forms();
		this.and = words.phrase("and")[0];
		this.or = words.phrase("or")[0];
		this.type = words.phrase("type")[0];
		this.of = words.phrase("of")[0];
		this.the = words.phrase("the")[0];
		this.organWords = words.phrase(ORGAN_WORDS);
	}

	/**
	 * Adds what stands before a name and shares its last words; answers whether that is
	 * all the name stands for: "types 1 and 2 diabetes" is two kinds and no other.
	 */
	boolean before(ReadText text, Sentence sentence, int first, int end, List<Found> found) {
		int earliest = found.isEmpty() ? sentence.firstToken()
				: Math.max(sentence.firstToken(), found.get(found.size() - 1).endToken());
		int at = conjunction(text, earliest, first);
		if (at < first) {
			members(text, earliest, at, first, end, found);
			return false;
		}
		return first - earliest >= 3 && numbers(text, earliest, first, end, found);
	}

	/** Adds the members of a list whose last but one ends here. */
	private void members(ReadText text, int earliest, int stop, int first, int end, List<Found> found) {
		int known = found.size();
		int member = stop;
		int at = stop;
		boolean more = true;
		int count = 0;
		while (more && count < MOST_MEMBERS) {
			int next = member(text, earliest, at, first, end, found);
			if (next < 0) {
				break;
			}
			count++;
			member = next;
			at = conjunction(text, earliest, member);
			more = at < member || (member > earliest && text.at(text.end(member - 1)) == ',');
		}
		if (count == 1 && (text.at(text.end(stop - 1)) == ',' || isOrgan(text, earliest, member))) {
			found.subList(known, found.size()).clear();
		}
	}

	/** "transplantation of kidney and bladder cancer": the organ, not a cancer of it. */
	private boolean isOrgan(ReadText text, int earliest, int member) {
		int at = member - 1;
		if (at > earliest && text.word(at) == this.the) {
			at--;
		}
		if (at <= earliest || text.word(at) != this.of) {
			return false;
		}
		for (int word : this.organWords) {
			if (text.word(at - 1) == word) {
				return true;
			}
		}
		return false;
	}

	/** The first word of the member that ends here; -1 if there is none. */
	private int member(ReadText text, int earliest, int at, int first, int end, List<Found> found) {
		for (int length = 1; length <= LONGEST_MEMBER && at - length >= earliest; length++) {
			int from = at - length;
			if (length > 1 && !NameMatcher.joined(text, from + 1)) {
				return -1;
			}
			for (int head = first + 1; head < end; head++) {
				int form = lookUp(text, from, at, head, end);
				if (form != PhraseTrie.NONE) {
					add(form, from, end, found);
					return from;
				}
			}
		}
		return -1;
	}

	/** Adds what stands after a name and shares its first words. */
	int after(ReadText text, Sentence sentence, int first, int end, List<Found> found) {
		int at = end;
		while (at < sentence.endToken() && isConjunction(text.word(at)) && open(text, at)) {
			at++;
		}
		if (at == end || at >= sentence.endToken() || !open(text, at)) {
			return end;
		}
		for (int length = 2; length > 0; length--) {
			if (isMember(text, sentence, at, length)) {
				for (int stem = end - 1; stem > first; stem--) {
					int form = lookUp(text, first, stem, at, at + length);
					if (form != PhraseTrie.NONE) {
						add(form, first, at + length, found);
						return at + length;
					}
				}
			}
		}
		return end;
	}

	/**
	 * Whether so many words hang together and none opens a name of its own: in "cancer of
	 * the lung and liver cirrhosis" the liver belongs to the cirrhosis.
	 */
	private boolean isMember(ReadText text, Sentence sentence, int at, int length) {
		if (at + length > sentence.endToken() || (length > 1 && !NameMatcher.joined(text, at + 1))) {
			return false;
		}
		for (int token = at; token < at + length; token++) {
			if (opensName(text, sentence, token)) {
				return false;
			}
		}
		return true;
	}

	private boolean opensName(ReadText text, Sentence sentence, int token) {
		int node = this.names.first(text.word(token));
		for (int i = token + 1; node != PhraseTrie.NONE; i++) {
			int here = this.names.value(node);
			if (here != PhraseTrie.NONE && this.forms.fits(here, text, token, i)) {
				return true;
			}
			node = (i < sentence.endToken() && NameMatcher.joined(text, i)) ? this.names.next(node, text.word(i))
					: PhraseTrie.NONE;
		}
		return false;
	}

	/**
	 * "types 1 and 2 diabetes": a name with numbers before it; answers whether each is a
	 * kind of it.
	 */
	private boolean numbers(ReadText text, int earliest, int first, int end, List<Found> found) {
		int at = first;
		while (at > earliest && (isNumber(text, at - 1) || isConjunction(text.word(at - 1)))) {
			at--;
		}
		if (first - at < 3 || at == earliest || text.word(at - 1) != this.type) {
			return false;
		}
		boolean all = true;
		for (int i = at; i < first; i++) {
			int node = isNumber(text, i) ? this.names.first(this.type) : PhraseTrie.NONE;
			node = (node != PhraseTrie.NONE) ? this.names.next(node, text.word(i)) : PhraseTrie.NONE;
			int form = walk(text, node, first, end);
			if (form != PhraseTrie.NONE) {
				add(form, at - 1, end, found);
			}
			all &= form != PhraseTrie.NONE || !isNumber(text, i);
		}
		return all;
	}

	private static boolean isNumber(ReadText text, int token) {
		return text.end(token) - text.start(token) == 1 && Character.isDigit(text.at(text.start(token)));
	}

	private void add(int form, int first, int end, List<Found> found) {
		for (int i = 0; i < this.forms.count(form); i++) {
			found.add(new Found(this.forms.concept(form, i), first, end, null, RULE, form));
		}
	}

	/** The form of two stretches put together, or {@link PhraseTrie#NONE}. */
	private int lookUp(ReadText text, int first, int stop, int from, int end) {
		int node = this.names.first(text.word(first));
		for (int i = first + 1; i < stop && node != PhraseTrie.NONE; i++) {
			node = this.names.next(node, text.word(i));
		}
		return walk(text, node, from, end);
	}

	private int walk(ReadText text, int start, int from, int end) {
		int node = start;
		for (int i = from; i < end && node != PhraseTrie.NONE; i++) {
			node = this.names.next(node, text.word(i));
		}
		int form = (node != PhraseTrie.NONE) ? this.names.value(node) : PhraseTrie.NONE;
		return (form == PhraseTrie.NONE || this.forms.isAbbreviation(form)) ? PhraseTrie.NONE : form;
	}

	/**
	 * Where the words before "and", "or", "and/or" end; the place itself if none is
	 * there.
	 */
	private int conjunction(ReadText text, int earliest, int place) {
		int at = place;
		while (at > earliest && isConjunction(text.word(at - 1)) && open(text, at)) {
			at--;
		}
		return (at < place && !open(text, at)) ? place : at;
	}

	private boolean isConjunction(int word) {
		return word == this.and || word == this.or;
	}

	/** Whether only blanks, commas, hyphens and slashes stand before a word. */
	private static boolean open(ReadText text, int token) {
		if (token == 0 || text.start(token) - text.end(token - 1) > 4) {
			return token == 0;
		}
		for (int i = text.end(token - 1); i < text.start(token); i++) {
			if (" ,-/\u2010\u2011\u2013".indexOf(text.at(i)) < 0) {
				return false;
			}
		}
		return true;
	}

}

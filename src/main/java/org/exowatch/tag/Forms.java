package org.exowatch.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The forms of a {@link Lexicon} by number: what each names, and how it must be written.
 */
final class Forms {

	private static final int SHORT = 6;

	/** In place of a concept: what looks like a name and is none. */
	private static final int NOTHING = -1;

	/** What would be a name and is not to be one. */
	private static final int DROPPED = -2;

	/** Below this: the place in {@link #several}. */
	private static final int SEVERAL = -3;

	/** The concept of each form, or one of the above. */
	private int[] concepts = new int[1 << 10];

	/** Those of forms that have more than one concept. */
	private final List<int[]> several = new ArrayList<>();

	/** How it must stand in the text; null where that does not matter. */
	private @Nullable String[] written = new String[1 << 10];

	/** What is to be said of it; null for a name. */
	private @Nullable String[] notes = new String[1 << 10];

	/** A bit for each form that does not count wherever it stands: few do. */
	private final BitSet particular = new BitSet();

	private int learnt;

	private int variants = Integer.MAX_VALUE;

	private int size;

	/** A name of a vocabulary. */
	int name(String name, int concept) {
		return add(name, concept, null);
	}

	/** Another way to write a name. */
	int variant(int concept, String name) {
		this.variants = Math.min(this.variants, this.size);
		return add("", concept, name);
	}

	/** A form of an overlay; all of them come before the vocabulary's. */
	int learnt(String form, int[] concepts, String note) {
		if (concepts.length == 1) {
			return learnt(form, concepts[0], note);
		}
		this.several.add(concepts);
		return learnt(form, SEVERAL - this.several.size() + 1, note);
	}

	private int learnt(String form, int concept, String note) {
		int number = add(form, concept, note);
		this.learnt = this.size;
		return number;
	}

	/** What looks like a name and is none. */
	int shadow(String form) {
		return learnt(form, NOTHING, "");
	}

	/** What would be a name and is not to be one. */
	int dropped(String form) {
		return learnt(form, DROPPED, "");
	}

	private int add(String form, int concept, @Nullable String note) {
		if (this.size == this.concepts.length) {
			this.concepts = Arrays.copyOf(this.concepts, this.size * 2);
			this.written = Arrays.copyOf(this.written, this.size * 2);
			this.notes = Arrays.copyOf(this.notes, this.size * 2);
		}
		this.concepts[this.size] = concept;
		this.notes[this.size] = note;
		this.written[this.size] = asWritten(form) ? form : null;
		this.particular.set(this.size, concept == DROPPED || this.written[this.size] != null);
		return this.size++;
	}

	/**
	 * Whether a name counts only as it is written: short, with two capitals, without a
	 * space.
	 */
	static boolean asWritten(String name) {
		if (name.length() > SHORT || name.indexOf(' ') >= 0) {
			return false;
		}
		int capitals = 0;
		for (int i = 0; i < name.length(); i++) {
			capitals += Character.isUpperCase(name.charAt(i)) ? 1 : 0;
		}
		return capitals > 1;
	}

	/** How many concepts a form names; none if it is a shadow. */
	int count(int form) {
		int concept = this.concepts[form];
		return (concept >= 0) ? 1 : (concept <= SEVERAL) ? this.several.get(SEVERAL - concept).length : 0;
	}

	/** One of them, by its number in the lexicon. */
	int concept(int form, int which) {
		int concept = this.concepts[form];
		return (concept >= 0) ? concept : this.several.get(SEVERAL - concept)[which];
	}

	/** The number that the next form will have. */
	int size() {
		return this.size;
	}

	boolean isAbbreviation(int form) {
		return this.written[form] != null;
	}

	boolean isLearnt(int form) {
		return form < this.learnt;
	}

	/** The overlay's row, or the name that a variant stands for; empty for a name. */
	String note(int form) {
		String note = (form >= 0) ? this.notes[form] : null;
		return (note != null) ? note : "";
	}

	boolean isVariant(int form) {
		return form >= this.variants;
	}

	/** Whether a form may stand like this; a plural s is no matter. */
	boolean fits(int form, ReadText text, int first, int end) {
		return !this.particular.get(form) || standsAsWritten(form, text, first, end);
	}

	private boolean standsAsWritten(int form, ReadText text, int first, int end) {
		String exact = this.written[form];
		if (this.concepts[form] == DROPPED || exact == null) {
			return false;
		}
		int start = text.start(first);
		int length = text.end(end - 1) - start;
		if (length != exact.length() && !(length == exact.length() + 1 && text.at(start + length - 1) == 's')) {
			return false;
		}
		for (int i = 0; i < exact.length(); i++) {
			if (text.at(start + i) != exact.charAt(i)) {
				return false;
			}
		}
		return true;
	}

}

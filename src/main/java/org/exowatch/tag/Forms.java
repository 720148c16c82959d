package org.exowatch.tag;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The forms of a {@link Lexicon} by number: what each names, and how it must be written.
 */
final class Forms {

	private static final int SHORT = 6;

	private static final int[] NOTHING = {};

	private static final int[] DROPPED = {};

	private int[][] concepts = new int[1 << 10][];

	/** How it must stand in the text; null where that does not matter. */
	private @Nullable String[] written = new String[1 << 10];

	/** What is to be said of it; null for a name. */
	private @Nullable String[] notes = new String[1 << 10];

	private int learnt;

	private int variants = Integer.MAX_VALUE;

	private int size;

	/** A name of a vocabulary. */
	int name(String name, int concept) {
		return add(name, new int[] { concept }, null);
	}

	/** Another way to write a name. */
	int variant(String form, int concept, String name) {
		this.variants = Math.min(this.variants, this.size);
		return add(form, new int[] { concept }, name);
	}

	/** A form of an overlay; all of them come before the vocabulary's. */
	int learnt(String form, int[] concepts, String note) {
		int number = add(form, concepts, note);
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

	@SuppressWarnings("ReferenceEquality")
	boolean isDropped(int form) {
		return this.concepts[form] == DROPPED;
	}

	private int add(String form, int[] concepts, @Nullable String note) {
		if (this.size == this.concepts.length) {
			this.concepts = Arrays.copyOf(this.concepts, this.size * 2);
			this.written = Arrays.copyOf(this.written, this.size * 2);
			this.notes = Arrays.copyOf(this.notes, this.size * 2);
		}
		this.concepts[this.size] = concepts;
		this.notes[this.size] = note;
		this.written[this.size] = asWritten(form) ? form : null;
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

	/** Numbers in the lexicon; none for a shadow. */
	int[] concepts(int form) {
		return this.concepts[form];
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
		String exact = this.written[form];
		if (exact == null) {
			return true;
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

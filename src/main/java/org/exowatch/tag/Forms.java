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

	private int learnt;

	private int variants = Integer.MAX_VALUE;

	private int size;

	/** A name of a vocabulary. */
	int name(String name, int concept) {
		return add(name, new int[] { concept });
	}

	/** Another way to write a name. */
	int variant(String name, int concept) {
		this.variants = Math.min(this.variants, this.size);
		return add(name, new int[] { concept });
	}

	/** A form of an overlay; all of them come before the vocabulary's. */
	int learnt(String form, int[] concepts) {
		int number = add(form, concepts);
		this.learnt = this.size;
		return number;
	}

	/** What looks like a name and is none. */
	int shadow(String form) {
		return learnt(form, NOTHING);
	}

	/** What would be a name and is not to be one. */
	int dropped(String form) {
		return learnt(form, DROPPED);
	}

	@SuppressWarnings("ReferenceEquality")
	boolean isDropped(int form) {
		return this.concepts[form] == DROPPED;
	}

	private int add(String form, int[] concepts) {
		if (this.size == this.concepts.length) {
			this.concepts = Arrays.copyOf(this.concepts, this.size * 2);
			this.written = Arrays.copyOf(this.written, this.size * 2);
		}
		this.concepts[this.size] = concepts;
		this.written[this.size] = asWritten(form) ? form : null;
		return this.size++;
	}

	/**
	 * Whether a name counts only as it is written: short, with two capitals, without a
	 * space.
	 */
	static boolean asWritten(String name) {
		return name.length() <= SHORT && name.indexOf(' ') < 0
				&& name.chars().filter(Character::isUpperCase).count() > 1;
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

	boolean isVariant(int form) {
		return form >= this.variants;
	}

	/** Whether a form may stand like this; a plural s is no matter. */
	boolean fits(int form, ReadText text, int first, int end) {
		String form1 = this.written[form];
		if (form1 == null) {
			return true;
		}
		int start = text.start(first);
		int length = text.end(end - 1) - start;
		if (length != form1.length() && !(length == form1.length() + 1 && text.at(start + length - 1) == 's')) {
			return false;
		}
		for (int i = 0; i < form1.length(); i++) {
			if (text.at(start + i) != form1.charAt(i)) {
				return false;
			}
		}
		return true;
	}

}

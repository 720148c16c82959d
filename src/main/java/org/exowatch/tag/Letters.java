package org.exowatch.tag;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The chars of a text, looked at one by one only once: a bit for each tells whether it
 * belongs to a word, whether it is a capital and whether it is a mark that may end a
 * sentence or a label. Words and marks are then found 64 chars at a time. One object
 * serves one thread, one text after the other.
 */
final class Letters {

	/** What goes beyond is not kept for the next text. */
	private static final int KEPT = 1 << 16;

	private static final int LEAST = KEPT >> 4;

	/** A key reads so many bytes from the start of a word. */
	private static final int AHEAD = 16;

	/**
	 * Chars of which the kinds are gathered at once: a lane of so many bits for each
	 * kind.
	 */
	private static final int LANE = 16;

	private static final long LOWEST_LANE = (1L << LANE) - 1;

	/** The highest bit of its lane for each kind; they come down by one a char. */
	private static final long IN_WORD = 1L << (LANE - 1);

	private static final long CAPITAL = IN_WORD << LANE;

	private static final long MARK = CAPITAL << LANE;

	private static final int ASCII = 0x80;

	/** What stands for any other char among the bytes. */
	private static final byte OTHER = (byte) ASCII;

	/** Makes a capital small, a byte each, and leaves small letters and digits. */
	private static final long SMALL = 0x2020202020202020L;

	private static final long[] KINDS = kinds();

	private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private char[] chars = {};

	/** The same, a byte each. */
	private byte[] bytes = new byte[AHEAD];

	private long[] words = new long[2];

	private long[] capitals = new long[2];

	private long[] marks = new long[2];

	private int length;

	/** The bits of all chars that are not ASCII. */
	private int wide;

	/** One whole text. */
	static Letters of(String text) {
		Letters letters = new Letters();
		letters.read(text);
		return letters;
	}

	/** Reads one whole text in place of the one before. */
	void read(String text) {
		clear(text.length());
		add(text);
		map();
	}

	/** Begins a text of so many chars at most. */
	void clear(int most) {
		this.length = 0;
		if (this.chars.length < most || this.chars.length > Math.max(KEPT, most)) {
			int room = Math.max(most, Math.min(LEAST, this.chars.length * 2));
			this.chars = new char[room];
			this.bytes = new byte[room + AHEAD];
			int blocks = (room >>> 6) + 2;
			this.words = new long[blocks];
			this.capitals = new long[blocks];
			this.marks = new long[blocks];
		}
	}

	void add(String part) {
		part.getChars(0, part.length(), this.chars, this.length);
		this.length += part.length();
	}

	void add(char c) {
		this.chars[this.length++] = c;
	}

	/** Looks at what was added. */
	void map() {
		this.wide = 0;
		int block = 0;
		for (int from = 0; from < this.length; from += Long.SIZE) {
			map(block++, from, Math.min(this.length, from + Long.SIZE));
		}
		this.words[block] = 0;
		this.capitals[block] = 0;
		this.marks[block] = 0;
	}

	private void map(int block, int from, int to) {
		long inWords = 0;
		long upper = 0;
		long marked = 0;
		for (int i = from; i < to; i += LANE) {
			long kinds = kinds(i, Math.min(to, i + LANE));
			inWords |= (kinds & LOWEST_LANE) << i;
			upper |= ((kinds >>> LANE) & LOWEST_LANE) << i;
			marked |= (kinds >>> (2 * LANE)) << i;
		}
		this.words[block] = inWords;
		this.capitals[block] = upper;
		this.marks[block] = marked;
	}

	/** Without branches but for rare chars: what comes next cannot be foretold. */
	private long kinds(int from, int to) {
		char[] text = this.chars;
		byte[] low = this.bytes;
		long kinds = 0;
		for (int i = from; i < to; i++) {
			char c = text[i];
			long kind;
			if (c < ASCII) {
				kind = KINDS[c];
				low[i] = (byte) c;
			}
			else {
				kind = wide(c);
				low[i] = OTHER;
				this.wide |= c;
			}
			kinds = (kinds >>> 1) | kind;
		}
		return kinds >>> (LANE - (to - from));
	}

	/** Characters outside of the first plane separate words. */
	private static long wide(char c) {
		if (!Character.isLetterOrDigit(c)) {
			return (Character.getType(c) == Character.NON_SPACING_MARK) ? IN_WORD : 0;
		}
		return Character.isUpperCase(c) ? IN_WORD | CAPITAL : IN_WORD;
	}

	private static long[] kinds() {
		long[] kinds = new long[ASCII];
		Arrays.fill(kinds, 'a', 'z' + 1, IN_WORD);
		Arrays.fill(kinds, '0', '9' + 1, IN_WORD);
		Arrays.fill(kinds, 'A', 'Z' + 1, IN_WORD | CAPITAL);
		for (char mark : ".!?()[]:\n".toCharArray()) {
			kinds[mark] = MARK;
		}
		return kinds;
	}

	int length() {
		return this.length;
	}

	/** Whether chars may stand here of which two make one character. */
	boolean mayHavePairs() {
		return (this.wide & Character.MIN_SURROGATE) == Character.MIN_SURROGATE;
	}

	char at(int position) {
		return this.chars[position];
	}

	/** The chars; there may be more than the text has. */
	char[] chars() {
		return this.chars;
	}

	String text(int from, int to) {
		return new String(this.chars, from, to - from);
	}

	/** The first char of a word from one place to before another, or that. */
	int nextInWord(int from, int to) {
		return next(this.words, 0, from, to);
	}

	/**
	 * The first char that belongs to no word from one place to before another, or that.
	 */
	int nextApart(int from, int to) {
		return next(this.words, -1, from, to);
	}

	/**
	 * The first of <code>. ! ? ( ) [ ] :</code> and line feed from one place to before
	 * another, or that.
	 */
	int nextMark(int from, int to) {
		return next(this.marks, 0, from, to);
	}

	/** The first bit that is set, or with -1 the first that is not. */
	private static int next(long[] bits, long flip, int from, int to) {
		int block = from >>> 6;
		long left = (bits[block] ^ flip) & (-1L << from);
		while (left == 0) {
			block++;
			if (block << 6 >= to) {
				return to;
			}
			left = bits[block] ^ flip;
		}
		return Math.min(to, (block << 6) + Long.numberOfTrailingZeros(left));
	}

	/** How many capitals stand from one place to before another, at most 64 away. */
	int capitals(int from, int to) {
		int block = from >>> 6;
		long here = (this.capitals[block] >>> from) | (this.capitals[block + 1] << 1 << ~from);
		return Long.bitCount(here & (-1L >>> (from - to)));
	}

	/** Eight chars, the first one lowest; {@link #ASCII} for each that is not ASCII. */
	long eight(int from) {
		return (long) EIGHT.get(this.bytes, from);
	}

	/**
	 * Up to eight letters, digits and full stops, capitals made small: the same number
	 * for the same of ASCII.
	 */
	long folded(int from, int to) {
		return (eight(from) | SMALL) & (-1L >>> (Long.SIZE - Byte.SIZE * (to - from)));
	}

}

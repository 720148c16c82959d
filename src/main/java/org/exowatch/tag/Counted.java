package org.exowatch.tag;

/**
 * Reads whole numbers in digits ("1,234", "1 234") or words ("twenty-four", "one hundred
 * and twenty").
 */
final class Counted {

	static final int NONE = -1;

	private static final String[] ONES = { "zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
			"nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
			"nineteen" };

	private static final String[] TENS = { "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
			"ninety" };

	private static final int MOST_DIGITS = 7;

	private static final int HUNDRED = 100;

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2039;

	/** Each value is the number itself. */
	private final PhraseTrie named = new PhraseTrie();

	private final int and;

	Counted(Words words) {
		for (int i = 1; i < ONES.length; i++) {
			this.named.add(words.phrase(ONES[i]), i);
		}
		for (int i = 0; i < TENS.length; i++) {
			this.named.add(words.phrase(TENS[i]), (i + 2) * 10);
		}
		this.named.add(words.phrase("hundred"), HUNDRED);
		this.and = words.phrase("and")[0];
	}

	/**
	 * The number that starts at a word.
	 * @return number in the lower half, the word after it in the upper; or {@link #NONE}
	 */
	long read(ReadText text, int token, int endToken) {
		char first = text.at(text.start(token));
		return (first >= '0' && first <= '9') ? digits(text, token, endToken) : words(text, token, endToken);
	}

	static int value(long read) {
		return (int) read;
	}

	static int next(long read) {
		return (int) (read >>> 32);
	}

	private static long of(int value, int next) {
		return ((long) next << 32) | value;
	}

	private static long digits(ReadText text, int token, int endToken) {
		long value = afterNumber(text, token) ? NONE : digits(text, token);
		int next = token + 1;
		char mark = (next < endToken) ? text.at(text.end(token)) : 0;
		boolean grouped = mark == ',' || (isSpace(mark) && opensGroups(text, token));
		while (value >= 0 && grouped && next < endToken && text.at(text.end(next - 1)) == mark
				&& text.start(next) == text.end(next - 1) + 1 && text.end(next) - text.start(next) == 3
				&& digits(text, next) >= 0) {
			value = value * 1000 + digits(text, next++);
		}
		boolean alone = next == endToken || !onlySpace(text, next) || digits(text, next) < 0;
		return (alone && value >= 0 && value <= 9_999_999) ? of((int) value, next) : NONE;
	}

	/** Whether spaces may part thousands behind it: "2 450", not "COVID-19 450". */
	private static boolean opensGroups(ReadText text, int token) {
		return text.end(token) - text.start(token) <= 3 && text.at(text.start(token)) != '0'
				&& standsAlone(text, token);
	}

	/** What directly follows another number, a year apart, may be the end of that. */
	private static boolean afterNumber(ReadText text, int token) {
		if (token == 0 || !standsAlone(text, token - 1) || !onlySpace(text, token)) {
			return false;
		}
		int before = digits(text, token - 1);
		return before >= 0 && (before < FIRST_YEAR || before > LAST_YEAR);
	}

	/** Whether only space stands before a word. */
	private static boolean onlySpace(ReadText text, int token) {
		for (int i = text.end(token - 1); i < text.start(token); i++) {
			if (!isSpace(text.at(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean standsAlone(ReadText text, int token) {
		int start = text.start(token);
		char before = (start == 0) ? '\n' : text.at(start - 1);
		return before == '\n' || before == '(' || before == '=' || isSpace(before);
	}

	/** The one of the keyboard, and those that do not break or are thin. */
	private static boolean isSpace(char c) {
		return c == ' ' || (c > 0x7f && Character.getType(c) == Character.SPACE_SEPARATOR);
	}

	private static int digits(ReadText text, int token) {
		int start = text.start(token);
		int end = text.end(token);
		if (end - start > MOST_DIGITS) {
			return NONE;
		}
		int value = 0;
		for (int i = start; i < end; i++) {
			char c = text.at(i);
			if (c < '0' || c > '9') {
				return NONE;
			}
			value = value * 10 + c - '0';
		}
		return value;
	}

	private long words(ReadText text, int token, int endToken) {
		int value = 0;
		int next = token;
		for (int last = Integer.MAX_VALUE; next < endToken; next++) {
			int word = named(text.word(next));
			if (word == NONE && text.word(next) == this.and && value >= HUNDRED && next + 1 < endToken
					&& named(text.word(next + 1)) > 0) {
				continue;
			}
			if (word == NONE
					|| (word == HUNDRED ? value < 1 || value > 9 : last < HUNDRED && (last < 20 || word > 9))) {
				break;
			}
			value = (word == HUNDRED) ? value * HUNDRED : value + word;
			last = word;
		}
		return (value == 0) ? NONE : of(value, next);
	}

	private int named(int word) {
		int node = this.named.first(word);
		return (node == PhraseTrie.NONE) ? NONE : this.named.value(node);
	}

}

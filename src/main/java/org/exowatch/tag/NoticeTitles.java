package org.exowatch.tag;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

import org.exowatch.document.EvidenceType;
import org.jspecify.annotations.Nullable;

/**
 * Titles of records that only speak about another paper: a correction repeats the title
 * of the study and is not the study. A study of how spines are corrected is one.
 */
final class NoticeTitles {

	private static final int READ = 120;

	/**
	 * Words shorter than this are written small in titles that write all others large.
	 */
	private static final int SMALL = 4;

	private static final int MANY = 3;

	/** What stands before the name of a paper. */
	private static final List<String> PAPERS = List.of("the article", "the paper", "the editor", "the letter",
			"an article", "a paper", "a letter", "article", "paper", "letter", "published article", "dr.",
			"the study by", "the comment", "comments", "our article", "the authors");

	/** "Comment on" asks how one does a thing in French. */
	private static final List<String> FRENCH = List.of(" les ", " la ", " le ", " l'", " des ", " une ", " un ");

	private static final int LETTERS = 26;

	/** The first two letters of all openings. */
	private static final BitSet BEGUN = begun();

	private NoticeTitles() {
	}

	/** What a title says that it is, or null for a title of its own. */
	static @Nullable TitleNotice in(String title) {
		int from = 0;
		while (from < title.length() && (Character.isWhitespace(title.charAt(from)) || title.charAt(from) == '[')) {
			from++;
		}
		if (!mayOpen(title, from)) {
			return null;
		}
		String start = title.substring(from, Math.min(from + READ, title.length())).stripTrailing();
		String low = start.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
		if (low.length() != start.length()) {
			return null;
		}
		for (NoticeOpening opening : NoticeOpening.values()) {
			for (String words : opening.words()) {
				if (low.startsWith(words) && opens(opening, low, start, words.length())) {
					return new TitleNotice(opening.type(), start.substring(0, words.length()),
							opening == NoticeOpening.RETRACTED);
				}
			}
		}
		return null;
	}

	/** Whether an opening begins with the same two letters: most titles are done with. */
	private static boolean mayOpen(String title, int from) {
		if (from + 1 >= title.length()) {
			return false;
		}
		int first = Character.toLowerCase(title.charAt(from)) - 'a';
		int second = Character.toLowerCase(title.charAt(from + 1)) - 'a';
		return first >= 0 && first < LETTERS && second >= 0 && second < LETTERS && BEGUN.get(first * LETTERS + second);
	}

	private static BitSet begun() {
		BitSet begun = new BitSet();
		for (NoticeOpening opening : NoticeOpening.values()) {
			for (String words : opening.words()) {
				begun.set((words.charAt(0) - 'a') * LETTERS + words.charAt(1) - 'a');
			}
		}
		return begun;
	}

	private static boolean opens(NoticeOpening opening, String low, String title, int at) {
		return switch (opening.followedBy()) {
			case ANYTHING -> !inWord(low, at);
			case NO_FRENCH -> !inWord(low, at) && FRENCH.stream().noneMatch((word) -> low.indexOf(word, at) >= 0);
			case PUNCTUATION -> ends(low, at);
			case NO_BRACKET -> ends(low, at) && !low.startsWith(" (", at);
			case CAPITAL ->
				at == low.length() || low.startsWith(".", at) || (low.startsWith(":", at) && !small(title, at));
			case TITLE -> paper(low, at) || capital(title, at);
			case NAME -> paper(low, at) || (capital(title, at) && !inCapitals(title, at));
			case PAPER -> paper(low, at);
		};
	}

	private static boolean inWord(String title, int at) {
		return at < title.length() && (Character.isLetterOrDigit(title.charAt(at)) || title.charAt(at) == '-');
	}

	/**
	 * Nothing follows, or punctuation; a hyphen joins unless a space stands before it.
	 */
	private static boolean ends(String title, int at) {
		if (at == title.length()) {
			return true;
		}
		char next = title.charAt(at);
		if (next != ' ') {
			return ":.,;([]\u2014".indexOf(next) >= 0;
		}
		return at + 1 < title.length() && "-\u2013\u2014:([\"'\u201c\u2018\u00ab".indexOf(title.charAt(at + 1)) >= 0;
	}

	/** Whether what follows a colon begins with a small letter. */
	private static boolean small(String title, int colon) {
		int at = colon + 1;
		while (at < title.length() && title.charAt(at) == ' ') {
			at++;
		}
		return at < title.length() && Character.isLowerCase(title.charAt(at));
	}

	/** Punctuation, a quotation, "the article" or a name with "et al". */
	private static boolean paper(String low, int at) {
		if (ends(low, at)) {
			return true;
		}
		if (low.charAt(at) != ' ') {
			return false;
		}
		for (String paper : PAPERS) {
			if (low.startsWith(paper, at + 1) && !inWord(low, at + 1 + paper.length())) {
				return true;
			}
		}
		return low.indexOf(" et al", at) >= 0;
	}

	private static boolean capital(String title, int at) {
		return at + 1 < title.length() && title.charAt(at) == ' ' && Character.isUpperCase(title.charAt(at + 1));
	}

	/** Whether most words are written large, so that a capital says nothing. */
	private static boolean inCapitals(String title, int from) {
		int large = 0;
		int all = 0;
		int first = from;
		for (int i = from; i <= title.length(); i++) {
			if (i < title.length() && Character.isLetter(title.charAt(i))) {
				continue;
			}
			if (i - first >= SMALL) {
				all++;
				large += Character.isUpperCase(title.charAt(first)) ? 1 : 0;
			}
			first = i + 1;
		}
		return large >= MANY && large * 2 > all;
	}

}

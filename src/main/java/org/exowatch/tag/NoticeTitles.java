package org.exowatch.tag;

import java.util.List;
import java.util.Locale;

import org.exowatch.document.EvidenceType;
import org.jspecify.annotations.Nullable;

/**
 * Titles of records that only speak about another paper: a correction repeats the title
 * of the study and is not the study. A study of how spines are corrected is one.
 */
final class NoticeTitles {

	private static final int READ = 80;

	/** Openings that are a notice whatever follows. */
	private static final List<String> CORRECTIONS = List.of("erratum", "corrigendum", "retraction notice",
			"retraction note", "notice of retraction", "statement of retraction", "retracted article",
			"author correction", "publisher correction", "correction notice", "notice of correction",
			"editorial expression of concern", "publisher's note", "editor's note", "withdrawn article",
			"removal notice", "notice of withdrawal");

	/** Openings that are a notice alone, or when punctuation follows. */
	private static final List<String> CORRECTION_WORDS = List.of("correction", "corrections", "errata", "corrigenda",
			"retraction", "retracted", "addendum", "expression of concern", "withdrawn", "withdrawal",
			"partial retraction", "temporary removal");

	/** Openings that are a notice when a paper is named after them. */
	private static final List<String> CORRECTION_OF = List.of("correction to", "corrections to", "correction for",
			"retraction of", "retraction to", "retraction for", "errata to", "errata for", "corrigenda to",
			"addendum to", "expression of concern on", "expression of concern for", "expression of concern to",
			"expression of concern regarding");

	private static final List<String> COMMENTS = List.of("author's reply", "authors' reply", "authors' response",
			"author's response", "author response", "author reply", "letter to the editor", "letters to the editor",
			"editorial comment", "invited commentary", "in reply to", "response to letter", "response to the letter",
			"response to comment", "response to the comment", "response to the editor", "reply to letter",
			"reply to the letter", "reply to comment", "reply to the comment", "reply to the editor");

	private static final List<String> COMMENT_WORDS = List.of("comment", "commentary", "reply", "response", "letter",
			"editorial", "re", "correspondence", "in reply", "comments", "comment on", "comments on", "reply to",
			"response to");

	private static final List<String> COMMENT_ON = List.of("comment on", "comments on", "commentary on",
			"commentary to", "comment to", "reply to", "response to article", "response to the article",
			"in response to");

	/** What stands before the name of a paper. */
	private static final List<String> PAPERS = List.of("the article", "the paper", "the editor", "the letter",
			"an article", "a paper", "a letter", "article", "paper", "letter", "published article", "dr.",
			"the study by", "the comment", "comments", "our article", "the authors");

	private NoticeTitles() {
	}

	/** CORRECTION, OPINION, or null for a title of its own. */
	static @Nullable EvidenceType kind(String title) {
		String start = title.substring(0, Math.min(READ, title.length())).strip().replace('\u2019', '\'');
		String bare = start.startsWith("[") ? start.substring(1) : start;
		String low = bare.toLowerCase(Locale.ROOT);
		if (opens(low, bare, CORRECTIONS, CORRECTION_WORDS, CORRECTION_OF)) {
			return EvidenceType.CORRECTION;
		}
		return opens(low, bare, COMMENTS, COMMENT_WORDS, COMMENT_ON) ? EvidenceType.OPINION : null;
	}

	private static boolean opens(String low, String title, List<String> always, List<String> alone, List<String> of) {
		for (String opening : always) {
			if (low.startsWith(opening) && !inWord(low, opening.length())) {
				return true;
			}
		}
		for (String opening : alone) {
			if (low.startsWith(opening) && ends(low, opening.length())) {
				return true;
			}
		}
		for (String opening : of) {
			if (low.startsWith(opening) && names(low, title, opening.length())) {
				return true;
			}
		}
		return false;
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

	private static boolean names(String low, String title, int at) {
		if (at < low.length() && low.charAt(at) != ' ') {
			return ends(low, at);
		}
		return namesPaper(low, title, at + 1);
	}

	/** A quotation, a name or a title of its own, in capitals, or "the article". */
	private static boolean namesPaper(String low, String title, int at) {
		if (at >= title.length()) {
			return true;
		}
		char first = title.charAt(at);
		if (!Character.isLetter(first) || Character.isUpperCase(first)) {
			return !Character.isDigit(first);
		}
		for (String paper : PAPERS) {
			if (low.startsWith(paper, at) && !inWord(low, at + paper.length())) {
				return true;
			}
		}
		return false;
	}

}

package org.exowatch.tag;

import java.util.List;
import java.util.Locale;

import org.exowatch.document.EvidenceType;
import org.jspecify.annotations.Nullable;

/**
 * Titles of records that only speak about another paper: a correction repeats the title
 * of the study and is not the study.
 */
final class NoticeTitles {

	private static final List<String> CORRECTIONS = List.of("correction to", "correction:", "corrections to",
			"correction.", "correction", "erratum", "corrigendum", "corrigenda", "errata", "retraction:",
			"retraction notice", "retraction note", "retraction of", "retraction to", "retraction", "retracted article",
			"retracted:", "expression of concern", "author correction", "publisher correction", "addendum",
			"editorial expression of concern", "notice of retraction", "publisher's note", "withdrawn:", "withdrawal:",
			"statement of retraction", "correction notice");

	private static final List<String> COMMENTS = List.of("comment on", "comments on", "commentary on", "commentary:",
			"reply to", "reply:", "response to:", "response to letter", "response to the letter", "response to comment",
			"response to the comment", "response to \"", "response to \u201c", "author's reply", "authors' reply",
			"authors' response", "author response", "letter to the editor", "letter:", "editorial:",
			"editorial comment", "re:", "invited commentary", "in reply", "correspondence:", "editorial.");

	private NoticeTitles() {
	}

	/** CORRECTION, OPINION, or null for a title of its own. */
	static @Nullable EvidenceType kind(String title) {
		String start = title.substring(0, Math.min(60, title.length()))
			.strip()
			.toLowerCase(Locale.ROOT)
			.replace('\u2019', '\'');
		if (startsWith(start, CORRECTIONS)) {
			return EvidenceType.CORRECTION;
		}
		return startsWith(start, COMMENTS) ? EvidenceType.OPINION : null;
	}

	private static boolean startsWith(String title, List<String> openings) {
		String bare = title.startsWith("[") ? title.substring(1) : title;
		for (String opening : openings) {
			if (opens(bare, opening)) {
				return true;
			}
		}
		return false;
	}

	/** "Correction" alone opens a notice, "Correction of scoliosis" a study. */
	private static boolean opens(String title, String opening) {
		if (!title.startsWith(opening)) {
			return false;
		}
		boolean word = Character.isLetter(opening.charAt(opening.length() - 1));
		if (title.length() == opening.length() || !word) {
			return true;
		}
		char next = title.charAt(opening.length());
		return opening.indexOf(' ') > 0 ? !Character.isLetter(next) : ":.,;([-".indexOf(next) >= 0
				|| ((opening.startsWith("err") || opening.startsWith("corrig")) && next == ' ');
	}

}

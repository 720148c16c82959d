package org.exowatch.digest;

import java.util.regex.Pattern;

import com.samskivert.mustache.Escapers;

/**
 * Keeps every text from outside in its place. Characters that no reader sees and that
 * could reorder or break a line (controls, bidirectional overrides) do not pass.
 */
final class Escape {

	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]|\\p{Cs}");

	private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

	/** What has a meaning inside a line of Markdown, GitHub's tables and formulas too. */
	private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]<>|~&$#{}!]");

	/** What would open a heading, a list or a rule at the start of a block. */
	private static final Pattern OPENING = Pattern.compile("^[-+=:]");

	private static final Pattern ORDERED = Pattern.compile("^(\\d{1,9})([.)])");

	/** What GitHub turns into a link by itself: addresses of pages and of people. */
	private static final Pattern AUTOLINK = Pattern.compile("(?i)(?<=[a-z])(:)(?=//)|(?<=\\bwww)(\\.)|(@)");

	private Escape() {
	}

	static String html(String text) {
		return Escapers.HTML.escape(clean(text));
	}

	static String markdown(String text) {
		String inline = INLINE.matcher(clean(text)).replaceAll("\\\\$0");
		String unlinked = AUTOLINK.matcher(inline).replaceAll("\\\\$0");
		String ordered = ORDERED.matcher(unlinked).replaceFirst("$1\\\\$2");
		return OPENING.matcher(ordered).replaceFirst("\\\\$0");
	}

	/**
	 * One line, without what cannot be seen; a text of nothing else shows that it is
	 * there.
	 */
	static String clean(String text) {
		String visible = INVISIBLE.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("");
		return (visible.isBlank() && !text.isBlank()) ? "\uFFFD" : visible.strip();
	}

}

package org.exowatch.store;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a title says of a paper's standing.
 *
 * @param kind RETRACTS, CONCERNS or CORRECTS
 * @param own whether a paper says it of itself, as in {@code RETRACTED: …}
 * @param concerned the title that it repeats, or null: it repeats none
 */
record TitleCue(String kind, boolean own, @Nullable String concerned) {

	/** For the server: titles that may have a cue. */
	static final String PREFILTER = "^\\W{0,3}(retract|notice of|correct|author correct|authors?.? correct"
			+ "|publisher.{0,2} correct|corrigend|errat|editorial expression|expression of|statement of concern)";

	private static final String OPEN = "(?i)^[\\[\\s\"“‘'(]*(?:";

	private static final String CLOSE = ")(?:\\s+(?:to|of|for|on|in|regarding|concerning))?\\s*[:.\\]–—-]+\\s*(.*)$";

	/** "Correction to" may do without a colon, "Correction of astigmatism" may not. */
	private static final String BARE = ")\\s+(?:to|for|regarding)\\s+(.*)$";

	private static final String RETRACTION = "(?:editorial\\s+)?retraction(?:\\s+(?:notice|note))?|notice\\s+of\\s+retraction";

	private static final String CORRECTION = "(?:(?:authors?['’]?|publisher(?:['’]s)?)\\s+)?corrections?"
			+ "|correction\\s+notice|corrigend(?:um|a)|errat(?:um|a)";

	private static final String CONCERN = "(?:editorial\\s+)?(?:expression|notice|statement)\\s+of\\s+concern";

	private static final Pattern OWN = Pattern
		.compile(OPEN + "retracted(?:\\s+(?:article|paper|chapter))?)\\s*[:\\]]+\\s*(.*)$", Pattern.DOTALL);

	private static final List<Rule> RULES = List.of(new Rule("RETRACTS", RETRACTION), new Rule("CONCERNS", CONCERN),
			new Rule("CORRECTS", CORRECTION));

	private static final Pattern QUOTED = Pattern.compile("^[\"“‘'](.{20,}?)[\"”’'](?=[\\s.,\\[(]|$).*$",
			Pattern.DOTALL);

	private static final Pattern AUTHORS = Pattern.compile("^[^:]{2,60}?\\bet\\s+al[.,:]*\\s+");

	/** What a title says, or empty. */
	static Optional<TitleCue> of(String title) {
		Matcher own = OWN.matcher(title);
		if (own.matches()) {
			return Optional.of(new TitleCue("RETRACTS", true, concerned(own.group(1))));
		}
		for (Rule rule : RULES) {
			for (Pattern pattern : rule.patterns()) {
				Matcher notice = pattern.matcher(title);
				if (notice.matches()) {
					return Optional.of(new TitleCue(rule.kind(), false, concerned(notice.group(1))));
				}
			}
		}
		return Optional.empty();
	}

	private static @Nullable String concerned(String rest) {
		Matcher quoted = QUOTED.matcher(rest);
		String title = quoted.matches() ? quoted.group(1) : AUTHORS.matcher(rest).replaceFirst("");
		return title.isBlank() ? null : title;
	}

	private record Rule(String kind, List<Pattern> patterns) {

		Rule(String kind, String words) {
			this(kind, List.of(Pattern.compile(OPEN + words + CLOSE, Pattern.DOTALL),
					Pattern.compile(OPEN + words + BARE, Pattern.DOTALL)));
		}

	}

}

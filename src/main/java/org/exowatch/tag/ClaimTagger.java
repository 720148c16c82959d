package org.exowatch.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.exowatch.document.Assertion;
import org.exowatch.document.Span;
import org.exowatch.document.Tags.ClaimTag;
import org.exowatch.document.Tags.ConditionTag;
import org.exowatch.document.Tags.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Finds the conditions that a firm claimed to treat, each with the sentence of the letter
 * that says so: in a sentence that tells what the firm says, or in the list of examples
 * that follows one. What a letter says of donors, harms and rules is no claim.
 */
final class ClaimTagger {

	private static final String SAID = "claim.said";

	private static final String SAID_ON = "claim.said-on";

	private static final String LISTED = "claim.listed";

	/** The surest first. */
	private static final List<String> RULES = List.of(SAID, SAID_ON, LISTED);

	/** Words of an item without a bullet, which HTML lists leave out. */
	private static final int SHORT_LINE = 8;

	private static final String BULLETS = "•-–—*·\u25aa\u25cf\u25e6\u2043";

	private static final String QUOTES = "“\"‘«";

	private final Cues<ClaimCue> cues;

	ClaimTagger(Words words) {
		this.cues = new Cues<>(ClaimCue.class, words);
	}

	/** One tag a condition, in the order of the conditions. */
	List<ClaimTag> tag(List<Claim> claims, List<ConditionTag> conditions) {
		List<ClaimTag> tags = new ArrayList<>();
		for (ConditionTag condition : conditions) {
			Claim claim = best(claims, condition.mentions());
			if (claim != null) {
				tags.add(new ClaimTag(condition.id(), condition.name(), claim.span(), claim.rule()));
			}
		}
		return List.copyOf(tags);
	}

	private static @Nullable Claim best(List<Claim> claims, List<Mention> mentions) {
		return claims.stream()
			.filter((claim) -> mentions.stream().anyMatch(claim::names))
			.min(Comparator.comparing((Claim claim) -> RULES.indexOf(claim.rule()))
				.thenComparing((claim) -> claim.span().start()))
			.orElse(null);
	}

	/** Every sentence that tells what the firm says of its products. */
	List<Claim> claims(ReadText text) {
		List<Claim> claims = new ArrayList<>();
		boolean inList = false;
		boolean spoken = false;
		boolean said = false;
		for (Sentence sentence : text.sentences()) {
			Set<ClaimCue> here = cues(text, sentence);
			boolean lead = isLead(text, sentence, here, spoken);
			inList = lead || (inList && isItem(text, sentence));
			String rule = rule(text, sentence, here, said, inList && !lead);
			if (rule != null) {
				claims.add(new Claim(text.span(sentence), rule));
			}
			said = SAID.equals(rule) || SAID_ON.equals(rule);
			spoken = here.contains(ClaimCue.SPEECH);
		}
		return claims;
	}

	private @Nullable String rule(ReadText text, Sentence sentence, Set<ClaimCue> here, boolean said, boolean listed) {
		if (sentence.title() || here.contains(ClaimCue.NO_CLAIM)) {
			return null;
		}
		if (here.contains(ClaimCue.SPEECH) && here.contains(ClaimCue.TREATS)) {
			return SAID;
		}
		if (said && (goesOn(text, sentence) || startsWith(text.at(sentence.start()), QUOTES))) {
			return SAID_ON;
		}
		return listed ? LISTED : null;
	}

	/** It announces what the firm says, or is the "For example:" after that. */
	private static boolean isLead(ReadText text, Sentence sentence, Set<ClaimCue> here, boolean spoken) {
		if (here.contains(ClaimCue.SPEECH) && !here.contains(ClaimCue.NO_CLAIM)) {
			return here.contains(ClaimCue.LEAD) || NoticeSentences.announces(text, sentence);
		}
		return spoken && here.contains(ClaimCue.LEAD) && sentence.words() <= 4;
	}

	/** Whether the line that a sentence stands in is one of a list: marked, or short. */
	private static boolean isItem(ReadText text, Sentence sentence) {
		int start = sentence.start();
		while (start > 0 && text.at(start - 1) != '\n') {
			start--;
		}
		while (start < sentence.start() && Character.isWhitespace(text.at(start))) {
			start++;
		}
		char first = text.at(start);
		boolean bullet = first == 'o' && start + 1 < sentence.end() && Character.isWhitespace(text.at(start + 1));
		return bullet || startsWith(first, BULLETS) || startsWith(first, QUOTES)
				|| Character.getType(first) == Character.PRIVATE_USE
				|| (start == sentence.start() && sentence.words() <= SHORT_LINE);
	}

	private Set<ClaimCue> cues(ReadText text, Sentence sentence) {
		Set<ClaimCue> found = EnumSet.noneOf(ClaimCue.class);
		this.cues.in(text, sentence).forEach((hit) -> found.add(hit.cue()));
		return found;
	}

	private boolean goesOn(ReadText text, Sentence sentence) {
		return this.cues.in(text, sentence)
			.stream()
			.anyMatch((hit) -> hit.cue() == ClaimCue.GOES_ON && hit.firstToken() == sentence.firstToken());
	}

	private static boolean startsWith(char first, String marks) {
		return marks.indexOf(first) >= 0;
	}

	/**
	 * A sentence that tells a claim.
	 *
	 * @param span of the sentence
	 * @param rule id
	 */
	record Claim(Span span, String rule) {

		boolean names(Mention mention) {
			boolean affirmed = mention.assertion() == Assertion.AFFIRMED
					|| mention.assertion() == Assertion.HYPOTHETICAL || mention.assertion() == Assertion.BACKGROUND;
			return affirmed && mention.span().start() >= this.span.start() && mention.span().end() <= this.span.end();
		}

	}

}

package org.exowatch.digest;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What decides whether two findings are nearly the same: at least half of their content
 * words, numbers among them, stand in both, and both or neither deny, tell of a rise,
 * tell of a fall.
 *
 * @param sentence as it stands
 * @param content its words but for the commonest ones
 * @param denies whether it says that something is not so
 * @param up whether it tells of more or better
 * @param down whether it tells of less or worse
 */
record FindingWords(String sentence, Set<String> content, boolean denies, boolean up, boolean down) {

	private static final double SIMILAR = 0.5;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,'’-][\\p{L}\\p{N}]+)*");

	private static final Set<String> COMMON = Set.of("the", "and", "for", "with", "from", "was", "were", "are", "has",
			"have", "had", "that", "this", "these", "than", "then", "their", "its", "can", "could", "may", "might",
			"into", "via", "through", "both", "also", "but", "our", "which", "who", "when", "after", "before", "during",
			"between", "among", "been", "being", "did", "does", "all", "results", "study", "studies", "data",
			"findings", "suggest", "suggests", "show", "shows", "showed", "demonstrate", "demonstrated", "indicate",
			"indicated");

	private static final Set<String> DENIALS = Set.of("no", "not", "nor", "neither", "none", "never", "without",
			"cannot", "fail", "fails", "failed", "lack", "lacked", "lacking", "unable", "absence", "insignificant",
			"nonsignificant", "non-significant", "unchanged", "ineffective");

	/** Openings of words. */
	private static final Set<String> UP = Set.of("increas", "higher", "rise", "rose", "improv", "enhanc", "promot",
			"elevat", "upregulat", "up-regulat", "more", "greater", "better", "superior", "accelerat", "stimulat",
			"restor");

	private static final Set<String> DOWN = Set.of("decreas", "lower", "reduc", "fell", "fall", "declin", "attenuat",
			"inhibit", "suppress", "downregulat", "down-regulat", "less", "fewer", "worse", "inferior", "alleviat",
			"ameliorat", "aggravat", "impair", "prevent");

	static FindingWords of(String sentence) {
		Set<String> content = new HashSet<>();
		boolean denies = false;
		boolean up = false;
		boolean down = false;
		for (String word : WORD.matcher(sentence.toLowerCase(Locale.ROOT))
			.results()
			.map((hit) -> hit.group())
			.toList()) {
			denies |= DENIALS.contains(word) || word.endsWith("n't");
			up |= UP.stream().anyMatch(word::startsWith);
			down |= DOWN.stream().anyMatch(word::startsWith);
			if (!COMMON.contains(word) && (word.length() > 2 || Character.isDigit(word.charAt(0)))) {
				content.add(word);
			}
		}
		return new FindingWords(sentence, content, denies, up, down);
	}

	boolean similar(FindingWords other) {
		if (this.sentence.equals(other.sentence)) {
			return true;
		}
		boolean sameWay = this.denies == other.denies && this.up == other.up && this.down == other.down;
		return sameWay && share(other) >= SIMILAR;
	}

	/** Words in both, of all words in either. */
	private double share(FindingWords other) {
		Set<String> all = new HashSet<>(this.content);
		all.addAll(other.content);
		int common = this.content.size() + other.content.size() - all.size();
		return all.isEmpty() ? 0 : (double) common / all.size();
	}

}

package org.exowatch.digest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What decides whether two findings are nearly the same: their words and numbers in their
 * order, without the commonest words. Signs are words, too. What differs in any other
 * word or number may be the contrary, so both are told.
 */
final class FindingWords {

	private static final Pattern WORD = Pattern
		.compile("[\\p{S}%:/]|(?<![\\p{L}\\p{N}])\\p{Pd}(?=\\s?\\p{N})|(?<=[\\p{L}\\p{N}])\\p{Pd}(?![\\p{L}\\p{N}])"
				+ "|[\\p{L}\\p{N}]+(?:[.,'’\\p{Pd}][\\p{L}\\p{N}]+)*");

	/** None of them turns a finding round. */
	private static final Set<String> COMMON = Set.of("a", "an", "the", "and", "of", "in", "to", "for", "with", "on",
			"at", "as", "is", "was", "were", "are", "be", "been", "being", "has", "have", "had", "that", "this",
			"these", "their", "its", "it", "we", "our", "which", "who", "also", "results", "study", "studies", "data",
			"findings", "suggest", "suggests", "suggested", "show", "shows", "showed", "demonstrate", "demonstrates",
			"demonstrated", "indicate", "indicates", "indicated");

	private FindingWords() {
	}

	/** Equal for two sentences that say nearly the same. */
	static List<String> of(String sentence) {
		List<String> words = WORD.matcher(sentence.toLowerCase(Locale.ROOT))
			.results()
			.map((hit) -> hit.group())
			.filter((word) -> !COMMON.contains(word))
			.toList();
		return words.isEmpty() ? List.of(sentence) : words;
	}

}

package org.exowatch.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the words that rules and vocabulary know; every other word of a text is -1. */
final class Words {

	static final int UNKNOWN = -1;

	private final Map<String, Integer> numbers = new HashMap<>();

	/** The number of a word; a new one is added. Only while rules are being built. */
	private int add(String form) {
		return this.numbers.computeIfAbsent(form, (key) -> this.numbers.size());
	}

	/** The words of a phrase, added. */
	int[] phrase(String phrase) {
		List<Integer> ids = new ArrayList<>();
		Tokenizer.scan(phrase, 0, phrase.length(), (start, end, form) -> ids.add(add(form)));
		return ids.stream().mapToInt(Integer::intValue).toArray();
	}

	int number(String form) {
		return this.numbers.getOrDefault(form, UNKNOWN);
	}

}

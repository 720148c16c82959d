package org.exowatch.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a text itself says that its short forms mean, read from its first word to its
 * last: a form that is explained twice means what was said last, and before its first
 * explanation what that one says.
 */
final class Meanings {

	private final ReadText text;

	private final List<Definition> definitions;

	/** One for each definition. */
	private final List<Meaning> meanings = new ArrayList<>();

	/** Those that hold where the text has been read to. */
	private final Map<String, Meaning> current = new HashMap<>();

	private int read;

	Meanings(ReadText text, List<Found> names) {
		this.text = text;
		this.definitions = Definitions.in(text);
		if (this.definitions.isEmpty()) {
			return;
		}
		@Nullable Found[] byEnd = new Found[text.size() + 1];
		for (Found name : names) {
			byEnd[name.endToken()] = name;
		}
		Map<String, Meaning> last = new HashMap<>();
		for (Definition definition : this.definitions) {
			Meaning meaning = meaning(definition, byEnd, last.get(definition.shortForm()));
			last.put(definition.shortForm(), meaning);
			this.current.putIfAbsent(definition.shortForm(), meaning);
			this.meanings.add(meaning);
		}
	}

	/** A long form that only holds what was explained before changes nothing. */
	private Meaning meaning(Definition definition, @Nullable Found[] byEnd, @Nullable Meaning before) {
		Found name = byEnd[definition.longEnd()];
		if (name != null && definition.shortForm().length() > 1 && name.firstToken() <= definition.longFirst() + 2) {
			return new Meaning(name.concept(), words(this.text, name), "condition.abbreviation");
		}
		for (int end = definition.longFirst() + 1; before != null && end <= definition.longEnd(); end++) {
			Found inside = byEnd[end];
			if (inside != null && inside.concept() == before.concept()) {
				return before;
			}
		}
		return new Meaning(PhraseTrie.NONE, "", "");
	}

	/** Goes on to a word: what is explained there or before holds from now on. */
	void readTo(int token) {
		while (this.read < this.definitions.size() && this.definitions.get(this.read).shortToken() <= token) {
			this.current.put(this.definitions.get(this.read).shortForm(), this.meanings.get(this.read));
			this.read++;
		}
	}

	/** What a short form means here; null if the text does not say. */
	@Nullable Meaning of(String form) {
		return this.current.get(form);
	}

	static String words(ReadText text, Found name) {
		return text.text(name.firstToken(), name.endToken());
	}

	/**
	 * What a short form stands for.
	 *
	 * @param concept number, or none: something that is no condition of ours
	 * @param longForm as written
	 * @param rule id
	 */
	record Meaning(int concept, String longForm, String rule) {

	}

}

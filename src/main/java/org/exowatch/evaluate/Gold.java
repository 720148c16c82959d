package org.exowatch.evaluate;

import java.util.List;
import java.util.Set;

import org.exowatch.document.Assertion;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.exowatch.document.VesicleRole;
import org.jspecify.annotations.Nullable;

/**
 * A text and what people decided about it. What nobody decided is null, and is not
 * counted.
 *
 * @param id as the file names it
 * @param title may be empty
 * @param text the abstract, may be empty
 * @param publicationTypes names, if the file gives them
 * @param evidence the right types, the best one first
 * @param folded whether evidence types that the file does not name count as one group
 * @param roles the right roles, the best one first
 * @param conditions every condition that is named
 * @param keySentences sentences that state the main finding; empty: none is stated
 * @param facts what is stated
 */
public record Gold(String id, String title, String text, List<String> publicationTypes,
		@Nullable List<EvidenceType> evidence, boolean folded, @Nullable List<VesicleRole> roles,
		@Nullable List<Condition> conditions, @Nullable List<String> keySentences, @Nullable List<Fact> facts) {

	/** Title, one character, text: what offsets count in. */
	public String full() {
		return this.title + "\n" + this.text;
	}

	/** The ids of all conditions. */
	Set<String> conditionIds() {
		Set<String> ids = new java.util.TreeSet<>();
		if (this.conditions != null) {
			this.conditions.forEach((condition) -> ids.add(condition.id()));
		}
		return ids;
	}

	/**
	 * A condition that a text names.
	 *
	 * @param id {@code MESH:D010300}
	 * @param start in code points, or null: only the text as a whole was judged
	 * @param end in code points, or null
	 * @param focus whether the text is about it; null: nobody decided, or either is right
	 * @param assertion how the text speaks of it, or null
	 */
	public record Condition(String id, @Nullable Integer start, @Nullable Integer end, @Nullable Boolean focus,
			@Nullable Assertion assertion) {

	}

	/**
	 * A fact that a text states.
	 *
	 * @param kind of fact
	 * @param text the words that state it
	 */
	public record Fact(FactKind kind, String text) {

	}

}

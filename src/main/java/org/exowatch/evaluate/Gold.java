package org.exowatch.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.exowatch.document.AnnotatedText;
import org.exowatch.document.Assertion;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.exowatch.document.Span;
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
 * @param focused whether it was judged which of them the text is about
 * @param keySentences sentences that state the main finding; empty: none is stated
 * @param facts what is stated
 */
public record Gold(String id, String title, String text, List<String> publicationTypes,
		@Nullable List<EvidenceType> evidence, boolean folded, @Nullable List<VesicleRole> roles,
		@Nullable List<Condition> conditions, boolean focused, @Nullable List<String> keySentences, @Nullable List<Fact> facts) {

	private static final Set<String> DISEASE = Set.of("Disease", "DiseaseClass", "SpecificDisease", "Modifier",
			"CompositeMention", "DiseaseOrPhenotypicFeature");

	/** The diseases that people marked in a text; other annotations are passed over. */
	static Gold of(AnnotatedText text) {
		List<Condition> conditions = new ArrayList<>();
		for (AnnotatedText.Annotation annotation : text.annotations()) {
			if (DISEASE.contains(annotation.type())) {
				Span span = annotation.span();
				annotation.concepts()
					.forEach((id) -> conditions.add(new Condition(id, span.start(), span.end(), null, null)));
			}
		}
		return new Gold(text.id(), text.title(), text.body(), List.of(), null, false, null, conditions, false, null,
				null);
	}

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

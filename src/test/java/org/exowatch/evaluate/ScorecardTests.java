package org.exowatch.evaluate;

import java.util.List;
import java.util.Map;

import org.exowatch.document.Assertion;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Span;
import org.exowatch.document.Subject;
import org.exowatch.document.Tags;
import org.exowatch.document.Tags.ConditionTag;
import org.exowatch.document.Tags.FactTag;
import org.exowatch.document.Tier;
import org.exowatch.document.VesicleRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScorecardTests {

	private final Scorecard card = new Scorecard((id) -> id.equals("OMIM:1") ? "MESH:A" : id);

	private static Gold gold(List<EvidenceType> evidence, boolean folded, List<Gold.Condition> conditions,
			@Nullable List<String> key, @Nullable List<Gold.Fact> facts) {
		return new Gold("d", "Title", "Fever fell. Men slept.", List.of(), evidence, folded, List.of(VesicleRole.NONE),
				conditions, conditions.isEmpty() || conditions.stream().anyMatch((c) -> c.focus() != null), key, facts);
	}

	private static Tags tags(EvidenceType evidence, Tier tier, List<ConditionTag> conditions, @Nullable Span key,
			List<FactTag> facts) {
		return new Tags(conditions,
				new Tags.EvidenceTag(evidence, List.of(evidence), Subject.NONE, null, tier, List.of(), null),
				new Tags.RoleTag(VesicleRole.METHOD, List.of()), new Tags.KeySentenceTag(key, List.of()), List.of(),
				List.of(), facts, new Tags.TagVersions("1", "1", "1", "1", "1"));
	}

	private static ConditionTag tag(String id, boolean focus, Assertion assertion, int start, int end) {
		return new ConditionTag(id, id, focus, assertion, Tier.HIGH, "BODY", "name",
				List.of(new Tags.Mention(new Span(start, end), "x", SectionKind.BODY, assertion, null, "name")),
				List.of());
	}

	private static Gold.Condition right(String id, @Nullable Boolean focus) {
		return new Gold.Condition(id, 6, 11, focus, Assertion.AFFIRMED);
	}

	private Counts counts(String part) {
		return this.card.parts().stream().filter((p) -> p.name().equals(part)).findFirst().orElseThrow().tally().all();
	}

	@Test
	void conditionsCountOnceADocumentUnderTheIdOfTheVocabulary() {
		this.card.add(
				gold(List.of(EvidenceType.OTHER), false, List.of(right("OMIM:1", true), right("MESH:B", false)), null,
						null),
				tags(EvidenceType.OTHER, Tier.LOW, List.of(tag("MESH:A", false, Assertion.NEGATED, 6, 11),
						tag("MESH:C", true, Assertion.AFFIRMED, 12, 16)), null, List.of()));
		assertThat(counts("conditions")).isEqualTo(new Counts(1, 1, 1));
		assertThat(counts("condition spans")).isEqualTo(new Counts(1, 1, 0));
		assertThat(counts("focus conditions")).isEqualTo(new Counts(0, 1, 1));
		assertThat(counts("assertion")).isEqualTo(new Counts(0, 1, 1));
		assertThat(this.card.mistakes()).extracting((m) -> m.part() + ":" + m.right() + ">" + m.given())
			.contains("condition:>MESH:C", "condition:MESH:B>", "focus:MESH:A>", "role:NONE>METHOD",
					"assertion of MESH:A:AFFIRMED>NEGATED");
	}

	@Test
	void aConditionWhereEitherIsRightIsNoFocusError() {
		this.card.add(
				gold(List.of(EvidenceType.OTHER), false, List.of(right("MESH:A", null), right("MESH:B", true)), null,
						null),
				tags(EvidenceType.OTHER, Tier.LOW, List.of(tag("MESH:A", true, Assertion.AFFIRMED, 6, 11)), null,
						List.of()));
		assertThat(counts("focus conditions")).isEqualTo(new Counts(0, 0, 1));
	}

	@Test
	void aFocusWhereNoConditionIsNamedIsWrong() {
		this.card.add(gold(List.of(EvidenceType.OTHER), false, List.of(), null, null), tags(EvidenceType.OTHER,
				Tier.LOW, List.of(tag("MESH:A", true, Assertion.AFFIRMED, 6, 11)), null, List.of()));
		assertThat(counts("focus conditions")).isEqualTo(new Counts(0, 1, 0));
	}

	@Test
	void eachAcceptedTypeIsRightAndTheRestIsConfused() {
		List<EvidenceType> either = List.of(EvidenceType.ANIMAL, EvidenceType.IN_VITRO);
		this.card.add(gold(either, false, List.of(), null, null),
				tags(EvidenceType.IN_VITRO, Tier.HIGH, List.of(), null, List.of()));
		this.card.add(gold(either, false, List.of(), null, null),
				tags(EvidenceType.OTHER, Tier.HIGH, List.of(), null, List.of()));
		this.card.add(gold(List.of(EvidenceType.OTHER), true, List.of(), null, null),
				tags(EvidenceType.GUIDELINE, Tier.LOW, List.of(), null, List.of()));
		assertThat(counts("evidence type")).isEqualTo(new Counts(2, 1, 1));
		assertThat(counts("evidence type by tier")).isEqualTo(new Counts(2, 0, 1));
		assertThat(this.card.confusion()).contains(Map.entry("ANIMAL taken for OTHER", 1))
			.contains(Map.entry("role NONE taken for METHOD", 3));
		assertThat(this.card.mistakes().get(0).part()).isEqualTo("evidence, thought sure");
	}

	@Test
	void aKeySentenceIsOneOfTheRightOnesOrRightlyNone() {
		Span sentence = new Span(6, 17);
		this.card.add(gold(List.of(), false, List.of(), List.of("Men slept.", "Fever fell."), null),
				tags(EvidenceType.OTHER, Tier.LOW, List.of(), sentence, List.of()));
		this.card.add(gold(List.of(), false, List.of(), List.of("Men slept."), null),
				tags(EvidenceType.OTHER, Tier.LOW, List.of(), sentence, List.of()));
		this.card.add(gold(List.of(), false, List.of(), List.of(), null),
				tags(EvidenceType.OTHER, Tier.LOW, List.of(), null, List.of()));
		this.card.add(gold(List.of(), false, List.of(), List.of(), null),
				tags(EvidenceType.OTHER, Tier.LOW, List.of(), sentence, List.of()));
		assertThat(counts("key sentence")).isEqualTo(new Counts(2, 0, 2));
	}

	@Test
	void aFactIsRightWhereOneOfItsKindLiesOverItsWords() {
		FactTag over = new FactTag(FactKind.SPECIES, "human", new Span(18, 21), null, "fact");
		FactTag wrong = new FactTag(FactKind.ROUTE, "nasal", new Span(18, 21), null, "fact");
		this.card.add(
				gold(List.of(), false, List.of(), null,
						List.of(new Gold.Fact(FactKind.SPECIES, "Men slept"), new Gold.Fact(FactKind.CARGO, "Fever"))),
				tags(EvidenceType.OTHER, Tier.LOW, List.of(), null, List.of(over, wrong)));
		assertThat(counts("facts")).isEqualTo(new Counts(1, 1, 1));
	}

	@Test
	void theSameWordsElsewhereAreAnotherFact() {
		Gold gold = new Gold("d", "Of 120 men", "20 men slept.", List.of(), null, false, null, null, false, null,
				List.of(new Gold.Fact(FactKind.SAMPLE_SIZE, "120 men")));
		FactTag twenty = new FactTag(FactKind.SAMPLE_SIZE, "20", new Span(11, 17), null, "fact");
		this.card.add(gold, tags(EvidenceType.OTHER, Tier.LOW, List.of(), null, List.of(twenty)));
		assertThat(counts("facts")).isEqualTo(new Counts(0, 1, 1));
	}

	@Test
	void averagesAreThoseOfTheTextbook() {
		Tally tally = new Tally();
		tally.compare(List.of("a", "b"), List.of("a"));
		tally.compare(List.of("a"), List.of("a", "b"));
		tally.compare(List.of("b"), List.of("b"));
		assertThat(tally.counts().get("b")).isEqualTo(new Counts(1, 1, 1));
		assertThat(tally.macroF()).isCloseTo(0.75, within(1e-9));
		assertThat(tally.weightedF()).isCloseTo(0.75, within(1e-9));
		assertThat(tally.all().f()).isCloseTo(0.75, within(1e-9));
		assertThat(new Counts(3, 1, 2).precision()).isCloseTo(0.75, within(1e-9));
		assertThat(new Counts(3, 1, 2).recall()).isCloseTo(0.6, within(1e-9));
		assertThat(Counts.NONE.f()).isZero();
	}

}

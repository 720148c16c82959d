package org.exowatch.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.exowatch.document.DocumentKey;
import org.exowatch.store.Decisions.Decision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** MESH:D010003 becomes MESH:D990055, and so on. */
class FormerConditionsTest {

	private static final String KNEE = "MESH:D010003";

	private static final String NEW = "MESH:D990055";

	private final StoreFixture store = new StoreFixture();

	private final Decisions decisions = new Decisions(this.store.dataSource);

	private final FormerConditions former = new FormerConditions(this.store.dataSource);

	@Test
	void aRejectionFollowsAndANewerDecisionUnderEitherIdCounts() {
		write(NEW);
		decide(KNEE, "REJECTED", "2026-11-20T08:00:00Z");
		assertThat(effective()).isEqualTo(NEW);
		follow(Map.of(KNEE, NEW, NEW, NEW));
		assertThat(effective()).isEmpty();
		assertThat(decide(NEW, "ACCEPTED", "2026-11-20T07:00:00Z").counts()).as("an older one").isFalse();
		assertThat(effective()).isEmpty();
		assertThat(decide(NEW, "ACCEPTED", "2026-11-20T09:00:00Z").counts()).isTrue();
		assertThat(effective()).isEqualTo(NEW);
		assertThat(decide(KNEE, "REJECTED", "2026-11-20T10:00:00Z").now()).isEqualTo(NEW);
		assertThat(effective()).isEmpty();
		assertThat(this.decisions.list("1")).extracting(Decision::counts).containsExactly(true, false, false, false);
		assertThat(this.decisions.standing(DocumentKey.pubmed("1"), "CONDITION", NEW)).map(Decision::value)
			.hasValue(KNEE);
	}

	@Test
	void whatWasAcceptedStandsOnceAndUnderTheNewId() {
		write(NEW);
		decide(KNEE, "ACCEPTED", "2026-11-20T08:00:00Z");
		follow(Map.of(KNEE, NEW));
		assertThat(effective()).isEqualTo(NEW);
		assertThat(this.store.text("select rule from exowatch.effective_condition")).isNotEqualTo("decision");
	}

	@Test
	void aSecondChangeIsFollowedAndAVocabularyThatKnowsNothingChangesNothing() {
		write("OMIM:990002");
		decide(KNEE, "REJECTED", "2026-11-20T08:00:00Z");
		follow(Map.of(KNEE, NEW));
		follow(Map.of(NEW, "OMIM:990002"));
		assertThat(effective()).isEmpty();
		follow(Map.of());
		assertThat(this.store.text("select condition_id from exowatch.former_condition")).isEqualTo("OMIM:990002");
	}

	@Test
	void aVocabularyThatHasTheOldIdAgainEndsIt() {
		write(KNEE);
		decide(KNEE, "REJECTED", "2026-11-20T08:00:00Z");
		follow(Map.of(KNEE, NEW));
		assertThat(effective()).isEqualTo(KNEE);
		follow(Map.of(KNEE, KNEE));
		assertThat(effective()).isEmpty();
	}

	@Test
	void whatIsToComeIsSaidAndNotStored() {
		write(KNEE);
		decide(KNEE, "REJECTED", "2026-11-20T08:00:00Z");
		assertThat(this.former.following((id) -> Optional.of(NEW))).isEqualTo(Map.of(KNEE, NEW));
		assertThat(new StoredConditions(this.store.dataSource).read(List.of(id())).get(0).effective()).isEmpty();
		assertThat(effective()).isEmpty();
	}

	private void write(String condition) {
		this.store.write(Sample.paper("1").about(condition, "Osteoarthritis", "osteoarthritis").tagged());
	}

	private Decision decide(String value, String verdict, String at) {
		Decision decision = new Decision("1", "CONDITION", value, null, "A name", verdict, "Jane", Instant.parse(at),
				null, true);
		return this.decisions.add(DocumentKey.pubmed("1"), decision).orElseThrow();
	}

	private void follow(Map<String, String> vocabulary) {
		this.store.inTransaction(() -> {
			this.former.follow((id) -> Optional.ofNullable(vocabulary.get(id)));
			return true;
		});
	}

	private long id() {
		return this.store.jdbc.sql("select id from exowatch.document").query((row, number) -> row.getLong(1)).single();
	}

	private String effective() {
		return String.valueOf(this.store
			.text("select coalesce(string_agg(condition_id, ', '), '') from exowatch.effective_condition"));
	}

}

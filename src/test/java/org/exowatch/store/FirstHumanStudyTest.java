package org.exowatch.store;

import java.time.Instant;
import java.util.List;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.catalog.Topic;
import org.exowatch.document.Assertion;
import org.exowatch.document.DigestInput.FirstHumanStudy;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.IsoWeek;
import org.exowatch.document.VesicleRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In which conditions a week has the first study in people. */
class FirstHumanStudyTest {

	private static final String KNEE = "MESH:D010003";

	private static final Instant EARLIER = StoreFixture.SEEN.minusSeconds(14 * 86400);

	private static final DigestSpec SPEC = new DigestSpec("weekly", StoreFixture.TOPIC, "Exosome therapy",
			StoreFixture.NEW_YORK);

	private static final Topic TOPIC = new Topic(StoreFixture.TOPIC, "Exosome therapy", "", List.of(), List.of(),
			List.of(), List.of(), List.of());

	private static final FirstHumanStudy FIRST = new FirstHumanStudy(KNEE, "Osteoarthritis",
			List.of(DocumentKey.pubmed("5")));

	private final StoreFixture store = new StoreFixture();

	private List<FirstHumanStudy> first() {
		List<FirstHumanStudy> first = new DigestSelection(this.store.dataSource)
			.select(SPEC, TOPIC, List.of(), IsoWeek.parse("2026-W46"), Instant.parse("2026-11-16T10:00:00Z"))
			.firstHumanStudies();
		assertThat(first).isNotNull();
		return (first != null) ? first : List.of();
	}

	private static Sample knee(String pmid) {
		return Sample.paper(pmid).about(KNEE, "Osteoarthritis", "osteoarthritis");
	}

	private static Sample knee(String pmid, boolean focus, Assertion assertion) {
		return Sample.paper(pmid).condition(KNEE, "Osteoarthritis", focus, assertion, "osteoarthritis");
	}

	private void earlier(Sample... samples) {
		for (Sample sample : samples) {
			this.store.write(StoreFixture.context(EARLIER), sample.entered("2026-10-27").tagged());
		}
	}

	@Test
	void theHighestDesignComesFirst() {
		this.store.write(knee("5").tagged(),
				knee("4").evidence(EvidenceType.CASE_REPORT, VesicleRole.DELIVERY).tagged(),
				Sample.paper("6").about("MESH:D007718", "Knee Injuries", "knee").tagged());
		assertThat(first()).containsExactly(
				new FirstHumanStudy("MESH:D007718", "Knee Injuries", List.of(DocumentKey.pubmed("6"))),
				new FirstHumanStudy(KNEE, "Osteoarthritis", List.of(DocumentKey.pubmed("5"), DocumentKey.pubmed("4"))));
	}

	@Test
	void anEarlierOneHoldsItBack() {
		earlier(knee("1"));
		this.store.write(knee("5").tagged());
		assertThat(first()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AFFIRMED")
	void whatIsNotAffirmedOfPeopleNeitherIsNorHoldsBack(Assertion assertion) {
		earlier(knee("1", true, assertion));
		this.store.write(knee("5").tagged(), knee("6", true, assertion).tagged());
		assertThat(first()).containsExactly(FIRST);
	}

	@Test
	void otherDesignsOtherRolesAndOtherSubjectsDoNotCount() {
		earlier(knee("1").evidence(EvidenceType.ANIMAL, VesicleRole.THERAPEUTIC),
				knee("2").evidence(EvidenceType.SYSTEMATIC_REVIEW, VesicleRole.THERAPEUTIC),
				knee("3").evidence(EvidenceType.OBSERVATIONAL, VesicleRole.BIOMARKER),
				knee("4", false, Assertion.AFFIRMED), knee("40").offTopic());
		this.store.write(knee("5").tagged(), knee("6").evidence(EvidenceType.ANIMAL, VesicleRole.THERAPEUTIC).tagged(),
				knee("7").evidence(EvidenceType.CLINICAL_TRIAL, VesicleRole.METHOD).tagged());
		assertThat(first()).containsExactly(FIRST);
	}

	@Test
	void aRetractedPaperNeitherIsNorHoldsBack() {
		earlier(knee("1").type("D016441", "Retracted Publication"));
		this.store.write(knee("5").tagged(), knee("6").type("D016441", "Retracted Publication").tagged());
		this.store.settle(StoreFixture.SEEN);
		assertThat(first()).containsExactly(FIRST);
	}

	@Test
	void anOldPaperFirstSeenNowIsNotNewButCameBefore() {
		this.store.write(knee("6").entered("2025-01-12").tagged());
		assertThat(first()).isEmpty();
		this.store.write(knee("5").tagged());
		assertThat(first()).isEmpty();
	}

	@Test
	void theArticleOfAnEarlierPreprintIsNotFirst() {
		earlier(knee("1").type("D000076942", "Preprint").correction("UpdateIn", "5", "J"));
		this.store.write(knee("5").tagged());
		this.store.settle(StoreFixture.SEEN);
		assertThat(this.store.text("select superseded_by from exowatch.document where source_key = '1'"))
			.isEqualTo("5");
		assertThat(first()).isEmpty();
	}

	@Test
	void aPreprintAndItsArticleOfOneWeekAreOneFirstStudy() {
		this.store.write(knee("6").type("D000076942", "Preprint").correction("UpdateIn", "5", "J").tagged(),
				knee("5").tagged());
		this.store.settle(StoreFixture.SEEN);
		assertThat(first()).containsExactly(FIRST);
	}

	@Test
	void theArticleOfAPreprintThatWasInAnimalsIsFirst() {
		earlier(knee("1", true, Assertion.ANIMAL).type("D000076942", "Preprint").correction("UpdateIn", "5", "J"));
		this.store.write(knee("5").tagged());
		this.store.settle(StoreFixture.SEEN);
		assertThat(first()).containsExactly(FIRST);
	}

	@Test
	void aPersonWhoRejectsTheEarlierConditionMakesRoom() {
		earlier(knee("1"));
		this.store.write(knee("5").tagged());
		this.store.jdbc.sql("""
				insert into exowatch.decision (document_id, facet, value, verdict, decided_by, decided_at)
				select id, 'CONDITION', 'MESH:D010003', 'REJECTED', 'reader', '2026-11-15T10:00:00Z'::timestamptz
				from exowatch.document where source_key = '1'""").update();
		assertThat(first()).containsExactly(FIRST);
	}

}

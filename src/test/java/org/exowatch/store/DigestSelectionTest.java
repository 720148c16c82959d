package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.exowatch.document.Article;
import org.exowatch.document.Assertion;
import org.exowatch.document.Coverage;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.exowatch.document.IsoWeek;
import org.exowatch.document.LaterChange;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.VesicleRole;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

class DigestSelectionTest {

	private static final IsoWeek WEEK = IsoWeek.parse("2026-W46");

	private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");

	private static final String KNEE = "MESH:D010003";

	private static final DigestSpec SPEC = new DigestSpec("weekly", StoreFixture.TOPIC, "Exosome therapy",
			StoreFixture.NEW_YORK);

	private static final Topic TOPIC = new Topic(StoreFixture.TOPIC, "Exosome therapy", "", List.of(), List.of(),
			List.of(), List.of(),
			List.of(new Topic.Claim("joints", "Repairs joints", Topic.Claim.Kind.CONDITIONS,
					List.of(KNEE, "MESH:D001172")),
					new Topic.Claim("harmless", "Without side effects", Topic.Claim.Kind.ADVERSE_EVENTS, List.of()),
					new Topic.Claim("grey", "No approval", Topic.Claim.Kind.REGULATION, List.of()),
					new Topic.Claim("growing", "Studies grow", Topic.Claim.Kind.STUDIES, List.of())));

	private final StoreFixture store = new StoreFixture();

	private final DigestSelection selection = new DigestSelection(this.store.dataSource);

	private final FrozenDigests frozen = new FrozenDigests(this.store.dataSource);

	private DigestInput select(IsoWeek week, Instant asOf) {
		return this.selection.select(SPEC, TOPIC, List.of(StoreFixture.PUBMED), week, asOf);
	}

	private DigestInput select() {
		return select(WEEK, MONDAY);
	}

	private static Sample knee(String pmid) {
		return Sample.paper(pmid).about(KNEE, "Osteoarthritis", "osteoarthritis");
	}

	private void settle(Instant at) {
		this.store.inTransaction(() -> new Settlement(this.store.dataSource).settle(List.of(TOPIC), null, at));
	}

	private static List<String> keys(List<DigestInput.Paper> papers) {
		return papers.stream().map((paper) -> paper.key().key()).toList();
	}

	@Test
	void aPaperIsTakenWithItsVerbatimKeySentence() {
		this.store.write(knee("1").keySentence("Pain fell by half.")
			.condition("MESH:D007718", "Knee Injuries", false, Assertion.NEGATED, "knee")
			.identifier("DOI", "10.1000/x")
			.identifier("NCT", "NCT01234567")
			.disagreement("text says pilot")
			.tagged());
		DigestInput.Paper paper = select().papers().get(0);
		assertThat(paper.keySentence()).isEqualTo("Pain fell by half.");
		assertThat(paper.authors()).containsExactly("Roe J");
		assertThat(paper.journal()).isEqualTo("J Samples");
		assertThat(paper.published()).isEqualTo("2026 Nov");
		assertThat(paper.doi()).isEqualTo("10.1000/x");
		assertThat(paper.registrations()).containsExactly("NCT01234567");
		assertThat(paper.conditions()).extracting(DigestInput.Condition::name, DigestInput.Condition::assertion)
			.containsExactly(tuple("Osteoarthritis", Assertion.AFFIRMED), tuple("Knee Injuries", Assertion.NEGATED));
		assertThat(paper.flags()).containsExactly("DISAGREEMENT");
		assertThat(paper.note()).isEqualTo("text says pilot");
	}

	@Test
	void authorsComeAsPubMedTakesThemApart() {
		this.store.write(
				knee("1")
					.authors(
							new Article.Author("Sample", "Ada B", "AB", null, null, List.of(), "Jr", false, List.of(),
									List.of(), null),
							new Article.Author(null, null, null, "Vesicle Pioneers UK", null, List.of()))
					.tagged());
		DigestInput.Paper paper = select().papers().get(0);
		assertThat(paper.authors()).containsExactly("Sample AB Jr", "Vesicle Pioneers UK");
		assertThat(paper.authorNames()).containsExactly(new DigestInput.AuthorName("Sample", "Ada B", "AB", "Jr", null),
				new DigestInput.AuthorName(null, null, null, null, "Vesicle Pioneers UK"));
	}

	@Test
	void aNoticeWithoutADateIsNewUnlessALoadOrAFirstReadingBroughtIt() {
		String harm = "It made people ill.";
		WriteContext first = new WriteContext(StoreFixture.SEEN, true, null, "fda", 1, StoreFixture.NEW_YORK);
		this.store.write(Sample.notice("/new").undated().body(harm).concern("ADVERSE_EVENT", harm).tagged());
		this.store.write(first, Sample.notice("/archive").undated().body(harm).concern("ADVERSE_EVENT", harm).tagged(),
				Sample.notice("/dated").entered("2026-11-10").body(harm).concern("ADVERSE_EVENT", harm).tagged());
		DigestInput input = select();
		assertThat(input.notices()).extracting((notice) -> notice.key().key(), DigestInput.Notice::firstIntake)
			.containsExactlyInAnyOrder(tuple("/new", false), tuple("/archive", true), tuple("/dated", true));
		assertThat(input.claims().get(1).change()).isEqualTo(
				new DigestInput.ClaimChange(List.of(), List.of(DocumentKey.fda("/dated"), DocumentKey.fda("/new"))));
		assertThat(input.claims().get(1).statements())
			.extracting((one) -> one.key().key(), DigestInput.Statement::added)
			.containsExactlyInAnyOrder(tuple("/new", true), tuple("/archive", false), tuple("/dated", true));
	}

	@Test
	void aDoiThatCameLaterIsNotOfThen() {
		this.store.write(knee("1").identifier("PMC", "PMC1").tagged());
		this.store.write(StoreFixture.context(MONDAY.plusSeconds(60)),
				knee("1").revised("2026-11-16").identifier("PMC", "PMC1").identifier("DOI", "10.1000/later").tagged());
		assertThat(select().papers().get(0).doi()).isNull();
		assertThat(select(WEEK, MONDAY.plusSeconds(120)).papers().get(0).doi()).isEqualTo("10.1000/later");
	}

	@Test
	void aPaperComesWithWhatItStatesOfItsStudy() {
		String harm = "Two had fever.";
		this.store.write(
				knee("1").body("We gave exosomes to 40 patients (NCT01234567). Two had fever.")
					.identifier("NCT", "NCT01234567")
					.identifier("ChiCTR", "CHICTR2600000001")
					.fact(FactKind.SAMPLE_SIZE, "40", "40", "40 patients")
					.fact(FactKind.REGISTRATION, "NCT01234567", "NCT01234567", "NCT01234567")
					.fact(FactKind.REGISTRATION, "ChiCTR2600000001", null, null)
					.fact(FactKind.ADVERSE_EVENT, "", harm, harm)
					.tagged(),
				knee("2").evidence(EvidenceType.OBSERVATIONAL, VesicleRole.BIOMARKER)
					.body("Two had fever.")
					.fact(FactKind.ADVERSE_EVENT, "", harm, harm)
					.tagged());
		assertThat(select().papers().get(0).facts()).containsExactly(
				new DigestInput.PaperFact(FactKind.SAMPLE_SIZE, "40", null),
				new DigestInput.PaperFact(FactKind.ADVERSE_EVENT, "", harm));
		assertThat(select().papers().get(0).registrations()).containsExactly("ChiCTR2600000001", "NCT01234567");
		assertThat(select().papers().get(1).facts()).as("no therapy").isEmpty();
	}

	@Test
	void theLedgerHasWhatPapersSayOnHarmBesideWhatTheFdaSays() {
		String harm = "Two had fever.";
		Instant before = StoreFixture.SEEN.minusSeconds(14 * 86400);
		for (int i = 10; i < 23; i++) {
			this.store.write(StoreFixture.context(before),
					knee("" + i).evidence(EvidenceType.ANIMAL, VesicleRole.DELIVERY)
						.body(harm)
						.fact(FactKind.ADVERSE_EVENT, "", harm, harm)
						.fact(FactKind.REGISTRATION, "NCT00000001", null, null)
						.tagged());
		}
		this.store.write(
				knee("1").body(harm)
					.fact(FactKind.ADVERSE_EVENT, "", harm, harm)
					.fact(FactKind.REGISTRATION, "NCT00000001", null, null)
					.fact(FactKind.REGISTRATION, "NCT00000002", null, null)
					.tagged(),
				Sample.notice("/l")
					.body("It made people ill.")
					.concern("ADVERSE_EVENT", "It made people ill.")
					.tagged());
		DigestInput.Claim claim = select().claims().get(1);
		assertThat(claim.statements()).hasSize(12)
			.extracting(DigestInput.Statement::key, DigestInput.Statement::evidence, DigestInput.Statement::added)
			.startsWith(tuple(DocumentKey.fda("/l"), null, true),
					tuple(DocumentKey.pubmed("1"), EvidenceType.RANDOMIZED_TRIAL, true),
					tuple(DocumentKey.pubmed("22"), EvidenceType.ANIMAL, false));
		assertThat(claim.evidence()).extracting(DigestInput.ClaimCount::evidence, DigestInput.ClaimCount::cumulative)
			.containsExactly(tuple(EvidenceType.RANDOMIZED_TRIAL, 1), tuple(EvidenceType.ANIMAL, 13));
		assertThat(claim.registrations()).containsExactly("NCT00000001", "NCT00000002");
		assertThat(claim.change())
			.isEqualTo(new DigestInput.ClaimChange(List.of("NCT00000002"), List.of(DocumentKey.fda("/l"))));
	}

	@Test
	void papersComeByDesignLevelAndThenByKey() {
		this.store.write(knee("9").evidence(EvidenceType.NARRATIVE_REVIEW, VesicleRole.THERAPEUTIC).tagged(),
				knee("10").evidence(EvidenceType.ANIMAL, VesicleRole.THERAPEUTIC).tagged(), knee("3").tagged(),
				knee("20").tagged());
		assertThat(keys(select().papers())).containsExactly("20", "3", "10", "9");
	}

	@Test
	void whatIsLeftOutIsCountedByReason() {
		this.store.write(knee("1").tagged(), knee("2").offTopic().tagged(), knee("3").tagged(),
				knee("4").type("D000076942", "Preprint").correction("UpdateIn", "1", "J").tagged(),
				knee("5").evidence(EvidenceType.CORRECTION, VesicleRole.NONE).tagged());
		this.store.delete(StoreFixture.context(StoreFixture.SEEN), "3");
		settle(StoreFixture.SEEN);
		DigestInput input = select();
		assertThat(keys(input.papers())).containsExactly("1");
		assertThat(input.excluded()).containsExactly(new DigestInput.Excluded("off topic", 1),
				new DigestInput.Excluded("deleted", 1), new DigestInput.Excluded("superseded preprint", 1),
				new DigestInput.Excluded("notice of a correction", 1));
	}

	@Test
	void flagsSayPreprintRetractedNoAbstractAndOlder() {
		this.store.write(knee("1").type("D000076942", "Preprint").tagged(),
				knee("2").type("D016441", "Retracted Publication").tagged(), Sample.paper("3").body("").tagged(),
				knee("4").entered("2026-09-11").tagged(), knee("5").entered("2026-09-12").tagged());
		settle(StoreFixture.SEEN);
		assertThat(select().papers()).extracting(DigestInput.Paper::flags)
			.containsExactly(List.of("PREPRINT"), List.of("RETRACTED"), List.of("NO_ABSTRACT"), List.of("OLDER"),
					List.of());
	}

	@Test
	void theMapCountsAffirmedFocusOfPapersThatWereNotRetracted() {
		this.store.write(StoreFixture.context(StoreFixture.SEEN.minusSeconds(14 * 86400)), knee("1").tagged());
		this.store.write(knee("2").tagged(),
				knee("3").evidence(EvidenceType.RANDOMIZED_TRIAL, VesicleRole.BIOMARKER).tagged(),
				knee("4").type("D016441", "Retracted Publication").tagged(),
				Sample.paper("5")
					.condition(KNEE, "Osteoarthritis", false, Assertion.AFFIRMED, "osteoarthritis")
					.tagged(),
				Sample.paper("6")
					.condition(KNEE, "Osteoarthritis", true, Assertion.NEGATED, "osteoarthritis")
					.tagged());
		settle(StoreFixture.SEEN);
		assertThat(select().conditionCounts()).containsExactly(
				new DigestInput.ConditionCount(KNEE, "Osteoarthritis", EvidenceType.RANDOMIZED_TRIAL, true, 2, 1),
				new DigestInput.ConditionCount(KNEE, "Osteoarthritis", EvidenceType.RANDOMIZED_TRIAL, false, 1, 1));
	}

	@Test
	void aHumanDecisionOverrulesTheRules() {
		this.store.write(knee("1").tagged());
		this.store.jdbc
			.sql("""
					insert into exowatch.decision (document_id, facet, value, verdict, decided_by, decided_at)
					select id, f.facet, f.value, f.verdict, 'reader', '2026-11-15T10:00:00Z'::timestamptz from exowatch.document,
						(values ('CONDITION', 'MESH:D010003', 'REJECTED'), ('EVIDENCE', 'CASE_REPORT', 'ACCEPTED'))
							f (facet, value, verdict)""")
			.update();
		DigestInput input = select();
		assertThat(input.conditionCounts()).isEmpty();
		assertThat(input.papers().get(0).evidence()).isEqualTo(EvidenceType.CASE_REPORT);
		assertThat(input.papers().get(0).level()).isEqualTo(4);
	}

	@Test
	void aNoticeIsTakenWithTheSentencesThatNameConditionsAndConcerns() {
		this.store.write(Sample.notice("/letters/1")
			.title("Letter")
			.body("Dear Dr. Roe. Sample Firm Inc. promotes drops for arthritis. They are unapproved.\nWrite to us.")
			.about(KNEE, "Osteoarthritis", "arthritis")
			.claim(KNEE, "Osteoarthritis", "Sample Firm Inc. promotes drops for arthritis.")
			.concern("NO_LICENSE", "They are unapproved.")
			.tagged());
		DigestInput.Notice notice = select().notices().get(0);
		assertThat(notice.kind()).isEqualTo(NoticeKind.WARNING_LETTER);
		assertThat(notice.changed()).isFalse();
		assertThat(notice.products()).containsExactly("Sample drops");
		assertThat(notice.conditions().get(0).quote()).isEqualTo("Sample Firm Inc. promotes drops for arthritis.");
		assertThat(notice.claimed()).singleElement()
			.returns("Osteoarthritis", DigestInput.Condition::name)
			.returns("Sample Firm Inc. promotes drops for arthritis.", DigestInput.Condition::quote);
		assertThat(notice.concerns()).containsExactly(new DigestInput.Concern("NO_LICENSE", "They are unapproved."));
	}

	@Test
	void aNoticeWhoseTextChangedIsReportedAgain() {
		this.store.write(StoreFixture.context(StoreFixture.SEEN.minusSeconds(30 * 86400)),
				Sample.notice("/alert").tagged());
		assertThat(select().notices()).isEmpty();
		this.store.write(Sample.notice("/alert").body("A new paragraph.").tagged());
		assertThat(select().notices()).singleElement().satisfies((notice) -> assertThat(notice.changed()).isTrue());
	}

	@Test
	void historyStartsWithTheFirstWeekThatWasCollected() {
		assertThat(select().history()).containsExactly(new DigestInput.WeekCount(WEEK, 0, 0, 0));
		WriteContext load = new WriteContext(StoreFixture.SEEN, true, null, "file:/a", 1, StoreFixture.NEW_YORK);
		this.store.write(load, knee("8").entered("2026-09-16").tagged());
		assertThat(select().history()).as("a load left a gap").hasSize(1);
		this.store.write(StoreFixture.context(StoreFixture.SEEN.minusSeconds(14 * 86400)), knee("1").tagged());
		this.store.write(knee("2").tagged());
		assertThat(select().history()).containsExactly(new DigestInput.WeekCount(WEEK.minus(2), 1, 1, 0),
				new DigestInput.WeekCount(WEEK.minus(1), 0, 0, 0), new DigestInput.WeekCount(WEEK, 1, 1, 0));
		this.store.write(load, knee("9").entered("2026-10-21").tagged());
		assertThat(select().history()).as("a load without a gap").hasSize(4);
	}

	@Test
	void whatWasOldWhenItWasFirstSeenIsNoAdditionOfTheWeek() {
		String harm = "Two had fever.";
		this.store.write(
				knee("1").entered("2026-01-12")
					.body(harm)
					.fact(FactKind.ADVERSE_EVENT, "", harm, harm)
					.fact(FactKind.REGISTRATION, "NCT00000001", null, null)
					.tagged(),
				Sample.notice("/old")
					.entered("2026-01-12")
					.body("It made people ill.")
					.concern("ADVERSE_EVENT", "It made people ill.")
					.tagged());
		DigestInput input = select();
		assertThat(input.papers()).singleElement()
			.satisfies((paper) -> assertThat(paper.flags()).containsExactly("OLDER"));
		assertThat(input.conditionCounts()).containsExactly(
				new DigestInput.ConditionCount(KNEE, "Osteoarthritis", EvidenceType.RANDOMIZED_TRIAL, true, 1, 0));
		DigestInput.Claim harmless = input.claims().get(1);
		assertThat(harmless.evidence()).extracting(DigestInput.ClaimCount::cumulative, DigestInput.ClaimCount::added)
			.containsExactly(tuple(1, 0));
		assertThat(harmless.notices()).hasSize(1);
		assertThat(harmless.change()).isEqualTo(new DigestInput.ClaimChange(List.of(), List.of()));
		assertThat(harmless.statements()).hasSize(2).noneMatch(DigestInput.Statement::added);
	}

	@Test
	void aClaimNamesItsConditionsAsTheVocabularyDoes() {
		Topic.Claim claim = new Topic.Claim("joints", "Repairs joints", Topic.Claim.Kind.CONDITIONS,
				List.of("MESH:D015207", KNEE, "MESH:D001172"), Map.of("MESH:D015207", "Osteoarthritis, Hip"));
		Topic topic = new Topic(StoreFixture.TOPIC, "Exosome therapy", "", List.of(), List.of(), List.of(), List.of(),
				List.of(claim));
		this.store.write(knee("1").tagged());
		assertThat(this.selection.select(SPEC, topic, List.of(), WEEK, MONDAY).claims().get(0).conditions())
			.containsExactly("Osteoarthritis, Hip", "Osteoarthritis", "MESH:D001172");
	}

	@Test
	void historyHasThirteenWeeksAlsoEmptyOnes() {
		this.store.write(StoreFixture.context(StoreFixture.SEEN.minusSeconds(140 * 86400)), knee("9").tagged());
		this.store.write(knee("1").tagged(), knee("2").evidence(EvidenceType.ANIMAL, VesicleRole.BIOMARKER).tagged(),
				Sample.notice("/a").tagged());
		List<DigestInput.WeekCount> history = select().history();
		assertThat(history).hasSize(13);
		assertThat(history.get(0)).isEqualTo(new DigestInput.WeekCount(WEEK.minus(12), 0, 0, 0));
		assertThat(history.get(12)).isEqualTo(new DigestInput.WeekCount(WEEK, 2, 1, 1));
	}

	@Test
	void theLedgerCountsEachPaperOnceAClaimAndNamesHumanOnesAll() {
		this.store.write(
				knee("1").about("MESH:D001172", "Arthritis, Rheumatoid", "knee")
					.identifier("NCT", "NCT01234567")
					.tagged(),
				Sample.notice("/letters/1")
					.body("For arthritis. It made people ill.")
					.about(KNEE, "Osteoarthritis", "arthritis")
					.concern("ADVERSE_EVENT", "It made people ill.")
					.tagged());
		for (int i = 10; i < 17; i++) {
			this.store.write(knee("" + i).evidence(EvidenceType.ANIMAL, VesicleRole.DELIVERY).tagged());
		}
		List<DigestInput.Claim> claims = select().claims();
		DigestInput.Claim joints = claims.get(0);
		assertThat(joints.kind()).isEqualTo("conditions");
		assertThat(joints.conditions()).containsExactly("Osteoarthritis", "Arthritis, Rheumatoid");
		assertThat(joints.evidence()).containsExactly(
				new DigestInput.ClaimCount(EvidenceType.RANDOMIZED_TRIAL, true, null, 1, 1,
						List.of(DocumentKey.pubmed("1"))),
				new DigestInput.ClaimCount(EvidenceType.ANIMAL, true, null, 7, 7,
						List.of("16", "15", "14", "13", "12").stream().map(DocumentKey::pubmed).toList()));
		assertThat(joints.registrations()).containsExactly("NCT01234567");
		assertThat(joints.notices()).extracting(DigestInput.NoticeRef::key)
			.containsExactly(DocumentKey.fda("/letters/1"));
		assertThat(claims.get(1).kind()).isEqualTo("adverse-events");
		assertThat(claims.get(1).statements()).extracting(DigestInput.Statement::quote)
			.containsExactly("It made people ill.");
		assertThat(claims.get(2).notices()).hasSize(1);
		assertThat(claims.get(3).evidence()).containsExactly(new DigestInput.ClaimCount(EvidenceType.RANDOMIZED_TRIAL,
				true, 2026, 1, 1, List.of(DocumentKey.pubmed("1"))));
	}

	@Test
	void aSentenceThatAChangeBroughtIsNewInTheLedger() {
		this.store.write(StoreFixture.context(StoreFixture.SEEN.minusSeconds(30 * 86400)),
				Sample.notice("/a")
					.body("It made people ill.")
					.concern("ADVERSE_EVENT", "It made people ill.")
					.tagged());
		assertThat(select().claims().get(1).statements()).singleElement()
			.satisfies((one) -> assertThat(one.added()).isFalse());
		this.store.write(Sample.notice("/a")
			.body("Two had sepsis. It made people ill.")
			.concern("INFECTION", "Two had sepsis.")
			.concern("ADVERSE_EVENT", "It made people ill.")
			.tagged());
		assertThat(select().claims().get(1).statements())
			.extracting(DigestInput.Statement::quote, DigestInput.Statement::added)
			.containsExactly(tuple("Two had sepsis.", true), tuple("It made people ill.", false));
		assertThat(select().claims().get(1).change()).isEqualTo(new DigestInput.ClaimChange(List.of(), List.of()));
	}

	@Test
	void aStatementSaysWhenItsPageWasCheckedLast() {
		CollectLedger ledger = new CollectLedger(this.store.dataSource);
		FeedRun run = new FeedRun("pubmed", LocalDate.of(2026, 11, 11), 1);
		ledger.begin(run, new Period(WEEK.monday(), run.day(), false), StoreFixture.SEEN);
		this.store.write(Sample.notice("/a").body("No licence.").concern("NO_LICENSE", "No licence.").tagged());
		assertThat(select().claims().get(2).statements().get(0).checked()).isNull();
		ledger.close(run, StoreFixture.SEEN);
		assertThat(select().claims().get(2).statements().get(0).checked()).isEqualTo("2026-11-11");
		assertThat(select().coverage()).singleElement()
			.satisfies((coverage) -> assertThat(coverage.state()).isEqualTo(Coverage.State.CHECKED_NOTHING_NEW));
	}

	@Test
	void aWeekThatWasNeverAskedForIsNotChecked() {
		CollectLedger ledger = new CollectLedger(this.store.dataSource);
		FeedRun run = new FeedRun("pubmed", LocalDate.of(2026, 11, 11), 1);
		ledger.begin(run, new Period(WEEK.monday().plusDays(1), run.day(), false), StoreFixture.SEEN);
		ledger.close(run, StoreFixture.SEEN);
		assertThat(coverage(WEEK)).extracting(Coverage::state, Coverage::reason)
			.containsExactly(Coverage.State.INCOMPLETE, "asked from 10 Nov 2026 on only");
		assertThat(coverage(WEEK.minus(1)))
			.extracting(Coverage::state, Coverage::reason, Coverage::completeThrough, Coverage::checkedAt)
			.containsExactly(Coverage.State.NEVER, "asked from 10 Nov 2026 on only", null, null);
		assertThat(coverage(WEEK.next()).reason()).startsWith("not asked in this week");
		FeedRun next = new FeedRun("pubmed", LocalDate.of(2026, 11, 18), 1);
		ledger.begin(next, new Period(WEEK.monday(), next.day(), false), StoreFixture.SEEN);
		ledger.close(next, StoreFixture.SEEN);
		assertThat(coverage(WEEK.next()).state()).isEqualTo(Coverage.State.CHECKED_NOTHING_NEW);
		FeedRun pages = new FeedRun("pages", run.day(), 1);
		ledger.begin(pages, new Period(LocalDate.of(2019, 12, 1), run.day(), false), StoreFixture.SEEN);
		ledger.close(pages, StoreFixture.SEEN);
		Feed watched = new Feed("pages", "FDA pages", Feed.Kind.FDA_PAGES, null, LocalDate.of(2019, 12, 1), List.of());
		List<Coverage> read = new CoverageRows(this.store.dataSource).read(List.of(watched), MONDAY, WEEK.minus(1),
				false);
		assertThat(read.get(0).reason()).as("pages are as they were when first looked at")
			.isEqualTo("asked from 11 Nov 2026 on only");
		read = new CoverageRows(this.store.dataSource).read(List.of(watched), MONDAY, WEEK, false);
		assertThat(read.get(0).state()).isEqualTo(Coverage.State.CHECKED_NOTHING_NEW);
	}

	private Coverage coverage(IsoWeek week) {
		return select(week, Instant.parse("2026-11-30T10:00:00Z")).coverage().get(0);
	}

	@Test
	void selectsAsOfATimeThatTheDatabaseCanKeep() {
		DigestInput input = select(WEEK, MONDAY.plusNanos(247_898_405));
		assertThat(input.asOf()).isEqualTo(MONDAY.plusNanos(247_898_000));
	}

	@Test
	void whatBecameOfReportedPapersIsToldOnceInTheWeekItHappened() {
		this.store.write(knee("1").tagged(), knee("2").tagged(), knee("3").tagged());
		assertThat(this.frozen.freeze(SPEC, select(), "1", List.of(), MONDAY)).isTrue();
		Instant nextWeek = Instant.parse("2026-11-18T08:00:00Z");
		this.store.write(StoreFixture.context(nextWeek), knee("8").correction("RetractionOf", "1", "J").tagged());
		this.store.delete(StoreFixture.context(nextWeek), "2");
		settle(nextWeek);
		Instant then = Instant.parse("2026-11-23T10:00:00Z");
		DigestInput next = select(WEEK.next(), then);
		assertThat(next.statusChanges()).containsExactly(
				new DigestInput.StatusChange(DocumentKey.pubmed("1"), "Exosomes for knee osteoarthritis", WEEK,
						"RETRACTED", DocumentKey.pubmed("8"), "PMID", null),
				new DigestInput.StatusChange(DocumentKey.pubmed("2"), "Exosomes for knee osteoarthritis", WEEK,
						"DELETED", null, null, null));
		assertThat(this.frozen.freeze(SPEC, next, "1", List.of(), then)).isTrue();
		assertThat(this.frozen.corrected("weekly", next)).containsExactly(WEEK);
		LocalDate seen = LocalDate.of(2026, 11, 18);
		assertThat(this.frozen.laterChanges("weekly", WEEK)).containsExactly(
				new LaterChange(DocumentKey.pubmed("1"), "Exosomes for knee osteoarthritis", "RETRACTED",
						DocumentKey.pubmed("8"), seen, WEEK.next()),
				new LaterChange(DocumentKey.pubmed("2"), "Exosomes for knee osteoarthritis", "DELETED", null, seen,
						WEEK.next()));
		assertThat(this.frozen.laterChanges("weekly", WEEK.next())).isEmpty();
		assertThat(select(WEEK.next().next(), then.plusSeconds(7 * 86400)).statusChanges()).isEmpty();
		assertThat(keys(select().papers())).as("as of the Monday before").containsExactly("1", "2", "3");
		assertThat(select().papers().get(0).flags()).isEmpty();
	}

	@Test
	void aRetractionThatIsTakenBackIsToldTooAndEachWeekTellsItsOwnChange() {
		this.store.write(knee("1").tagged());
		this.frozen.freeze(SPEC, select(), "1", List.of(), MONDAY);
		Instant second = Instant.parse("2026-11-18T08:00:00Z");
		this.store.write(StoreFixture.context(second), knee("8").correction("RetractionOf", "1", "J").tagged());
		settle(second);
		Instant third = second.plusSeconds(7 * 86400);
		this.store.write(StoreFixture.context(third), knee("8").revised("2026-11-25").tagged());
		settle(third);
		Instant late = Instant.parse("2026-12-01T10:00:00Z");
		assertThat(select(WEEK.next(), late).statusChanges()).as("written late")
			.extracting(DigestInput.StatusChange::status)
			.containsExactly("RETRACTED");
		assertThat(select(WEEK.next().next(), late).statusChanges()).extracting(DigestInput.StatusChange::status)
			.containsExactly("NONE");
		assertThat(select(WEEK.next(), second.plusSeconds(3600)).papers()).as("as of then").isNotEmpty();
		assertThat(select(WEEK, second.plusSeconds(3600)).papers().get(0).flags()).containsExactly("RETRACTED");
		assertThat(select(WEEK, late).papers().get(0).flags()).isEmpty();
	}

	@Test
	void aReprintIsNotCountedBesideItsOriginal() {
		this.store.write(knee("1").tagged(), knee("2").correction("ReprintOf", "1", "J").tagged());
		settle(StoreFixture.SEEN);
		DigestInput input = select();
		assertThat(keys(input.papers())).containsExactly("1");
		assertThat(input.conditionCounts()).singleElement().satisfies((cell) -> assertThat(cell.cumulative()).isOne());
		assertThat(input.excluded())
			.containsExactly(new DigestInput.Excluded("other publication of the same paper", 1));
		assertThat(this.store.text("select sum(papers)::text from analysis.evidence_map")).isEqualTo("1");
	}

	@Test
	void papersOfAFrozenWeekThatBackfillAddsAreCountedAsLate() {
		this.store.write(knee("1").tagged());
		this.frozen.freeze(SPEC, select(), "1", List.of(), MONDAY);
		WriteContext load = new WriteContext(Instant.parse("2026-11-18T08:00:00Z"), true, null, "file:/a", 1,
				StoreFixture.NEW_YORK);
		this.store.write(load, knee("2").entered("2026-11-12").tagged(), knee("3").entered("2026-01-12").tagged());
		DigestInput next = select(WEEK.next(), Instant.parse("2026-11-23T10:00:00Z"));
		assertThat(next.addedLate()).isOne();
		assertThat(next.late()).singleElement().satisfies((late) -> {
			assertThat(late.key()).isEqualTo(DocumentKey.pubmed("2"));
			assertThat(late.week()).isEqualTo(WEEK);
			assertThat(late.therapy()).isTrue();
			assertThat(late.flags()).isEmpty();
		});
		assertThat(next.papers()).isEmpty();
	}

	@Test
	void anUnfinishedWeekIsAPreviewAndNeverFrozen() {
		Instant lastSecond = Instant.parse("2026-11-16T04:59:59Z");
		assertThat(select(WEEK, lastSecond).preview()).isTrue();
		assertThat(select(WEEK, lastSecond.plusSeconds(1)).preview()).isFalse();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.frozen.freeze(SPEC, select(WEEK, lastSecond), "1", List.of(), lastSecond));
	}

	@Test
	void theSameDatabaseGivesTheSameBytesAndAFrozenWeekStays() {
		this.store.write(knee("1").tagged(), Sample.notice("/a").tagged());
		DigestInput input = select();
		String json = FrozenDigests.canonicalJson(input);
		assertThat(FrozenDigests.canonicalJson(select())).isEqualTo(json);
		List<FrozenFile> files = List
			.of(new FrozenFile("weekly.html", "text/html", new byte[] { 7, 0, 9 }, Sha256.of(new byte[] { 7, 0, 9 })));
		assertThat(this.frozen.freeze(SPEC, input, "1", files, MONDAY)).isTrue();
		assertThat(this.frozen.freeze(SPEC, input, "2", List.of(), MONDAY)).isFalse();
		assertThat(this.frozen.find("weekly", WEEK)).contains(new FrozenDigests.Frozen("weekly", StoreFixture.TOPIC,
				WEEK, json, Sha256.of(json), "1", new TreeMap<>(Map.of("weekly.html", files.get(0).sha256())), MONDAY,
				MONDAY, SPEC.title(), "America/New_York", true));
		assertThat(this.frozen.files("weekly", WEEK)).singleElement()
			.returns("weekly.html", FrozenFile::name)
			.returns(files.get(0).sha256(), FrozenFile::sha256)
			.satisfies((file) -> assertThat(file.content()).containsExactly(7, 0, 9));
		assertThat(this.store.count("exowatch.digest_item")).isEqualTo(2);
	}

	@Test
	void versionsAreNamedWithTheirDocuments() {
		this.store.write(knee("1").rules("1").tagged(), knee("2").rules("2").tagged());
		assertThat(select().versions()).startsWith(new DigestInput.VersionCount("condition", "1", 1),
				new DigestInput.VersionCount("condition", "2", 1), new DigestInput.VersionCount("evidence", "1", 2));
	}

}

package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.catalog.Topic;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.Marks;
import org.exowatch.document.DigestInput.Notice;
import org.exowatch.document.DigestInput.NoticeRef;
import org.exowatch.document.DigestInput.StatusChange;
import org.exowatch.document.DigestInput.TextChange;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.FactKind;
import org.exowatch.document.IsoWeek;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.SafetyNotice.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The notices of a week as a digest gets them. */
class ReportedNoticesTest {

	private static final IsoWeek WEEK = IsoWeek.parse("2026-W46");

	private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");

	private static final Instant NEXT = Instant.parse("2026-11-18T08:00:00Z");

	private static final DigestSpec SPEC = new DigestSpec("weekly", StoreFixture.TOPIC, "Exosome therapy",
			StoreFixture.NEW_YORK);

	private static final Topic TOPIC = new Topic(StoreFixture.TOPIC, "Exosome therapy", "", List.of(), List.of(),
			List.of(), List.of(),
			List.of(new Topic.Claim("grey", "No approval", Topic.Claim.Kind.REGULATION, List.of())));

	private final StoreFixture store = new StoreFixture();

	private DigestInput select(IsoWeek week, Instant asOf) {
		return new DigestSelection(this.store.dataSource).select(SPEC, TOPIC, List.of(StoreFixture.PUBMED), week, asOf);
	}

	private List<Notice> notices() {
		return select(WEEK, MONDAY).notices();
	}

	private static List<String> keys(List<NoticeRef> references) {
		return references.stream().map((reference) -> reference.key().key()).toList();
	}

	private void sameEvent(String from, String to) {
		this.store.jdbc.sql("insert into exowatch.link values ('FDA', ?, 'SAME_EVENT', 'FDA', ?, 'RECALL', ?)")
			.params(from, to, Times.sql(StoreFixture.SEEN))
			.update();
	}

	@Test
	void aNoticeComesWithWhatItsFieldsSay() {
		this.store.write(Sample.notice("/1").tagged());
		assertThat(notices()).singleElement().satisfies((notice) -> {
			assertThat(notice.facts()).isEqualTo(new DigestInput.NoticeFacts(
					List.of(new SafetyNotice.Dated("Inspection ended", LocalDate.of(2026, 8, 3))), "Class II",
					"Ongoing", List.of(new SafetyNotice.Reaction("Pyrexia", 3)), 0.6));
			assertThat(notice.marks()).isEqualTo(Marks.NONE);
			assertThat(notice.former()).isNull();
		});
	}

	@Test
	void aNoticeStoredByAnEarlierVersionHasNoneOfThem() {
		this.store.write(Sample.notice("/1").tagged());
		this.store.jdbc.sql("update exowatch.document set details = '{\"products\":[],\"identifiers\":[]}'").update();
		assertThat(notices()).singleElement()
			.satisfies((notice) -> assertThat(notice.facts()).isEqualTo(DigestInput.NoticeFacts.NONE));
	}

	@Test
	void earlierNoticesAboutTheSameFirmComeTheNewestFirst() {
		this.store.write(Sample.notice("/1").firm("Acme Inc.").published("2025-01-01").offTopic().tagged(),
				Sample.notice("/2").firm("ACME, LLC").published("2025-06-01").tagged(),
				Sample.notice("/3").firm("The Acme").published("2026-11-02").tagged(),
				Sample.notice("/4").firm("Acme of Texas").published("2026-11-02").tagged());
		assertThat(notices()).filteredOn((notice) -> notice.key().key().equals("/3"))
			.singleElement()
			.satisfies((notice) -> assertThat(keys(notice.firmNotices())).containsExactly("/2", "/1"));
		assertThat(notices()).filteredOn((notice) -> notice.key().key().equals("/4"))
			.singleElement()
			.satisfies((notice) -> assertThat(notice.firmNotices()).isEmpty());
	}

	@Test
	void twoRecordsOfOneEventAreToldOnce() {
		this.store.write(Sample.notice("/page").kind(NoticeKind.RECALL).tagged(),
				Sample.notice("api.fda.gov/x").kind(NoticeKind.RECALL).tagged());
		sameEvent("/page", "api.fda.gov/x");
		DigestInput input = select(WEEK, MONDAY);
		assertThat(input.notices()).singleElement().satisfies((notice) -> {
			assertThat(notice.key()).isEqualTo(DocumentKey.fda("api.fda.gov/x"));
			assertThat(keys(notice.sameEvent())).containsExactly("/page");
			assertThat(notice.firmNotices()).isEmpty();
		});
		assertThat(input.history()).last().returns(1, DigestInput.WeekCount::notices);
	}

	@Test
	void aRecordOfAnEventThatAnEarlierWeekToldNamesIt() {
		this.store.write(Sample.notice("/page").kind(NoticeKind.RECALL).tagged());
		this.store.write(StoreFixture.context(NEXT), Sample.notice("api.fda.gov/x").kind(NoticeKind.RECALL).tagged());
		sameEvent("api.fda.gov/x", "/page");
		assertThat(select(WEEK.next(), NEXT.plusSeconds(600)).notices()).singleElement()
			.satisfies((notice) -> assertThat(keys(notice.sameEvent())).containsExactly("/page"));
	}

	@Test
	void aChangedTextComesWithTheOneBeforeTheWeek() {
		this.store.write(Sample.notice("/1").title("Old").body("One.\nTwo.").tagged());
		this.store.write(StoreFixture.context(NEXT), Sample.notice("/1").title("Between").body("One.").tagged());
		this.store.write(StoreFixture.context(NEXT.plusSeconds(60)),
				Sample.notice("/1").title("New").body("Three.").tagged());
		Instant later = NEXT.plusSeconds(7 * 86400);
		this.store.write(StoreFixture.context(later), Sample.notice("/1").title("Newest").body("Four.").tagged());
		TextChange change = new TextChange("Old", List.of("One.", "Two."), "New", List.of("Three."));
		assertThat(select(WEEK.next(), later.plusSeconds(86400)).notices()).as("also when the week is written late")
			.singleElement()
			.satisfies((notice) -> {
				assertThat(notice.changed()).isTrue();
				assertThat(notice.former()).isEqualTo(change);
			});
		assertThat(notices()).singleElement().satisfies((notice) -> assertThat(notice.former()).isNull());
	}

	@Test
	void aCloseOutAndADelistingAfterAReportAreToldOnceInTheirWeek() {
		this.store.write(letter().tagged());
		DigestInput first = select(WEEK, MONDAY);
		new FrozenDigests(this.store.dataSource).freeze(SPEC, first, "1", List.of(), MONDAY);
		assertThat(first.notices().get(0).marks()).isEqualTo(Marks.NONE);
		this.store.write(StoreFixture.context(NEXT),
				Sample.notice("/c")
					.kind(NoticeKind.CLOSE_OUT_LETTER)
					.published("2026-11-05")
					.related(Relation.CLOSED_LETTER, "/l")
					.tagged());
		this.store.jdbc.sql("""
				insert into exowatch.listed_notice (feed, key, first_listed, last_listed, missed_passes, delisted)
				values ('letters', '/l', '2026-03-10', '2026-11-10', 2, '2026-11-17')""").update();
		this.store.settle(NEXT);
		Instant then = Instant.parse("2026-11-23T10:00:00Z");
		Marks marks = new Marks(LocalDate.of(2026, 11, 5), DocumentKey.fda("/c"), LocalDate.of(2026, 11, 17));
		DigestInput second = select(WEEK.next(), then);
		assertThat(second.statusChanges()).containsExactly(
				new StatusChange(DocumentKey.fda("/l"), "Exosomes for knee osteoarthritis", WEEK, "CLOSED_OUT",
						DocumentKey.fda("/c"), "PAGE", LocalDate.of(2026, 11, 5), marks),
				new StatusChange(DocumentKey.fda("/l"), "Exosomes for knee osteoarthritis", WEEK, "DELISTED", null,
						null, LocalDate.of(2026, 11, 17), marks));
		assertThat(second.claims().get(0).notices()).filteredOn((one) -> one.key().key().equals("/l"))
			.extracting(NoticeRef::marks)
			.containsExactly(marks);
		assertThat(second.claims().get(0).statements()).extracting(DigestInput.Statement::marks).containsExactly(marks);
		assertThat(second.notices().get(0).firmNotices()).extracting(NoticeRef::marks).containsExactly(marks);
		assertThat(select(WEEK, then).notices().get(0).marks()).isEqualTo(marks);
		assertThat(notices().get(0).marks()).as("as of the Monday before").isEqualTo(Marks.NONE);
		assertThat(select(WEEK.next().next(), then.plusSeconds(7 * 86400)).statusChanges()).isEmpty();
		this.store.jdbc.sql("update exowatch.listed_notice set delisted = null").update();
		Instant third = then.plusSeconds(2 * 86400);
		this.store.settle(third);
		assertThat(select(WEEK.next().next(), then.plusSeconds(7 * 86400)).statusChanges())
			.extracting(StatusChange::status)
			.containsExactly("LISTED");
	}

	@Test
	void aCloseOutLetterThatIsNotStoredHasNoDayYet() {
		this.store.write(letter().related(Relation.CLOSE_OUT, "/c").tagged());
		this.store.settle(StoreFixture.SEEN);
		assertThat(notices().get(0).marks()).isEqualTo(new Marks(null, DocumentKey.fda("/c"), null));
	}

	@Test
	void aHeadShowsTheHighestClassOfTheRecordsToldUnderIt() {
		this.store.write(Sample.notice("/page").kind(NoticeKind.RECALL).tagged(),
				Sample.notice("api.fda.gov/x").kind(NoticeKind.RECALL).tagged(),
				Sample.notice("api.fda.gov/y").kind(NoticeKind.RECALL).tagged());
		sameEvent("api.fda.gov/x", "/page");
		sameEvent("api.fda.gov/y", "/page");
		detail("/page", "{\"classification\": null, \"standing\": null}");
		detail("api.fda.gov/x", "{\"classification\": \"Class II\", \"standing\": \"Terminated\"}");
		detail("api.fda.gov/y", "{\"classification\": \"Class I\", \"standing\": \"Ongoing\"}");
		assertThat(notices()).singleElement().satisfies((notice) -> {
			assertThat(notice.key()).isEqualTo(DocumentKey.fda("/page"));
			assertThat(notice.facts().classification()).isEqualTo("Class I");
			assertThat(notice.facts().standing()).isEqualTo("Ongoing");
		});
	}

	private void detail(String path, String json) {
		this.store.jdbc
			.sql("update exowatch.document set details = jsonb_strip_nulls(details::jsonb || ?::jsonb)::json"
					+ " where source_key = ?")
			.params(json, path)
			.update();
	}

	private static Sample letter() {
		return Sample.notice("/l")
			.published("2026-03-02")
			.body("Your product is unapproved.")
			.concern("NO_LICENSE", "Your product is unapproved.");
	}

	@Test
	void frozenInputsOfEarlierVersionsCanBeRead() {
		this.store.write(letter().tagged(), Sample.paper("1").fact(FactKind.SAMPLE_SIZE, "40", "40", "40").tagged());
		JsonNode old = Json.tree(FrozenDigests.canonicalJson(select(WEEK, MONDAY)));
		List.of("marks", "firmNotices", "sameEvent", "claimed", "change").forEach((name) -> {
			old.findParents(name).forEach((record) -> ((ObjectNode) record).remove(name));
		});
		Stream.of("notices", "papers").flatMap((list) -> old.get(list).valueStream()).forEach((item) -> {
			((ObjectNode) item).remove("facts");
		});
		old.get("claims").get(0).get("statements").forEach((one) -> ((ObjectNode) one).remove("added"));
		DigestInput read = FrozenDigests.input(old.toString());
		assertThat(read.notices().get(0).marks()).isEqualTo(Marks.NONE);
		assertThat(read.notices().get(0).facts()).isEqualTo(DigestInput.NoticeFacts.NONE);
		assertThat(read.papers().get(0).facts()).isEmpty();
		assertThat(read.claims().get(0).change()).isNull();
		assertThat(read.claims().get(0).statements().get(0).marks()).isEqualTo(Marks.NONE);
		assertThat(read.claims().get(0).statements().get(0).added()).isFalse();
	}

	/**
	 * Weeks turn on Monday, 0:00 in New York: an hour later in UTC once the clocks are
	 * back.
	 */
	@ParameterizedTest
	@CsvSource({ "2026-10-26T03:59:59Z,2026-W43", "2026-10-26T04:00:00Z,2026-W44", "2026-11-01T05:30:00Z,2026-W44",
			"2026-11-01T06:30:00Z,2026-W44", "2026-11-02T04:59:59Z,2026-W44", "2026-11-02T05:00:00Z,2026-W45",
			"2026-03-09T03:59:59Z,2026-W10", "2026-03-09T04:00:00Z,2026-W11", "2027-01-04T04:59:59Z,2026-W53" })
	void aNoticeBelongsToTheWeekInWhichItWasFirstSeen(String seen, String week) {
		Instant at = Instant.parse(seen);
		this.store.write(StoreFixture.context(at),
				Sample.notice("/1").published("2020-01-01").entered("2020-01-09").tagged());
		assertThat(select(IsoWeek.parse(week), at.plusSeconds(8 * 86400)).notices()).singleElement()
			.satisfies((notice) -> assertThat(notice.firstSeen()).isEqualTo(at));
	}

}

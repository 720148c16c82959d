package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.exowatch.document.Tagged;
import org.exowatch.document.VesicleRole;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DocumentsTest {

	private static final Instant LATER = StoreFixture.SEEN.plusSeconds(86400);

	private final StoreFixture store = new StoreFixture();

	@Test
	void newDocumentsAreAddedWithTheirTags() {
		Tagged paper = Sample.paper("1").about("MESH:D010003", "Osteoarthritis", "osteoarthritis").tagged();
		Tagged notice = Sample.notice("/letters/1")
			.body("Your product is unapproved.")
			.claim("MESH:D000505", "Alopecia", "Your product is unapproved.")
			.concern("NO_LICENSE", "Your product is unapproved.")
			.tagged();
		assertThat(this.store.write(paper, notice)).isEqualTo(new WriteCounts(2, 0, 0, 0, 0));
		assertThat(this.store.text("select condition_id from exowatch.condition_tag")).isEqualTo("MESH:D010003");
		assertThat(this.store.text("select firm from analysis.notice")).isEqualTo("Sample Firm Inc.");
		assertThat(this.store.text("select condition || ': ' || sentence from analysis.claimed_condition"))
			.isEqualTo("Alopecia: Your product is unapproved.");
		assertThat(this.store.text("select sentence from analysis.concern")).isEqualTo("Your product is unapproved.");
		assertThat(this.store.text("select reason from exowatch.membership limit 1"))
			.isEqualTo("rule: \"exosomes\" in the title");
	}

	@Test
	void factsAndReasonsAreKeptWithTheirWords() {
		this.store.write(Sample.paper("1")
			.fact(FactKind.SAMPLE_SIZE, "40", "40 patients", "We gave exosomes to 40 patients.")
			.fact(FactKind.REGISTRATION, "NCT09000001", null, null)
			.about("MESH:D010003", "Osteoarthritis", "osteoarthritis")
			.tagged());
		assertThat(this.store.texts("select concat_ws('|', kind, value, words, sentence, rule) from analysis.paper_fact"
				+ " order by kind desc"))
			.containsExactly("SAMPLE_SIZE|40|40 patients|We gave exosomes to 40 patients.|fact.test",
					"REGISTRATION|NCT09000001|fact.test");
		assertThat(this.store.text("select because -> 0 ->> 'rule' from exowatch.condition_tag"))
			.isEqualTo("focus.test");
		assertThat(this.store.text("select key_because -> 0 ->> 'detail' from exowatch.tagging"))
			.isEqualTo("\"randomised\"");
		this.store.write(StoreFixture.context(LATER), Sample.paper("1").title("Other").revised("2026-11-12").tagged());
		assertThat(this.store.count("exowatch.fact_tag")).isZero();
	}

	@Test
	void theSameAgainTouchesNoRow() {
		List<Tagged> batch = List.of(
				Sample.paper("1").about("MESH:D010003", "Osteoarthritis", "osteoarthritis").tagged(),
				Sample.notice("/letters/1").tagged());
		WriteContext search = new WriteContext(StoreFixture.SEEN, false, StoreFixture.TOPIC, "pubmed", 5,
				StoreFixture.NEW_YORK);
		this.store.write(batch, List.of(), search);
		String before = this.store.fingerprint();
		WriteContext again = new WriteContext(LATER, true, StoreFixture.TOPIC, "other", 9, StoreFixture.NEW_YORK);
		assertThat(this.store.write(batch, List.of(), again)).isEqualTo(new WriteCounts(0, 0, 2, 0, 0));
		assertThat(this.store.fingerprint()).isEqualTo(before);
	}

	@Test
	void aRevisedRecordReplacesAndTheOldTextIsKept() {
		this.store.write(Sample.paper("1").body("First text.").tagged());
		WriteCounts counts = this.store.write(StoreFixture.context(LATER),
				Sample.paper("1").body("Second text.").revised("2026-11-12").tagged());
		assertThat(counts).isEqualTo(new WriteCounts(0, 1, 0, 0, 0));
		assertThat(this.store.text("select body from exowatch.document")).isEqualTo("Second text.");
		assertThat(this.store.text("select body from analysis.document_history")).isEqualTo("First text.");
		assertThat(this.store.text("select (first_seen < text_changed_at)::text from exowatch.document"))
			.isEqualTo("true");
	}

	@Test
	void aRecordThatChangedButNotItsTextKeepsNoVersion() {
		this.store.write(Sample.paper("1").tagged());
		this.store.write(StoreFixture.context(LATER),
				Sample.paper("1").revised("2026-11-12").identifier("DOI", "10.1000/x").tagged());
		assertThat(this.store.count("exowatch.document_version")).isZero();
		assertThat(this.store.text("select text_changed_at::text from exowatch.document")).isNull();
		assertThat(this.store.text("select value from exowatch.identifier")).isEqualTo("10.1000/x");
	}

	@Test
	void theHigherVersionWinsThenTheLaterRevisionThenTheLaterArrival() {
		this.store.write(Sample.paper("1").title("v2").version(2).revised("2026-01-01").tagged());
		assertThat(this.store.write(StoreFixture.context(LATER), Sample.paper("1").title("v1").version(1).tagged()))
			.isEqualTo(new WriteCounts(0, 0, 0, 1, 0));
		assertThat(this.store.write(StoreFixture.context(LATER),
				Sample.paper("1").title("older").version(2).revised("2025-12-31").tagged()))
			.isEqualTo(new WriteCounts(0, 0, 0, 1, 0));
		assertThat(this.store.write(StoreFixture.context(StoreFixture.SEEN.minusSeconds(1)),
				Sample.paper("1").title("before").version(2).revised("2026-01-01").tagged()))
			.isEqualTo(new WriteCounts(0, 0, 0, 1, 0));
		assertThat(this.store.write(StoreFixture.context(LATER),
				Sample.paper("1").title("after").version(2).revised("2026-01-01").tagged()))
			.isEqualTo(new WriteCounts(0, 1, 0, 0, 0));
		assertThat(this.store.text("select title from exowatch.document")).isEqualTo("after");
	}

	@Test
	void ofTwoCopiesInOneBatchTheNewerIsTaken() {
		WriteCounts counts = this.store.write(Sample.paper("1").title("new").revised("2026-11-05").tagged(),
				Sample.paper("1").title("old").revised("2026-11-01").tagged(),
				Sample.paper("1").title("unknown").revised(null).tagged());
		assertThat(counts).isEqualTo(new WriteCounts(1, 0, 0, 2, 0));
		assertThat(this.store.text("select title from exowatch.document")).isEqualTo("new");
	}

	@Test
	void aDeletedPaperLeavesATombstoneAndCanComeBack() {
		this.store.write(Sample.paper("1").tagged());
		assertThat(this.store.delete(StoreFixture.context(LATER), "1", "2")).isEqualTo(new WriteCounts(0, 0, 0, 0, 2));
		assertThat(this.store.count("analysis.paper")).isZero();
		assertThat(this.store.write(Sample.paper("1").title("Older copy").tagged()))
			.isEqualTo(new WriteCounts(0, 0, 0, 1, 0));
		Instant thirdDay = LATER.plusSeconds(86400);
		assertThat(this.store.write(StoreFixture.context(thirdDay), Sample.paper("1").tagged(),
				Sample.paper("2").tagged()))
			.isEqualTo(new WriteCounts(0, 2, 0, 0, 0));
		assertThat(this.store
			.text("select string_agg(pmid || ' ' || first_seen::date, ',' order by pmid)" + " from analysis.paper"))
			.isEqualTo("1 2026-11-11,2 2026-11-13");
	}

	@Test
	void aDeletionOlderThanTheRecordIsNotApplied() {
		this.store.write(StoreFixture.context(LATER), Sample.paper("1").tagged());
		assertThat(this.store.delete(StoreFixture.context(StoreFixture.SEEN), "1"))
			.isEqualTo(new WriteCounts(0, 0, 0, 1, 0));
		assertThat(this.store.count("analysis.paper")).isOne();
	}

	@Test
	void deletingTwiceTouchesNoRow() {
		this.store.delete(StoreFixture.context(LATER), "1");
		String before = this.store.fingerprint();
		assertThat(this.store.delete(StoreFixture.context(LATER), "1")).isEqualTo(new WriteCounts(0, 0, 1, 0, 0));
		assertThat(this.store.fingerprint()).isEqualTo(before);
	}

	@Test
	void newTagsOfTheSameRecordReplaceOnlyTheTags() {
		this.store.write(Sample.paper("1").about("MESH:D010003", "Osteoarthritis", "osteoarthritis").tagged());
		String row = this.store.text("select xmin::text from exowatch.document");
		this.store.write(Sample.paper("1").about("MESH:D007718", "Knee Injuries", "knee").rules("2").tagged());
		assertThat(this.store.text("select condition_id from exowatch.condition_tag")).isEqualTo("MESH:D007718");
		assertThat(this.store.text("select xmin::text from exowatch.document")).isEqualTo(row);
	}

	@Test
	void membershipBySearchStaysWhenTheRuleNoLongerMatches() {
		WriteContext search = new WriteContext(StoreFixture.SEEN, false, StoreFixture.TOPIC, "pubmed", 1,
				StoreFixture.NEW_YORK);
		this.store.write(List.of(Sample.paper("1").tagged()), List.of(), search);
		this.store.write(Sample.paper("1").offTopic().tagged());
		assertThat(this.store.text("select string_agg(basis, ',') from exowatch.membership")).isEqualTo("SEARCH");
	}

	@Test
	void spansCountCodePointsAlsoBesideSupplementaryCharactersNulsAndHalfSurrogates() {
		String body = "A \uD83E\uDDEC gene\u0000 and \uD800 half. Tab\tand \\N and é.";
		this.store.write(Sample.paper("1")
			.title("\uD83D\uDC68 title\u0000")
			.body(body)
			.keySentence("Tab\tand \\N and é.")
			.disagreement("nul \u0000 here")
			.identifier("PII", "a\u0000b")
			.tagged());
		assertThat(this.store.text("select key_sentence from analysis.paper")).isEqualTo("Tab\tand \\N and é.");
		assertThat(this.store.text("select abstract from analysis.paper"))
			.isEqualTo("A \uD83E\uDDEC gene\uFFFD and \uFFFD half. Tab\tand \\N and é.");
	}

	@Test
	void fieldsOfEveryTypeArriveAsTheyWere() {
		this.store.write(
				new WriteContext(Instant.parse("2026-11-11T08:00:00.123456Z"), true, null, "file:///a b", 1L << 40,
						StoreFixture.NEW_YORK),
				Sample.paper("1")
					.revised("1999-12-31")
					.published("0001-01-01")
					.evidence(EvidenceType.NARRATIVE_REVIEW, VesicleRole.NONE)
					.tagged());
		assertThat(this.store.text("""
				select concat_ws('|', first_seen, revised, published, source_order, origin, backfill, preprint, state)
				from exowatch.document"""))
			.isEqualTo("2026-11-11 08:00:00.123456+00|1999-12-31|0001-01-01|1099511627776|file:///a b|t|f|LIVE");
		assertThat(this.store
			.text("select concat_ws('|', designs, level, subject, evidence_because::jsonb) from exowatch.tagging"))
			.startsWith("{NARRATIVE_REVIEW}|HUMAN|[{")
			.contains("\"sentence\": {\"end\": 3, \"start\": 0}");
	}

	/**
	 * Version 0.1.0 made the first: an upgrade must not report every stored text as
	 * changed. The second is as of the reasons and facts of 0.2.0.
	 */
	@Test
	void textAndTagsHaveTheHashesThatTheyAlwaysHad() {
		this.store.write(Sample.paper("1")
			.about("MESH:D010003", "Osteoarthritis", "Pain")
			.disagreement("nul \u0000 here")
			.keySentence("Pain fell by half.")
			.tagged());
		assertThat(this.store.text("select text_hash || ' ' || tags_hash from exowatch.tagging")).isEqualTo(
				"a9247e018309f19f07cad8e107dc1b95457324a2416cef89b9ff79fe25857b86 89b6ddbf6a36b14d5849084ab61b8e82f9f4d781aed8086c2c3d5f5000d7fcf4");
	}

	@Test
	void theReportWeekIsThatOfNewYorkAlsoWhenClocksChange() {
		write("1", "2026-11-16T04:59:59Z", false);
		write("2", "2026-11-16T05:00:00Z", false);
		write("3", "2026-03-09T03:59:59Z", false);
		write("4", "2026-03-09T04:00:00Z", false);
		write("5", "2027-01-03T12:00:00Z", false);
		write("6", "2026-11-16T05:00:00Z", true);
		assertThat(this.store.jdbc.sql("select report_week from exowatch.document order by source_key")
			.query(LocalDate.class)
			.list()).extracting(LocalDate::toString)
			.containsExactly("2026-11-09", "2026-11-16", "2026-03-02", "2026-03-09", "2026-12-28", "2025-12-29");
	}

	private void write(String pmid, String seenAt, boolean backfill) {
		this.store.write(new WriteContext(Instant.parse(seenAt), backfill, null, "pubmed", 1, StoreFixture.NEW_YORK),
				Sample.paper(pmid).entered("2026-01-01").tagged());
	}

	@Test
	void aRolledBackBatchLeavesNothing() {
		try {
			this.store.inTransaction(() -> {
				new Documents(this.store.dataSource).write(List.of(Sample.paper("1").tagged()), List.of(),
						StoreFixture.context(LATER));
				throw new IllegalArgumentException("stop");
			});
		}
		catch (IllegalArgumentException expected) {
			assertThat(expected).hasMessage("stop");
		}
		assertThat(this.store.count("exowatch.document")).isZero();
	}

	@Test
	void noRowIsLeftWithoutItsDocument() {
		this.store.write(Sample.paper("1")
			.about("MESH:D010003", "Osteoarthritis", "osteoarthritis")
			.identifier("DOI", "10.1000/x")
			.correction("ErratumIn", "2", "J")
			.tagged());
		this.store.write(StoreFixture.context(LATER), Sample.paper("1").revised("2026-11-20").tagged());
		this.store.delete(StoreFixture.context(LATER), "1");
		for (String table : List.of("identifier", "correction", "tagging", "condition_tag", "concern_tag",
				"membership")) {
			assertThat(this.store.text("select string_agg(c.document_id::text, ',') from exowatch." + table
					+ " c left join exowatch.document d on d.id = c.document_id where d.id is null"))
				.as(table)
				.isNull();
		}
		assertThat(this.store.count("exowatch.correction")).isZero();
	}

	@Test
	void withoutATransactionNothingIsWritten() {
		assertThatIllegalStateException().isThrownBy(() -> new Documents(this.store.dataSource)
			.write(List.of(Sample.paper("1").tagged()), List.of(), StoreFixture.context(LATER)));
	}

	@Test
	void aThousandRecordsAreOneBatch() {
		List<Tagged> batch = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			batch.add(Sample.paper(Integer.toString(i + 1))
				.about("MESH:D010003", "Osteoarthritis", "osteoarthritis")
				.tagged());
		}
		assertThat(this.store.write(batch, List.of(), StoreFixture.context(LATER)).added()).isEqualTo(1000);
		assertThat(this.store.count("analysis.tagged_document")).isEqualTo(1000);
	}

	@Test
	void anOlderCopyThatASearchReturnsStillMakesTheDocumentBelongToItsTopic() {
		this.store.write(Sample.paper("1").offTopic().revised("2026-11-20").tagged());
		WriteContext search = new WriteContext(StoreFixture.SEEN, false, StoreFixture.TOPIC, "pubmed", 1,
				StoreFixture.NEW_YORK);
		assertThat(this.store.write(search, Sample.paper("1").offTopic().revised("2026-11-01").tagged()).older())
			.isOne();
		assertThat(this.store.text("select topic || ' ' || basis from exowatch.membership"))
			.isEqualTo(StoreFixture.TOPIC + " SEARCH");
		assertThat(this.store.text("select revised::text from exowatch.document")).isEqualTo("2026-11-20");
	}

}

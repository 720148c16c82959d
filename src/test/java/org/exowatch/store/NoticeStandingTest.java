package org.exowatch.store;

import java.time.Instant;
import java.util.List;

import org.exowatch.document.Assertion;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.SafetyNotice.Relation;
import org.exowatch.document.VesicleRole;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Close-out letters, delisting, and that no letter appears without them. */
class NoticeStandingTest {

	private static final Instant LATER = Instant.parse("2026-11-18T08:00:00Z");

	private final StoreFixture store = new StoreFixture();

	private static Sample letter(String path) {
		return Sample.notice(path).published("2026-03-02").entered("2026-03-10");
	}

	private static Sample closeOut(String path) {
		return Sample.notice(path).kind(NoticeKind.CLOSE_OUT_LETTER).published("2026-11-05").entered("2026-11-09");
	}

	private void list(String path, String closeOut, String delisted) {
		this.store.jdbc
			.sql("""
					insert into exowatch.listed_notice (feed, key, close_out, first_listed, last_listed, missed_passes, delisted)
					values ('letters', ?, nullif(?, ''), '2026-03-10', '2026-11-10', 2, nullif(?, '')::date)""")
			.params(path, closeOut, delisted)
			.update();
	}

	private List<String> links() {
		return this.store.texts("select concat_ws(' ', from_key, kind, to_key, basis) from exowatch.link order by 1");
	}

	private List<String> statuses() {
		return this.store.texts("select concat_ws(' ', source_key, status, status_notice, status_basis)"
				+ " from exowatch.document where status <> 'NONE' order by 1");
	}

	@Test
	void eitherPageOrTheListingOrTheNumberLinksACloseOutLetter() {
		this.store.write(letter("/l/1").related(Relation.CLOSE_OUT, "/c/1").tagged(), letter("/l/2").tagged(),
				closeOut("/c/2").related(Relation.CLOSED_LETTER, "/l/2").tagged(), letter("/l/3").tagged(),
				letter("/l/4").identifier("MARCS", "900004").tagged(),
				closeOut("/c/4").identifier("MARCS", "900004").tagged(), letter("/l/5").tagged());
		list("/l/3", "/c/3", "");
		this.store.settle(StoreFixture.SEEN);
		assertThat(links()).containsExactly("/c/1 CLOSES_OUT /l/1 PAGE", "/c/2 CLOSES_OUT /l/2 PAGE",
				"/c/3 CLOSES_OUT /l/3 LISTING", "/c/4 CLOSES_OUT /l/4 MARCS");
		assertThat(statuses()).containsExactly("/l/1 CLOSED_OUT /c/1 PAGE", "/l/2 CLOSED_OUT /c/2 PAGE",
				"/l/3 CLOSED_OUT /c/3 LISTING", "/l/4 CLOSED_OUT /c/4 MARCS");
		assertThat(this.store.texts(
				"select path || ' ' || closed_out from analysis.notice where closed_out is not null" + " order by 1"))
			.as("the letter's date; without the letter the day on which its link was found")
			.containsExactly("/l/1 2026-11-11", "/l/2 2026-11-05", "/l/3 2026-11-11", "/l/4 2026-11-05");
	}

	@Test
	void aLinkThatTheListingTakesBackGoesAway() {
		this.store.write(letter("/l/3").tagged());
		list("/l/3", "/c/3", "");
		this.store.settle(StoreFixture.SEEN);
		assertThat(statuses()).containsExactly("/l/3 CLOSED_OUT /c/3 LISTING");
		this.store.jdbc.sql("update exowatch.listed_notice set close_out = null").update();
		this.store.settle(LATER);
		assertThat(links()).isEmpty();
		assertThat(statuses()).isEmpty();
	}

	@Test
	void aNumberThatTwoWarningLettersHaveClosesOutNeither() {
		this.store.write(letter("/l/1").identifier("MARCS", "900001").tagged(),
				closeOut("/c/1").identifier("MARCS", "900001").tagged());
		this.store.settle(StoreFixture.SEEN);
		assertThat(links()).containsExactly("/c/1 CLOSES_OUT /l/1 MARCS");
		this.store.write(letter("/l/2").identifier("MARCS", "900001").tagged());
		this.store.settle(LATER);
		assertThat(links()).isEmpty();
		assertThat(statuses()).isEmpty();
		assertThat(
				this.store.texts("select from_status || ' ' || to_status from analysis.status_history order by number"))
			.containsExactly("NONE CLOSED_OUT", "CLOSED_OUT NONE");
	}

	@Test
	void whichOfTheTwoComesFirstDoesNotMatterAndASecondTimeChangesNothing() {
		this.store.write(closeOut("/c/1").identifier("MARCS", "900001").tagged(),
				closeOut("/c/2").related(Relation.CLOSED_LETTER, "/l/2").tagged());
		this.store.settle(StoreFixture.SEEN);
		this.store.write(letter("/l/1").identifier("MARCS", "900001").tagged(), letter("/l/2").tagged());
		this.store.settle(LATER);
		assertThat(statuses()).containsExactly("/l/1 CLOSED_OUT /c/1 MARCS", "/l/2 CLOSED_OUT /c/2 PAGE");
		String before = this.store.fingerprint();
		this.store.settle(LATER.plusSeconds(86400));
		assertThat(this.store.fingerprint()).isEqualTo(before);
	}

	@Test
	void delistingIsAStatusThatALaterListingTakesBack() {
		this.store.write(letter("/l/1").tagged(), closeOut("/c/1").related(Relation.CLOSED_LETTER, "/l/1").tagged());
		this.store.settle(StoreFixture.SEEN);
		list("/l/1", "", "2026-11-17");
		assertThat(this.store.text("select delisted::text from analysis.notice where path = '/l/1'"))
			.as("before anything is settled")
			.isEqualTo("2026-11-17");
		this.store.settle(LATER);
		assertThat(statuses()).containsExactly("/l/1 CLOSED_OUT_DELISTED /c/1 PAGE");
		this.store.jdbc.sql("update exowatch.listed_notice set delisted = null, missed_passes = 0").update();
		this.store.settle(LATER.plusSeconds(86400));
		assertThat(statuses()).containsExactly("/l/1 CLOSED_OUT /c/1 PAGE");
		assertThat(this.store.texts("select to_status from analysis.status_history order by number"))
			.containsExactly("CLOSED_OUT", "CLOSED_OUT_DELISTED", "CLOSED_OUT");
	}

	/** Views with a key of a document say it beside each row that has one. */
	@Test
	void noViewShowsALetterWithoutThatItIsClosedOutAndDelisted() {
		this.store.write(flagged().tagged(), closeOut("/c/1").related(Relation.CLOSED_LETTER, "/l/9").tagged());
		this.store.write(StoreFixture.context(LATER), flagged().title("Exosomes, changed").tagged());
		list("/l/9", "", "2026-11-17");
		this.store.settle(LATER);
		this.store.jdbc
			.sql("""
					insert into exowatch.digest values ('weekly', '2026-11-09', 'exosome-therapy', now(), '{}', '', '1', '{}', now());
					insert into exowatch.digest_item values ('weekly', '2026-11-09', 'FDA', '/l/9', 'NONE')""")
			.update();
		List<String> views = this.store.texts("""
				select distinct table_name::text from information_schema.columns
				where table_schema = 'analysis' and column_name in ('source_key', 'path') order by 1""");
		assertThat(views).contains("tagged_document", "notice", "concern", "notice_condition", "firm_notice",
				"notice_version", "claimed_condition", "condition_mention", "digest_item", "document_history",
				"effective_tag", "identifier", "status_history");
		for (String view : views) {
			List<String> rows = this.store.texts("select to_jsonb(v)::text from analysis." + view + " v");
			assertThat(rows.stream().filter((row) -> row.contains("\"/l/9\""))).as(view)
				.hasSizeGreaterThanOrEqualTo(List.of("recall", "adverse_event").contains(view) ? 0 : 1)
				.allSatisfy((row) -> assertThat(row).contains("\"closed_out\": \"2026-11-05\"",
						"\"delisted\": \"2026-11-17\""));
		}
		assertThat(this.store.texts("select closed_out || ' ' || delisted from analysis.search('unapproved')"))
			.containsExactly("2026-11-05 2026-11-17");
		assertThat(new Queries(this.store.dataSource).run(Queries.search("unapproved")).columns())
			.contains("closed_out", "delisted");
	}

	/** Also the questions that come with the program. */
	@Test
	void noQuestionIsAnsweredWithALetterWithoutThat() {
		this.store.write(flagged().tagged(),
				closeOut("/c/1").firm("Other").related(Relation.CLOSED_LETTER, "/l/9").tagged());
		this.store.write(StoreFixture.context(LATER), flagged().title("Exosomes, changed").tagged());
		list("/l/9", "", "2026-11-17");
		this.store.settle(LATER);
		int shown = 0;
		for (Queries.Named question : Queries.named()) {
			for (List<?> row : new Queries(this.store.dataSource).run(question.sql()).rows()) {
				if (row.stream().anyMatch((value) -> String.valueOf(value).contains("/l/9"))) {
					assertThat(row.toString()).as(question.name()).contains("2026-11-05", "2026-11-17");
					shown++;
				}
			}
		}
		assertThat(shown).isGreaterThanOrEqualTo(4);
	}

	private static Sample flagged() {
		return letter("/l/9").body("For arthritis. Your product is unapproved.")
			.about("MESH:D010003", "Osteoarthritis", "arthritis")
			.concern("NO_LICENSE", "Your product is unapproved.")
			.claim("MESH:D010003", "Osteoarthritis", "For arthritis.")
			.identifier("MARCS", "900009");
	}

	@Test
	void noticesAndPapersStandSideBySideByConditionAndWeek() {
		this.store.write(flagged().tagged(), closeOut("/c/1").related(Relation.CLOSED_LETTER, "/l/9").tagged(),
				Sample.paper("1").about("MESH:D010003", "Osteoarthritis", "osteoarthritis").tagged(),
				Sample.paper("2").about("MESH:D010003", "Osteoarthritis", "osteoarthritis").offTopic().tagged(),
				Sample.paper("3")
					.condition("MESH:D010003", "Osteoarthritis", true, Assertion.ANIMAL, "osteoarthritis")
					.evidence(EvidenceType.ANIMAL, VesicleRole.THERAPEUTIC)
					.tagged(),
				Sample.paper("4")
					.condition("MESH:D010003", "Osteoarthritis", true, Assertion.NEGATED, "osteoarthritis")
					.tagged());
		this.store.settle(StoreFixture.SEEN);
		assertThat(this.store
			.texts("""
					select concat_ws(' ', condition, iso_week, notices, notices_by_kind, notices_by_concern, notices_closed_out,
						notices_delisted, papers, human_papers, human_therapy_papers, papers_by_evidence)
					from analysis.safety_by_condition"""))
			.containsExactly("Osteoarthritis 2026-W46 1 {\"WARNING_LETTER\": 1} {\"NO_LICENSE\": 1} 1 0 2 1 1"
					+ " {\"ANIMAL\": 1, \"RANDOMIZED_TRIAL\": 1}");
	}

	@Test
	void everyTextOfANoticeIsKeptWithItsHash() {
		this.store.write(letter("/l/1").body("First.").tagged());
		this.store.write(StoreFixture.context(LATER), letter("/l/1").body("Second.").tagged());
		this.store.write(StoreFixture.context(LATER.plusSeconds(60)), letter("/l/1").body("Second.").tagged());
		this.store.write(StoreFixture.context(LATER.plusSeconds(120)), letter("/l/1").body("Third.").tagged());
		assertThat(this.store
			.texts("select number || ' ' || body || ' ' || current from analysis.notice_version order by number"))
			.containsExactly("1 First. false", "2 Second. false", "3 Third. true");
		assertThat(this.store.texts("select distinct text_hash from analysis.notice_version")).hasSize(3)
			.contains(Sha256.of("Exosomes for knee osteoarthritis\nThird."));
	}

}

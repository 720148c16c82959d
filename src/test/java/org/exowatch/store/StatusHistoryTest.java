package org.exowatch.store;

import java.time.Instant;
import java.util.List;

import org.exowatch.document.Tagged;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Statuses as notices come, go and come back, whichever record arrives first. */
class StatusHistoryTest {

	private static final Instant AT = Instant.parse("2026-11-12T09:00:00Z");

	private final StoreFixture store = new StoreFixture();

	private List<String> history() {
		return this.store.texts("""
				select concat_ws(' ', d.source_key, c.from_status, '->', c.to_status, c.notice, c.basis)
				from exowatch.status_change c join exowatch.document d on d.id = c.document_id
				order by d.source_key, c.number""");
	}

	private void night(int day, Tagged... tagged) {
		this.store.write(StoreFixture.context(AT.plusSeconds(day * 86400L)), tagged);
		this.store.settle(AT.plusSeconds(day * 86400L));
	}

	@Test
	void aNoticeThatComesLaterChangesTheStatusAndOneThatIsTakenBackChangesItBack() {
		night(0, Sample.paper("1").tagged());
		assertThat(history()).isEmpty();
		night(1, Sample.paper("2").correction("RetractionOf", "1", "J").tagged());
		night(2, Sample.paper("3").correction("ErratumFor", "1", "J").tagged());
		night(3, Sample.paper("2").revised("2026-11-20").tagged());
		assertThat(history()).containsExactly("1 NONE -> RETRACTED 2 PMID", "1 RETRACTED -> CORRECTED 3 PMID");
		this.store.delete(StoreFixture.context(AT.plusSeconds(4 * 86400)), "3");
		this.store.settle(AT.plusSeconds(4 * 86400));
		assertThat(history().subList(2, 4)).containsExactly("1 CORRECTED -> NONE", "3 NONE -> DELETED");
		assertThat(this.store
			.text("select status || status_changed_at::date from exowatch.document where source_key = '1'"))
			.isEqualTo("NONE2026-11-16");
	}

	@Test
	void aPaperThatComesAfterItsNoticeHasTheStatusAtOnce() {
		night(0, Sample.paper("2").correction("ExpressionOfConcernFor", "1", "J").tagged());
		night(1, Sample.paper("1").tagged());
		assertThat(history()).containsExactly("1 NONE -> CONCERN 2 PMID");
	}

	@Test
	void aDeletedPaperThatComesBackIsToldTwice() {
		night(0, Sample.paper("1").tagged());
		this.store.delete(StoreFixture.context(AT.plusSeconds(100)), "1");
		this.store.delete(StoreFixture.context(AT.plusSeconds(100)), "77");
		this.store.settle(AT.plusSeconds(200));
		night(1, Sample.paper("1").revised("2026-11-20").tagged());
		assertThat(history()).containsExactly("1 NONE -> DELETED", "1 DELETED -> NONE");
		assertThat(this.store.text("select min(changed_at)::text from exowatch.status_change"))
			.startsWith("2026-11-12 09:01:40");
	}

	@Test
	void anErratumWithoutPmidIsStatedUntilItsRecordComes() {
		night(0, Sample.paper("1")
			.correction("ErratumIn", null, "J. 2026;1:2")
			.identifier("DOI", "10.1000/a")
			.tagged());
		assertThat(history()).containsExactly("1 NONE -> CORRECTED STATED");
		night(1, Sample.paper("2").correction("ErratumFor", null, "J. doi: 10.1000/a").tagged());
		assertThat(
				this.store.text("select status_notice || status_basis from exowatch.document where source_key = '1'"))
			.isEqualTo("2DOI");
		assertThat(history()).hasSize(1);
	}

	@Test
	void aRetractionNoticeIsNeverRetractedItself() {
		night(0, Sample.paper("2")
			.title("Retracted: Exosomes for knee osteoarthritis")
			.type("D016440", "Retraction Notice")
			.type("D016441", "Retracted Publication")
			.correction("RetractionOf", "1", "J")
			.tagged(),
				Sample.paper("3")
					.title("RETRACTED: Exosomes for another knee")
					.body("[This retracts the article DOI: 10.1000/x.]")
					.tagged(),
				Sample.paper("4").title("Retraction: Exosomes for a third knee").tagged());
		assertThat(history()).isEmpty();
	}

	@Test
	void aPaperWhoseTitleSaysRetractedIsAndTheBasisSaysWhy() {
		night(0, Sample.paper("1").title("RETRACTED: Exosomes for knee osteoarthritis").tagged());
		assertThat(history()).containsExactly("1 NONE -> RETRACTED TITLE");
		night(1, Sample.paper("1").revised("2026-11-20").tagged());
		assertThat(history()).hasSize(2).last().isEqualTo("1 RETRACTED -> NONE");
	}

	@Test
	void aNoticeWithoutPmidIsLinkedByTheTitleOfExactlyOneOnTopicPaper() {
		String title = "Exosomes für Sjögren's syndrome: a trial.";
		night(0, Sample.paper("2").title("Retraction Note: Exosomes fur Sjogren's Syndrome - a trial").tagged());
		night(1, Sample.paper("1").title(title).tagged());
		assertThat(history()).containsExactly("1 NONE -> RETRACTED 2 TITLE");
		night(2, Sample.paper("3").title(title).tagged());
		assertThat(history()).as("two papers have that title").last().isEqualTo("1 RETRACTED -> NONE");
		night(3, Sample.paper("3").title("Exosomes in something else altogether").revised("2026-11-20").tagged());
		assertThat(history()).last().isEqualTo("1 NONE -> RETRACTED 2 TITLE");
		night(4, Sample.paper("2")
			.title("Retraction Note: " + title)
			.correction("RetractionOf", "9", "J")
			.revised("2026-11-20")
			.tagged());
		assertThat(history()).as("the notice names another").contains("1 RETRACTED -> NONE");
	}

	@Test
	void ofTwoVersionsOneCountsWhicheverSaysItOfTheOther() {
		night(0, Sample.paper("1").correction("ReprintOf", "2", "J").tagged(),
				Sample.paper("2").correction("ReprintOf", "1", "J").tagged());
		assertThat(this.store.texts("select source_key from exowatch.document where superseded_by is null"))
			.containsExactly("1");
	}

	@Test
	void anEarlierPreprintGivesWayToALaterOneAndIsNotPublished() {
		night(0, Sample.paper("1").type("D000076942", "Preprint").correction("UpdateIn", "2", "medRxiv").tagged());
		night(1, Sample.paper("2").type("D000076942", "Preprint").tagged());
		assertThat(history()).containsExactly("1 NONE -> PUBLISHED 2 PMID", "1 PUBLISHED -> UPDATED 2 PMID");
		assertThat(this.store.text("select superseded_by from exowatch.document where source_key = '1'"))
			.isEqualTo("2");
	}

}

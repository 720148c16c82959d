package org.exowatch.store;

import java.time.Instant;
import java.util.List;

import org.exowatch.catalog.Topic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettlementTest {

	private static final Instant AT = Instant.parse("2026-11-12T09:00:00Z");

	private static final Topic TOPIC = new Topic(StoreFixture.TOPIC, "Exosome therapy", "", List.of(), List.of(),
			List.of(), List.of(), List.of());

	private final StoreFixture store = new StoreFixture();

	private final Settlement settlement = new Settlement(this.store.dataSource);

	private Settlement.Settled settle() {
		return this.store.inTransaction(() -> this.settlement.settle(List.of(TOPIC), null, AT));
	}

	private List<String> links() {
		return this.store.jdbc.sql("select from_key || ' ' || kind || ' ' || to_key from exowatch.link order by 1")
			.query(String.class)
			.list();
	}

	private List<String> statuses() {
		return this.store.jdbc
			.sql("select concat_ws(' ', source_key, status, status_notice) from exowatch.document"
					+ " where status <> 'NONE' order by source_key")
			.query(String.class)
			.list();
	}

	@Test
	void aRetractionStatedByEitherRecordIsOneLinkAndAStatus() {
		this.store.write(Sample.paper("1").correction("RetractionIn", "2", "J. 2026").tagged(),
				Sample.paper("2").correction("RetractionOf", "1", "J. 2025").tagged(), Sample.paper("3").tagged());
		assertThat(settle()).isEqualTo(new Settlement.Settled(0, 1, 1, 0, 3));
		assertThat(links()).containsExactly("2 RETRACTS 1");
		assertThat(statuses()).containsExactly("1 RETRACTED 2");
		assertThat(this.store.text("select status_changed_at::text from exowatch.document where source_key = '1'"))
			.startsWith("2026-11-12");
	}

	@Test
	void settlingTwiceChangesNoRow() {
		this.store.write(Sample.paper("1").correction("ErratumIn", "2", "J").tagged(),
				Sample.paper("4").type("D016441", "Retracted Publication").tagged());
		settle();
		String before = this.store.fingerprint();
		assertThat(settle()).isEqualTo(new Settlement.Settled(0, 0, 0, 0, 0));
		assertThat(this.store.fingerprint()).isEqualTo(before);
	}

	@Test
	void theGravestStatusCountsAndAnErratumIsNoRetraction() {
		this.store.write(
				Sample.paper("1")
					.correction("ErratumIn", "8", "J")
					.correction("ExpressionOfConcernIn", "7", "J")
					.tagged(),
				Sample.paper("2").correction("ErratumIn", "9", "J").tagged(),
				Sample.paper("3").type("D016441", "Retracted Publication").tagged(),
				Sample.paper("4").correction("UpdateIn", "10", "J").tagged());
		settle();
		assertThat(statuses()).containsExactly("1 CONCERN 7", "2 CORRECTED 9", "3 RETRACTED", "4 UPDATED 10");
	}

	@Test
	void aStatusThatNoRecordStatesAnyMoreIsTakenBack() {
		this.store.write(Sample.paper("1").correction("RetractionIn", "2", "J").tagged());
		settle();
		this.store.write(Sample.paper("1").revised("2026-11-20").tagged());
		assertThat(settle()).isEqualTo(new Settlement.Settled(1, 0, 1, 0, 0));
		assertThat(statuses()).isEmpty();
	}

	@Test
	void aPreprintGivesWayToItsStoredArticle() {
		this.store.write(Sample.paper("1").type("D000076942", "Preprint").tagged(),
				Sample.paper("2").correction("UpdateOf", "1", "bioRxiv").tagged(),
				Sample.paper("3").type("D000076942", "Preprint").correction("UpdateIn", "99", "J").tagged());
		settle();
		assertThat(links()).containsExactly("1 PREPRINT_OF 2", "3 PREPRINT_OF 99");
		assertThat(statuses()).containsExactly("1 PUBLISHED 2", "3 PUBLISHED 99");
		assertThat(this.store
			.text("select string_agg(source_key, ',') from exowatch.document" + " where superseded_by is not null"))
			.isEqualTo("1");
	}

	@Test
	void aDoiLinksOnlyWhenExactlyOneOtherDocumentHasIt() {
		this.store.write(Sample.paper("1").type("D000076942", "Preprint").identifier("DOI", "10.1101/a").tagged(),
				Sample.paper("2").correction("UpdateOf", null, "medRxiv. 2026. doi: 10.1101/A.").tagged(),
				Sample.paper("3").identifier("DOI", "10.1101/b").tagged(),
				Sample.paper("4").identifier("DOI", "10.1101/b").tagged(),
				Sample.paper("5").correction("RetractionOf", null, "doi: 10.1101/b").tagged());
		settle();
		assertThat(links()).containsExactly("1 PREPRINT_OF 2");
	}

	@Test
	void aDeletedRecordIsMergedIntoTheOneThatSharesItsDoi() {
		this.store.write(Sample.paper("1").identifier("DOI", "10.1000/m").tagged(),
				Sample.paper("2").identifier("DOI", "10.1000/m").tagged());
		this.store.delete(StoreFixture.context(AT), "1");
		settle();
		assertThat(links()).containsExactly("1 MERGED_INTO 2");
	}

	@Test
	void membershipsOfTopicsThatAreGoneAreDropped() {
		this.store.write(Sample.paper("1").tagged());
		this.store.jdbc.sql("insert into exowatch.membership select id, 'gone', 'RULE', 'x' from exowatch.document")
			.update();
		assertThat(settle().membershipsRemoved()).isOne();
		assertThat(this.store.count("exowatch.membership")).isOne();
	}

}

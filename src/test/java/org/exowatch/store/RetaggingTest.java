package org.exowatch.store;

import java.util.List;

import org.exowatch.document.FactKind;
import org.exowatch.document.Tagged;
import org.exowatch.document.Tags;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetaggingTest {

	private final StoreFixture store = new StoreFixture();

	private final Retagging retagging = new Retagging(this.store.dataSource);

	@Test
	void onlyOnTopicLiveDocumentsOfOldRulesAreOutdated() {
		this.store.write(Sample.paper("1").rules("1").tagged(), Sample.paper("2").rules("2").tagged(),
				Sample.paper("3").rules("1").offTopic().tagged(), Sample.paper("4").rules("1").tagged());
		this.store.delete(StoreFixture.context(StoreFixture.SEEN), "4");
		List<Long> ids = this.retagging.outdated(new Tags.TagVersions("2", "1", "1", "1", "1"), 0, 10);
		assertThat(this.retagging.read(ids)).containsExactly(Sample.paper("1").article());
		assertThat(this.retagging.outdated(new Tags.TagVersions("2", "1", "1", "1", "1"), ids.get(0), 10)).isEmpty();
		assertThat(this.retagging.all(0, 10)).hasSize(3);
	}

	/** As the migration leaves rows of before: no reasons, no facts, an empty version. */
	@Test
	void rowsFromBeforeThereWereFactsAreTaggedAgain() {
		Tagged tagged = Sample.paper("1")
			.fact(FactKind.SAMPLE_SIZE, "40", "40 patients", "We gave exosomes to 40 patients.")
			.tagged();
		this.store.write(tagged);
		this.store.jdbc.sql("delete from exowatch.fact_tag").update();
		this.store.jdbc
			.sql("update exowatch.tagging set fact_version = default, key_because = default, tags_hash = 'old'")
			.update();
		assertThat(this.retagging.outdated(tagged.tags().versions(), 0, 10)).hasSize(1);
		assertThat(this.store.inTransaction(() -> this.retagging.write(List.of(tagged), StoreFixture.SEEN))).isOne();
		assertThat(this.retagging.outdated(tagged.tags().versions(), 0, 10)).isEmpty();
		assertThat(this.store.text("select words from analysis.paper_fact")).isEqualTo("40 patients");
	}

	@Test
	void documentsComeBackAsTheyWereParsed() {
		Sample paper = Sample.paper("1")
			.title("A \uD83E\uDDEC title")
			.body("Line one.\nLine two.")
			.identifier("DOI", "10.1000/x")
			.correction("ErratumIn", null, "J. 2026")
			.type("D016449", "Randomized Controlled Trial");
		Sample notice = Sample.notice("/letters/1").identifier("MARCS", "1");
		this.store.write(paper.tagged(), notice.tagged());
		assertThat(this.retagging.read(this.retagging.all(0, 10))).containsExactly(paper.article(),
				notice.safetyNotice());
	}

	@Test
	void onlyTagsThatDifferAreWritten() {
		Tagged same = Sample.paper("1").about("MESH:D010003", "Osteoarthritis", "osteoarthritis").tagged();
		this.store.write(same, Sample.paper("2").tagged());
		String row = this.store.text("select t.xmin::text from exowatch.tagging t join exowatch.document d"
				+ " on d.id = t.document_id where d.source_key = '1'");
		Tagged other = Sample.paper("2").about("MESH:D007718", "Knee Injuries", "knee").tagged();
		int changed = this.store.inTransaction(() -> this.retagging.write(List.of(same, other), StoreFixture.SEEN));
		assertThat(changed).isOne();
		assertThat(this.store.text("select string_agg(name, ',' order by name) from exowatch.condition_tag"))
			.isEqualTo("Knee Injuries,Osteoarthritis");
		assertThat(this.store.text("select t.xmin::text from exowatch.tagging t join exowatch.document d"
				+ " on d.id = t.document_id where d.source_key = '1'"))
			.isEqualTo(row);
	}

}

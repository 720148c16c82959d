package org.exowatch.store;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTextsTest {

	private static final Instant AT = Instant.parse("2026-11-12T09:00:00Z");

	private final StoreFixture store = new StoreFixture();

	private List<String> search(String question) {
		return this.store.jdbc.sql("select source_key from analysis.search(?)")
			.param(question)
			.query(String.class)
			.list();
	}

	@Test
	void theTitleWeighsMostThenTheKeySentenceThenTheRest() {
		this.store.write(
				Sample.paper("1").title("On vesicles").body("Nothing. We saw cartilage. Pain fell by half.").tagged(),
				Sample.paper("2")
					.title("On vesicles")
					.body("Nothing. We saw cartilage. Pain fell by half.")
					.keySentence("We saw cartilage.")
					.tagged(),
				Sample.paper("3").title("On cartilage").body("Nothing. We saw bone. Pain fell by half.").tagged());
		this.store.settle(AT);
		assertThat(search("cartilage")).containsExactly("3", "2", "1");
		assertThat(search("\"pain fell\" -bone")).containsExactly("1", "2");
		assertThat(search("cartilages")).as("stems").hasSize(3);
		assertThat(search("tendon")).isEmpty();
		assertThat(search("")).isEmpty();
	}

	@Test
	void accentsDoNotMatter() {
		this.store.write(Sample.paper("1").title("Exosomes in Sjögren's syndrome").tagged(),
				Sample.paper("2").title("Exosomes in Sjogren's syndrome").tagged());
		this.store.settle(AT);
		assertThat(search("sjogren")).containsExactlyInAnyOrder("1", "2");
		assertThat(search("Sjögren")).containsExactlyInAnyOrder("1", "2");
	}

	@Test
	void onlyLiveOnTopicDocumentsAreFoundAndTheIndexFollowsThem() {
		this.store.write(Sample.paper("1").tagged(), Sample.paper("2").offTopic().tagged(),
				Sample.notice("/letters/1").tagged());
		assertThat(search("exosomes")).as("behind until it is settled").isEmpty();
		assertThat(this.store.settle(AT).texts()).isEqualTo(2);
		assertThat(search("exosomes")).containsExactly("/letters/1", "1");
		this.store.write(Sample.paper("1").revised("2026-11-20").title("Vesicles").body("No more.").tagged());
		this.store.write(
				new WriteContext(AT, false, StoreFixture.TOPIC, "pubmed", AT.toEpochMilli(), StoreFixture.NEW_YORK),
				Sample.paper("2").offTopic().tagged());
		this.store.delete(StoreFixture.context(AT), "/none");
		this.store.settle(AT);
		assertThat(search("exosomes")).as("1 changed, a search found 2").containsExactly("/letters/1", "2");
		this.store.delete(StoreFixture.context(AT.plusSeconds(86400)), "2");
		this.store.settle(AT);
		assertThat(search("exosomes")).containsExactly("/letters/1");
	}

	@Test
	void anOtherKeySentenceIsIndexedAgain() {
		this.store.write(Sample.paper("1").tagged());
		this.store.settle(AT);
		this.store.inTransaction(() -> new Retagging(this.store.dataSource)
			.write(List.of(Sample.paper("1").keySentence("Pain fell by half.").tagged()), AT));
		assertThat(this.store.settle(AT).texts()).isOne();
		assertThat(this.store.settle(AT).texts()).isZero();
	}

	@Test
	void theReaderMaySearchAndSeesTheWordsAround() {
		this.store.write(Sample.paper("1").tagged());
		this.store.settle(AT);
		assertThat(this.store
			.text("select has_function_privilege('public', 'analysis.search(text, integer)', 'execute')::text"))
			.isEqualTo("true");
		assertThat(this.store.text("select snippet from analysis.search('patient')")).contains("40 **patients**");
	}

}

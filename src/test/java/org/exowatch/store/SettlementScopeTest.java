package org.exowatch.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Settling what changed gives what settling everything gives. */
class SettlementScopeTest {

	private static final Instant AT = Instant.parse("2026-11-12T09:00:00Z");

	private static final List<String> TYPES = List.of("RetractionIn", "RetractionOf", "ErratumIn", "ErratumFor",
			"ExpressionOfConcernFor", "UpdateIn", "UpdateOf", "ReprintOf", "CorrectedandRepublishedFrom", "CommentOn");

	private static final List<String> TITLES = List.of("Vesicles of the first kind in mice",
			"A second title of a paper", "Retraction: Vesicles of the first kind in mice",
			"RETRACTED: A second title of a paper", "Correction to: A second title of a paper");

	private final StoreFixture store = new StoreFixture();

	@Test
	void settlingNightByNightGivesWhatSettlingEverythingAtOnceGives() {
		for (long seed = 1; seed <= 3; seed++) {
			new StoreFixture();
			Random random = new Random(seed);
			for (int night = 1; night <= 8; night++) {
				for (int i = 0; i < 4; i++) {
					happen(random, night);
				}
				this.store.settle(AT.plusSeconds(night));
				List<String> step = state();
				this.store.jdbc.sql("update exowatch.settlement set rules = 'older'").update();
				Settlement.Settled again = this.store.settle(AT.plusSeconds(night));
				assertThat(state()).as("seed %d, night %d", seed, night).isEqualTo(step);
				assertThat(again).isEqualTo(new Settlement.Settled(0, 0, 0, 0, 0));
			}
		}
	}

	/** Thirteen records; each time one comes, changes or is deleted. */
	private void happen(Random random, int night) {
		String pmid = Integer.toString(1 + random.nextInt(13));
		WriteContext context = StoreFixture.context(AT.plusSeconds(night * 1000L + random.nextInt(900)));
		if (random.nextInt(5) == 0) {
			this.store.delete(context, pmid);
			return;
		}
		Sample paper = Sample.paper(pmid).version(night).title(TITLES.get(random.nextInt(TITLES.size())));
		if (random.nextInt(3) == 0) {
			paper.type("D000076942", "Preprint");
		}
		if (random.nextInt(2) == 0) {
			paper.identifier("DOI", "10.1000/" + random.nextInt(4));
		}
		for (int i = random.nextInt(3); i > 0; i--) {
			boolean named = random.nextInt(4) > 0;
			paper.correction(TYPES.get(random.nextInt(TYPES.size())), named ? "" + (1 + random.nextInt(13)) : null,
					"J. doi: 10.1000/" + random.nextInt(4));
		}
		this.store.write(context, paper.tagged());
	}

	private List<String> state() {
		List<String> state = new ArrayList<>(this.store.texts("""
				select concat_ws(' ', from_key, kind, to_key, basis) from exowatch.link order by 1"""));
		state.addAll(this.store.texts("""
				select concat_ws(' ', source_key, status, status_notice, status_basis, 'not', superseded_by)
				from exowatch.document where status <> 'NONE' or superseded_by is not null order by 1"""));
		state.addAll(this.store.texts("""
				select concat_ws(' ', d.source_key, s.title_key, s.text_hash = d.text_hash) from exowatch.search_text s
				join exowatch.document d on d.id = s.document_id order by 1"""));
		state.addAll(this.store.texts("""
				select concat_ws(' ', d.source_key, c.kind, c.own, c.title_key) from exowatch.title_cue c
				join exowatch.document d on d.id = c.document_id order by 1"""));
		return state;
	}

}

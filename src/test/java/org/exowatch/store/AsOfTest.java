package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.catalog.Topic;
import org.exowatch.document.Coverage;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.IsoWeek;
import org.exowatch.store.DigestCauses.Cause;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A digest is selected again as of a time, whatever came since. */
class AsOfTest {

	private static final IsoWeek WEEK = IsoWeek.parse("2026-W46");

	private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");

	private static final Instant LATER = Instant.parse("2026-11-18T10:00:00Z");

	private static final String KNEE = "MESH:D010003";

	private static final DigestSpec SPEC = new DigestSpec("weekly", StoreFixture.TOPIC, "Exosome therapy",
			StoreFixture.NEW_YORK);

	private static final Topic TOPIC = new Topic(StoreFixture.TOPIC, "Exosome therapy", "", List.of(), List.of(),
			List.of(), List.of(),
			List.of(new Topic.Claim("joints", "Repairs joints", Topic.Claim.Kind.CONDITIONS,
					List.of(KNEE, "MESH:D001172")),
					new Topic.Claim("harmless", "Without side effects", Topic.Claim.Kind.ADVERSE_EVENTS, List.of())));

	private final StoreFixture store = new StoreFixture();

	private DigestInput select(Instant asOf) {
		return new DigestSelection(this.store.dataSource).select(SPEC, TOPIC, List.of(StoreFixture.PUBMED), WEEK, asOf);
	}

	private static Sample knee(String pmid) {
		return Sample.paper(pmid).about(KNEE, "Osteoarthritis", "osteoarthritis").keySentence("Pain fell by half.");
	}

	private void settle(Instant at) {
		this.store.inTransaction(() -> new Settlement(this.store.dataSource).settle(List.of(TOPIC), null, at));
	}

	private void later(Sample... samples) {
		for (Sample sample : samples) {
			this.store.write(StoreFixture.context(LATER), sample.revised("2026-11-17").tagged());
		}
	}

	@Test
	void whatCameSinceDoesNotShow() {
		this.store.write(knee("1").tagged(), knee("2").tagged(), knee("3").offTopic().tagged(), knee("4").tagged(),
				knee("5").tagged(), knee("6").tagged(), knee("7").tagged(), Sample.notice("/n").tagged());
		settle(StoreFixture.SEEN);
		String then = FrozenDigests.canonicalJson(select(MONDAY));
		later(Sample.paper("1")
			.title("Exosomes for osteoarthritis of the knee, a better title")
			.about(KNEE, "Osteoarthritis", "osteoarthritis")
			.keySentence("Pain fell by half."), knee("2").offTopic(), knee("3"), knee("5").published("2024-02-03"),
				knee("9").correction("RetractionOf", "6", "J"), knee("10").about("MESH:D001172", "Arthritis", "knee"),
				Sample.notice("/n").published("2025-05-06").entered("2025-05-07"));
		this.store.delete(StoreFixture.context(LATER), "4");
		this.store.jdbc.sql("""
				insert into exowatch.decision (document_id, facet, value, verdict, decided_by, decided_at)
				select id, 'EVIDENCE', 'CASE_REPORT', 'ACCEPTED', 'reader', '2026-11-18T10:00:00Z'
				from exowatch.document where source_key = '7'""").update();
		settle(LATER);
		assertThat(FrozenDigests.canonicalJson(select(LATER))).isNotEqualTo(then);
		String again = FrozenDigests.canonicalJson(select(MONDAY));
		assertThat(InputComparison.of(then, again, true).differences()).isEmpty();
		assertThat(again).isEqualTo(then);
	}

	@Test
	void aDocumentThatWasDeletedAndCameBackWasDeletedInBetween() {
		this.store.write(knee("1").tagged());
		Instant deleted = Instant.parse("2026-11-14T10:00:00Z");
		this.store.delete(StoreFixture.context(deleted), "1");
		settle(deleted);
		later(knee("1"));
		settle(LATER);
		assertThat(select(MONDAY).papers()).isEmpty();
		assertThat(select(MONDAY).excluded()).containsExactly(new DigestInput.Excluded("deleted", 1));
		assertThat(select(LATER).papers()).hasSize(1);
	}

	@Test
	void aSentenceThatDidNotStandInTheTextOfThenIsNotQuoted() {
		this.store.write(knee("1").tagged(),
				Sample.notice("/n").body("Old words.").concern("INFECTION", "Old words.").tagged());
		later(knee("1").body("Exosomes did nothing for osteoarthritis. Nothing changed.")
			.keySentence("Nothing changed."),
				Sample.notice("/n")
					.body("Old words. New words.")
					.concern("INFECTION", "Old words.")
					.concern("CONTAMINATION", "New words."));
		DigestInput then = select(MONDAY);
		assertThat(then.papers().get(0).keySentence()).isNull();
		assertThat(then.notices().get(0).concerns())
			.containsExactly(new DigestInput.Concern("INFECTION", "Old words."));
		assertThat(then.claims().get(1).statements()).extracting(DigestInput.Statement::quote)
			.containsExactly("Old words.");
		assertThat(select(LATER).papers().get(0).keySentence()).isEqualTo("Nothing changed.");
	}

	@Test
	void coverageIsThatOfThen() {
		CollectLedger ledger = new CollectLedger(this.store.dataSource);
		Watermarks watermarks = new Watermarks(this.store.dataSource);
		night(ledger, watermarks, LocalDate.of(2026, 11, 15), Instant.parse("2026-11-16T04:00:00Z"), "11");
		String then = FrozenDigests.canonicalJson(select(MONDAY));
		Coverage coverage = select(MONDAY).coverage().get(0);
		assertThat(coverage.completeThrough()).isEqualTo("2026-11-15");
		assertThat(coverage.missing()).containsExactly("11");
		new MissingRecords(this.store.dataSource).resolve("pubmed", List.of("11"), LATER);
		night(ledger, watermarks, LocalDate.of(2026, 11, 17), LATER, "12");
		assertThat(select(LATER).coverage().get(0).missing()).containsExactly("12");
		assertThat(FrozenDigests.canonicalJson(select(MONDAY))).isEqualTo(then);
	}

	private static void night(CollectLedger ledger, Watermarks watermarks, LocalDate day, Instant at, String missing) {
		FeedRun run = new FeedRun("pubmed", day, 1);
		ledger.begin(run, new Period(day, day, false), at);
		ledger.listed(run, Set.of(missing), Set.of(), Set.of());
		ledger.close(run, at);
		watermarks.advance("pubmed", day, at);
	}

	@Test
	void causesAreNamedAsTheDatabaseRecordedThem() {
		this.store.write(knee("1").tagged(), knee("2").tagged(), knee("3").tagged());
		later(knee("1").title("Another title on osteoarthritis"), knee("2").offTopic());
		this.store.jdbc
			.sql("update exowatch.tagging set evidence_version = '2' where document_id ="
					+ " (select id from exowatch.document where source_key = '3')")
			.update();
		this.store.jdbc.sql("update exowatch.document set body = body || ' More.' where source_key = '3'").update();
		DigestCauses causes = new DigestCauses(this.store.dataSource);
		List<DocumentKey> keys = List.of(DocumentKey.pubmed("1"), DocumentKey.pubmed("2"), DocumentKey.pubmed("3"));
		List<String> versions = List.of("condition 1", "evidence 1", "role 1", "key sentence 1");
		Map<DocumentKey, List<Cause>> found = causes.of(keys, MONDAY, versions);
		assertThat(found.get(keys.get(0))).extracting(Cause::kind).contains("TEXT_CHANGED");
		assertThat(found.get(keys.get(1)))
			.contains(new Cause("MEMBERSHIP", "left topic exosome-therapy on 2026-11-18"));
		assertThat(found.get(keys.get(2)))
			.containsExactly(new Cause("RULES_CHANGED", "evidence is tagged by 2, which the digest does not name"));
		assertThat(causes.tampered(keys)).containsExactly(DocumentKey.pubmed("3"));
		assertThat(causes.ofTopic(StoreFixture.TOPIC, MONDAY, versions)).containsEntry("TEXT_CHANGED", 1)
			.containsEntry("RULES_CHANGED", 1);
	}

}

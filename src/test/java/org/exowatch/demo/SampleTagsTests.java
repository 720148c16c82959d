package org.exowatch.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.Catalogs;
import org.exowatch.demo.Timeline.Paper;
import org.exowatch.document.Article;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Source;
import org.exowatch.document.Tags;
import org.exowatch.document.Tags.ConditionTag;
import org.exowatch.parse.ParsedStream;
import org.exowatch.parse.Parsers;
import org.exowatch.tag.Tagger;
import org.exowatch.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The samples are read and tagged as they were meant, in the great majority. They were
 * written before the rules and are not bent to them: what differs is a fault of a rule or
 * an honest doubt.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleTagsTests {

	private final List<Tagged> tagged = new ArrayList<>();

	@BeforeAll
	void tagAll() throws Exception {
		Catalog catalog = Catalogs.load(null, Parsers.names());
		Tagger tagger = Tagger.of(Vocabulary.of(catalog.vocabularies()));
		for (Paper paper : Timeline.read().papers()) {
			this.tagged.add(new Tagged(paper, tagger.tag(article(paper))));
		}
	}

	@Test
	void evidenceTypes() {
		assertShare(0.96, (paper, tags) -> tags.evidence().primary() == paper.evidence());
	}

	@Test
	void rolesOfWhatIsNoCorrection() {
		assertShare(0.95,
				(paper, tags) -> paper.evidence() == EvidenceType.CORRECTION || tags.role().primary() == paper.role());
	}

	@Test
	void focusConditions() {
		assertShare(0.98,
				(paper, tags) -> tags.conditions()
					.stream()
					.filter(ConditionTag::focus)
					.map(ConditionTag::id)
					.toList()
					.containsAll(paper.conditions()));
	}

	@Test
	void disagreementOfPublicationTypeAndTextIsNoted() {
		assertThat(this.tagged).filteredOn((one) -> one.paper().pmid().equals("99000033"))
			.allMatch((one) -> one.tags().evidence().disagreement() != null)
			.hasSize(1);
	}

	@Test
	void massSpectrometryAndPharmacodynamicsAreNoDiseases() {
		assertThat(this.tagged).filteredOn((one) -> List.of("99000058", "99000059").contains(one.paper().pmid()))
			.allSatisfy((one) -> assertThat(one.tags().conditions()).extracting(ConditionTag::id)
				.doesNotContain("MESH:D009103", "MESH:D010300"))
			.hasSize(2);
	}

	private void assertShare(double least, BiPredicate<Paper, Tags> asMeant) {
		List<String> differing = this.tagged.stream()
			.filter((one) -> !asMeant.test(one.paper(), one.tags()))
			.map((one) -> one.paper() + " is tagged " + one.tags().evidence().primary() + ", "
					+ one.tags().role().primary() + ", "
					+ one.tags().conditions().stream().map(ConditionTag::id).toList())
			.toList();
		assertThat(differing).hasSizeLessThanOrEqualTo((int) Math.floor((1 - least) * this.tagged.size()));
	}

	private static Article article(Paper paper) throws IOException {
		String file = "pubmed/" + paper.pmid() + ".xml";
		RawDocument raw = new RawDocument(Source.PUBMED, "https://pubmed.ncbi.nlm.nih.gov/" + paper.pmid() + "/",
				"application/xml", Instant.EPOCH, "0".repeat(64), () -> new ByteArrayInputStream(Timeline.bytes(file)));
		try (ParsedStream parts = Parsers.open(raw, null)) {
			return (Article) parts.next();
		}
	}

	private record Tagged(Paper paper, Tags tags) {

	}

}

package org.exowatch.tag;

import java.util.List;
import java.util.Optional;

import org.exowatch.catalog.Topic;
import org.exowatch.document.Membership;
import org.exowatch.document.NoticeKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicRuleTests {

	private final TopicRule rule = TopicRule
		.of(new Topic("exo", "Exo", "query", List.of("exosome", "extracellular vesicle"), List.of("D055354"),
				List.of("exosome complex", "RNA exosome"), List.of("exosome", "stem cell product"), List.of()));

	private Optional<String> article(String title, String text) {
		return this.rule.match(Tagging.article(title, List.of(Tagging.body(text)), List.of(), List.of()))
			.map(Membership::reason);
	}

	@Test
	void matchesATermAndSaysWhere() {
		assertThat(article("Exosomes for pain", "")).contains("rule: \"Exosomes\" in title");
		assertThat(article("Pain", "Extracellular-vesicles help."))
			.contains("rule: \"Extracellular-vesicles\" in abstract");
		assertThat(article("Pain", "Liposomes help.")).isEmpty();
		assertThat(article("Proexosomelike", "")).isEmpty();
	}

	@Test
	void excludedWordsDoNotCountUnlessATermStandsApart() {
		assertThat(article("The RNA exosome complex", "An exosome complex decays RNA.")).isEmpty();
		assertThat(article("The RNA exosome", "Exosomes are vesicles.")).contains("rule: \"Exosomes\" in abstract");
	}

	@Test
	void matchesKeywordsAndHeadings() {
		assertThat(
				this.rule.match(Tagging.article("T", List.of(), List.of(), List.of(), List.of("knee", "Exosome"), "")))
			.contains(new Membership("exo", "rule: \"Exosome\" in keywords"));
		assertThat(this.rule
			.match(Tagging.article("T", List.of(), List.of(), List.of(Tagging.heading("D055354", "Exosomes", false)))))
			.contains(new Membership("exo", "rule: MeSH heading \"Exosomes\""));
	}

	@Test
	void noticesGoByTheirOwnTerms() {
		assertThat(this.rule.match(Tagging.notice(NoticeKind.WARNING_LETTER, "Firm", "You sell stem cell products.")))
			.contains(new Membership("exo", "rule: \"stem cell products\" in body"));
		assertThat(this.rule.match(Tagging.notice(NoticeKind.WARNING_LETTER, "Firm", "Extracellular vesicles.")))
			.isEmpty();
	}

}

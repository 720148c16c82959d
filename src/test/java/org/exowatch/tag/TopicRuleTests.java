package org.exowatch.tag;

import java.util.List;

import org.exowatch.catalog.Topic;
import org.exowatch.document.Membership;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Tagged;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicRuleTests {

	private static final Tagger TAGGER = Tagger.of(Tagging.STARTER,
			List.of(new Topic("exo", "Exo", "query", List.of("exosome", "extracellular vesicle"), List.of("D055354"),
					List.of("exosome complex", "RNA exosome"), List.of("exosome", "stem cell product"), List.of())));

	private static List<String> article(String title, String text) {
		return reasons(TAGGER.tagged(Tagging.article(title, List.of(Tagging.body(text)), List.of(), List.of())));
	}

	private static List<String> reasons(Tagged tagged) {
		return tagged.memberships().stream().map(Membership::reason).toList();
	}

	@Test
	void matchesATermAndSaysWhere() {
		assertThat(article("Exosomes for pain", "")).containsExactly("rule: \"Exosomes\" in title");
		assertThat(article("Pain", "Extracellular-vesicles help."))
			.containsExactly("rule: \"Extracellular-vesicles\" in abstract");
		assertThat(article("Pain", "Liposomes help.")).isEmpty();
		assertThat(article("Proexosomelike", "")).isEmpty();
	}

	@Test
	void excludedWordsDoNotCountUnlessATermStandsApart() {
		assertThat(article("The RNA exosome complex", "An exosome complex decays RNA.")).isEmpty();
		assertThat(article("The RNA exosome", "Exosomes are vesicles."))
			.containsExactly("rule: \"Exosomes\" in abstract");
	}

	@Test
	void aLabelCounts() {
		assertThat(article("Pain", "EXOSOME METHODS: Rats were fed. RESULTS: None died."))
			.containsExactly("rule: \"EXOSOME\" in abstract");
	}

	@Test
	void aTermIsFoundWhereverALongTextIsCut() {
		for (int before = 9_985; before < 10_005; before++) {
			assertThat(article("Pain", "x".repeat(before) + " exosomes help"))
				.containsExactly("rule: \"exosomes\" in abstract");
		}
	}

	@Test
	void matchesKeywordsAndHeadings() {
		assertThat(TAGGER.tagged(Tagging.article("T", List.of(), List.of(), List.of(), List.of("knee", "Exosome"), ""))
			.memberships()).containsExactly(new Membership("exo", "rule: \"Exosome\" in keywords"));
		assertThat(TAGGER
			.tagged(Tagging.article("T", List.of(), List.of(), List.of(Tagging.heading("D055354", "Exosomes", false))))
			.memberships()).containsExactly(new Membership("exo", "rule: MeSH heading \"Exosomes\""));
	}

	@Test
	void noticesGoByTheirOwnTerms() {
		assertThat(TAGGER.tagged(Tagging.notice(NoticeKind.WARNING_LETTER, "Firm", "You sell stem cell products."))
			.memberships()).containsExactly(new Membership("exo", "rule: \"stem cell products\" in body"));
		assertThat(TAGGER.tagged(Tagging.notice(NoticeKind.WARNING_LETTER, "Firm", "Extracellular vesicles."))
			.memberships()).isEmpty();
	}

}

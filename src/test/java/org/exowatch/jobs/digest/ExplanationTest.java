package org.exowatch.jobs.digest;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.exowatch.document.DocumentKey;
import org.exowatch.store.DigestCauses.Cause;
import org.exowatch.store.InputDifference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTest {

	private static final DocumentKey RETAGGED = DocumentKey.pubmed("1");

	private static final DocumentKey OTHER = DocumentKey.pubmed("2");

	private static final String CELL = "claims[c].evidence[%s true].papers[%s]";

	private static List<String> explain(InputDifference... differences) {
		return new Explanation(Map.of(RETAGGED, List.of(new Cause("RULES_CHANGED", "by 9"))),
				Map.of("RULES_CHANGED", 1), Set.of())
			.of(List.of(differences), true)
			.stream()
			.map(Verification.Finding::cause)
			.toList();
	}

	private static InputDifference at(String place, @Nullable String was, @Nullable String now,
			@Nullable DocumentKey document) {
		return new InputDifference(place, was, now, document);
	}

	@Test
	void aCauseExplainsOnlyWhatItCanTouch() {
		assertThat(explain(at("papers[PMID 1].role", "A", "B", RETAGGED),
				at("papers[PMID 1].title", "A", "B", RETAGGED),
				at("papers[PMID 1].flags[RETRACTED]", "A", null, RETAGGED),
				at("papers[PMID 1].authors[X]", "A", null, RETAGGED), at("papers[PMID 2].role", "A", "B", OTHER)))
			.containsExactly("RULES_CHANGED", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN");
	}

	@Test
	void whatOlderRenderersCalledNewIsExplainedAndNothingElse() {
		DocumentKey notice = DocumentKey.fda("/a");
		List<InputDifference> differences = List.of(
				at("claims[c].statements[FDA /a NO_LICENSE].added", "true", "false", notice),
				at("claims[c].change.notices[FDA /a]", "1", null, notice),
				at("claims[c].statements[FDA /a NO_LICENSE].quote", "A", "B", notice),
				at("notices[FDA /a].firm", "A", "B", notice));
		assertThat(new Explanation(Map.of(notice, List.of(new Cause("PROGRAM_CHANGED", "was new"))), Map.of(), Set.of())
			.of(differences, true)).extracting(Verification.Finding::cause)
			.containsExactly("PROGRAM_CHANGED", "PROGRAM_CHANGED", "UNKNOWN", "UNKNOWN");
	}

	@Test
	void countsAreExplainedOnlyIfWhatNamesDocumentsIs() {
		InputDifference count = at("history[2026-11-09].therapy", "3", "2", null);
		InputDifference role = at("papers[PMID 1].role", "A", "B", RETAGGED);
		assertThat(explain(role, count)).containsExactly("RULES_CHANGED", "RULES_CHANGED");
		assertThat(explain(at("papers[PMID 2].role", "A", "B", OTHER), count)).containsExactly("UNKNOWN", "UNKNOWN");
		assertThat(explain(role, at("history[2026-11-09].therapy", "3", "1", null)))
			.as("one document cannot change it by two")
			.containsExactly("RULES_CHANGED", "UNKNOWN");
	}

	@Test
	void aPaperGivesWayToOneThatHasACause() {
		InputDifference came = at(CELL.formatted("ANIMAL", "PMID 1"), null, "1", RETAGGED);
		assertThat(explain(came, at(CELL.formatted("ANIMAL", "PMID 2"), "2", null, OTHER)))
			.containsExactly("RULES_CHANGED", "DISPLACED");
		assertThat(explain(came, at(CELL.formatted("ANIMAL", "PMID 2"), null, "2", OTHER)))
			.containsExactly("RULES_CHANGED", "UNKNOWN");
		assertThat(explain(at(CELL.formatted("RANDOMIZED_TRIAL", "PMID 1"), null, "1", RETAGGED),
				at(CELL.formatted("RANDOMIZED_TRIAL", "PMID 2"), "2", null, OTHER)))
			.as("of studies in people all are named")
			.containsExactly("RULES_CHANGED", "UNKNOWN");
	}

	@Test
	void anotherDeclarationOfAClaimExplainsWhatItNames() {
		assertThat(explain(at("claims[c].conditions[Knee]", null, "Knee", null),
				at(CELL.formatted("ANIMAL", "PMID 2"), null, "2", OTHER),
				at("coverage[pubmed].expected", "1", "2", null)))
			.containsExactly("CATALOG_CHANGED", "CATALOG_CHANGED", "UNKNOWN");
	}

}

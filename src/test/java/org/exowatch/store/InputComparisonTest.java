package org.exowatch.store;

import java.util.List;

import org.exowatch.document.DocumentKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class InputComparisonTest {

	private static final String PAPERS = """
			{"topicName":"T","papers":[{"key":{"source":"PUBMED","key":"%s"},"title":"%s","conditions":[{"id":"M:1",\
			"name":"Knee"}]},{"key":{"source":"PUBMED","key":"2"},"title":"b","conditions":[]}]}""";

	@Test
	void theSameHasNoDifferences() {
		String json = PAPERS.formatted("1", "a");
		assertThat(InputComparison.of(json, json, true).differences()).isEmpty();
	}

	@Test
	void aDifferenceIsNamedByItsPlaceAndDocument() {
		InputComparison comparison = InputComparison.of(PAPERS.formatted("1", "a"), PAPERS.formatted("1", "x"), true);
		assertThat(comparison.differences())
			.containsExactly(new InputDifference("papers[PMID 1].title", "\"a\"", "\"x\"", DocumentKey.pubmed("1")));
	}

	@Test
	void whatCameAndWentIsNotTakenForAChangeOfOthers() {
		InputComparison comparison = InputComparison.of(PAPERS.formatted("1", "a"), PAPERS.formatted("3", "a"), true);
		assertThat(comparison.differences()).extracting(InputDifference::place)
			.containsExactly("papers[PMID 1]", "papers[PMID 3]");
		assertThat(comparison.differences().get(0).now()).isNull();
		assertThat(comparison.differences().get(1).document()).isEqualTo(DocumentKey.pubmed("3"));
	}

	@Test
	void anotherOrderIsADifference() {
		String was = "{\"excluded\":[{\"reason\":\"a\",\"count\":1},{\"reason\":\"b\",\"count\":2}]}";
		String now = "{\"excluded\":[{\"reason\":\"b\",\"count\":2},{\"reason\":\"a\",\"count\":1}]}";
		assertThat(InputComparison.of(was, now, true).differences())
			.containsExactly(new InputDifference("excluded (order)", "[a, b]", "[b, a]", null));
	}

	@Test
	void fieldsThatAnOlderProgramDidNotKnowAreNamedAndNotCompared() {
		InputComparison older = InputComparison.of("{\"a\":1}", "{\"a\":1,\"facts\":[]}", false);
		assertThat(older.differences()).isEmpty();
		assertThat(older.unknown()).containsExactly("facts");
		assertThat(InputComparison.of("{\"a\":1}", "{\"a\":1,\"facts\":[]}", true).differences())
			.containsExactly(new InputDifference("facts", null, "[]", null));
	}

	@Test
	void authorsAndFirstStudiesAreKnownByTheirNames() {
		String was = """
				{"papers":[{"key":{"source":"PUBMED","key":"1"},"authorNames":[{"family":"Roe","given":"Jo"},\
				{"collective":"Pioneers"},{"family":"Poe"}]}],"firstHumanStudies":[{"conditionId":"M:1","papers":[]},\
				{"conditionId":"M:2","papers":[{"source":"PUBMED","key":"1"}]}]}""";
		String now = was.replace("{\"collective\":\"Pioneers\"},", "")
			.replace("{\"conditionId\":\"M:1\",\"papers\":[]},", "")
			.replace("[{\"source\":\"PUBMED\",\"key\":\"1\"}]}]}", "[]}]}");
		assertThat(InputComparison.of(was, now, true).differences())
			.extracting(InputDifference::place, InputDifference::document)
			.containsExactly(tuple("papers[PMID 1].authorNames[Pioneers]", DocumentKey.pubmed("1")),
					tuple("firstHumanStudies[M:1]", null),
					tuple("firstHumanStudies[M:2].papers[PMID 1]", DocumentKey.pubmed("1")));
	}

	@Test
	void factsConcernsAndPapersOfClaimsAreKnownByWhatTheySay() {
		String was = """
				{"papers":[{"key":{"source":"PUBMED","key":"1"},"facts":[{"kind":"DOSE","value":"5"},\
				{"kind":"SPECIES","value":"rat"}]}],"concerns":[{"code":"INFECTION","quote":"a"},\
				{"code":"INFECTION","quote":"b"}],"claims":[{"id":"c","evidence":[{"evidence":"ANIMAL","therapy":true,\
				"papers":[{"source":"PUBMED","key":"7"},{"source":"PUBMED","key":"8"}]}]}]}""";
		String now = was.replace("{\"kind\":\"DOSE\",\"value\":\"5\"},", "")
			.replace("{\"code\":\"INFECTION\",\"quote\":\"a\"},", "")
			.replace("{\"source\":\"PUBMED\",\"key\":\"7\"},", "");
		List<InputDifference> differences = InputComparison.of(was, now, true).differences();
		assertThat(differences).extracting(InputDifference::place)
			.containsExactly("papers[PMID 1].facts[DOSE 5]", "concerns[INFECTION a]",
					"claims[c].evidence[ANIMAL true].papers[PMID 7]");
		assertThat(differences.get(2).document()).isEqualTo(DocumentKey.pubmed("7"));
	}

}

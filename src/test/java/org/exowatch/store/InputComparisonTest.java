package org.exowatch.store;

import org.exowatch.document.DocumentKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

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

}

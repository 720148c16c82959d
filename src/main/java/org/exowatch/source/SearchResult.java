package org.exowatch.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.exowatch.source.SourceException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What ESearch answered. The shape is that of NLM's DTD esearch 20060628.
 *
 * @param count records found
 * @param ids the PMIDs listed, all of them if {@code count} is at most
 * {@link EUtilities#MOST_RECORDS}
 * @param webEnv address of the result on the history server, empty if it was not kept
 * @param queryKey number of the result on the history server, empty if it was not kept
 */
record SearchResult(int count, List<String> ids, String webEnv, String queryKey) {

	private static final Logger LOG = LoggerFactory.getLogger(SearchResult.class);

	private static final String ROOT = "eSearchResult/";

	static SearchResult of(XmlText answer) throws AnswerFault {
		requireResult(answer);
		requireWholeQuery(answer);
		List<String> ids = answer.all(ROOT + "IdList/Id");
		SearchResult result = new SearchResult(count(answer), ids, answer.first(ROOT + "WebEnv").orElse(""),
				answer.first(ROOT + "QueryKey").orElse(""));
		result.requireConsistent(answer);
		return result;
	}

	private static void requireResult(XmlText answer) throws AnswerFault {
		Optional<String> error = answer.first(ROOT + "ERROR");
		if (error.isPresent()) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "ERROR: " + Shown.text(error.get()));
		}
		if (!answer.has(ROOT + "Count") || !answer.has(ROOT + "IdList")) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "an answer without Count or IdList");
		}
	}

	/** A part of the query that PubMed dropped changes what is found. */
	private static void requireWholeQuery(XmlText answer) throws AnswerFault {
		List<String> unknown = new ArrayList<>(answer.all(ROOT + "ErrorList/PhraseNotFound"));
		unknown.addAll(answer.all(ROOT + "ErrorList/FieldNotFound"));
		if (!unknown.isEmpty()) {
			throw AnswerFault.lasting(Kind.REFUSED, "PubMed does not know " + Shown.text(String.join(", ", unknown))
					+ ", a part of the query; correct the query of the topic");
		}
		for (String phrase : answer.all(ROOT + "WarningList/QuotedPhraseNotFound")) {
			LOG.warn("PubMed does not know the quoted phrase {} and searches its words", Shown.text(phrase));
		}
	}

	private static int count(XmlText answer) throws AnswerFault {
		String count = answer.first(ROOT + "Count").orElse("");
		if (!count.matches("\\d{1,9}")) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "Count is no number: " + Shown.text(count));
		}
		return Integer.parseInt(count);
	}

	private void requireConsistent(XmlText answer) throws AnswerFault {
		if (this.count == 0) {
			requireTrueZero(answer);
		}
		if (!this.ids.stream().allMatch((id) -> id.matches("\\d{1,9}"))) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "a listed id is no PMID");
		}
		int distinct = new HashSet<>(this.ids).size();
		if (isListedInFull() && distinct != this.count) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER,
					"Count is " + this.count + ", but " + distinct + " PMIDs are listed");
		}
	}

	/** Whether every record found is listed. */
	boolean isListedInFull() {
		return this.count <= EUtilities.MOST_RECORDS;
	}

	/** Whether the history server has it. */
	boolean isKept() {
		return !this.webEnv.isEmpty() && !this.queryKey.isEmpty();
	}

	/** Zero is believed only if nothing else is said than that nothing was found. */
	private static void requireTrueZero(XmlText answer) throws AnswerFault {
		for (String message : answer.all(ROOT + "WarningList/OutputMessage")) {
			if (!message.startsWith("No items found")) {
				throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER,
						"Count is 0 with the message: " + Shown.text(message));
			}
		}
	}

}

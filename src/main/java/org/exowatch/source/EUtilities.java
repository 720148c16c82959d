package org.exowatch.source;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;

import org.exowatch.source.SourceException.Kind;

/**
 * ESearch and EFetch of NCBI (https://www.ncbi.nlm.nih.gov/books/NBK25499/), with every
 * way in which their answers go wrong told apart from an empty result.
 */
final class EUtilities {

	static final String BASE = "https://" + ClientSettings.EUTILS + "/entrez/eutils/";

	/** ESearch lists no more PubMed records than these (observed). */
	static final int MOST_RECORDS = 9_999;

	private static final Pattern ERROR = Pattern.compile("<ERROR>(.*?)</ERROR>", Pattern.DOTALL);

	private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 414);

	private final HttpFetcher fetcher;

	private final ClientSettings settings;

	EUtilities(HttpFetcher fetcher, ClientSettings settings) {
		this.fetcher = fetcher;
		this.settings = settings;
	}

	/**
	 * Searches PubMed and leaves the result on the history server.
	 * @param query without dates
	 * @param slice which part of what it finds
	 */
	SearchResult search(String query, Slice slice) throws SourceException {
		Map<String, String> parameters = parameters();
		parameters.put("term", slice.term(query));
		parameters.put("datetype", slice.dateType());
		parameters.put("mindate", slice.window().from().toString().replace('-', '/'));
		parameters.put("maxdate", slice.window().to().toString().replace('-', '/'));
		parameters.put("retmax", String.valueOf(MOST_RECORDS));
		parameters.put("usehistory", "y");
		return this.fetcher.fetch(request("esearch.fcgi", parameters, "ESearch (" + slice + ")"), (answer) -> {
			requireAccepted(answer, "; check the API key and the query of the topic");
			SearchResult result = SearchResult.of(xml(answer));
			requireWithin(slice, result);
			return result;
		});
	}

	/**
	 * Fetches a page of a search result.
	 * @param start position of the first record in the result
	 * @param ids what was listed there
	 * @return the page, or empty if the history server did not keep the result
	 */
	Optional<RecordPage> page(SearchResult result, int start, List<String> ids) throws SourceException {
		if (!result.isKept()) {
			return Optional.empty();
		}
		Map<String, String> parameters = parameters();
		parameters.put("WebEnv", result.webEnv());
		parameters.put("query_key", result.queryKey());
		parameters.put("retstart", String.valueOf(start));
		parameters.put("retmax", String.valueOf(ids.size()));
		String label = "EFetch (records " + (start + 1) + " to " + (start + ids.size()) + " of " + result.count() + ")";
		return this.fetcher.fetch(request("efetch.fcgi", parameters, label), (answer) -> {
			if (isHistoryLost(answer)) {
				return Optional.empty();
			}
			return Optional.of(records(ids, answer)).filter(RecordPage::fits);
		});
	}

	/**
	 * Fetches records by their PMIDs.
	 * @return the page; it may lack records, and is empty only if a single one was asked
	 * for
	 */
	RecordPage records(List<String> ids) throws SourceException {
		return records(ids, (answer) -> records(ids, answer));
	}

	/** Fetches such records as there are, none included. */
	RecordPage recordsIfAny(List<String> ids) throws SourceException {
		return records(ids, (answer) -> recordsIfAny(ids, answer));
	}

	private RecordPage records(List<String> ids, AnswerReader<RecordPage> reader) throws SourceException {
		Map<String, String> parameters = parameters();
		parameters.put("id", String.join(",", ids));
		String label = "EFetch (" + ((ids.size() == 1) ? "PMID " + ids.get(0) : ids.size() + " PMIDs") + ")";
		return this.fetcher.fetch(request("efetch.fcgi", parameters, label), reader);
	}

	private Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("db", "pubmed");
		parameters.put("retmode", "xml");
		parameters.put("tool", this.settings.tool());
		if (this.settings.email() != null) {
			parameters.put("email", this.settings.email());
		}
		if (this.settings.apiKey() != null) {
			parameters.put("api_key", this.settings.apiKey());
		}
		return parameters;
	}

	private static WebRequest request(String tool, Map<String, String> parameters, String label) {
		return WebRequest.query(URI.create(BASE + tool), parameters, label);
	}

	private static RecordPage records(List<String> ids, Answer answer) throws AnswerFault {
		RecordPage page = recordsIfAny(ids, answer);
		if (page.isEmpty() && ids.size() > 1) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "no record in place of " + ids.size());
		}
		return page;
	}

	private static RecordPage recordsIfAny(List<String> ids, Answer answer) throws AnswerFault {
		requireAccepted(answer, "");
		requireXml(answer);
		requireNoError(answer);
		try {
			return RecordPage.of(ids, answer);
		}
		catch (XMLStreamException ex) {
			throw AnswerFault.passing(Kind.UNAVAILABLE, "broken XML: " + Shown.text(ex.getMessage()), ex);
		}
	}

	/** An ERROR element ({@code Unable to obtain query #1}), also with HTTP 400. */
	private static boolean isHistoryLost(Answer answer) {
		return (answer.status() == 200 || answer.status() == 400) && error(answer).isPresent();
	}

	private static Optional<String> error(Answer answer) {
		Matcher error = ERROR.matcher(answer.start());
		boolean is = !answer.isHtml() && !answer.start().contains("<PubmedArticleSet") && error.find();
		return is ? Optional.of(error.group(1)) : Optional.empty();
	}

	/**
	 * What is said of the PMIDs asked for may pass, or be said of one of them for good.
	 */
	private static void requireNoError(Answer answer) throws AnswerFault {
		Optional<String> error = error(answer);
		if (error.isPresent()) {
			throw AnswerFault.passing(Kind.REFUSED, "ERROR: " + Shown.text(error.get()));
		}
	}

	/** PubMed must not be believed to have split a day if it did not. */
	private static void requireWithin(Slice slice, SearchResult result) throws AnswerFault {
		if (!slice.holds(result.ids())) {
			throw AnswerFault.lasting(Kind.UNEXPECTED_ANSWER,
					"a PMID outside of the range that was asked for; narrow the query of the topic");
		}
	}

	private static void requireAccepted(Answer answer, String advice) throws AnswerFault {
		if (answer.status() == 200) {
			return;
		}
		String said = answer.isHtml() ? "an HTML page" : Shown.text(answer.start());
		if (REFUSALS.contains(answer.status())) {
			throw AnswerFault.lasting(Kind.REFUSED, "HTTP " + answer.status() + ", " + said + advice);
		}
		String leads = answer.header("Location").map((to) -> ", leads to " + Shown.text(to)).orElse("");
		throw AnswerFault.lasting(Kind.UNEXPECTED_ANSWER, "HTTP " + answer.status() + leads + ", " + said);
	}

	private static void requireXml(Answer answer) throws AnswerFault {
		String start = answer.start().strip();
		if (start.startsWith("{") && start.contains("rate limit exceeded")) {
			throw AnswerFault.passing(Kind.RATE_LIMITED, "API rate limit exceeded");
		}
		if (answer.isHtml()) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "HTML in place of XML");
		}
		if (start.isEmpty()) {
			throw AnswerFault.passing(Kind.UNAVAILABLE, "an empty body");
		}
		if (!start.startsWith("<")) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "no XML, but: " + Shown.text(start));
		}
	}

	private static XmlText xml(Answer answer) throws AnswerFault {
		requireXml(answer);
		try {
			return XmlText.read(answer.body());
		}
		catch (XMLStreamException ex) {
			throw AnswerFault.passing(Kind.UNAVAILABLE, "broken XML: " + Shown.text(ex.getMessage()), ex);
		}
	}

}

package org.exowatch.source;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.exowatch.document.RawDocument;
import org.exowatch.document.Source;
import org.exowatch.source.SourceException.Kind;

/**
 * api.fda.gov: one question, one answer. The key goes with the request and nowhere else.
 */
final class OpenFdaSite {

	/** As many records, or terms of a count, as openFDA gives at once. */
	static final int MOST = 1000;

	private final HttpFetcher fetcher;

	private final ClientSettings settings;

	private final Clock clock;

	OpenFdaSite(HttpFetcher fetcher, ClientSettings settings, Clock clock) {
		this.fetcher = fetcher;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Asks an endpoint.
	 * @param asked search, count, limit, search_after
	 * @param part of the answer, for messages
	 * @return empty: openFDA says that nothing matches
	 */
	Optional<OpenFdaAnswer> ask(URI endpoint, Map<String, String> asked, String part) throws SourceException {
		Map<String, String> parameters = new LinkedHashMap<>(asked);
		if (this.settings.openfdaApiKey() != null) {
			parameters.put("api_key", this.settings.openfdaApiKey());
		}
		WebRequest request = WebRequest.query(endpoint, parameters,
				endpoint.getPath().substring(1) + " (" + part + ")");
		if (request.isForm()) {
			throw new SourceException(Kind.REFUSED, ClientSettings.OPENFDA + ", " + request.label()
					+ ": the search is too long for an address; give the topic fewer fda-terms or the feed fewer fields",
					null);
		}
		return this.fetcher.fetch(request, (answer) -> OpenFdaAnswer.of(endpoint, answer));
	}

	/** An answer as a document. */
	RawDocument document(byte[] body, String url) {
		return Answer.document(body, Source.FDA, url, "application/json", this.clock.instant());
	}

}

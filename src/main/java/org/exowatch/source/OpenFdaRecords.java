package org.exowatch.source;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.OpenFda;
import org.exowatch.document.RawDocument;
import org.exowatch.source.SourceException.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every record that a search finds, page by page; all that it counts, or an error. */
final class OpenFdaRecords {

	private final OpenFdaSite site;

	private final OpenFdaSearch search;

	private final Spool spool;

	private final Set<String> keys = new LinkedHashSet<>();

	private final Set<String> unchanged = new LinkedHashSet<>();

	/** Whole records: several, of one event or number, may share a key. */
	private final Set<JsonNode> distinct = new HashSet<>();

	OpenFdaRecords(OpenFdaSite site, OpenFdaSearch search, Spool spool) {
		this.site = site;
		this.search = search;
		this.spool = spool;
	}

	Listing fetch() throws SourceException {
		Optional<OpenFdaAnswer> first = page(null, 1);
		if (first.isEmpty()) {
			return new Listing(Set.of(), Set.of());
		}
		int total = first.get().total();
		Optional<OpenFdaAnswer> page = first;
		for (int number = 2; page.isPresent(); number++) {
			String token = page.get().next();
			requireProgress(number, total, first.get().json().path("results").size());
			page = (token != null) ? page(token, number) : Optional.empty();
			if (page.isPresent() && page.get().total() != total) {
				throw failure(
						"it counted " + total + " records on page 1 and " + page.get().total() + " on page " + number);
			}
		}
		if (this.distinct.size() != total) {
			throw failure("it counts " + total + " records and gave " + this.distinct.size());
		}
		return new Listing(this.keys, this.unchanged);
	}

	/** The record of one key, as a page of its own. */
	static void fetchAgain(OpenFdaSite site, String key, Spool spool) throws SourceException {
		OpenFdaSearch search = OpenFdaSearch.ofKey(key);
		Optional<OpenFdaAnswer> found = site.ask(search.endpoint(), parameters(search, null), key);
		if (found.isPresent()) {
			FdaPages.receive(spool, site.document(found.get().body(), "https://" + key), null);
		}
	}

	private Optional<OpenFdaAnswer> page(@Nullable String token, int number) throws SourceException {
		Optional<OpenFdaAnswer> page = this.site.ask(this.search.endpoint(), parameters(this.search, token),
				"page " + number);
		page.ifPresent((answer) -> receive(answer, token));
		return page;
	}

	private void receive(OpenFdaAnswer answer, @Nullable String token) {
		Set<String> here = new LinkedHashSet<>();
		for (JsonNode record : answer.json().path("results")) {
			Optional<DocumentKey> key = OpenFda.record(this.search.name(), (name) -> text(record.path(name)));
			key.ifPresent((known) -> here.add(known.key()));
			this.distinct.add(record);
		}
		this.keys.addAll(here);
		RawDocument document = this.site.document(answer.body(), address(token));
		if (document.sha256().equals(this.spool.marker(document.url()))) {
			this.unchanged.addAll(here);
		}
		else {
			FdaPages.receive(this.spool, document, document.sha256());
		}
	}

	private static Optional<String> text(JsonNode field) {
		return (field.isString() || field.isNumber()) ? Optional.of(field.asString()) : Optional.empty();
	}

	private String address(@Nullable String token) {
		WebRequest limits = WebRequest.query(this.search.endpoint(), rest(token), "");
		return this.search.address() + "&" + limits.query();
	}

	private static Map<String, String> parameters(OpenFdaSearch search, @Nullable String token) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("search", search.text());
		parameters.putAll(rest(token));
		return parameters;
	}

	private static Map<String, String> rest(@Nullable String token) {
		Map<String, String> rest = new LinkedHashMap<>();
		rest.put("limit", String.valueOf(OpenFdaSite.MOST));
		if (token != null) {
			rest.put("search_after", token);
		}
		return rest;
	}

	/** Pages that lead to each other end here, too. */
	private void requireProgress(int number, int total, int onFirst) throws SourceException {
		if (number > total / Math.max(1, onFirst) + 2) {
			throw failure("it counts " + total + " records and has more pages than they fill");
		}
	}

	private SourceException failure(String what) {
		return new SourceException(Kind.UNEXPECTED_ANSWER, ClientSettings.OPENFDA + ", " + this.search.name() + ": "
				+ what + "; nothing counts as checked, the next run asks for all of it again", null);
	}

}

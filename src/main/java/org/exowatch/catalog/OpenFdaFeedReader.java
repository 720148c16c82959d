package org.exowatch.catalog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exowatch.catalog.Feed.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what only a feed of openFDA has, and checks it. */
final class OpenFdaFeedReader {

	private static final Pattern ENDPOINT = Pattern
		.compile("https://api\\.fda\\.gov/(?:(?:drug|device|food)/(enforcement)|drug/(event)|drug/(drugsfda))\\.json");

	private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*");

	private OpenFdaFeedReader() {
	}

	/** Null for a feed of another kind, which has none of its keys. */
	static Feed.@Nullable Search search(Kind kind, YamlMap map) {
		if (kind == Kind.OPENFDA) {
			return new Feed.Search(map.texts("fields"), map.has("date") ? map.text("date") : null);
		}
		for (String key : List.of("fields", "date")) {
			if (map.has(key)) {
				map.fault(key, "only an openfda feed has '" + key + "'", "delete '" + key + "'");
			}
		}
		return null;
	}

	static void check(Feed feed, YamlMap map) {
		if (feed.topic() == null) {
			map.fault("kind", "missing key 'topic'", "add 'topic: …': its fda-terms are what is searched");
		}
		checkEndpoint(feed, map);
		Feed.Search search = feed.search();
		if (search != null) {
			checkSearch(search, map);
		}
	}

	private static void checkEndpoint(Feed feed, YamlMap map) {
		Matcher endpoint = ENDPOINT.matcher((feed.pages().size() == 1) ? feed.pages().get(0).url() : "");
		if (!endpoint.matches()) {
			map.fault("pages", "an openfda feed reads one endpoint",
					"add 'pages:' with one '- url: https://api.fda.gov/…': drug/enforcement.json,"
							+ " device/enforcement.json, food/enforcement.json, drug/event.json or drug/drugsfda.json");
			return;
		}
		String needed = "openfda-"
				+ endpoint.group((endpoint.group(1) != null) ? 1 : (endpoint.group(2) != null) ? 2 : 3);
		if (feed.parser() != null && !feed.parser().equals(needed)) {
			map.fault("parser", "'" + feed.parser() + "' does not read this endpoint", "write '" + needed + "'");
		}
		Feed.Search search = feed.search();
		if (needed.equals("openfda-event") && search != null && search.date() == null) {
			map.fault("kind", "missing key 'date'", "add 'date: receivedate': reports are counted by its quarters");
		}
	}

	private static void checkSearch(Feed.Search search, YamlMap map) {
		if (search.fields().isEmpty()) {
			map.fault("kind", "missing key 'fields'",
					"add 'fields: [product_description]': where terms are looked for");
		}
		search.fields()
			.stream()
			.filter((field) -> !FIELD.matcher(field).matches())
			.forEach((field) -> map.fault("fields", "'" + field + "' is no field", "write it as openFDA names it"));
		if (search.date() != null && !FIELD.matcher(search.date()).matches()) {
			map.fault("date", "'" + search.date() + "' is no field", "write it as openFDA names it");
		}
	}

}

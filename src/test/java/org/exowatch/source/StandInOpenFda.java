package org.exowatch.source;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;

/**
 * One endpoint of openFDA: its records in pages that lead to each other, or reports
 * counted by reaction.
 */
public final class StandInOpenFda implements Reply {

	private static final Pattern AFTER = Pattern.compile("search_after=([^&]*)");

	private final List<String> records = new ArrayList<>();

	private final List<String> counts = new ArrayList<>();

	private int onPage = 1000;

	private int uncounted;

	private String counted = "2026-11-01";

	/** Adds records, each a JSON object. */
	public StandInOpenFda with(String... added) {
		this.records.addAll(List.of(added));
		return this;
	}

	/** Adds a reaction to what it counts. */
	public StandInOpenFda reaction(String name, int reports) {
		this.counts.add("{\"term\":\"" + name + "\",\"count\":" + reports + "}");
		return this;
	}

	StandInOpenFda pagesOf(int number) {
		this.onPage = number;
		return this;
	}

	/** Counts more records than it gives. */
	StandInOpenFda withheld(int number) {
		this.uncounted = number;
		return this;
	}

	/** Has reactions of another day than reports. */
	StandInOpenFda countedOn(String day) {
		this.counted = day;
		return this;
	}

	public static Reply nothing() {
		return error(404, "NOT_FOUND", "No matches found!");
	}

	static Reply error(int status, String code, String message) {
		return Reply.of(status, "application/json; charset=utf-8",
				"{\n  \"error\": {\n    \"code\": \"" + code + "\",\n    \"message\": \"" + message + "\"\n  }\n}");
	}

	/** A recall as the enforcement reports print it. */
	public static String recall(String number, String event, String firm, String product, String initiated) {
		return """
				{"status":"Ongoing","city":"Sampleton","state":"TX","country":"United States","classification":"Class II",
				"openfda":{},"product_type":"Drugs","event_id":"%s","recalling_firm":"%s","address_1":"1 Sample Street",
				"address_2":"","postal_code":"00000-0001","voluntary_mandated":"Voluntary: Firm initiated",
				"initial_firm_notification":"Letter","distribution_pattern":"Nationwide","recall_number":"%s",
				"product_description":"%s","product_quantity":"12 vials","reason_for_recall":"Lack of Assurance of Sterility",
				"recall_initiation_date":"%s","center_classification_date":"20261110","report_date":"20261118",
				"code_info":"Lot DV2608\\nLot DV2609","more_code_info":""}"""
			.formatted(event, firm, number, product, initiated);
	}

	@Override
	public void send(HttpExchange exchange) throws IOException {
		String query = String.valueOf(exchange.getRequestURI().getRawQuery());
		if (query.contains("count=")) {
			answer(this.counted, "", this.counts, Map.of()).send(exchange);
			return;
		}
		Matcher after = AFTER.matcher(query);
		int start = after.find()
				? Integer.parseInt(URLDecoder.decode(after.group(1), StandardCharsets.UTF_8).substring(2)) : 0;
		page(exchange.getRequestURI().getPath(), start).send(exchange);
	}

	private Reply page(String path, int start) {
		int end = Math.min(this.records.size(), start + this.onPage);
		if (start >= this.records.size()) {
			return nothing();
		}
		String results = ",\"results\":{\"skip\":0,\"limit\":" + this.onPage + ",\"total\":"
				+ (this.records.size() + this.uncounted) + "}";
		Map<String, String> link = (end - start < this.onPage) ? Map.of()
				: Map.of("Link", "<https://api.fda.gov" + path + "?search=made%3A%22up%22&limit=" + this.onPage
						+ "&skip=0&search_after=0%3D" + end + ">; rel=\"next\"");
		return answer("2026-11-01", results, this.records.subList(start, end), link);
	}

	private static Reply answer(String updated, String meta, List<String> results, Map<String, String> headers) {
		String body = "{\"meta\":{\"disclaimer\":\"Do not rely on openFDA.\",\"last_updated\":\"" + updated + "\""
				+ meta + "},\"results\":[" + String.join(",", results) + "]}";
		return Reply.of(200, "application/json; charset=utf-8", body.getBytes(StandardCharsets.UTF_8), headers);
	}

}

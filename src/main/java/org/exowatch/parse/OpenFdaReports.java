package org.exowatch.parse;

import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.OpenFda;
import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Rejected;
import org.exowatch.document.SafetyNotice.Dated;
import org.exowatch.document.SafetyNotice.Reaction;
import tools.jackson.databind.JsonNode;

/**
 * The adverse event reports of one quarter, counted: {@code reports} is openFDA's answer
 * that tells how many there are, {@code reactions} its count by reaction. The reactions
 * are not in the text: a reaction that somebody reported is no condition that a notice is
 * about. Reports do not establish causation.
 */
final class OpenFdaReports {

	private static final Pattern PERIOD = Pattern.compile("(.*) AND [\\w.]+:\\[(\\d{8}) TO (\\d{8})\\]",
			Pattern.DOTALL);

	private static final Pattern PHRASE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

	private static final String BEFORE = "https://" + OpenFda.HOST + "/";

	private final String url;

	private final InputStream in;

	OpenFdaReports(RawDocument raw, InputStream in) {
		this.url = raw.url();
		this.in = in;
	}

	Parsed read() {
		String key = this.url.startsWith(BEFORE) ? this.url.substring("https://".length()) : null;
		try {
			return notice(OpenFdaPage.json(this.in), search());
		}
		catch (RecordFault fault) {
			return new Rejected("document", key, fault.reason(), true);
		}
	}

	/** The search that the address names, decoded, with its range of days. */
	private Matcher search() {
		int start = this.url.indexOf("?search=");
		int end = this.url.indexOf('&', Math.max(0, start));
		if (!this.url.startsWith(BEFORE) || start < 0 || end < 0) {
			throw new RecordFault("its address names no search of openFDA");
		}
		String search = URLDecoder.decode(this.url.substring(start + "?search=".length(), end), StandardCharsets.UTF_8);
		Matcher parts = PERIOD.matcher(search);
		if (!parts.matches()) {
			throw new RecordFault("its address names no range of days");
		}
		return parts;
	}

	private Parsed notice(JsonNode document, Matcher search) {
		OpenFdaPage.requireNoError(document.path("reports"));
		OpenFdaPage.requireNoError(document.path("reactions"));
		JsonNode total = document.path("reports").path("meta").path("results").path("total");
		if (!total.isInt() || !document.path("reactions").path("results").isArray()) {
			throw new RecordFault("no count of reports: it has no total or no list of reactions");
		}
		LocalDate from = day(search.group(2));
		LocalDate to = day(search.group(3));
		String period = from + " to " + to;
		String endpoint = this.url.substring(BEFORE.length(), this.url.indexOf(".json"));
		NoticeDraft draft = new NoticeDraft(DocumentKey.fda(this.url.substring("https://".length())),
				NoticeKind.ADVERSE_EVENT_SUMMARY, endpoint + ", " + period + ": " + String.join(", ", terms(search)),
				List.of("Reports: " + total.asInt(), "Received: " + period, "Search: " + search.group(1)));
		draft.products = List.copyOf(terms(search));
		draft.issued = to;
		draft.dates.add(new Dated("Received from", from));
		draft.dates.add(new Dated("Received to", to));
		draft.reactions.addAll(reactions(document.path("reactions").path("results"), total.asInt()));
		return draft.finish();
	}

	private static List<Reaction> reactions(JsonNode results, int reports) {
		List<Reaction> reactions = new ArrayList<>();
		for (JsonNode result : results) {
			JsonNode count = result.path("count");
			if (!result.path("term").isString() || !count.isInt() || count.asInt() < 0 || count.asInt() > reports) {
				throw new RecordFault("a count that cannot be: " + CitationReader.shortened(result.toString()) + " of "
						+ reports + " reports");
			}
			reactions.add(new Reaction(Plain.text(result.path("term").asString()), count.asInt()));
		}
		return reactions;
	}

	private static Set<String> terms(Matcher search) {
		Set<String> terms = new LinkedHashSet<>();
		for (Matcher phrase = PHRASE.matcher(search.group(1)); phrase.find();) {
			terms.add(Plain.text(phrase.group(1).replaceAll("\\\\(.)", "$1")));
		}
		return terms;
	}

	private static LocalDate day(String digits) {
		try {
			return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
		}
		catch (DateTimeException ex) {
			throw new RecordFault("its address names no day: " + digits);
		}
	}

}

package org.exowatch.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The identity of what openFDA (https://open.fda.gov/apis/) has: the address that leads a
 * reader to the very record. Who lists records and who reads them agree by it.
 */
public final class OpenFda {

	public static final String HOST = "api.fda.gov";

	/** What adverse event reports are counted by. */
	public static final String REACTIONS = "patient.reaction.reactionmeddrapt.exact";

	private OpenFda() {
	}

	/**
	 * The key of a record.
	 * @param endpoint {@code drug/enforcement}, {@code drug/drugsfda}, …
	 * @param field gives the text of a field of the record
	 * @return empty for a record without the number that tells it from others
	 */
	public static Optional<DocumentKey> record(String endpoint, Function<String, Optional<String>> field) {
		for (String name : numbers(endpoint)) {
			Optional<String> number = field.apply(name).filter((text) -> !text.isBlank());
			if (number.isPresent()) {
				return Optional.of(search(endpoint, name + ":" + phrase(number.get())));
			}
		}
		return Optional.empty();
	}

	/** The key of what a search finds. */
	public static DocumentKey search(String endpoint, String search) {
		return DocumentKey.fda(HOST + "/" + endpoint + ".json?search="
				+ URLEncoder.encode(search, StandardCharsets.UTF_8).replace("%3A", ":"));
	}

	/**
	 * The key of the adverse event reports that a search finds, counted by reaction.
	 * @param search with the range of days on which they were received
	 */
	public static DocumentKey summary(String endpoint, String search) {
		return DocumentKey.fda(search(endpoint, search).key() + "&count=" + REACTIONS);
	}

	/** A text as a phrase of a search, whatever it holds. */
	public static String phrase(String text) {
		String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		return "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	/** The numbers by which records are known, the better one first. */
	private static List<String> numbers(String endpoint) {
		if (endpoint.endsWith("/enforcement")) {
			return List.of("recall_number", "event_id");
		}
		return endpoint.endsWith("/drugsfda") ? List.of("application_number") : List.of();
	}

}

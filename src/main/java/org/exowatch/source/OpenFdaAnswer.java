package org.exowatch.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exowatch.source.OpenFdaJson.Refusal;
import org.exowatch.source.SourceException.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An answer of openFDA that holds results.
 *
 * @param answer as it came
 * @param json of the body
 * @param next the token of the page after it, or null: there is none
 */
record OpenFdaAnswer(Answer answer, JsonNode json, @Nullable String next) {

	private static final Pattern NEXT = Pattern.compile("<([^<>]*)>\\s*;[^,<]*\\brel=\"?next\\b");

	private static final Pattern TOKEN = Pattern.compile("[?&]search_after=([^&]+)");

	private static final Set<String> KEYS = Set.of("API_KEY_INVALID", "API_KEY_MISSING", "API_KEY_UNVERIFIED",
			"API_KEY_DISABLED", "API_KEY_UNAUTHORIZED");

	/** Reads an answer; empty only if openFDA itself says that nothing matches. */
	static Optional<OpenFdaAnswer> of(URI endpoint, Answer answer) throws AnswerFault {
		Optional<Refusal> refusal = OpenFdaJson.refusal(answer);
		if (answer.status() == 404 && refusal.filter((said) -> said.code().equals("NOT_FOUND")).isPresent()) {
			return Optional.empty();
		}
		requireAccepted(answer, refusal);
		JsonNode json = json(answer);
		if (!json.path("results").isArray()) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "an answer without results");
		}
		return Optional.of(new OpenFdaAnswer(answer, json, next(endpoint, answer)));
	}

	/** The body as it came. */
	byte[] body() {
		return this.answer.body();
	}

	/** How many records the search finds, on all pages. */
	int total() throws SourceException {
		JsonNode total = this.json.path("meta").path("results").path("total");
		if (!total.isInt() || total.asInt() < 0) {
			throw new SourceException(Kind.UNEXPECTED_ANSWER,
					"api.fda.gov: an answer that does not say how many records there are", null);
		}
		return total.asInt();
	}

	/** The day of openFDA's data. */
	String updated() {
		return this.json.path("meta").path("last_updated").asString("");
	}

	private static void requireAccepted(Answer answer, Optional<Refusal> refusal) throws AnswerFault {
		if (answer.status() == 200 && refusal.isEmpty()) {
			return;
		}
		String said = "HTTP " + answer.status() + refusal.map((error) -> ", " + error.words())
			.orElse(answer.isHtml() ? ", an HTML page" : ", " + Shown.text(answer.start()));
		if (refusal.filter((error) -> KEYS.contains(error.code())).isPresent()) {
			throw AnswerFault.lasting(Kind.REFUSED, said + "; check exowatch.client.openfda-api-key");
		}
		if (answer.status() == 400) {
			throw AnswerFault.lasting(Kind.REFUSED, said + "; check fields, date and the fda-terms of the topic");
		}
		throw AnswerFault
			.lasting((answer.status() == 401 || answer.status() == 403) ? Kind.REFUSED : Kind.UNEXPECTED_ANSWER, said);
	}

	private static JsonNode json(Answer answer) throws AnswerFault {
		if (answer.start().isBlank()) {
			throw AnswerFault.passing(Kind.UNAVAILABLE, "an empty body");
		}
		if (answer.isHtml()) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "HTML in place of JSON");
		}
		try {
			return OpenFdaJson.read(answer.body());
		}
		catch (JacksonException ex) {
			throw AnswerFault.passing(Kind.UNAVAILABLE, "broken JSON: " + Shown.text(ex.getOriginalMessage()), ex);
		}
	}

	/**
	 * Of the link to the next page only the token is used: the rest is known, and a
	 * {@code skip} beside it is an error. It is not shown: it may repeat the key.
	 */
	private static @Nullable String next(URI endpoint, Answer answer) throws AnswerFault {
		Matcher link = NEXT.matcher(answer.header("Link").orElse(""));
		if (!link.find()) {
			return null;
		}
		Matcher token = TOKEN.matcher(link.group(1));
		if (!link.group(1).startsWith(endpoint + "?") || !token.find()) {
			throw AnswerFault.lasting(Kind.UNEXPECTED_ANSWER,
					"the link to the next page leads elsewhere, to " + Shown.text(host(link.group(1))));
		}
		try {
			return URLDecoder.decode(token.group(1), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw AnswerFault.lasting(Kind.UNEXPECTED_ANSWER, "the token of the link to the next page is broken");
		}
	}

	private static String host(String link) {
		try {
			String host = new URI(link).getHost();
			return (host != null) ? host : "no host";
		}
		catch (URISyntaxException ex) {
			return "no host";
		}
	}

}

package org.exowatch.source;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as openFDA sends it, within limits. */
final class OpenFdaJson {

	/** Real answers are nested eight levels deep; lists of lots take some 100 kB. */
	private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
		.maxNestingDepth(64)
		.maxStringLength(5_000_000)
		.build();

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final int LONGEST_ERROR = 1 << 16;

	private OpenFdaJson() {
	}

	static JsonNode read(byte[] body) throws JacksonException {
		return MAPPER.readTree(body);
	}

	static byte[] write(JsonNode node) {
		return MAPPER.writeValueAsBytes(node);
	}

	/** What an answer says is wrong, in the way in which only openFDA says it. */
	static Optional<Refusal> refusal(Answer answer) {
		if (answer.body().length > LONGEST_ERROR || !answer.start().stripLeading().startsWith("{")) {
			return Optional.empty();
		}
		try {
			JsonNode error = read(answer.body()).path("error");
			return error.path("code").isString() ? Optional.of(new Refusal(error.path("code").asString(), words(error)))
					: Optional.empty();
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	private static String words(JsonNode error) {
		String details = error.path("details").isString() ? " (" + error.path("details").asString() + ")" : "";
		return Shown
			.text(error.path("code").asString() + ": " + error.path("message").asString("no message") + details);
	}

	/**
	 * An error body.
	 *
	 * @param code {@code NOT_FOUND}, {@code OVER_RATE_LIMIT}, …
	 * @param words code, message and details in one line
	 */
	record Refusal(String code, String words) {

	}

}

package org.exowatch.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Rejected;
import org.exowatch.document.SafetyNotice;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records of one answer of openFDA, one notice each. */
final class OpenFdaPage extends LazyStream {

	private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
		.streamReadConstraints(
				StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(Limits.ELEMENT_TEXT * 5).build())
		.build()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

	private final RawDocument raw;

	private final InputStream in;

	private final Function<OpenFdaRecord, SafetyNotice> reader;

	private final Set<String> keys = new HashSet<>();

	private @Nullable JsonNode results;

	private int number;

	/**
	 * Opens an answer.
	 * @param reader makes a notice of a record, or throws {@link RecordFault}
	 */
	OpenFdaPage(RawDocument raw, InputStream in, Function<OpenFdaRecord, SafetyNotice> reader) {
		super(in);
		this.raw = raw;
		this.in = in;
		this.reader = reader;
	}

	@Override
	@Nullable Parsed read() {
		if (this.results == null) {
			try {
				this.results = results(json(this.in));
			}
			catch (RecordFault fault) {
				this.results = MAPPER.createArrayNode();
				return new Rejected("document", null, fault.reason(), true);
			}
		}
		return (this.number < this.results.size()) ? next(this.results.get(this.number++)) : null;
	}

	private Parsed next(JsonNode node) {
		OpenFdaRecord record = new OpenFdaRecord(node, this.raw.url());
		try {
			if (!node.isObject()) {
				throw new RecordFault("not a record, but: " + CitationReader.shortened(node.toString()));
			}
			SafetyNotice notice = this.reader.apply(record);
			if (!this.keys.add(notice.key().key())) {
				throw new RecordFault("a second record with the number of an earlier one");
			}
			return notice;
		}
		catch (RecordFault fault) {
			return new Rejected("record " + this.number, record.key(), fault.reason(), false);
		}
	}

	private static JsonNode results(JsonNode answer) {
		requireNoError(answer);
		JsonNode results = answer.path("results");
		if (!results.isArray()) {
			throw new RecordFault("no answer of openFDA: it has no list of results");
		}
		return results;
	}

	static void requireNoError(JsonNode answer) {
		JsonNode error = answer.path("error");
		if (!error.isMissingNode()) {
			throw new RecordFault("an error of openFDA in place of records: " + error.path("code").asString("") + ", "
					+ CitationReader.shortened(error.path("message").asString("no message")));
		}
	}

	/**
	 * All of a document.
	 * @throws RecordFault if it is no JSON, or too large
	 */
	static JsonNode json(InputStream in) {
		try {
			byte[] body = in.readNBytes(Limits.JSON_BYTES + 1);
			if (body.length > Limits.JSON_BYTES) {
				throw new RecordFault("the answer is larger than " + (Limits.JSON_BYTES >> 20) + " MB");
			}
			return MAPPER.readTree(body);
		}
		catch (JacksonException ex) {
			throw new RecordFault("not JSON: " + ex.getOriginalMessage());
		}
		catch (IOException ex) {
			throw new RecordFault(GzipFaults.reason(ex));
		}
	}

}

package org.exowatch.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exowatch.document.Rejected;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts of PubTator or JSON Lines, told line by line. A PubTator record is complete
 * with its abstract, or when another one begins; its annotations are not read.
 */
final class LineTexts implements TextInput.TextSource {

	private static final Pattern PUBTATOR = Pattern.compile("([^|\\t]{1,100})\\|([ta])\\|(.*)", Pattern.DOTALL);

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final Lines lines;

	private final Consumer<Rejected> faults;

	private @Nullable TextRecord open;

	private boolean ended;

	private boolean lastWasText;

	LineTexts(Lines lines, Consumer<Rejected> faults) {
		this.lines = lines;
		this.faults = faults;
	}

	@Override
	public @Nullable TextRecord next() {
		while (!this.ended) {
			try {
				String line = this.lines.next();
				TextRecord complete = (line != null) ? take(line) : last();
				if (complete != null) {
					return complete;
				}
			}
			catch (RecordFault fault) {
				this.faults.accept(new Rejected("line " + this.lines.number(), null, fault.reason(), false));
			}
			catch (IOException ex) {
				this.faults
					.accept(new Rejected("after line " + this.lines.number(), null, GzipFaults.reason(ex), true));
				return last();
			}
		}
		return null;
	}

	private @Nullable TextRecord last() {
		this.ended = true;
		return closed();
	}

	private @Nullable TextRecord closed() {
		TextRecord complete = this.open;
		this.open = null;
		return complete;
	}

	/** What is complete with this line, if anything. */
	private @Nullable TextRecord take(String line) {
		if (line.isBlank()) {
			return closed();
		}
		if (line.stripLeading().startsWith("{")) {
			return json(line);
		}
		Matcher pubTator = PUBTATOR.matcher(line);
		if (pubTator.matches()) {
			this.lastWasText = true;
			String id = pubTator.group(1).strip();
			return pubTator.group(2).equals("t") ? title(id, pubTator.group(3)) : text(id, pubTator.group(3));
		}
		if (line.indexOf('\t') > 0 && this.lastWasText) {
			return null;
		}
		throw new RecordFault("neither a JSON object nor a line of PubTator: “" + CitationReader.shortened(line) + "”");
	}

	private @Nullable TextRecord title(String id, String title) {
		TextRecord before = closed();
		this.open = new TextRecord(id, title, "", null, null, List.of());
		return before;
	}

	private @Nullable TextRecord text(String id, String text) {
		TextRecord titled = this.open;
		if (titled == null || !titled.id().equals(id)) {
			throw new RecordFault("an abstract of " + id + " without its title before it");
		}
		this.open = null;
		return new TextRecord(id, titled.title(), text, null, null, List.of());
	}

	private TextRecord json(String line) {
		JsonNode node;
		try {
			node = JSON.readTree(line);
		}
		catch (JacksonException ex) {
			throw new RecordFault("not JSON: " + ex.getOriginalMessage());
		}
		JsonNode id = node.path("id");
		if ((!id.isString() && !id.isNumber()) || id.asString().isBlank()) {
			throw new RecordFault("the object has no \"id\"");
		}
		return new TextRecord(id.asString(), string(node, "title"), string(node, "abstract"), null,
				node.hasNonNull("journal") ? string(node, "journal") : null, strings(node, "publicationTypes"));
	}

	private static String string(JsonNode node, String field) {
		JsonNode value = node.path(field);
		if (value.isMissingNode() || value.isNull()) {
			return "";
		}
		if (!value.isString()) {
			throw new RecordFault("\"" + field + "\" is not a string");
		}
		return value.asString();
	}

	private static List<String> strings(JsonNode node, String field) {
		JsonNode values = node.path(field);
		if (values.isMissingNode() || values.isNull()) {
			return List.of();
		}
		if (!values.isArray()) {
			throw new RecordFault("\"" + field + "\" is not a list");
		}
		List<String> strings = new ArrayList<>();
		for (JsonNode value : values) {
			if (!value.isString()) {
				throw new RecordFault("\"" + field + "\" holds something that is not a string");
			}
			strings.add(value.asString());
		}
		return strings;
	}

}

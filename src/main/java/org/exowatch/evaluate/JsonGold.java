package org.exowatch.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.exowatch.document.Assertion;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.exowatch.document.VesicleRole;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our own layout, one object a line: the input of {@code tag} with an object {@code gold}
 * of {@code evidence}, {@code role}, {@code conditions}, {@code keySentence} and
 * {@code facts}, of which each may be left out.
 */
final class JsonGold {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Path file;

	private int line;

	JsonGold(Path file) {
		this.file = file;
	}

	List<Gold> read(BufferedReader reader) throws IOException {
		List<Gold> documents = new ArrayList<>();
		for (String text = reader.readLine(); text != null; text = reader.readLine()) {
			this.line++;
			if (!text.isBlank()) {
				documents.add(document(text));
			}
		}
		return documents;
	}

	private Gold document(String text) throws GoldException {
		try {
			JsonNode document = JSON.readTree(text);
			JsonNode gold = document.path("gold");
			if (!gold.isObject() || !document.path("id").isString()) {
				throw fault("a document needs a text 'id' and an object 'gold'");
			}
			List<VesicleRole> roles = list(gold.get("role"), (node) -> VesicleRole.valueOf(node.stringValue()));
			return new Gold(document.path("id").stringValue(), document.path("title").asString(""),
					document.path("abstract").asString(""), strings(document.path("publicationTypes")),
					list(gold.get("evidence"), (node) -> EvidenceType.valueOf(node.stringValue())), false, roles,
					list(gold.get("conditions"), JsonGold::condition),
					list(gold.get("keySentence"), JsonNode::stringValue), list(gold.get("facts"), JsonGold::fact));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw fault(String.valueOf(ex.getMessage()).lines().findFirst().orElse("not JSON"));
		}
	}

	private GoldException fault(String reason) {
		return new GoldException(this.file + ":" + this.line + ": " + reason + ". Nothing was evaluated.");
	}

	private static Gold.Condition condition(JsonNode node) {
		JsonNode focus = node.path("focus");
		JsonNode assertion = node.path("assertion");
		return new Gold.Condition(node.path("id").stringValue(), null, null,
				focus.isBoolean() ? focus.booleanValue() : null,
				assertion.isString() ? Assertion.valueOf(assertion.stringValue()) : null);
	}

	private static Gold.Fact fact(JsonNode node) {
		return new Gold.Fact(FactKind.valueOf(node.path("kind").stringValue()), node.path("text").stringValue());
	}

	private static List<String> strings(JsonNode array) {
		List<String> found = list(array, JsonNode::stringValue);
		return (found != null) ? found : List.of();
	}

	private static <T> @Nullable List<T> list(@Nullable JsonNode array, Function<JsonNode, T> reader) {
		if (array == null || !array.isArray()) {
			return null;
		}
		List<T> list = new ArrayList<>();
		array.forEach((node) -> list.add(reader.apply(node)));
		return list;
	}

}

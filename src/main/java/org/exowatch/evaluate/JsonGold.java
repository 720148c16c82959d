package org.exowatch.evaluate;

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

	private static final List<String> MEMBERS = List.of("evidence", "role", "conditions", "keySentence", "facts");

	private final Path file;

	private int line;

	JsonGold(Path file) {
		this.file = file;
	}

	List<Gold> read(String content) throws GoldException {
		List<Gold> documents = new ArrayList<>();
		for (String text : content.split("\n")) {
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
			known(gold);
			List<Gold.Condition> conditions = list(gold, "conditions", JsonGold::condition);
			List<VesicleRole> roles = list(gold, "role", (node) -> VesicleRole.valueOf(text(node)));
			return new Gold(document.path("id").stringValue(), document.path("title").asString(""),
					document.path("abstract").asString(""), types(document),
					list(gold, "evidence", (node) -> EvidenceType.valueOf(text(node))), false, roles, conditions,
					focused(conditions), list(gold, "keySentence", JsonGold::text),
					list(gold, "facts", JsonGold::fact));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw fault(String.valueOf(ex.getMessage()).lines().findFirst().orElse("not JSON"));
		}
	}

	private void known(JsonNode gold) throws GoldException {
		List<String> names = gold.propertyNames().stream().toList();
		for (String name : names) {
			if (!MEMBERS.contains(name)) {
				throw fault("'gold' has no member '" + name + "'; it has " + String.join(", ", MEMBERS));
			}
		}
		if (names.isEmpty()) {
			throw fault("'gold' judges nothing; it needs one of " + String.join(", ", MEMBERS));
		}
	}

	private static boolean focused(@Nullable List<Gold.Condition> conditions) {
		return conditions != null
				&& (conditions.isEmpty() || conditions.stream().anyMatch((condition) -> condition.focus() != null));
	}

	private GoldException fault(String reason) {
		return new GoldException(this.file + ":" + this.line + ": " + reason + ". Nothing was evaluated.");
	}

	private static Gold.Condition condition(JsonNode node) {
		JsonNode focus = node.path("focus");
		JsonNode assertion = node.path("assertion");
		if (!focus.isBoolean() && !focus.isNull() && !focus.isMissingNode()) {
			throw new IllegalArgumentException("focus is true, false or null, not " + focus);
		}
		return new Gold.Condition(text(node.path("id")), null, null, focus.isBoolean() ? focus.booleanValue() : null,
				assertion.isMissingNode() ? null : Assertion.valueOf(text(assertion)));
	}

	private static Gold.Fact fact(JsonNode node) {
		return new Gold.Fact(FactKind.valueOf(text(node.path("kind"))), text(node.path("text")));
	}

	private static List<String> types(JsonNode document) {
		List<String> types = list(document, "publicationTypes", JsonGold::text);
		return (types != null) ? types : List.of();
	}

	private static String text(JsonNode node) {
		if (!node.isString() || node.stringValue().isEmpty()) {
			throw new IllegalArgumentException("expected a text, found " + (node.isMissingNode() ? "nothing" : node));
		}
		return node.stringValue();
	}

	/** What stands under a name; null if nothing does. */
	private static <T> @Nullable List<T> list(JsonNode object, String name, Function<JsonNode, T> reader) {
		JsonNode array = object.path(name);
		if (array.isMissingNode()) {
			return null;
		}
		if (!array.isArray()) {
			throw new IllegalArgumentException("'" + name + "' is a list, not " + array);
		}
		List<T> list = new ArrayList<>();
		array.forEach((node) -> list.add(reader.apply(node)));
		return list;
	}

}

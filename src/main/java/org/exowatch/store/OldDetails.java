package org.exowatch.store;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the details that version 0.1 stored into today's form: what was a bare text has
 * become a record. Fields that it did not have stay empty.
 */
final class OldDetails {

	private OldDetails() {
	}

	static void upgrade(ObjectNode article) {
		wrap(article.get("chemicals"), "name", "ui", "registryNumber");
		wrap(article.get("keywords"), "text", "owner");
		wrap(article.path("journal").get("issns"), "value", "type");
		for (JsonNode heading : article.path("meshHeadings")) {
			wrap(heading.get("qualifiers"), "name", "ui");
		}
		for (JsonNode other : article.path("otherAbstracts")) {
			sections((ObjectNode) other);
		}
	}

	/** Texts become objects with one field that holds the text, and others empty. */
	private static void wrap(@Nullable JsonNode list, String name, String... others) {
		if (!(list instanceof ArrayNode array)) {
			return;
		}
		for (int i = 0; i < array.size(); i++) {
			if (array.get(i).isString()) {
				ObjectNode record = array.objectNode().put(name, array.get(i).asString());
				for (String other : others) {
					record.put(other, "");
				}
				array.set(i, record);
			}
		}
	}

	private static void sections(ObjectNode other) {
		JsonNode text = other.remove("text");
		if (text != null) {
			other.putArray("sections").addObject().put("kind", "BODY").put("text", text.asString());
		}
	}

}

package org.exowatch.store;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.exowatch.document.Article;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.Parsed;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Source;
import org.exowatch.document.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How records become JSON and come back; {@link RecordJson} makes what documents store.
 */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
		.addModule(new SimpleModule().addSerializer(String.class, new CleanStrings()))
		.build();

	private static final JsonMapper READER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private Json() {
	}

	static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	static <T> T read(String json, Class<T> type) {
		return READER.readValue(json, type);
	}

	static JsonNode tree(String json) {
		return READER.readTree(json);
	}

	/**
	 * What a digest says of the fields of a notice; those that were stored by version 0.1
	 * have none of them.
	 */
	static DigestInput.NoticeFacts noticeFacts(String details) {
		ObjectNode node = (ObjectNode) READER.readTree(details);
		for (String list : List.of("dates", "reactions")) {
			if (!node.has(list)) {
				node.putArray(list);
			}
		}
		node.retain("dates", "classification", "standing", "reactions", "quality");
		return READER.treeToValue(node, DigestInput.NoticeFacts.class);
	}

	/** Puts a document together again from {@code details} and the columns beside it. */
	static Parsed document(DocumentKey key, Text text, String details) {
		ObjectNode node = (ObjectNode) READER.readTree(details);
		OldDetails.upgrade(node);
		node.set("key", READER.valueToTree(key));
		node.set("text",
				READER.createObjectNode()
					.put("title", text.title())
					.set("sections", READER.valueToTree(text.sections())));
		Class<? extends Parsed> type = (key.source() == Source.PUBMED) ? Article.class : SafetyNotice.class;
		return READER.treeToValue(node, type);
	}

	private static final class CleanStrings extends StdSerializer<String> {

		CleanStrings() {
			super(String.class);
		}

		@Override
		public void serialize(String value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(PgText.clean(value));
		}

	}

}

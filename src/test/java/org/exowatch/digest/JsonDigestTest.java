package org.exowatch.digest;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.IsoWeek;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The JSON file as a program reads it, against the schema that is documented. */
class JsonDigestTest {

	private static final Path SCHEMA = Path.of("docs/digest.schema.json");

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	@TestFactory
	Stream<DynamicTest> followsItsSchema() throws Exception {
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Files.readString(SCHEMA), InputFormat.JSON);
		return Stream
			.of(SampleInputs.fullWeek(), SampleInputs.emptyWeek(), SampleInputs.notCheckedSource(),
					SampleInputs.preview(), SampleInputs.retraction(), SampleInputs.notices(),
					SampleInputs.hostile("\u0000\uD800 \u202E</script>"))
			.map((input) -> DynamicTest.dynamicTest(input.week() + " " + input.papers().size(),
					() -> assertThat(schema.validate(json(input), InputFormat.JSON)).isEmpty()));
	}

	/** Samples do not fill everything: what a record can say stands in the schema. */
	@Test
	void theSchemaNamesEveryComponent() throws Exception {
		JsonNode schema = MAPPER.readTree(Files.readString(SCHEMA));
		compare(schema, JsonDigest.class);
		for (Class<?> record : records(JsonDigest.class, new HashSet<>())) {
			compare(schema.path("$defs").path(record.getSimpleName()), record);
		}
	}

	@Test
	void leadsToEveryDocument() {
		JsonNode paper = MAPPER.readTree(json(SampleInputs.fullWeek())).at("/data/papers/0");
		assertThat(paper.at("/key/url").stringValue())
			.isEqualTo("https://pubmed.ncbi.nlm.nih.gov/" + paper.at("/key/key").stringValue() + "/");
	}

	private static void compare(JsonNode schema, Class<?> record) {
		List<String> components = Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
		assertThat(schema.path("properties").propertyNames()).as(record.getName())
			.containsExactlyInAnyOrderElementsOf(components);
		assertThat(schema.path("required").valueStream().map(JsonNode::stringValue)).as(record.getName())
			.containsExactlyInAnyOrderElementsOf(components);
	}

	private static Set<Class<?>> records(Class<?> record, Set<Class<?>> found) {
		for (RecordComponent component : record.getRecordComponents()) {
			Class<?> type = element(component.getGenericType());
			if (type.isRecord() && type != DocumentKey.class && type != IsoWeek.class && found.add(type)) {
				records(type, found);
			}
		}
		return found;
	}

	private static Class<?> element(Type type) {
		return (type instanceof ParameterizedType list) ? element(list.getActualTypeArguments()[0]) : (Class<?>) type;
	}

	private static String json(DigestInput input) {
		return DigestWriter.write(input, SampleInputs.SPEC)
			.stream()
			.filter((file) -> file.mediaType().equals("application/json"))
			.map((file) -> new String(file.content(), StandardCharsets.UTF_8))
			.findFirst()
			.orElseThrow();
	}

}

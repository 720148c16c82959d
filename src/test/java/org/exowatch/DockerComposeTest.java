package org.exowatch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks docker-compose.yml against the schema of the Compose specification
 * ({@code compose-spec.json}, Apache-2.0, The Compose Specification Authors).
 */
class DockerComposeTest {

	private static final Path FILE = Path.of("docker-compose.yml");

	@Test
	void followsTheComposeSchema() throws IOException {
		assertThat(errors(Files.readString(FILE))).isEmpty();
	}

	@Test
	void theSchemaWouldFindAMistake() throws IOException {
		String broken = Files.readString(FILE).replace("working_dir:", "workdir:");
		assertThat(errors(broken)).singleElement().asString().contains("workdir");
	}

	@Test
	void holdsNoSecret() throws IOException {
		assertThat(Files.readString(FILE).lines().filter((line) -> line.contains("PASSWORD: "))).isNotEmpty()
			.allMatch((line) -> line.contains("${POSTGRES_PASSWORD:?"));
	}

	@Test
	void everythingMountedFromHereIsOfThisProject() throws IOException {
		assertThat(service("exowatch").get("volumes")).asInstanceOf(InstanceOfAssertFactories.list(String.class))
			.containsExactly("./target/exowatch.jar:/exowatch/exowatch.jar:ro", "./jobs:/exowatch/jobs:ro",
					"./data:/exowatch/data");
	}

	private static List<Error> errors(String yaml) throws IOException {
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
			.getSchema(schema(), InputFormat.JSON);
		return schema.validate(yaml, InputFormat.YAML);
	}

	/** Without its {@code id} keywords, which the draft that it names does not know. */
	private static String schema() throws IOException {
		try (InputStream stream = Objects
			.requireNonNull(DockerComposeTest.class.getResourceAsStream("compose-spec.json"))) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\"id\": \"[^\"]*\",", "");
		}
	}

	private static Map<?, ?> service(String name) throws IOException {
		Map<?, ?> compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE));
		return (Map<?, ?>) ((Map<?, ?>) compose.get("services")).get(name);
	}

}

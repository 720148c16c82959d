package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a program loaded, by its {@code -Xlog:class+load} log. */
final class LoadedClasses {

	private static final List<String> SPRING_OR_DATABASE = List.of("org.springframework.boot.SpringApplication",
			"org.springframework.context.support.AbstractApplicationContext", "org.exowatch.database.Postmaster",
			"org.postgresql.Driver", "com.zaxxer.hikari.HikariDataSource");

	private LoadedClasses() {
	}

	/** Names of all classes. */
	static List<String> of(Path log) throws IOException {
		return Files.readAllLines(log)
			.stream()
			.map((line) -> line.substring(line.lastIndexOf(']') + 1).strip().split(" ")[0])
			.toList();
	}

	/** Those that only a verb with a database needs. */
	static List<String> ofSpringOrDatabase(Path log) throws IOException {
		return of(log).stream().filter(SPRING_OR_DATABASE::contains).toList();
	}

}

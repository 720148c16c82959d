package org.exowatch.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A week in the folder, as its JSON file tells it.
 *
 * @param week {@code 2026-W47}
 * @param title of the digest
 * @param asOf when it was selected
 * @param alarm what was not checked, or empty
 * @param preview whether the week was not over
 * @param lines what changed, in words
 */
record Issue(String week, String title, Instant asOf, String alarm, boolean preview, List<String> lines) {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	/** The weeks of a digest that are over, the newest first. */
	static List<Issue> in(Path folder, String digest, int limit) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> WeekIndex.isWeek(file, digest, "json"))
				.sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
				.map(Issue::readFile)
				.flatMap(Optional::stream)
				.filter((issue) -> !issue.preview())
				.limit(limit)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(folder + " cannot be listed", ex);
		}
	}

	/** Empty for what is no digest. */
	static Optional<Issue> read(byte[] json) {
		return read(() -> MAPPER.createParser(json));
	}

	/** Empty for what is no digest, or not there. */
	static Optional<Issue> readFile(Path file) {
		return !Files.isRegularFile(file) ? Optional.empty() : read(() -> MAPPER.createParser(file));
	}

	private static Optional<Issue> read(Supplier<JsonParser> json) {
		try {
			JsonNode digest = beforeData(json);
			JsonNode head = digest.path("head");
			return Optional.of(new Issue(head.path("week").stringValue(), head.path("title").stringValue(),
					Instant.parse(digest.path("asOf").stringValue()), head.path("alarm").stringValue(),
					!head.path("preview").stringValue().isEmpty(),
					digest.path("changes").valueStream().map(Issue::line).toList()));
		}
		catch (JacksonException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** The data are most of it, and come last. */
	private static JsonNode beforeData(Supplier<JsonParser> source) {
		ObjectNode digest = MAPPER.createObjectNode();
		try (JsonParser json = source.get()) {
			json.nextToken();
			for (String name = json.nextName(); name != null && !name.equals("data"); name = json.nextName()) {
				json.nextToken();
				digest.set(name, json.<JsonNode>readValueAsTree());
			}
		}
		return digest;
	}

	private static String line(JsonNode line) {
		return Stream
			.concat(Stream.of(line.path("lead").stringValue(), line.path("text").stringValue()),
					Stream.of(line.path("links")
						.valueStream()
						.map((link) -> link.path("text").stringValue())
						.collect(Collectors.joining(", "))))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
	}

}

package org.exowatch.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.samskivert.mustache.Mustache;

/** The page that lists every week in a folder, newest first. */
final class WeekIndex {

	private static final Pattern WEEK = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)-(\\d{4}-W\\d{2})\\.(html|md)");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

	private WeekIndex() {
	}

	static String of(Path folder) throws IOException {
		Map<String, Map<String, Week>> digests = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			files.filter(Files::isRegularFile)
				.map((file) -> WEEK.matcher(file.getFileName().toString()))
				.filter(Matcher::matches)
				.forEach((name) -> digests
					.computeIfAbsent(name.group(1), (id) -> new TreeMap<>(Comparator.reverseOrder()))
					.merge(name.group(2), week(name), Week::with));
		}
		List<Listed> listed = digests.entrySet()
			.stream()
			.map((digest) -> new Listed(digest.getKey(), List.copyOf(digest.getValue().values())))
			.toList();
		return Mustache.compiler()
			.emptyStringIsFalse(true)
			.strictSections(true)
			.compile(template())
			.execute(Map.of("digests", listed));
	}

	private static Week week(Matcher name) {
		boolean html = name.group(3).equals("html");
		return new Week(name.group(2), days(name.group(2)), html ? name.group() : "", html ? "" : name.group());
	}

	private static String days(String week) {
		try {
			LocalDate monday = LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
			return DAY.format(monday) + " to " + DAY.format(monday.plusDays(6));
		}
		catch (DateTimeParseException ex) {
			return "";
		}
	}

	private static String template() throws IOException {
		try (InputStream template = WeekIndex.class.getResourceAsStream("index.html.mustache")) {
			if (template == null) {
				throw new IllegalStateException("template index.html.mustache is missing from the jar");
			}
			return new String(template.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/**
	 * A digest and its weeks.
	 *
	 * @param name its id
	 * @param weeks newest first
	 */
	record Listed(String name, List<Week> weeks) {

	}

	/**
	 * The files of a week.
	 *
	 * @param week {@code 2026-W47}
	 * @param days first and last, or empty when there is no such week
	 * @param html name of the page, or empty
	 * @param markdown name of the Markdown file, or empty
	 */
	record Week(String week, String days, String html, String markdown) {

		Week with(Week other) {
			return new Week(this.week, this.days, this.html.isEmpty() ? other.html : this.html,
					this.markdown.isEmpty() ? other.markdown : this.markdown);
		}

	}

}

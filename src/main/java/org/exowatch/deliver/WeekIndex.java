package org.exowatch.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.samskivert.mustache.Mustache;

/** The page that lists every week in a folder, newest first. */
final class WeekIndex {

	private static final Pattern WEEK = Pattern
		.compile("([A-Za-z0-9][A-Za-z0-9._-]*)-(\\d{4}-W\\d{2})\\.(html|pdf|md|txt|json|ris|bib)");

	/** How a file is called, in the order in which they are offered. */
	private static final Map<String, String> FORMATS = formats();

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

	private WeekIndex() {
	}

	/** Whether a file is a week of a digest in some format. */
	static boolean isWeek(Path file, String digest, String format) {
		Matcher name = WEEK.matcher(file.getFileName().toString());
		return name.matches() && name.group(1).equals(digest) && name.group(3).equals(format);
	}

	static String of(Path folder) throws IOException {
		SortedMap<String, SortedMap<String, Set<String>>> digests = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			files.filter(Files::isRegularFile)
				.map((file) -> WEEK.matcher(file.getFileName().toString()))
				.filter(Matcher::matches)
				.forEach((name) -> digests
					.computeIfAbsent(name.group(1), (id) -> new TreeMap<>(Comparator.reverseOrder()))
					.computeIfAbsent(name.group(2), (week) -> new HashSet<>())
					.add(name.group(3)));
		}
		List<Listed> listed = new ArrayList<>();
		digests.forEach((id, weeks) -> listed.add(listed(id, weeks, folder)));
		return Mustache.compiler()
			.emptyStringIsFalse(true)
			.strictSections(true)
			.compile(template())
			.execute(Map.of("digests", listed));
	}

	private static Listed listed(String id, SortedMap<String, Set<String>> weeks, Path folder) {
		List<Week> all = new ArrayList<>();
		String title = "";
		for (Map.Entry<String, Set<String>> week : weeks.entrySet()) {
			String file = id + "-" + week.getKey();
			Optional<Issue> issue = Issue.readFile(folder.resolve(file + ".json"));
			title = title.isEmpty() ? issue.map(Issue::title).orElse("") : title;
			all.add(week(file, week.getKey(), week.getValue(), issue.map(WeekIndex::mark).orElse("")));
		}
		String feed = id + ".atom";
		return new Listed(title.isEmpty() ? id : title, Files.isRegularFile(folder.resolve(feed)) ? feed : "", all);
	}

	/** What a reader should know before opening a week. */
	private static String mark(Issue issue) {
		return issue.preview() ? "preview, not over yet" : issue.alarm().isEmpty() ? "" : "not everything was checked";
	}

	private static Week week(String file, String week, Set<String> formats, String mark) {
		List<Offered> others = FORMATS.entrySet()
			.stream()
			.filter((format) -> formats.contains(format.getKey()))
			.map((format) -> new Offered(format.getValue(), file + "." + format.getKey()))
			.toList();
		return new Week(week, days(week), mark, formats.contains("html") ? file + ".html" : "", others);
	}

	private static Map<String, String> formats() {
		Map<String, String> formats = new LinkedHashMap<>();
		formats.put("pdf", "PDF");
		formats.put("md", "Markdown");
		formats.put("txt", "Text");
		formats.put("json", "JSON");
		formats.put("ris", "RIS");
		formats.put("bib", "BibTeX");
		return formats;
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
	 * @param name its title, or its id where no title is known
	 * @param feed file of its feed, or empty
	 * @param weeks newest first
	 */
	record Listed(String name, String feed, List<Week> weeks) {

	}

	/**
	 * The files of a week.
	 *
	 * @param week {@code 2026-W47}
	 * @param days first and last, or empty when there is no such week
	 * @param mark what to know before opening it, or empty
	 * @param html name of the page, or empty
	 * @param others in other formats
	 */
	record Week(String week, String days, String mark, String html, List<Offered> others) {

	}

	/**
	 * A file.
	 *
	 * @param format in words
	 * @param file name
	 */
	record Offered(String format, String file) {

	}

}

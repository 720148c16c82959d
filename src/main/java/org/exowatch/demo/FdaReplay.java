package org.exowatch.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exowatch.demo.Timeline.Page;
import org.exowatch.demo.Timeline.Rss;
import org.exowatch.document.NoticeKind;
import tools.jackson.databind.json.JsonMapper;

/** The pages, PDFs and RSS addresses of www.fda.gov, as of an instant. */
final class FdaReplay {

	/** Where fda.gov sends a client that it refuses. */
	static final String APOLOGY = "/apology_objects/abuse-detection-apology.html";

	private static final DateTimeFormatter PUB_DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss zzz",
			Locale.ENGLISH);

	private static final Pattern ITEM = Pattern.compile("\\s*<item>.*?<pubDate>(.*?)</pubDate>.*?</item>",
			Pattern.DOTALL);

	private static final Pattern TITLE = Pattern.compile("<title>([^<|]+?)\\s*[|<]");

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM/dd/yyyy");

	private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=UTF-8", "pdf",
			"application/pdf");

	private final Timeline timeline;

	FdaReplay(Timeline timeline) {
		this.timeline = timeline;
	}

	/**
	 * A table as DataTables asks for it: all letters or recalls that are shown by now,
	 * newest first, in one page.
	 * @param view its name, which tells what it lists
	 */
	Answer table(String view, Instant now) {
		LocalDate today = LocalDate.ofInstant(now, DemoWeeks.ZONE);
		boolean letters = view.startsWith("warning_letter");
		NoticeKind kind = letters ? NoticeKind.WARNING_LETTER : NoticeKind.RECALL;
		List<List<String>> rows = this.timeline.pages()
			.stream()
			.filter((page) -> page.notice() == kind && !today.isBefore(page.from()))
			.sorted(Comparator.comparing(Page::from).reversed())
			.map((page) -> letters ? letter(page) : recall(page))
			.toList();
		return Answer.json(200, JsonMapper.shared()
			.writeValueAsString(
					Map.of("draw", 1, "recordsTotal", rows.size(), "recordsFiltered", rows.size(), "data", rows)));
	}

	private static List<String> letter(Page page) {
		return List.of(time(page), time(page), link(page), "", "", "", "", "");
	}

	private static List<String> recall(Page page) {
		return List.of(time(page), link(page), "", "", "", title(page), "", "");
	}

	private static String time(Page page) {
		return "<time datetime=\"" + page.from() + "T04:00:00Z\">" + SHOWN.format(page.from()) + "</time>";
	}

	private static String link(Page page) {
		return "<a href=\"" + page.path() + "\">" + title(page) + "</a>";
	}

	private static String title(Page page) {
		Matcher title = TITLE.matcher(Timeline.text(page.file()));
		return title.find() ? title.group(1) : page.path();
	}

	/** What an address shows; 404 for one that the samples do not have. */
	Answer get(String path, Instant now) {
		LocalDate today = LocalDate.ofInstant(now, DemoWeeks.ZONE);
		return this.timeline.rss()
			.stream()
			.filter((rss) -> rss.path().equals(path))
			.findFirst()
			.map((rss) -> rss(rss, now))
			.or(() -> this.timeline.pages()
				.stream()
				.filter((page) -> page.path().equals(path) && !today.isBefore(page.from()))
				.max(Comparator.comparing(Page::from))
				.map(FdaReplay::page))
			.orElseGet(() -> Answer.html(404, Timeline.text("fda/page-not-found.html")));
	}

	/** A redirect to the apology page, which is itself a 404. */
	static Answer blocked() {
		return new Answer(302, "text/html", Map.of("Location", APOLOGY, "Server", "AkamaiGHost"), new byte[0]);
	}

	static Answer apology() {
		return Answer.html(404, Timeline.text("fda/apology.html"));
	}

	private static Answer page(Page page) {
		String ending = page.file().substring(page.file().lastIndexOf('.') + 1);
		return new Answer(200, TYPES.getOrDefault(ending, "application/octet-stream"), Map.of(),
				Timeline.bytes(page.file()));
	}

	private static Answer rss(Rss rss, Instant now) {
		Matcher item = ITEM.matcher(Timeline.text(rss.file()));
		StringBuilder shown = new StringBuilder();
		while (item.find()) {
			boolean published = !ZonedDateTime.parse(item.group(1), PUB_DATE).toInstant().isAfter(now);
			item.appendReplacement(shown, published ? Matcher.quoteReplacement(item.group()) : "");
		}
		return Answer.xml(item.appendTail(shown).toString());
	}

}

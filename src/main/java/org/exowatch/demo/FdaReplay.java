package org.exowatch.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exowatch.demo.Timeline.Page;
import org.exowatch.demo.Timeline.Rss;

/** The pages, PDFs and RSS addresses of www.fda.gov, as of an instant. */
final class FdaReplay {

	/** Where fda.gov sends a client that it refuses. */
	static final String APOLOGY = "/apology_objects/abuse-detection-apology.html";

	private static final DateTimeFormatter PUB_DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss zzz",
			Locale.ENGLISH);

	private static final Pattern ITEM = Pattern.compile("\\s*<item>.*?<pubDate>(.*?)</pubDate>.*?</item>",
			Pattern.DOTALL);

	private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=UTF-8", "pdf",
			"application/pdf");

	private final Timeline timeline;

	FdaReplay(Timeline timeline) {
		this.timeline = timeline;
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

package org.exowatch.source;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.exowatch.catalog.Feed;
import org.exowatch.source.SourceException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exowatch.source.SourceAssertions.assertNotChecked;

/** The RSS feed of a saved search, ten items at most. */
class PubMedRssTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final Window WEEK = new Window(DAY.minusDays(6), DAY);

	private static final String RSS = "/rss/search/1aB-c_D2/";

	private final StandInServer server = StandInServer.start();

	private final Sources sources = SourceClients.of(this.server.settings(), new TestClock());

	private final MemorySpool spool = new MemorySpool();

	private final Feed feed = new Feed("saved", "A saved search", Feed.Kind.PUBMED_RSS, null, "exosome-therapy",
			"exosomes[tiab]", DAY,
			List.of(new Feed.Page("https://pubmed.ncbi.nlm.nih.gov" + RSS + "?limit=10&utm_campaign=x", null)));

	@AfterEach
	void stop() {
		this.server.close();
	}

	private Listing fetch() throws SourceException {
		return this.sources.fetch(this.feed, null, WEEK, this.spool);
	}

	private static String item(String guid, String link, String date) {
		return "<item><title>A &amp; B</title><link>" + link + "</link><description>Cut off…</description>"
				+ "<guid isPermaLink=\"false\">" + guid + "</guid>"
				+ (date.isEmpty() ? "" : "<pubDate>" + date + "</pubDate>") + "</item>\n";
	}

	private static String item(int pmid, String date) {
		return item("pubmed:" + pmid, "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/?utm_source=Some Agent&amp;v=2",
				date);
	}

	private static String rss(String... items) {
		return "<?xml version='1.0' encoding='UTF-8'?>\n<rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\" version=\"2.0\">"
				+ "<channel><title>exosomes</title><link>https://pubmed.ncbi.nlm.nih.gov/</link>"
				+ "<description>Latest results from PubMed</description>\n" + String.join("", items)
				+ "</channel></rss>\n";
	}

	private void serve(String... items) {
		this.server.page(RSS, Reply.xml(rss(items)));
	}

	@Test
	void aFeedThatReachesBackNamesTheRecordsAndNothingIsSearched() throws Exception {
		this.server.records(101, 3, DAY);
		serve(item(101, "Fri, 20 Nov 2026 06:00:00 -0500"), item(102, "Thu, 19 Nov 2026 06:00:00 -0500"),
				item("https://pubmed.ncbi.nlm.nih.gov/103", "", "Sat, 14 Nov 2026 06:00:00 -0500"));
		assertThat(fetch().keys()).containsExactlyInAnyOrder("101", "102", "103");
		assertThat(this.spool.pmids()).containsExactlyInAnyOrder("101", "102", "103");
		assertThat(this.server.asked("esearch.fcgi")).isEmpty();
		assertThat(this.server.asked(RSS).get(0).parameters()).containsEntry("limit", "10");
		assertThat(this.server.asked("efetch.fcgi")).singleElement()
			.satisfies((asked) -> assertThat(asked.parameters()).containsEntry("id", "101,102,103"));
	}

	@Test
	void aFullFeedIsSearchedWithTheQueryOfTheSavedSearch() throws Exception {
		this.server.records(101, 14, DAY);
		this.server.record("500", DAY.minusYears(1), DAY.minusYears(1), "");
		String items = IntStream.range(106, 115)
			.mapToObj((pmid) -> item(pmid, "Fri, 20 Nov 2026 06:00:00 -0500"))
			.collect(Collectors.joining());
		serve(items, item(500, "Mon, 02 Nov 2026 06:00:00 -0500"));
		assertThat(fetch().keys()).hasSize(15).contains("101", "500");
		assertThat(this.spool.pmids()).hasSize(15).doesNotHaveDuplicates();
		assertThat(this.server.asked("esearch.fcgi")).hasSize(2)
			.allSatisfy((asked) -> assertThat(asked.parameters()).containsEntry("term", "exosomes[tiab]"));
	}

	@Test
	void aFeedThatDoesNotReachBackIsSearched() throws Exception {
		this.server.records(101, 5, DAY);
		String dayAfterTheFirst = item(104, "Sun, 15 Nov 2026 06:00:00 -0500").replace("</item>",
				"<dc:date>2026-11-15</dc:date></item>");
		serve(item(105, "Fri, 20 Nov 2026 06:00:00 -0500"), dayAfterTheFirst, item(103, ""));
		assertThat(fetch().keys()).hasSize(5);
		assertThat(this.spool.pmids()).hasSize(5);
	}

	@Test
	void anEmptyFeedIsNoZero() throws Exception {
		this.server.records(101, 5, DAY);
		serve();
		assertThat(fetch().keys()).hasSize(5);
	}

	static Stream<Arguments> faults() {
		return Stream
			.of(Arguments.of(Named.of("HTML", Reply.status(200)), Kind.UNEXPECTED_ANSWER),
					Arguments.of(Named.of("HTTP 403", Reply.status(403)), Kind.REFUSED),
					Arguments.of(Named.of("HTTP 404", Reply.status(404)), Kind.UNEXPECTED_ANSWER),
					Arguments.of(Named.of("HTTP 429", Reply.status(429)), Kind.RATE_LIMITED),
					Arguments.of(Named.of("HTTP 500", Reply.status(500)), Kind.UNAVAILABLE),
					Arguments.of(Named.of("reset", Reply.reset()), Kind.UNAVAILABLE),
					Arguments.of(Named.of("empty", Reply.xml("")), Kind.UNAVAILABLE),
					Arguments.of(Named.of("prolog only", Reply.prologOnly()), Kind.UNAVAILABLE),
					Arguments.of(Named.of("cut off", Reply.xml(rss(item(101, "")).substring(0, 300))),
							Kind.UNAVAILABLE),
					Arguments.of(Named.of("no RSS", Reply.xml("<note/>")), Kind.UNEXPECTED_ANSWER),
					Arguments.of(
							Named.of("an item that is no record",
									Reply.xml(rss(item("other:1", "https://example.org/1", "")))),
							Kind.UNEXPECTED_ANSWER));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void aFeedThatFailsIsNotChecked(Reply fault, Kind kind) {
		this.server.records(101, 3, DAY);
		this.server.page(RSS, fault);
		assertThat(assertNotChecked(kind, this::fetch)).hasMessageContaining("pubmed.ncbi.nlm.nih.gov, " + RSS);
		assertThat(this.spool.documents()).isEmpty();
	}

}

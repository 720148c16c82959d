package org.exowatch.source;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.exowatch.source.SourceException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exowatch.source.SourceAssertions.assertNotChecked;

class OpenFdaTests {

	private static final String PATH = "/drug/enforcement.json";

	private static final String KEY = "k3y+of/ours";

	private static final Window WINDOW = new Window(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 20));

	private static final Feed FEED = feed("enforcement", "report_date");

	private final StandInServer server = StandInServer.start();

	private final MemorySpool spool = new MemorySpool();

	@AfterEach
	void stop() {
		this.server.close();
	}

	private static Feed feed(String endpoint, String date) {
		return new Feed("openfda", "openFDA", Feed.Kind.OPENFDA, "openfda-" + endpoint, "vesicles", null,
				LocalDate.of(2025, 2, 1),
				List.of(new Feed.Page("https://api.fda.gov/drug/" + endpoint + ".json", null)), null,
				new Feed.Search(List.of("product_description", "reason_for_recall"), date));
	}

	private static Topic topic(String... terms) {
		return new Topic("vesicles", "Vesicles", "", List.of(), List.of(), List.of(), List.of(terms), List.of());
	}

	private Sources sources(String key) {
		ClientSettings open = this.server.settings();
		return SourceClients.of(
				new ClientSettings(open.userAgent(), open.tool(), null, null, key, Duration.ofMinutes(2), open.hosts()),
				new TestClock());
	}

	private Listing fetch(Feed feed, String... terms) throws SourceException {
		return sources("").fetch(feed, topic(terms), WINDOW, this.spool);
	}

	private static String recall(int number) {
		return StandInOpenFda.recall("D-%04d-2026".formatted(number), "90001", "Sample Labs", "Exosome drops",
				"20261102");
	}

	private static String key(int number) {
		return "api.fda.gov/drug/enforcement.json?search=recall_number:%%22D-%04d-2026%%22".formatted(number);
	}

	@Test
	void pagesFollowTheirLinksWithoutSkip() throws Exception {
		this.server.always(PATH, new StandInOpenFda().pagesOf(2).with(recall(1), recall(2), recall(3)));
		assertThat(fetch(FEED, "exosome")).isEqualTo(new Listing(Set.of(key(1), key(2), key(3)), Set.of()));
		assertThat(this.server.asked(PATH)).extracting((asked) -> asked.parameters().get("search_after"))
			.containsExactly(null, "0=2");
		assertThat(this.server.asked(PATH)).allSatisfy((asked) -> {
			assertThat(asked.parameters()).doesNotContainKeys("skip", "api_key").containsEntry("limit", "1000");
			assertThat(asked.parameters().get("search")).isEqualTo("(product_description:(\"exosome\" OR \"exosomes\")"
					+ " OR reason_for_recall:(\"exosome\" OR \"exosomes\")) AND report_date:[20250201 TO 29991231]");
		});
		String first = "https://api.fda.gov/drug/enforcement.json?search=%28product_description:%28%22exosome%22+OR+"
				+ "%22exosomes%22%29+OR+reason_for_recall:%28%22exosome%22+OR+%22exosomes%22%29%29+AND+"
				+ "report_date:%5B20250201+TO+29991231%5D&limit=1000";
		assertThat(this.spool.urls()).containsExactly(first, first + "&search_after=0%3D2");
		assertThat(MemorySpool.text(this.spool.documents().get(1))).contains("D-0003-2026").doesNotContain("D-0001");
	}

	@Test
	void theLastPagesLinkMayLeadToNothing() throws Exception {
		this.server.always(PATH, new StandInOpenFda().pagesOf(2).with(recall(1), recall(2)));
		assertThat(fetch(FEED, "exosome").keys()).containsExactlyInAnyOrder(key(1), key(2));
		assertThat(this.server.asked(PATH)).hasSize(2);
	}

	@Test
	void fewerRecordsThanCountedAreAnError() {
		this.server.always(PATH, new StandInOpenFda().pagesOf(2).withheld(2).with(recall(1), recall(2)));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> fetch(FEED, "exosome")))
			.hasMessageContaining("counts 4 records and gave 2; nothing counts as checked");
	}

	@Test
	void theSameRecordTwiceCountsOnce() {
		this.server.always(PATH, new StandInOpenFda().with(recall(1), recall(1)));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> fetch(FEED, "exosome")))
			.hasMessageContaining("counts 2 records and gave 1");
	}

	@Test
	void recordsThatShareAKeyAreAllCounted() throws Exception {
		String other = recall(1).replace("12 vials", "24 vials");
		assertThat(other).isNotEqualTo(recall(1));
		this.server.always(PATH, new StandInOpenFda().pagesOf(1).with(recall(1), other));
		assertThat(fetch(FEED, "exosome").keys()).hasSize(1);
		assertThat(this.spool.documents()).hasSize(2);
	}

	@Test
	void aCountThatChangesFromPageToPageIsAnError() {
		this.server.next(PATH, new StandInOpenFda().pagesOf(1).with(recall(1), recall(2)));
		this.server.always(PATH, new StandInOpenFda().pagesOf(1).with(recall(1), recall(2), recall(3)));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> fetch(FEED, "exosome")))
			.hasMessageContaining("2 records on page 1 and 3 on page 2");
	}

	@Test
	void pagesThatNeverEndAreAnError() {
		String endless = "{\"meta\":{\"results\":{\"total\":1}},\"results\":[" + recall(1) + "]}";
		this.server.always(PATH, Reply.of(200, "application/json", endless.getBytes(StandardCharsets.UTF_8),
				Map.of("Link", "<https://api.fda.gov/drug/enforcement.json?search_after=1>; rel=\"next\"")));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> fetch(FEED, "exosome")))
			.hasMessageContaining("more pages than they fill");
	}

	@Test
	void termsAreSearchedForWhateverTheyHold() throws Exception {
		this.server.always(PATH, StandInOpenFda.nothing());
		fetch(FEED, "a \"b\" OR c:[d] (e\\", "Wharton's jelly");
		assertThat(this.server.asked(PATH).get(0).parameters().get("search")).startsWith(
				"(product_description:(\"a \\\"b\\\" OR c:[d] (e\\\\\" OR \"Wharton's jelly\" OR \"Wharton's jellys\")");
	}

	@Test
	void noMatchIsCheckedAndNothing() throws Exception {
		this.server.always(PATH, StandInOpenFda.nothing());
		assertThat(fetch(FEED, "exosome")).isEqualTo(new Listing(Set.of(), Set.of()));
		assertThat(this.spool.documents()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					400 | BAD_REQUEST     | Skip value must 25000 or less.    | REFUSED           | HTTP 400, BAD_REQUEST: Skip value must 25000 or less.; check fields
					403 | API_KEY_INVALID | An invalid api_key was supplied.  | REFUSED           | HTTP 403, API_KEY_INVALID: An invalid api_key was supplied.; check exowatch.client.openfda-api-key
					404 | NO_SUCH_THING   | Gone.                             | UNEXPECTED_ANSWER | HTTP 404, NO_SUCH_THING: Gone.
					429 | OVER_RATE_LIMIT | You have exceeded your rate limit. | RATE_LIMITED     | HTTP 429, OVER_RATE_LIMIT: You have exceeded your rate limit., after all retries
					500 | SERVER_ERROR    | Check your request and try again  | UNAVAILABLE       | HTTP 500, SERVER_ERROR: Check your request and try again, after all retries
					200 | NOT_FOUND       | No matches found!                 | UNEXPECTED_ANSWER | HTTP 200, NOT_FOUND: No matches found!
					""")
	void errorsAreToldApart(int status, String code, String message, Kind kind, String said) {
		this.server.always(PATH, StandInOpenFda.error(status, code, message));
		assertThat(assertNotChecked(kind, () -> fetch(FEED, "exosome")))
			.hasMessageContaining("api.fda.gov, drug/enforcement.json (page 1): " + said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					404 | `<!DOCTYPE html><html><head><title>Not Found</title></head></html>` | UNEXPECTED_ANSWER | HTTP 404, an HTML page
					200 | `<!DOCTYPE html><html><head><title>Down</title></head></html>`      | UNEXPECTED_ANSWER | HTML in place of JSON
					200 | `{"meta":{"results":{"total":1}},"results":[{"recall_nu`            | UNAVAILABLE       | broken JSON
					200 | `{"meta":{"results":{"total":1}}}`                                  | UNEXPECTED_ANSWER | without results
					200 | `{"meta":{},"results":[]}`                                          | UNEXPECTED_ANSWER | does not say how many
					200 | `[]`                                                                | UNEXPECTED_ANSWER | without results
					200 | ` `                                                                 | UNAVAILABLE       | an empty body
					""")
	void whatIsNoAnswerIsNeverZero(int status, String body, Kind kind, String said) {
		this.server.always(PATH, Reply.of(status, "application/json", body));
		assertThat(assertNotChecked(kind, () -> fetch(FEED, "exosome"))).hasMessageContaining(said);
	}

	@Test
	void nestingHasALimit() {
		String deep = "{\"meta\":{\"results\":{\"total\":1}},\"results\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
		this.server.always(PATH, Reply.of(200, "application/json", deep));
		assertThat(assertNotChecked(Kind.UNAVAILABLE, () -> fetch(FEED, "exosome"))).hasMessageContaining("nesting");
	}

	@Test
	void aLinkToAnotherPlaceIsNotFollowed() {
		link("https://evil.example/drug/enforcement.json?api_key=k3y&search_after=1");
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> fetch(FEED, "exosome")))
			.hasMessageContaining("leads elsewhere, to evil.example")
			.hasMessageNotContaining("k3y");
		assertThat(this.server.asked(PATH)).hasSize(1);
		link("https://[broken?api_key=k3y");
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> fetch(FEED, "exosome")))
			.hasMessageContaining("leads elsewhere, to no host")
			.hasMessageNotContaining("k3y");
		link("https://api.fda.gov/drug/enforcement.json?api_key=k3y&search_after=%zz");
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> fetch(FEED, "exosome")))
			.hasMessageContaining("next page is broken")
			.hasMessageNotContaining("k3y");
	}

	private void link(String next) {
		String body = "{\"meta\":{\"results\":{\"total\":2}},\"results\":[" + recall(1) + "]}";
		this.server.behave();
		this.server.always(PATH, Reply.of(200, "application/json", body.getBytes(StandardCharsets.UTF_8),
				Map.of("Link", "<" + next + ">; rel=\"next\"")));
	}

	@Test
	void theKeyIsSentAndShownNowhere() throws Exception {
		this.server.next(PATH, new StandInOpenFda().with(recall(1)));
		this.server.always(PATH, StandInOpenFda.error(403, "API_KEY_INVALID", "The key " + KEY + " is invalid"));
		Sources withKey = sources(KEY);
		withKey.fetch(FEED, topic("exosome"), WINDOW, this.spool);
		assertThat(this.server.asked(PATH).get(0).parameters()).containsEntry("api_key", KEY);
		assertThat(this.spool.urls().get(0)).doesNotContain("api_key", "k3y");
		assertThat(assertNotChecked(Kind.REFUSED, () -> withKey.fetch(FEED, topic("exosome"), WINDOW, this.spool)))
			.hasMessageContaining("The key *** is invalid")
			.hasMessageNotContaining("k3y");
	}

	@Test
	void whatDidNotChangeIsNotReceivedAgain() throws Exception {
		this.server.always(PATH, new StandInOpenFda().pagesOf(1).with(recall(1), recall(2)));
		fetch(FEED, "exosome");
		this.server.behave();
		this.server.always(PATH,
				new StandInOpenFda().pagesOf(1).with(recall(1), recall(2).replace("Ongoing", "Terminated")));
		assertThat(fetch(FEED, "exosome")).isEqualTo(new Listing(Set.of(key(1), key(2)), Set.of(key(1))));
		assertThat(this.spool.documents()).hasSize(3);
	}

	@Test
	void anEmptyQuotaIsWaitedFor() throws Exception {
		List<Long> times = Collections.synchronizedList(new ArrayList<>());
		this.server.onRequest((number) -> times.add(System.nanoTime()));
		Reply page = new StandInOpenFda().pagesOf(1).with(recall(1), recall(2));
		this.server.always(PATH, (exchange) -> {
			exchange.getResponseHeaders().set("x-ratelimit-remaining", "0");
			page.send(exchange);
		});
		fetch(FEED, "exosome");
		// Held for 150 times the gap at most, and the gap of this test counts as 1 ms.
		assertThat(times.get(1) - times.get(0)).isGreaterThan(Duration.ofMillis(140).toNanos());
	}

	@Test
	void aTopicWithoutTermsIsNoSearchForEverything() {
		assertThat(assertNotChecked(Kind.REFUSED, () -> fetch(FEED))).hasMessageContaining("no fda-terms");
		assertThat(this.server.asked()).isEmpty();
	}

	@Test
	void aSearchTooLongForAnAddressIsRefused() {
		assertThat(assertNotChecked(Kind.REFUSED, () -> fetch(FEED, "x".repeat(2000))))
			.hasMessageContaining("too long");
		assertThat(this.server.asked()).isEmpty();
	}

	@Test
	void reportsAreCountedByQuartersThatAreOverLateOnesAgain() throws Exception {
		this.server.always("/drug/event.json",
				new StandInOpenFda().with("{\"safetyreportid\":\"1\"}", "{\"safetyreportid\":\"2\"}")
					.reaction("NAUSEA", 2));
		Feed events = feed("event", "receivedate");
		Listing all = sources("").fetch(events, topic("exosome"), new Window(events.since(), WINDOW.to()), this.spool);
		assertThat(all.keys()).hasSize(7)
			.contains(
					"api.fda.gov/drug/event.json?search=%28product_description:%28%22exosome%22+OR+%22exosomes%22%29+OR+"
							+ "reason_for_recall:%28%22exosome%22+OR+%22exosomes%22%29%29+AND+receivedate:%5B20250101+TO+"
							+ "20250331%5D&count=patient.reaction.reactionmeddrapt.exact");
		assertThat(MemorySpool.text(this.spool.documents().get(0))).isEqualTo("{\"reports\":{\"meta\":{\"disclaimer\":"
				+ "\"Do not rely on openFDA.\",\"last_updated\":\"2026-11-01\",\"results\":{\"skip\":0,\"limit\":1000,"
				+ "\"total\":2}}},\"reactions\":{\"meta\":{\"disclaimer\":\"Do not rely on openFDA.\",\"last_updated\":"
				+ "\"2026-11-01\"},\"results\":[{\"term\":\"NAUSEA\",\"count\":2}]}}");
		Listing night = fetch(events, "exosome");
		assertThat(night.keys()).hasSize(4).allMatch(all.keys()::contains);
		assertThat(night.unchanged()).isEqualTo(night.keys());
		assertThat(this.spool.documents()).hasSize(7);
	}

	@Test
	void aQuarterWithoutReportsIsNoDocument() throws Exception {
		this.server.always("/drug/event.json", StandInOpenFda.nothing());
		assertThat(fetch(feed("event", "receivedate"), "exosome").keys()).isEmpty();
	}

	@Test
	void reportsAndReactionsOfDifferentDaysAreNotPutTogether() {
		this.server.always("/drug/event.json",
				new StandInOpenFda().with("{}").reaction("NAUSEA", 1).countedOn("2026-11-08"));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> fetch(feed("event", "receivedate"), "exosome")))
			.hasMessageContaining("1 reports of 2026-11-01, reactions of 2026-11-08");
	}

	@Test
	void whatIsMissingIsAskedForAlone() throws Exception {
		this.server.always(PATH, new StandInOpenFda().with(recall(2)));
		sources("").fetchAgain(FEED, List.of(key(2)), this.spool);
		assertThat(this.server.asked(PATH).get(0).parameters()).containsEntry("search",
				"recall_number:\"D-0002-2026\"");
		assertThat(this.spool.urls()).containsExactly("https://" + key(2));
		this.server.behave();
		this.server.always(PATH, StandInOpenFda.nothing());
		sources("").fetchAgain(FEED, List.of(key(3)), this.spool);
		assertThat(this.spool.urls()).hasSize(1);
	}

}

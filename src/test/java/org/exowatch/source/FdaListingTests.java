package org.exowatch.source;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.exowatch.catalog.Feed;
import org.exowatch.document.ListedNotice;
import org.exowatch.document.NoticeKind;
import org.exowatch.source.SourceException.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exowatch.source.SourceAssertions.assertNotChecked;

class FdaListingTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final String FDA = "https://www.fda.gov";

	private static final String GET = "/datatables/views/ajax";

	private static final String POST = "/views/ajax";

	private static final String EXPORT = "/letters/datatables-data";

	private final StandInServer server = StandInServer.start();

	private final TestClock clock = new TestClock();

	private final StandInListing table = this.server.listing("letters");

	private final MemorySpool spool = new MemorySpool();

	private Sources sources = SourceClients.of(this.server.settings(), this.clock);

	@BeforeEach
	void threeLetters() {
		letter("one", "06/01/2026", "");
		letter("two", "07/24/2026", "");
		letter("three", "03/04/2026", "");
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	private void letter(String name, String date, String closeOut) {
		this.table
			.add(StandInListing.letter("/letters/" + name, "Firm " + name, date, "Unapproved New Drugs", closeOut));
		this.server.page("/letters/" + name, html(name));
	}

	private static String html(String text) {
		return "<!DOCTYPE html>\n<html><head><title>" + text + "</title></head><body>" + text + "</body></html>";
	}

	private static Feed feed(String id, NoticeKind kind, String view, @Nullable String export) {
		return new Feed(id, id, Feed.Kind.FDA_LISTING, "fda-page", null, null, DAY,
				List.of(new Feed.Page(FDA + "/" + view, kind)), new Feed.Table(view, "block", export), null);
	}

	private Listing fetch() throws SourceException {
		return fetch(feed("letters", NoticeKind.WARNING_LETTER, "letters", null));
	}

	private Listing fetch(Feed feed) throws SourceException {
		return this.sources.fetch(feed, null, new Window(DAY, DAY), this.spool);
	}

	private Listing fetchWithExport(byte[] xlsx) throws SourceException {
		this.server.page(EXPORT, Reply.of(200, "application/vnd.ms-excel", xlsx, Map.of()));
		return fetch(feed("letters", NoticeKind.WARNING_LETTER, "letters", FDA + EXPORT + "?_format=xlsx"));
	}

	@Test
	void everyLetterIsFetchedTheNewestFirst() throws Exception {
		Set<String> keys = Set.of("/letters/one", "/letters/two", "/letters/three");
		assertThat(fetch()).isEqualTo(new Listing(keys, Set.of()));
		assertThat(this.spool.urls()).containsExactly(FDA + "/letters/two", FDA + "/letters/one",
				FDA + "/letters/three");
		assertThat(this.spool.begun()).containsExactly(new Listing(keys, Set.of()));
		assertThat(this.server.asked(GET)).as("the site may answer it with a block").isEmpty();
		StandInServer.Asked asked = this.server.asked(POST).get(0);
		assertThat(asked.method()).isEqualTo("POST");
		assertThat(asked.parameters()).containsEntry("view_name", "letters")
			.containsEntry("view_display_id", "block")
			.containsEntry("start", "0");
		assertThat(asked.headers()).containsEntry("x-requested-with", "XMLHttpRequest")
			.containsEntry("referer", FDA + "/letters");
	}

	@Test
	void theFactsOfARowAreThoseThatItShows() throws Exception {
		letter("four", "07/24/2026", "/letters/four-close-out");
		this.server.page("/letters/four-close-out", html("closed"));
		assertThat(fetch().keys()).contains("/letters/four-close-out");
		LocalDate shown = LocalDate.of(2026, 7, 24);
		assertThat(this.spool.passes().get(0)).hasSize(4)
			.contains(new ListedNotice("/letters/four", "Firm four",
					"Center for Biologics Evaluation and Research (CBER)", "Unapproved New Drugs", shown, shown,
					"/letters/four-close-out"));
	}

	@Test
	void allPagesAreRead() throws Exception {
		for (int i = 0; i < 650; i++) {
			letter("more-" + i, "01/02/2025", "");
		}
		assertThat(fetch().keys()).hasSize(653);
		assertThat(this.server.asked(POST)).extracting((asked) -> asked.parameters().get("start"))
			.containsExactly("0", "300", "600");
	}

	static List<Named<Reply>> moved() {
		return List.of(Named.of("404", Reply.html(404, html("Page Not Found"))),
				Named.of("HTML", Reply.html(200, html("Warning Letters"))), Named.of("403", Reply.status(403)),
				Named.of("another site", Reply.redirect("https://evil.example/ajax")),
				Named.of("the machine itself", Reply.redirect("http://169.254.169.254/latest/meta-data")),
				Named.of("other JSON", Reply.of(200, "application/json", "[{\"command\":\"settings\"}]")),
				Named.of("no JSON", Reply.of(200, "application/json", "{\"recordsTotal\":")));
	}

	@ParameterizedTest
	@MethodSource("moved")
	void whenTheFirstEndpointIsGoneTheSecondIsAsked(Reply gone) throws Exception {
		this.server.always(POST, gone);
		assertThat(fetch().keys()).hasSize(3);
		StandInServer.Asked form = this.server.asked(POST).get(0);
		assertThat(form.headers()).containsEntry("content-type", "application/x-www-form-urlencoded");
		assertThat(form.parameters()).containsEntry("view_name", "letters").containsEntry("length", "300");
		StandInServer.Asked query = this.server.asked(GET).get(0);
		assertThat(query.method()).isEqualTo("GET");
		assertThat(query.parameters()).isEqualTo(form.parameters());
	}

	@ParameterizedTest
	@MethodSource("moved")
	void whenBothAreGoneItIsSaid(Reply gone) {
		this.server.always(POST, gone);
		this.server.always(GET, gone);
		SourceException failure = org.assertj.core.api.Assertions.catchThrowableOfType(SourceException.class,
				this::fetch);
		assertThat(failure).hasMessageContaining(FDA + "/letters").hasMessageContaining("layout changed?");
		assertThat(this.spool.passes()).isEmpty();
	}

	@Test
	void aBlockClosesTheHostAndTheSecondEndpointIsNotTried() {
		this.server.block(true);
		assertNotChecked(Kind.BLOCKED, this::fetch);
		assertThat(this.server.asked(GET)).isEmpty();
		this.server.block(false);
		int asked = this.server.asked().size();
		assertNotChecked(Kind.BLOCKED, this::fetch);
		assertThat(this.server.asked()).hasSize(asked);
	}

	@Test
	void theBlockPageItselfIsABlock() {
		this.server.always(POST, Reply.apology());
		assertNotChecked(Kind.BLOCKED, this::fetch);
		assertThat(this.server.asked()).hasSize(1);
	}

	@Test
	void aBlockInTheMiddleKeepsWhatCame() {
		this.server.always("/letters/one", Reply.redirect("/apology_objects/abuse-detection-apology.html"));
		assertNotChecked(Kind.BLOCKED, this::fetch);
		assertThat(this.spool.urls()).containsExactly(FDA + "/letters/two");
		assertThat(this.spool.passes()).as("the listing itself was read in full").hasSize(1);
	}

	private void assertLayoutChanged(String what) {
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, this::fetch)).hasMessageContaining(FDA + "/letters")
			.hasMessageContaining(what)
			.hasMessageContaining("layout changed?");
		assertThat(this.spool.passes()).isEmpty();
		assertThat(this.spool.documents()).isEmpty();
	}

	@Test
	void fewerOrMoreRowsThanToldAreAFault() {
		this.table.tell((start) -> 4);
		assertLayoutChanged("4 rows, and shows 3");
		this.table.tell((start) -> 2);
		assertLayoutChanged("2 rows, and shows 3");
	}

	@Test
	void theSameRowTwiceIsAFault() {
		letter("one", "06/01/2026", "");
		assertLayoutChanged("4 rows, and shows 3 different ones of 4");
	}

	@Test
	void aTotalThatChangesAllTheTimeIsAFault() {
		for (int i = 0; i < 300; i++) {
			letter("more-" + i, "01/02/2025", "");
		}
		this.table.tell((start) -> (start == 0) ? 303 : 304);
		assertLayoutChanged("it had 303 rows, then 304");
	}

	@Test
	void aLetterThatIsPostedMeanwhileIsReadInASecondPass() throws Exception {
		for (int i = 0; i < 300; i++) {
			letter("more-" + i, "01/02/2025", "");
		}
		this.server.onRequest((number) -> {
			if (number == 2) {
				letter("new", "08/01/2026", "");
			}
		});
		assertThat(fetch().keys()).hasSize(304).contains("/letters/new");
		assertThat(this.spool.passes()).hasSize(1);
	}

	@Test
	void noRowIsNeverZeroLetters() {
		List.of("one", "two", "three").forEach((name) -> this.table.remove("/letters/" + name));
		assertLayoutChanged("it has no row");
	}

	static List<List<String>> oddRows() {
		List<String> good = StandInListing.letter("/letters/x", "Firm", "01/02/2026", "Subject", "");
		return List.of(good.subList(0, 6), with(good, 0, ""), with(good, 1, "Posted"), with(good, 0, "13/32/2026"),
				with(good, 2, "Firm without a link"), with(good, 2, "<a href=\"https://evil.example/x\">Firm</a>"),
				with(good, 2, "<a href=\"/letters/x\"></a>"), with(good, 2, "<a href=\"http://[x\">Firm</a>"),
				List.of());
	}

	private static List<String> with(List<String> row, int column, String cell) {
		List<String> changed = new ArrayList<>(row);
		changed.set(column, cell);
		return changed;
	}

	@ParameterizedTest
	@MethodSource("oddRows")
	void aRowThatLooksDifferentIsAFault(List<String> row) {
		this.table.add(row);
		assertLayoutChanged("");
	}

	@Test
	void aSecondNightFetchesOnlyWhatChanged() throws Exception {
		fetch();
		this.table.remove("/letters/one");
		letter("one", "06/01/2026", "/letters/one-close-out");
		this.server.page("/letters/one-close-out", html("closed"));
		letter("four", "08/01/2026", "");
		assertThat(fetch().unchanged()).containsExactlyInAnyOrder("/letters/two", "/letters/three");
		assertThat(this.spool.urls().subList(3, 6)).containsExactly(FDA + "/letters/four", FDA + "/letters/one",
				FDA + "/letters/one-close-out");
	}

	@Test
	void aLetterWhoseRowChangedAndWhosePageDidNotIsUnchanged() throws Exception {
		this.server.page("/letters/one", html("one"), "\"v1\"");
		fetch();
		this.table.remove("/letters/one");
		this.table.add(StandInListing.letter("/letters/one", "Firm one", "06/01/2026", "Another subject", ""));
		assertThat(fetch().unchanged()).contains("/letters/one");
		assertThat(this.spool.documents()).hasSize(3);
		int asked = this.server.asked("/letters/one").size();
		fetch();
		assertThat(this.server.asked("/letters/one")).as("the new row is known").hasSize(asked);
	}

	@Test
	void knownLettersAreLookedAtAgainWithWhatIsKnownOfThem() throws Exception {
		this.server.page("/letters/one", Reply.of(200, "text/html", html("one").getBytes(StandardCharsets.UTF_8),
				Map.of("Last-Modified", "Mon, 01 Jun 2026 10:00:00 GMT")));
		fetch();
		this.spool.aMonthLater();
		this.server.page("/letters/one", html("one, replaced in silence"));
		assertThat(fetch().unchanged()).doesNotContain("/letters/one");
		assertThat(this.server.asked("/letters/one").get(1).headers()).containsEntry("if-modified-since",
				"Mon, 01 Jun 2026 10:00:00 GMT");
		assertThat(MemorySpool.text(this.spool.documents().get(this.spool.urls().lastIndexOf(FDA + "/letters/one"))))
			.contains("replaced in silence");
	}

	@Test
	void aMovedLetterIsNotFetchedEveryNight() throws Exception {
		this.server.page("/letters/one", Reply.redirect("/letters/new-one"));
		this.server.page("/letters/new-one", html("one"));
		Listing first = fetch();
		assertThat(first.keys()).contains("/letters/one", "/letters/new-one");
		assertThat(first.unchanged()).as("it came under its new address").containsExactly("/letters/one");
		fetch();
		assertThat(this.server.asked("/letters/new-one")).hasSize(1);
	}

	@Test
	void oneLetterThatFailsDoesNotHideTheOthers() {
		this.server.always("/letters/two", Reply.status(403));
		assertThat(assertNotChecked(Kind.REFUSED, this::fetch)).hasMessageContaining("(1 of 3 could not be read)");
		assertThat(this.spool.documents()).hasSize(2);
	}

	private void budget(int budget, String... inTurn) {
		this.sources = SourceClients.of(this.server.settings(Duration.ZERO, budget), this.clock, RequestLog.inMemory(),
				List.of(inTurn));
	}

	@Test
	void theFirstIntakeSpreadsOverNightsAndNothingNewWaits() throws Exception {
		for (int i = 0; i < 60; i++) {
			letter("old-" + i, "01/02/2025", "");
		}
		budget(30);
		Listing first = fetch();
		assertThat(this.spool.documents()).hasSize(26);
		assertThat(first.keys()).hasSize(63);
		assertThat(first.pending()).hasSize(37).doesNotContain("/letters/two");
		assertThat(first.note()).isEqualTo("37 of 63 pages still to come, about 2 more nights at 27 a night");
		this.clock.forward(Duration.ofDays(1));
		letter("new", "08/01/2026", "");
		Listing second = fetch();
		assertThat(this.spool.urls().get(26)).isEqualTo(FDA + "/letters/new");
		assertThat(second.pending()).hasSize(12);
		assertThat(second.unchanged()).hasSize(26);
		this.clock.forward(Duration.ofDays(1));
		Listing third = fetch();
		assertThat(third.pending()).isEmpty();
		assertThat(third.note()).isNull();
		assertThat(this.spool.urls()).doesNotHaveDuplicates().hasSize(64);
	}

	@Test
	void listingsShareTheBudget() throws Exception {
		for (int i = 0; i < 60; i++) {
			letter("old-" + i, "01/02/2025", "");
		}
		StandInListing recalls = this.server.listing("recalls");
		for (int i = 0; i < 60; i++) {
			recalls.add(StandInListing.recall("/recalls/" + i, "Brand", "05/01/2026", "Company"));
			this.server.page("/recalls/" + i, html("recall"));
		}
		budget(50, "recalls", "letters");
		Listing first = fetch(feed("recalls", NoticeKind.RECALL, "recalls", null));
		assertThat(this.spool.documents()).hasSize(22);
		assertThat(first.pending()).hasSize(38);
		fetch();
		assertThat(this.spool.documents()).as("and a tenth is left").hasSize(43);
	}

	@Test
	void whatIsUsedUpBeforeIsLeftForAnotherNight() throws Exception {
		RequestLog log = RequestLog.inMemory();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), java.time.ZoneOffset.UTC);
		for (int i = 0; i < 29; i++) {
			log.add(ClientSettings.FDA, today);
		}
		this.sources = SourceClients.of(this.server.settings(Duration.ZERO, 30), this.clock, log, List.of());
		assertThat(fetch().pending()).hasSize(3);
		assertThat(assertNotChecked(Kind.BUDGET_SPENT, this::fetch)).hasMessageContaining("budget of 30");
	}

	@Test
	void recallsAreReadByWhatARowHas() throws Exception {
		StandInListing recalls = this.server.listing("recalls");
		recalls.add(StandInListing.recall("/recalls/drops", "Brand", "05/01/2026", "Company, Inc."));
		recalls.add(StandInListing.recall("https://archive.example.org/old", "Old brand", "05/01/2018", "Old company"));
		this.server.page("/recalls/drops", html("recall"));
		Listing listing = fetch(feed("recalls", NoticeKind.RECALL, "recalls", null));
		assertThat(listing.keys()).as("what is on other hosts is left out").containsExactly("/recalls/drops");
		assertThat(this.spool.passes().get(0)).contains(new ListedNotice("/recalls/drops", "Company, Inc.", null,
				"Not sterile", null, LocalDate.of(2026, 5, 1), null));
	}

	@Test
	void anExportThatAgreesSaysNothing() throws Exception {
		Listing listing = fetchWithExport(
				SampleXlsx.of(SampleXlsx.HEAD, List.of(SampleXlsx.row("Firm one", "06/01/2026"),
						SampleXlsx.row("FIRM TWO", "07/24/2026"), SampleXlsx.row("Firm  three.", "3/4/2026"))));
		assertThat(listing.doubt()).isNull();
		assertThat(listing.note()).isNull();
		assertThat(this.server.asked(EXPORT).get(0).parameters()).containsEntry("_format", "xlsx")
			.containsEntry("view_name", "letters");
	}

	@Test
	void anExportThatDiffersIsADoubtAndTheListingIsKept() throws Exception {
		Listing listing = fetchWithExport(SampleXlsx.of(SampleXlsx.HEAD,
				List.of(SampleXlsx.row("Firm one", "06/01/2026"), SampleXlsx.row("Firm & ten", "07/24/2026"),
						SampleXlsx.row("Firm three", "03/04/2026"), SampleXlsx.row("Firm three", "03/04/2026"))));
		assertThat(listing.keys()).hasSize(3);
		assertThat(listing.doubt()).isEqualTo("listing and export differ: "
				+ "2 letters only in the export: firm ten (2026-07-24), firm three (2026-03-04); "
				+ "1 letter only in the listing: firm two (2026-07-24)");
		assertThat(this.spool.begun()).as("it is told with the rows")
			.extracting(Listing::doubt)
			.containsExactly(listing.doubt());
	}

	@Test
	void aFullExportSaysNothingOfWhatIsOlder() throws Exception {
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			letter("many-" + i, (i < 999) ? "09/01/2026" : "08/31/2026", "");
			rows.add(SampleXlsx.row("Firm many-" + i, (i < 999) ? "09/01/2026" : "08/31/2026"));
		}
		assertThat(fetchWithExport(SampleXlsx.of(SampleXlsx.HEAD, rows)).doubt()).isNull();
		letter("unknown", "09/02/2026", "");
		assertThat(fetchWithExport(SampleXlsx.of(SampleXlsx.HEAD, rows)).doubt())
			.isEqualTo("listing and export differ: 1 letter only in the listing: firm unknown (2026-09-02)");
	}

	@Test
	void anExportWithAnotherHeadIsAnAlarm() throws Exception {
		List<String> head = new ArrayList<>(SampleXlsx.HEAD);
		head.add(2, "FEI Number");
		assertThat(fetchWithExport(SampleXlsx.of(head, List.of())).doubt()).contains("layout changed?")
			.contains("FEI Number");
		assertThat(fetchWithExport(SampleXlsx.of(SampleXlsx.HEAD, List.of(SampleXlsx.row("Firm one", "June 2026"))))
			.doubt()).contains("layout changed?").contains("row 2, Posted Date: “June 2026” is no date");
	}

	@Test
	void anExportThatCannotBeHadIsSaid() throws Exception {
		Feed feed = feed("letters", NoticeKind.WARNING_LETTER, "letters", FDA + EXPORT + "?_format=xlsx");
		Listing listing = fetch(feed);
		assertThat(listing.doubt()).isNull();
		assertThat(listing.keys()).hasSize(3);
		assertThat(listing.note()).contains("not compared with the export").contains("HTTP 404");
		this.server.page(EXPORT, Reply.apology());
		assertThat(fetch(feed).note()).contains("blocked by www.fda.gov");
	}

	@Test
	void aHostileExportHarmsNobody() throws Exception {
		assertThat(fetchWithExport(SampleXlsx.bomb()).note()).contains("unpacks to more than");
		assertThat(fetchWithExport("PK no zip".getBytes(StandardCharsets.UTF_8)).note()).contains("not compared");
		assertThat(fetchWithExport(SampleXlsx.of(SampleXlsx.HEAD, List.of())).note()).contains("it has no row");
		Listing listing = fetchWithExport(SampleXlsx.of(SampleXlsx.HEAD, List.of(SampleXlsx.row("&x;", "06/01/2026")),
				"<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + this.server.uri() + "/secret\">]>"));
		assertThat(listing.keys()).hasSize(3);
		assertThat(this.server.asked("/secret")).isEmpty();
	}

}

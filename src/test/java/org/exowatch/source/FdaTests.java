package org.exowatch.source;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.exowatch.catalog.Feed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Source;
import org.exowatch.source.SourceException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exowatch.source.SourceAssertions.assertNotChecked;

class FdaTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final String RSS = "/rss-feeds/biologics/rss.xml";

	private static final String LISTING = "/enforcement-actions-cber/untitled-letters";

	private static final String FDA = "https://www.fda.gov";

	private final StandInServer server = StandInServer.start();

	private final TestClock clock = new TestClock();

	private final Sources sources = SourceClients.of(this.server.settings(), this.clock);

	private final MemorySpool spool = new MemorySpool();

	@AfterEach
	void stop() {
		this.server.close();
	}

	private static Feed feed(Feed.Kind kind, String... paths) {
		return Feed.fda("fda", "FDA", kind, "fda-page", DAY,
				List.of(paths).stream().map((path) -> new Feed.Page(FDA + path, null)).toList());
	}

	private Listing fetch(Feed.Kind kind, String... paths) throws SourceException {
		return this.sources.fetch(feed(kind, paths), null, new Window(DAY, DAY), this.spool);
	}

	private Listing rss() throws SourceException {
		return fetch(Feed.Kind.FDA_RSS, RSS);
	}

	private static String html(String text) {
		return "<!DOCTYPE html>\n<html><head><title>" + text + "</title></head><body>" + text + "</body></html>";
	}

	private static Reply pdf(String text) {
		return Reply.of(200, "application/pdf", ("%PDF-1.7\n" + text).getBytes(StandardCharsets.ISO_8859_1), Map.of());
	}

	private static String item(String link, String pubDate) {
		return "<item><title>A notice</title><link>" + link + "</link><description>cut</description><pubDate>" + pubDate
				+ "</pubDate><dc:creator>FDA</dc:creator><guid isPermaLink=\"true\">" + link + "</guid></item>";
	}

	private static Reply feedOf(String... items) {
		return Reply.of(200, "application/rss+xml",
				"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
						+ "version=\"2.0\" xml:base=\"http://www.fda.gov/\"><channel><title>FDA</title>"
						+ "<link>http://www.fda.gov/</link><description/>" + String.join("", items)
						+ "</channel></rss>");
	}

	private void twoNotices() {
		this.server.page(RSS, feedOf(item("http://www.fda.gov/safety/one?utm=1#top", "Fri, 18 Sep 2026 17:48:00 EDT"),
				item("https://www.fda.gov/safety/two/", "Tue, 15 Sep 2026 16:31:00 EDT")));
		this.server.page("/safety/one", html("one"));
		this.server.page("/safety/two", html("two"));
	}

	@Test
	void rssLeadsToItsPages() throws Exception {
		twoNotices();
		assertThat(rss()).isEqualTo(new Listing(Set.of("/safety/one", "/safety/two"), Set.of()));
		assertThat(this.spool.urls()).containsExactly(FDA + "/safety/one", FDA + "/safety/two");
		RawDocument page = this.spool.documents().get(0);
		assertThat(page.source()).isEqualTo(Source.FDA);
		assertThat(page.mediaType()).isEqualTo("text/html");
		assertThat(page.fetchedAt()).isEqualTo(this.clock.instant());
		assertThat(MemorySpool.text(page)).isEqualTo(html("one"));
	}

	@Test
	void onlyWhatChangedIsFetchedAgain() throws Exception {
		twoNotices();
		rss();
		this.server.page(RSS, feedOf(item("http://www.fda.gov/safety/one", "Fri, 18 Sep 2026 17:48:00 EDT"),
				item("https://www.fda.gov/safety/two", "Wed, 16 Sep 2026 10:00:00 EDT")));
		assertThat(rss()).isEqualTo(new Listing(Set.of("/safety/one", "/safety/two"), Set.of("/safety/one")));
		assertThat(this.spool.urls()).containsExactly(FDA + "/safety/one", FDA + "/safety/two", FDA + "/safety/two");
	}

	@Test
	void aPageWithoutDateIsFetchedEveryTime() throws Exception {
		this.server.page(RSS, feedOf(item("https://www.fda.gov/safety/one", "")));
		this.server.page("/safety/one", html("one"));
		rss();
		assertThat(rss().unchanged()).isEmpty();
		assertThat(this.spool.documents()).hasSize(2);
	}

	@Test
	void whatIsOnOtherHostsIsLeftOut() throws Exception {
		twoNotices();
		this.server.page(RSS, feedOf(item("https://www.hhs.gov/news", "Fri, 18 Sep 2026 17:48:00 EDT"),
				item("https://www.fda.gov/safety/two", "Tue, 15 Sep 2026 16:31:00 EDT")));
		assertThat(rss().keys()).containsExactly("/safety/two");
	}

	@Test
	void aLinkedPageThatIsGoneStaysListed() throws Exception {
		twoNotices();
		this.server.page("/safety/one", Reply.html(404, html("Page Not Found")));
		assertThat(rss().keys()).containsExactlyInAnyOrder("/safety/one", "/safety/two");
		assertThat(this.spool.urls()).containsExactly(FDA + "/safety/two");
	}

	@Test
	void aLinkedPageThatLeadsToAnotherSiteStaysListed() throws Exception {
		twoNotices();
		this.server.page("/safety/one", Reply.redirect("https://evil.example/"));
		assertThat(rss().keys()).containsExactlyInAnyOrder("/safety/one", "/safety/two");
		assertThat(this.spool.urls()).containsExactly(FDA + "/safety/two");
	}

	@Test
	void aMovedPageHasTheKeyOfItsNewAddress() throws Exception {
		twoNotices();
		this.server.page("/safety/one", Reply.redirect("http://www.fda.gov/safety/new-one?x=1"));
		this.server.page("/safety/new-one", html("new one"));
		assertThat(rss().keys()).containsExactlyInAnyOrder("/safety/new-one", "/safety/two");
		assertThat(this.spool.urls()).containsExactly(FDA + "/safety/new-one", FDA + "/safety/two");
	}

	@Test
	void aLinkedPdfHasTheKeyOfItsMediaNumber() throws Exception {
		this.server.page(RSS, feedOf(item("https://www.fda.gov/media/77/download", "Fri, 18 Sep 2026 17:48:00 EDT")));
		this.server.page("/media/77/download", pdf("a letter"));
		assertThat(rss().keys()).containsExactly("/media/77");
		assertThat(this.spool.documents().get(0).mediaType()).isEqualTo("application/pdf");
	}

	@Test
	void aLinkedPageThatFailsIsSaidAndTheRestKept() {
		twoNotices();
		this.server.always("/safety/one", Reply.status(500));
		assertThat(assertNotChecked(Kind.UNAVAILABLE, this::rss)).hasMessageContaining("www.fda.gov, /safety/one");
		assertThat(this.spool.urls()).containsExactly(FDA + "/safety/two");
	}

	@Test
	void oneFeedThatFailsDoesNotKeepTheNextFromBeingRead() {
		twoNotices();
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> fetch(Feed.Kind.FDA_RSS, "/rss/gone.xml", RSS)))
			.hasMessageContaining("/rss/gone.xml: HTTP 404")
			.hasMessageContaining("(1 of 4 could not be read)");
		assertThat(this.spool.documents()).hasSize(2);
	}

	@Test
	void rssThatIsBrokenForAMomentIsReadAgain() throws Exception {
		twoNotices();
		this.server.next(RSS, Reply.xml("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>FDA</title>"));
		this.server.next(RSS, Reply.status(503));
		assertThat(rss().keys()).hasSize(2);
	}

	@Test
	void rssThatIsNoneIsNeverZero() {
		this.server.page(RSS, Reply.xml("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>"));
		assertNotChecked(Kind.UNAVAILABLE, this::rss);
		this.server.page(RSS, Reply.xml("<?xml version=\"1.0\"?><note/>"));
		assertNotChecked(Kind.UNEXPECTED_ANSWER, this::rss);
		this.server.page(RSS, feedOf());
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, this::rss)).hasMessageContaining("without an item");
	}

	@Test
	void rssWithEntitiesIsRefused() {
		this.server.page(RSS,
				Reply.xml("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + this.server.uri()
						+ "/secret\">]><rss version=\"2.0\"><channel><title>&x;</title><link>http://www.fda.gov/</link>"
						+ "<description/>" + item("https://www.fda.gov/safety/one", "") + "</channel></rss>"));
		assertNotChecked(Kind.UNAVAILABLE, this::rss);
		assertThat(this.server.asked("/secret")).isEmpty();
	}

	@Test
	void watchedPagesAreReceivedEveryTime() throws Exception {
		this.server.page("/alert", html("alert"));
		fetch(Feed.Kind.FDA_PAGES, "/alert");
		assertThat(fetch(Feed.Kind.FDA_PAGES, "/alert")).isEqualTo(new Listing(Set.of("/alert"), Set.of()));
		assertThat(this.spool.documents()).hasSize(2);
	}

	@Test
	void aWatchedPageThatTheServerKnowsToBeTheSameIsUnchanged() throws Exception {
		this.server.page("/alert", html("alert"), "\"v1\"");
		fetch(Feed.Kind.FDA_PAGES, "/alert");
		assertThat(fetch(Feed.Kind.FDA_PAGES, "/alert")).isEqualTo(new Listing(Set.of("/alert"), Set.of("/alert")));
		assertThat(this.spool.documents()).hasSize(1);
		this.server.page("/alert", html("alert, revised"), "\"v2\"");
		assertThat(fetch(Feed.Kind.FDA_PAGES, "/alert").unchanged()).isEmpty();
		assertThat(this.spool.documents()).hasSize(2);
	}

	@Test
	void aWatchedPageThatFailsDoesNotHideTheNext() {
		this.server.page("/alert", Reply.html(403, html("Forbidden")));
		this.server.page("/second", html("second"));
		assertThat(assertNotChecked(Kind.REFUSED, () -> fetch(Feed.Kind.FDA_PAGES, "/alert", "/second")))
			.hasMessageContaining("(1 of 2 could not be read)");
		assertThat(this.spool.urls()).containsExactly(FDA + "/second");
	}

	@Test
	void aSiteThatIsDownIsGivenUpAfterThreePages() {
		for (String page : List.of("/a", "/b", "/c", "/d")) {
			this.server.page(page, Reply.html(403, html("Forbidden")));
		}
		assertNotChecked(Kind.REFUSED, () -> fetch(Feed.Kind.FDA_PAGES, "/a", "/b", "/c", "/d"));
		assertThat(this.server.asked("/d")).isEmpty();
	}

	@Test
	void aWatchedPageThatIsGoneStaysListed() throws Exception {
		assertThat(fetch(Feed.Kind.FDA_PAGES, "/alert").keys()).containsExactly("/alert");
		assertThat(this.spool.documents()).isEmpty();
	}

	private void twoLetters() {
		this.server.page(LISTING, html("""
				<ul><li><a href="/media/191631/download?attachment">March 9, 2026 Letter A</a>
				<li><a href="https://www.fda.gov/media/191630/download">March 9, 2026 Letter B</a>
				<li><a href="/media/191631/download">again</a><a href="https://evil.example/media/1/download">C</a>
				</ul>"""));
		this.server.page("/media/191631/download", pdf("A"));
		this.server.page("/media/191630/download", pdf("B"));
	}

	@Test
	void aListingLeadsToItsPdfs() throws Exception {
		twoLetters();
		assertThat(fetch(Feed.Kind.FDA_PDF_LISTING, LISTING).keys()).containsExactlyInAnyOrder("/media/191631",
				"/media/191630");
		assertThat(this.spool.urls()).containsExactly(FDA + "/media/191631/download", FDA + "/media/191630/download");
		assertThat(this.spool.documents()).extracting(RawDocument::mediaType).containsOnly("application/pdf");
	}

	@Test
	void aPdfIsFetchedOnce() throws Exception {
		twoLetters();
		fetch(Feed.Kind.FDA_PDF_LISTING, LISTING);
		assertThat(fetch(Feed.Kind.FDA_PDF_LISTING, LISTING).unchanged()).containsExactlyInAnyOrder("/media/191631",
				"/media/191630");
		assertThat(this.spool.documents()).hasSize(2);
	}

	@Test
	void aPdfThatWasReplacedUnderTheSameLinkIsNoticed() throws Exception {
		twoLetters();
		fetch(Feed.Kind.FDA_PDF_LISTING, LISTING);
		this.spool.aMonthLater();
		this.server.page("/media/191631/download", pdf("A, replaced"));
		assertThat(fetch(Feed.Kind.FDA_PDF_LISTING, LISTING).unchanged()).doesNotContain("/media/191631");
		assertThat(this.spool.documents()).extracting(MemorySpool::text)
			.anyMatch((text) -> text.contains("A, replaced"));
	}

	@Test
	void aPageWhosePubDateChangedAndWhoseTextDidNotIsUnchanged() throws Exception {
		twoNotices();
		this.server.page("/safety/two", html("two"), "\"v1\"");
		rss();
		this.server.page(RSS, feedOf(item("https://www.fda.gov/safety/two", "Wed, 16 Sep 2026 10:00:00 EDT")));
		assertThat(rss().unchanged()).containsExactly("/safety/two");
		assertThat(this.server.asked("/safety/two").get(1).headers()).containsEntry("if-none-match", "\"v1\"");
		rss();
		assertThat(this.server.asked("/safety/two")).as("the new date is known").hasSize(2);
	}

	@Test
	void aListingWithoutAnyPdfIsNeverZero() {
		this.server.page(LISTING, html("<a href=\"/about\">About</a>"));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> fetch(Feed.Kind.FDA_PDF_LISTING, LISTING)))
			.hasMessageContaining(FDA + LISTING)
			.hasMessageContaining("layout changed?");
	}

	@Test
	void aListingThatIsGoneIsNeverZero() {
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> fetch(Feed.Kind.FDA_PDF_LISTING, LISTING)))
			.hasMessageContaining("HTTP 404: has the page moved?");
	}

	@Test
	void singleDocumentsAreAskedForAgain() throws Exception {
		twoLetters();
		this.server.page("/alert", html("alert"));
		this.sources.fetchAgain(feed(Feed.Kind.FDA_RSS, RSS), List.of("/alert", "/media/191630", "/gone"), this.spool);
		assertThat(this.spool.urls()).containsExactly(FDA + "/alert", FDA + "/media/191630/download");
	}

	@Test
	void aBlockEndsTheNightForTheHost() throws Exception {
		twoNotices();
		this.server.block(true);
		assertThat(assertNotChecked(Kind.BLOCKED, this::rss))
			.hasMessage("blocked by www.fda.gov (abuse detection page)");
		this.server.block(false);
		int asked = this.server.asked().size();
		assertNotChecked(Kind.BLOCKED, this::rss);
		assertNotChecked(Kind.BLOCKED, () -> fetch(Feed.Kind.FDA_PAGES, "/safety/one"));
		this.clock.forward(Duration.ofHours(5));
		assertNotChecked(Kind.BLOCKED, this::rss);
		assertThat(this.server.asked()).hasSize(asked);
		this.clock.forward(Duration.ofHours(2));
		assertThat(rss().keys()).hasSize(2);
	}

	@Test
	void aBlockIsNotAskedAgain() {
		this.server.page("/alert", Reply.apology());
		assertNotChecked(Kind.BLOCKED, () -> fetch(Feed.Kind.FDA_PAGES, "/alert"));
		assertThat(this.server.asked()).hasSize(1);
	}

	@Test
	void htmlInPlaceOfRssIsABlock() {
		this.server.page(RSS, html("Please wait"));
		assertNotChecked(Kind.BLOCKED, this::rss);
	}

	@Test
	void htmlInPlaceOfAPdfIsABlock() {
		twoLetters();
		this.server.page("/media/191631/download", html("Please wait"));
		assertNotChecked(Kind.BLOCKED, () -> fetch(Feed.Kind.FDA_PDF_LISTING, LISTING));
		assertThat(this.spool.documents()).isEmpty();
	}

	@Test
	void accessDeniedIsABlock() {
		this.server.page("/alert", Reply.html(403, html("Access Denied")));
		assertNotChecked(Kind.BLOCKED, () -> fetch(Feed.Kind.FDA_PAGES, "/alert"));
	}

	@Test
	void aForbiddenFeedIsRefused() {
		this.server.page(RSS, Reply.html(403, html("Forbidden")));
		assertNotChecked(Kind.REFUSED, this::rss);
	}

	@Test
	void whatIsNeitherHtmlNorPdfIsNoPage() {
		this.server.page("/alert", Reply.of(200, "application/json", "{}"));
		assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> fetch(Feed.Kind.FDA_PAGES, "/alert"));
		this.server.page("/alert", Reply.html(200, ""));
		assertNotChecked(Kind.UNAVAILABLE, () -> fetch(Feed.Kind.FDA_PAGES, "/alert"));
	}

}

package org.exowatch.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayServerTests {

	private static final String SEARCH = "/entrez/eutils/esearch.fcgi?db=pubmed&term=exosomes&retmode=xml";

	private static final String FETCH = "/entrez/eutils/efetch.fcgi?db=pubmed&retmode=xml";

	private static final String LISTING = "/vaccines-blood-biologics/enforcement-actions-cber/"
			+ "untitled-letters-regarding-advertising-promotional-labeling-approved-biologics";

	private final DemoClock clock = new DemoClock(night(2));

	private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

	private ReplayServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = ReplayServer.start(this.clock);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void searchFindsWhatWasEnteredInTheWindowAndExistsAlready() {
		String window = "&datetype=edat&mindate=2026/11/02&maxdate=2026/11/30&retmax=100";
		assertThat(ids(get(SEARCH + window))).containsExactly("99000003", "99000002", "99000001");
		this.clock.set(night(3));
		assertThat(ids(get(SEARCH + window))).hasSize(6);
		assertThat(ids(get(SEARCH + "&datetype=edat&mindate=2026/11/03&maxdate=2026/11/03"))).hasSize(3);
		assertThat(ids(get(SEARCH + "&datetype=edat&mindate=2026/10/01&maxdate=2026/10/31"))).isEmpty();
	}

	@Test
	void aRevisedRecordIsFoundByItsModificationDateAndDeliveredAsRevised() {
		String revisions = SEARCH + "&datetype=mdat&mindate=2026/11/18&maxdate=2026/11/18&retmax=100";
		String retracted = "Retracted Publication";
		this.clock.set(night(17));
		assertThat(ids(get(revisions))).isEmpty();
		assertThat(get(FETCH + "&id=99000015").body()).contains("Intradiscal").doesNotContain(retracted);
		this.clock.set(night(18));
		assertThat(ids(get(revisions))).contains("99000015");
		assertThat(get(FETCH + "&id=99000015").body()).contains(retracted);
	}

	@Test
	void aDeletedRecordVanishesFromSearchAndFetch() {
		String all = SEARCH + "&retmax=1000";
		this.clock.set(night(18));
		assertThat(ids(get(all))).contains("99000021");
		this.clock.set(night(19));
		assertThat(ids(get(all))).doesNotContain("99000021");
		assertThat(get(FETCH + "&id=99000021").body()).contains("<!DOCTYPE").doesNotContain("<PubmedArticle>");
	}

	@Test
	void historyIsPagedAndTheRecordsComeInTheOrderOfTheList() {
		this.clock.set(night(3));
		String listed = get(SEARCH + "&usehistory=y&retmax=0").body();
		assertThat(listed).contains("<Count>6</Count>", "<QueryKey>1</QueryKey>");
		String page = FETCH + "&query_key=1&WebEnv=" + found(listed, "<WebEnv>(.*?)</WebEnv>").get(0);
		assertThat(pmids(get(page + "&retstart=0&retmax=4").body())).containsExactly("99000006", "99000005", "99000004",
				"99000003");
		assertThat(pmids(post(page + "&retstart=4&retmax=4").body())).containsExactly("99000002", "99000001");
		assertThat(get(FETCH + "&query_key=1&WebEnv=unknown").body()).contains("<ERROR>");
	}

	@Test
	void searchAnswersInJsonToo() {
		assertThat(get(SEARCH.replace("xml", "json") + "&usehistory=y").body()).contains("\"count\":\"3\"",
				"\"idlist\":[\"99000003\",\"99000002\",\"99000001\"]", "\"webenv\":\"MCID");
	}

	@Test
	void aSearchWithoutTermOrInAnotherDatabaseIsAnErrorInsideOf200() {
		HttpResponse<String> answer = get("/entrez/eutils/esearch.fcgi?db=pubmed");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("<ERROR>Empty term");
		assertThat(get("/entrez/eutils/esearch.fcgi?db=pmc&term=x").body()).contains("<ERROR>Invalid db");
	}

	@Test
	void refusesOnceForPaceAndThenAnswers() {
		this.clock.set(night(4));
		HttpResponse<String> refused = get(FETCH + "&id=99000001");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.body()).contains("API rate limit exceeded");
		assertThat(pmids(get(FETCH + "&id=99000001").body())).containsExactly("99000001");
	}

	@Test
	void breaksAnAnswerOffOnceAndThenSendsAllOfIt() {
		this.clock.set(night(10));
		assertThat(get(FETCH + "&id=99000001").body()).doesNotContain("</PubmedArticleSet>");
		assertThat(get(FETCH + "&id=99000001").body()).contains("</PubmedArticleSet>");
	}

	@Test
	void whatTheSamplesDoNotHaveIsNotFound() {
		HttpResponse<String> answer = get("/no/such/page");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("Page Not Found");
	}

	@Test
	void theWatchedPageChangesInTheThirdWeek() {
		String page = "/vaccines-blood-biologics/safety-availability-biologics/public-safety-notification-exosome-products";
		this.clock.set(night(16));
		assertThat(get(page).body()).contains("December 6, 2019").doesNotContain("Updated November 17");
		this.clock.set(night(17));
		assertThat(get(page).body()).contains("Updated November 17");
	}

	@Test
	void rssShowsWhatIsPublishedAndEveryLinkLeadsToAPage() {
		String medwatch = "/about-fda/contact-fda/stay-informed/rss-feeds/medwatch/rss.xml";
		assertThat(found(get(medwatch).body(), "<item>()")).hasSize(1);
		this.clock.set(night(10));
		assertThat(found(get(medwatch).body(), "<item>()")).hasSize(2);
		this.clock.set(night(22));
		for (Timeline.Rss rss : Timeline.read().rss()) {
			String feed = get(rss.path()).body();
			assertThat(found(feed, "<item>()")).as(rss.path()).isNotEmpty();
			for (String link : found(feed, "<link>http://www.fda.gov(/..*?)</link>")) {
				assertThat(get(link).statusCode()).as(link).isEqualTo(200);
			}
		}
	}

	@Test
	void theListingLeadsToPdfs() {
		this.clock.set(night(16));
		List<String> letters = found(get(LISTING).body(), "href=\"(/media/[^\"]+)\"");
		assertThat(letters).hasSize(2);
		for (String letter : letters) {
			HttpResponse<String> pdf = get(letter);
			assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
			assertThat(pdf.body()).startsWith("%PDF-");
		}
	}

	@Test
	void oneSourceIsRefusedForOneNight() {
		this.clock.set(night(15));
		for (int request = 0; request < 3; request++) {
			HttpResponse<String> refused = get(LISTING);
			assertThat(refused.statusCode()).isEqualTo(404);
			assertThat(refused.uri().getPath()).isEqualTo("/apology_objects/abuse-detection-apology.html");
			assertThat(refused.body()).contains("<title>FDA Apology</title>");
		}
		this.clock.set(night(16));
		assertThat(get(LISTING).statusCode()).isEqualTo(200);
	}

	@Test
	void aRecordMayBeListedANightBeforeItIsDelivered() {
		this.clock.set(night(13));
		assertThat(ids(get(SEARCH + "&retmax=100"))).contains("99000040");
		assertThat(pmids(get(FETCH + "&id=99000040,99000041").body())).containsExactly("99000041");
		this.clock.set(night(14));
		assertThat(pmids(get(FETCH + "&id=99000040").body())).containsExactly("99000040");
	}

	private static Instant night(int day) {
		return LocalDate.of(2026, 11, day).atTime(LocalTime.of(23, 0)).atZone(DemoWeeks.ZONE).toInstant();
	}

	private HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(uri(path)));
	}

	/** Sends the query as a form. */
	private HttpResponse<String> post(String path) {
		String[] parts = path.split(Pattern.quote("?"), 2);
		return send(HttpRequest.newBuilder(uri(parts[0])).POST(HttpRequest.BodyPublishers.ofString(parts[1])));
	}

	private URI uri(String path) {
		return URI.create(this.server.baseUri() + path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private static List<String> ids(HttpResponse<String> answer) {
		return found(answer.body(), "<Id>(\\d+)</Id>");
	}

	private static List<String> pmids(String xml) {
		return found(xml, "Status=\"[^\"]*\"[^>]*>\\s*<PMID Version=\"1\">(\\d+)</PMID>");
	}

	private static List<String> found(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results().map((match) -> match.group(1)).toList();
	}

}

package org.exowatch.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exowatch.source.SourceAssertions.assertNotChecked;

class PubMedSearchTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final Window WEEK = new Window(DAY.minusDays(6), DAY);

	private static final String SEARCH = "esearch.fcgi";

	private static final String FETCH = "efetch.fcgi";

	private final StandInServer server = StandInServer.start();

	private final TestClock clock = new TestClock();

	private final Sources sources = SourceClients.of(this.server.settings(), this.clock);

	private final MemorySpool spool = new MemorySpool();

	private final Feed feed = new Feed("pubmed", "PubMed", Feed.Kind.PUBMED_SEARCH, "exosome-therapy", DAY, List.of());

	private Topic topic = topic("exosomes[mh] AND therapy");

	@AfterEach
	void stop() {
		this.server.close();
	}

	private static Topic topic(String query) {
		return new Topic("exosome-therapy", "Exosome therapy", query, List.of(), List.of(), List.of(), List.of(),
				List.of());
	}

	private Listing fetch(Window window) throws SourceException {
		return this.sources.fetch(this.feed, this.topic, window, this.spool);
	}

	@Test
	void newAndRevisedRecordsAreListedOnceAndSpooled() throws Exception {
		this.server.record("101", DAY, DAY, "");
		this.server.record("102", DAY.minusYears(3), DAY.minusDays(6), "");
		this.server.record("103", DAY.minusDays(7), DAY.minusDays(7), "");
		this.server.record("104", DAY.plusDays(1), DAY.plusDays(1), "");
		assertThat(fetch(WEEK)).isEqualTo(new Listing(Set.of("101", "102"), Set.of()));
		assertThat(this.spool.pmids()).containsOnly("101", "102");
	}

	@Test
	void searchAsksForBothDateTypesWithHistoryAndSaysWhoAsks() throws Exception {
		this.server.record("101", DAY, DAY, "");
		fetch(WEEK);
		assertThat(this.server.asked(SEARCH)).extracting((request) -> request.parameters().get("datetype"))
			.containsExactly("edat", "mdat");
		assertThat(this.server.asked(SEARCH).get(0).parameters())
			.containsAllEntriesOf(Map.of("db", "pubmed", "term", "exosomes[mh] AND therapy", "mindate", "2026/11/14",
					"maxdate", "2026/11/20", "usehistory", "y", "retmode", "xml", "tool", "exowatch"))
			.containsEntry("email", "team@example.org")
			.doesNotContainKey("api_key");
		assertThat(this.server.asked(SEARCH).get(0).headers()).containsEntry("user-agent", "Exowatch-Test/1");
	}

	@Test
	void aRecordThatIsBothNewAndRevisedIsFetchedOnce() throws Exception {
		this.server.record("101", DAY, DAY, "");
		fetch(WEEK);
		assertThat(this.server.asked(FETCH)).hasSize(1);
	}

	@Test
	void aPageIsADocumentWithItsCanonicalAddress() throws Exception {
		this.server.record("101", DAY, DAY, "");
		fetch(WEEK);
		RawDocument page = this.spool.documents().get(0);
		assertThat(page.source()).isEqualTo(Source.PUBMED);
		assertThat(page.url())
			.isEqualTo("https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi?db=pubmed&retmode=xml&id=101");
		assertThat(page.mediaType()).isEqualTo("application/xml");
		assertThat(page.fetchedAt()).isEqualTo(this.clock.instant());
		assertThat(page.sha256()).isEqualTo(Hashes.sha256(MemorySpool.text(page)));
	}

	@Test
	void pagesHoldTwoHundredRecords() throws Exception {
		this.server.records(1001, 450, DAY);
		assertThat(fetch(WEEK).keys()).hasSize(450);
		assertThat(this.server.asked(FETCH)).extracting((request) -> request.parameters().get("retstart"))
			.containsExactly("0", "200", "400");
		assertThat(this.spool.pmids()).hasSize(450).doesNotHaveDuplicates();
	}

	@Test
	void aWindowBeyondTheLimitIsSplitByDays() throws Exception {
		for (int day = 0; day < 4; day++) {
			this.server.records(10_000 + day * 3_000, 3_000, DAY.minusDays(day));
		}
		assertThat(fetch(new Window(DAY.minusDays(3), DAY)).keys()).hasSize(12_000);
		assertThat(this.server.asked(SEARCH)).extracting((request) -> request.parameters().get("mindate"))
			.startsWith("2026/11/17", "2026/11/17", "2026/11/19");
		assertThat(this.spool.pmids()).hasSize(12_000).doesNotHaveDuplicates();
	}

	@Test
	void aDayBeyondTheLimitIsSplitByPmids() throws Exception {
		this.server.records(10_000, 12_000, DAY);
		assertThat(fetch(new Window(DAY, DAY)).keys()).hasSize(12_000);
		assertThat(this.spool.pmids()).hasSize(12_000).doesNotHaveDuplicates();
		assertThat(this.server.asked(SEARCH)).extracting((request) -> request.parameters().get("term"))
			.startsWith("exosomes[mh] AND therapy", "(exosomes[mh] AND therapy) AND 1:17000[UID]",
					"(exosomes[mh] AND therapy) AND 17001:99999999[UID]");
	}

	@Test
	void aDayThatPubMedDoesNotSplitIsRefusedAndNotCutOff() {
		List<String> listed = IntStream.range(10_000, 19_999).mapToObj(String::valueOf).toList();
		this.server.always(SEARCH, Reply.xml(StandInPubMed.searchResult(12_000, listed, "x")));
		assertThat(assertNotChecked(SourceException.Kind.UNEXPECTED_ANSWER, () -> fetch(new Window(DAY, DAY))))
			.hasMessageContaining("edat 2026-11-20 to 2026-11-20, PMID 1 to 14999")
			.hasMessageContaining("narrow the query");
		assertThat(this.spool.documents()).isEmpty();
	}

	@Test
	void partsThatDoNotAddUpAreListedAgain() throws Exception {
		this.server.records(10_000, 6_000, DAY.minusDays(1));
		this.server.records(20_000, 6_000, DAY);
		this.server.onRequest((number) -> {
			if (number == 2) {
				this.server.next(SEARCH, Reply.xml(StandInPubMed.searchResult(0, List.of(), "x")));
			}
		});
		assertThat(fetch(new Window(DAY.minusDays(1), DAY)).keys()).hasSize(12_000);
		assertThat(this.spool.pmids()).hasSize(12_000).doesNotHaveDuplicates();
	}

	@Test
	void partsThatNeverAddUpAreNoListing() {
		this.server.records(10_000, 6_000, DAY.minusDays(1));
		this.server.records(20_000, 6_000, DAY);
		this.server.onRequest((number) -> {
			if (number % 3 == 2) {
				this.server.next(SEARCH, Reply.xml(StandInPubMed.searchResult(0, List.of(), "x")));
			}
		});
		assertThat(assertNotChecked(SourceException.Kind.UNEXPECTED_ANSWER,
				() -> this.sources.list(this.feed, this.topic, new Window(DAY.minusDays(1), DAY))))
			.hasMessageContaining("12000 records")
			.hasMessageContaining("fewer in its parts, 3 times");
	}

	@Test
	void listingFetchesNothing() throws Exception {
		this.server.record("101", DAY, DAY, "");
		this.server.record("102", DAY.minusYears(3), DAY.minusDays(6), "");
		assertThat(this.sources.list(this.feed, this.topic, WEEK)).containsExactlyInAnyOrder("101", "102");
		assertThat(this.server.asked(FETCH)).isEmpty();
	}

	@Test
	void oneRefusedRecordDoesNotHoldUpTheOthers() throws Exception {
		this.server.records(1001, 450, DAY);
		this.server.refuse("1250");
		assertThat(fetch(WEEK).keys()).hasSize(450);
		assertThat(this.spool.pmids()).hasSize(449).doesNotHaveDuplicates().doesNotContain("1250");
		assertThat(this.sources.fetchAgain(this.feed, List.of("1250"), this.spool)).containsOnlyKeys("1250")
			.hasEntrySatisfying("1250", (reason) -> assertThat(reason).contains("HTTP 400", "invalid uid 1250"));
	}

	@Test
	void refusingEveryRecordIsNoAnswer() {
		this.server.records(101, 3, DAY);
		for (String pmid : List.of("101", "102", "103")) {
			this.server.refuse(pmid);
		}
		assertThat(assertNotChecked(SourceException.Kind.REFUSED, () -> fetch(WEEK))).hasMessageContaining("HTTP 400");
	}

	@Test
	void nothingFoundIsATrueZero() throws Exception {
		assertThat(fetch(WEEK).keys()).isEmpty();
		assertThat(this.server.asked(FETCH)).isEmpty();
	}

	@Test
	void whatIsListedAndNotDeliveredStaysListedAndIsAskedForAgain() throws Exception {
		this.server.records(101, 3, DAY);
		this.server.omit("102");
		assertThat(fetch(WEEK).keys()).containsExactlyInAnyOrder("101", "102", "103");
		assertThat(this.spool.pmids()).containsExactlyInAnyOrder("101", "103");
		this.sources.fetchAgain(this.feed, List.of("102", "103"), this.spool);
		assertThat(this.spool.pmids()).containsExactlyInAnyOrder("101", "103", "103");
		assertThat(this.server.asked(FETCH)).extracting((request) -> request.parameters().get("id"))
			.containsExactly(null, "102,103", "102");
	}

	@Test
	void aLostSearchResultIsFetchedByItsPmids() throws Exception {
		this.server.records(1001, 450, DAY);
		this.server.onRequest((number) -> {
			if (number == 3) {
				this.server.forgetHistory();
			}
		});
		assertThat(fetch(WEEK).keys()).hasSize(450);
		assertThat(this.spool.pmids()).hasSize(450).doesNotHaveDuplicates();
	}

	@Test
	void aSearchResultThatWasNotKeptIsFetchedByItsPmids() throws Exception {
		this.server.records(101, 2, DAY);
		this.server.next(SEARCH, Reply.xml(StandInPubMed.searchResult(2, List.of("101", "102"), "")));
		assertThat(fetch(WEEK).keys()).hasSize(2);
		assertThat(this.server.asked(FETCH)).extracting((request) -> request.parameters().get("id"))
			.containsExactly("101,102");
		assertThat(this.spool.pmids()).containsExactlyInAnyOrder("101", "102");
	}

	@Test
	void aHistoryThatHoldsOtherRecordsIsNotBelieved() throws Exception {
		this.server.records(101, 2, DAY);
		this.server.next(FETCH,
				Reply.xml("<PubmedArticleSet>" + StandInPubMed.article("999", DAY) + "</PubmedArticleSet>"));
		fetch(WEEK);
		assertThat(this.spool.pmids()).containsExactlyInAnyOrder("101", "102");
	}

	@Test
	void citedPapersAreNoRecords() throws Exception {
		this.server.record("101", DAY, DAY,
				"<PubmedArticle><MedlineCitation><PMID Version=\"1\">101</PMID><CommentsCorrectionsList>"
						+ "<CommentsCorrections RefType=\"Cites\"><PMID>7</PMID></CommentsCorrections>"
						+ "</CommentsCorrectionsList></MedlineCitation></PubmedArticle>");
		fetch(WEEK);
		assertThat(this.server.asked(FETCH)).hasSize(1);
	}

	@Test
	void bookChaptersAreRecords() throws Exception {
		this.server.records(101, 2, DAY);
		this.server.record("103", DAY, DAY, "<PubmedBookArticle><BookDocument><PMID Version=\"1\">103</PMID>"
				+ "</BookDocument></PubmedBookArticle>");
		this.server.omit("101");
		this.server.omit("102");
		assertThat(fetch(WEEK).keys()).hasSize(3);
		assertThat(this.spool.pmids()).containsExactly("103");
	}

	@Test
	void aLongQueryIsSentAsAForm() throws Exception {
		this.topic = topic(String.join(" OR ", IntStream.range(0, 500).mapToObj((i) -> "term" + i).toList()));
		this.server.record("101", DAY, DAY, "");
		assertThat(fetch(WEEK).keys()).containsExactly("101");
		assertThat(this.server.asked(SEARCH)).extracting(StandInServer.Asked::method).containsOnly("POST");
		assertThat(this.server.asked(SEARCH).get(0).parameters()).containsEntry("term", this.topic.query());
	}

	@Test
	void theKeyIsSentAndNeverShown() throws Exception {
		ClientSettings open = this.server.settings();
		ClientSettings withKey = new ClientSettings(open.userAgent(), open.tool(), open.email(), "s3cr3t-k3y", null,
				open.patience(), open.hosts());
		Sources keyed = SourceClients.of(withKey, this.clock);
		this.server.record("101", DAY, DAY, "");
		keyed.fetch(this.feed, this.topic, WEEK, this.spool);
		assertThat(this.server.asked())
			.allSatisfy((request) -> assertThat(request.parameters()).containsEntry("api_key", "s3cr3t-k3y"));
		assertThat(this.spool.urls()).noneMatch((url) -> url.contains("s3cr3t") || url.contains("example.org"));
		this.server.always(SEARCH,
				Reply.of(400, "application/json", "{\"error\":\"API key invalid\",\"api-key\":\"s3cr3t-k3y\"}"));
		assertThat(assertNotChecked(SourceException.Kind.REFUSED,
				() -> keyed.fetch(this.feed, this.topic, WEEK, this.spool)))
			.hasMessageContaining("API key invalid")
			.hasMessageNotContaining("s3cr3t");
		assertThat(withKey.toString()).doesNotContain("s3cr3t");
	}

}

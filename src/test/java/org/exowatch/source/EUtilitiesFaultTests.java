package org.exowatch.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.exowatch.source.SourceException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exowatch.source.SourceAssertions.assertNotChecked;

/** Every way in which E-utilities fail: got over, or said; never read as zero. */
class EUtilitiesFaultTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final Window WEEK = new Window(DAY.minusDays(6), DAY);

	private static final String SEARCH = "esearch.fcgi";

	private static final String FETCH = "efetch.fcgi";

	private static final int ATTEMPTS = 6;

	private final StandInServer server = StandInServer.start();

	private final Sources sources = SourceClients.of(this.server.settings(), new TestClock());

	private final MemorySpool spool = new MemorySpool();

	private final Feed feed = new Feed("pubmed", "PubMed", Feed.Kind.PUBMED_SEARCH, "exosome-therapy", DAY, List.of());

	private final Topic topic = new Topic("exosome-therapy", "Exosome therapy", "exosomes[mh]", List.of(), List.of(),
			List.of(), List.of(), List.of());

	@AfterEach
	void stop() {
		this.server.close();
	}

	private Listing fetch() throws SourceException {
		return this.sources.fetch(this.feed, this.topic, WEEK, this.spool);
	}

	private static Arguments fault(String name, Kind kind, Reply reply) {
		return Arguments.of(Named.of(name, reply), kind);
	}

	static Stream<Arguments> passing() {
		return Stream.of(fault("HTTP 429", Kind.RATE_LIMITED, Reply.tooFast()),
				fault("HTTP 429 with seconds", Kind.RATE_LIMITED, Reply.tooFast("1")),
				fault("HTTP 429 with a date", Kind.RATE_LIMITED, Reply.tooFast("Sat, 21 Nov 2026 09:00:01 GMT")),
				fault("HTTP 429 with nonsense", Kind.RATE_LIMITED, Reply.tooFast("soon")),
				fault("rate limit in HTTP 200", Kind.RATE_LIMITED,
						Reply.of(200, "application/json", "{\"error\":\"API rate limit exceeded\"}")),
				fault("HTTP 500", Kind.UNAVAILABLE, Reply.status(500)),
				fault("HTTP 502", Kind.UNAVAILABLE, Reply.status(502)), fault("reset", Kind.UNAVAILABLE, Reply.reset()),
				fault("HTML for XML", Kind.UNEXPECTED_ANSWER, Reply.status(200)),
				fault("HTML called XML", Kind.UNEXPECTED_ANSWER,
						Reply.xml("<!-- busy -->\n<html><body>NCBI is busy</body></html>")),
				fault("prolog only", Kind.UNAVAILABLE, Reply.prologOnly()),
				fault("empty body", Kind.UNAVAILABLE, Reply.xml("")),
				fault("cut off", Kind.UNAVAILABLE,
						Reply.cutOff("text/xml", StandInPubMed.searchResult(0, List.of(), "x"))),
				fault("truncated records", Kind.UNAVAILABLE, Reply
					.xml("<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>101</PMID></MedlineCitation>")),
				fault("broken gzip", Kind.UNAVAILABLE,
						Reply.of(200, "text/xml", new byte[] { 31, -117, 8, 0 }, Map.of("Content-Encoding", "gzip"))),
				fault("other JSON", Kind.UNEXPECTED_ANSWER, Reply.of(200, "application/json", "{}")),
				fault("other XML", Kind.UNEXPECTED_ANSWER, Reply.xml("<note><Count>0</Count></note>")));
	}

	static Stream<Arguments> passingInSearch() {
		return Stream.of(
				fault("ERROR element", Kind.UNEXPECTED_ANSWER, Reply.error("Search Backend failed: timed out")),
				fault("zero with a message", Kind.UNEXPECTED_ANSWER,
						Reply.xml(StandInPubMed.searchResult(0, List.of(), "x")
							.replace("No items found.", "Search Backend failed"))),
				fault("truncated, but sent as whole", Kind.UNAVAILABLE,
						Reply.xml("<?xml version=\"1.0\"?><eSearchResult><Count>0</Count><IdList/>")),
				fault("no IdList", Kind.UNEXPECTED_ANSWER,
						Reply.xml("<eSearchResult><Count>0</Count></eSearchResult>")),
				fault("no Count", Kind.UNEXPECTED_ANSWER, Reply.xml("<eSearchResult><IdList/></eSearchResult>")),
				fault("Count is no number", Kind.UNEXPECTED_ANSWER,
						Reply.xml("<eSearchResult><Count>many</Count><IdList/></eSearchResult>")),
				fault("fewer ids than counted", Kind.UNEXPECTED_ANSWER,
						Reply.xml(StandInPubMed.searchResult(3, List.of("1", "2"), "x"))),
				fault("the same id twice", Kind.UNEXPECTED_ANSWER,
						Reply.xml(StandInPubMed.searchResult(2, List.of("1", "1"), "x"))),
				fault("zero counted, ids listed", Kind.UNEXPECTED_ANSWER,
						Reply.xml(StandInPubMed.searchResult(0, List.of("1"), "x"))),
				fault("an id that is none", Kind.UNEXPECTED_ANSWER,
						Reply.xml(StandInPubMed.searchResult(1, List.of("PMC1"), "x"))));
	}

	static Stream<Arguments> lastingInSearch() {
		return Stream.of(
				fault("unknown phrase", Kind.REFUSED,
						Reply.xml(StandInPubMed.searchResult(0, List.of(), "x")
							.replace("<WarningList>",
									"<ErrorList><PhraseNotFound>exosoem</PhraseNotFound></ErrorList><WarningList>"))),
				fault("unknown field", Kind.REFUSED,
						Reply.xml(StandInPubMed.searchResult(1, List.of("101"), "x")
							.replace("</eSearchResult>",
									"<ErrorList><FieldNotFound>exosoem</FieldNotFound></ErrorList></eSearchResult>"))),
				fault("HTTP 400", Kind.REFUSED, Reply.of(400, "application/json", "{\"error\":\"exosoem\"}")),
				fault("HTTP 404", Kind.UNEXPECTED_ANSWER, Reply.of(404, "text/plain", "exosoem")),
				fault("redirect to another host", Kind.UNEXPECTED_ANSWER,
						Reply.redirect("https://evil.example/exosoem")));
	}

	@ParameterizedTest
	@MethodSource({ "passing", "passingInSearch" })
	void aPassingFaultOfSearchIsGotOver(Reply fault) throws Exception {
		this.server.record("101", DAY, DAY, "");
		this.server.next(SEARCH, fault);
		this.server.next(SEARCH, fault);
		assertThat(fetch().keys()).containsExactly("101");
		assertThat(this.spool.pmids()).containsExactly("101");
		assertThat(this.server.asked(SEARCH)).hasSizeGreaterThanOrEqualTo(4);
	}

	@ParameterizedTest
	@MethodSource({ "passing", "passingInSearch" })
	void aFaultOfSearchThatStaysIsSaid(Reply fault, Kind kind) {
		this.server.always(SEARCH, fault);
		assertThat(assertNotChecked(kind, this::fetch)).hasMessageContaining("eutils.ncbi.nlm.nih.gov, ESearch (edat")
			.hasMessageContaining("after all retries");
		assertThat(this.spool.documents()).isEmpty();
		assertThat(this.server.asked(SEARCH)).hasSizeGreaterThanOrEqualTo(ATTEMPTS);
	}

	@ParameterizedTest
	@MethodSource("lastingInSearch")
	void aLastingFaultOfSearchIsSaidAtOnce(Reply fault, Kind kind) {
		this.server.record("101", DAY, DAY, "");
		this.server.next(SEARCH, fault);
		assertThat(assertNotChecked(kind, this::fetch)).hasMessageContaining("exosoem");
		assertThat(this.server.asked()).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("passing")
	void aPassingFaultOfFetchIsGotOver(Reply fault) throws Exception {
		this.server.records(101, 3, DAY);
		this.server.next(FETCH, fault);
		assertThat(fetch().keys()).hasSize(3);
		assertThat(this.spool.pmids()).containsExactlyInAnyOrder("101", "102", "103");
		assertThat(this.spool.documents()).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("passing")
	void aFaultOfFetchThatStaysIsSaid(Reply fault, Kind kind) {
		this.server.records(101, 3, DAY);
		this.server.always(FETCH, fault);
		assertThat(assertNotChecked(kind, this::fetch)).hasMessageContaining("EFetch (records 1 to 3 of 3)");
		assertThat(this.spool.documents()).isEmpty();
	}

	@Test
	void anEmptySetInPlaceOfAPageIsAskedForAgain() throws Exception {
		this.server.records(101, 3, DAY);
		this.server.next(FETCH, Reply.xml("<?xml version=\"1.0\" ?><PubmedArticleSet></PubmedArticleSet>"));
		fetch();
		assertThat(this.spool.pmids()).hasSize(3);
	}

	@Test
	void anEmptySetThatStaysIsNoAnswer() {
		this.server.records(101, 3, DAY);
		this.server.always(FETCH, Reply.xml("<?xml version=\"1.0\" ?><PubmedArticleSet></PubmedArticleSet>"));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, this::fetch))
			.hasMessageContaining("no record in place of 3");
	}

	@Test
	void anErrorInPlaceOfEveryPageIsSaid() {
		this.server.records(101, 3, DAY);
		this.server.always(FETCH, Reply.error("Cannot retrieve history data"));
		assertThat(assertNotChecked(Kind.REFUSED, this::fetch))
			.hasMessageContaining("ERROR: Cannot retrieve history data, after all retries");
	}

	@Test
	void whatCameBeforeAFaultIsKept() {
		this.server.records(1001, 450, DAY);
		this.server.onRequest((number) -> {
			if (number == 3) {
				this.server.always(FETCH, Reply.status(500));
			}
		});
		assertNotChecked(Kind.UNAVAILABLE, this::fetch);
		assertThat(this.spool.pmids()).hasSize(200);
	}

	@Test
	void anXmlBombIsNotExpanded() {
		String bomb = "<?xml version=\"1.0\"?><!DOCTYPE PubmedArticleSet [<!ENTITY a \"aaaaaaaaaa\">"
				+ "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
				+ "<PubmedArticleSet>&b;&x;</PubmedArticleSet>";
		this.server.records(101, 3, DAY);
		this.server.always(FETCH, Reply.xml(bomb));
		assertNotChecked(Kind.UNEXPECTED_ANSWER, this::fetch);
		assertThat(this.spool.documents()).isEmpty();
	}

}

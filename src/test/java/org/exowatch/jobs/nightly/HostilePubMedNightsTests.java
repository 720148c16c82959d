package org.exowatch.jobs.nightly;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.exowatch.document.Coverage;
import org.exowatch.jobs.Outcome;
import org.exowatch.jobs.PubMedNights;
import org.exowatch.source.Reply;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole nights with an E-utilities server that misbehaves. After each: every record that
 * it has is in the database exactly once, or the window is still open, or the record is
 * named as not delivered, and status and digest say so. The next clean night completes
 * it.
 */
@ExtendWith(OutputCaptureExtension.class)
class HostilePubMedNightsTests {

	private static final String SEARCH = "esearch.fcgi";

	private static final String FETCH = "efetch.fcgi";

	private static final String KEY_ECHO = "{\"error\":\"API key invalid\",\"api-key\":\"" + PubMedNights.KEY + "\"}";

	private static final String EMPTY_SET = "<?xml version=\"1.0\" ?><PubmedArticleSet></PubmedArticleSet>";

	@TempDir
	static Path folder;

	private static PubMedNights nights;

	private static LocalDate today = LocalDate.of(2026, 3, 2);

	private static int lastPmid = 90_000_000;

	@BeforeAll
	static void start() {
		nights = new PubMedNights(folder);
		nights.enter(++lastPmid, today);
		nights.night(today);
	}

	@AfterAll
	static void stop() {
		nights.close();
	}

	@AfterEach
	void behave() {
		StandInServer server = nights.server();
		server.behave();
		server.onRequest((number) -> {
		});
		nights.atPubMed().keySet().forEach(server::deliver);
	}

	private static void nextDay(int records) {
		today = today.plusDays(1);
		for (int i = 0; i < records; i++) {
			nights.enter(++lastPmid, today);
		}
	}

	static Stream<Named<Reply>> faults() {
		return Stream.of(Named.of("429", Reply.tooFast()), Named.of("429 with Retry-After", Reply.tooFast("1")),
				Named.of("500", Reply.status(500)), Named.of("502", Reply.status(502)),
				Named.of("HTML", Reply.html(200, "<!DOCTYPE html><html><body>NCBI is busy</body></html>")),
				Named.of("ERROR", Reply.error("Search Backend failed: timed out")),
				Named.of("empty body", Reply.xml("")), Named.of("prolog only", Reply.prologOnly()),
				Named.of("truncated", Reply.xml("<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID>")),
				Named.of("cut off", Reply.cutOff("text/xml", EMPTY_SET)), Named.of("reset", Reply.reset()),
				Named.of("HTTP 400", Reply.of(400, "application/json", KEY_ECHO)),
				Named.of("JSON", Reply.of(200, "application/json", "{\"error\":\"API rate limit exceeded\"}")));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void searchFailsAllNight(Reply fault) {
		nextDay(3);
		nights.server().always(SEARCH, fault);
		assertThat(night()).isEqualTo(Outcome.NOT_CHECKED);
		assertWindowIsOpen();
		assertCleanNightCompletes();
	}

	@ParameterizedTest
	@MethodSource("faults")
	void fetchFailsAllNight(Reply fault) {
		nextDay(3);
		nights.server().always(FETCH, fault);
		assertThat(night()).isEqualTo(Outcome.NOT_CHECKED);
		assertWindowIsOpen();
		assertCleanNightCompletes();
	}

	@Test
	void everyPassingFaultIsGotOverInOneNight() {
		nextDay(3);
		faults().filter((fault) -> !fault.getName().equals("HTTP 400")).forEach((fault) -> {
			nights.server().next(SEARCH, fault.getPayload());
			nights.server().next(FETCH, fault.getPayload());
			assertThat(night()).as(fault.getName()).isEqualTo(Outcome.COMPLETED);
			assertEverythingIsStored();
			nextDay(1);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { SEARCH, FETCH })
	void anAnswerThatDripsIsGivenUp(String path) {
		nextDay(3);
		nights.server().always(path, Reply.drip());
		assertThat(night()).isEqualTo(Outcome.NOT_CHECKED);
		assertWindowIsOpen();
		assertCleanNightCompletes();
	}

	@Test
	void anEmptySetInPlaceOfRecordsIsNoAnswer() {
		nextDay(3);
		nights.server().always(FETCH, Reply.xml(EMPTY_SET));
		assertThat(night()).isEqualTo(Outcome.NOT_CHECKED);
		assertWindowIsOpen();
		assertCleanNightCompletes();
	}

	@Test
	void thePagesBeforeAFaultAreKept() {
		int before = nights.rows().size();
		nextDay(450);
		int asked = nights.server().asked(FETCH).size();
		nights.server().onRequest((number) -> {
			if (nights.server().asked(FETCH).size() == asked + 2) {
				nights.server().always(FETCH, Reply.status(500));
			}
		});
		assertThat(night()).isEqualTo(Outcome.NOT_CHECKED);
		assertWindowIsOpen();
		assertThat(nights.rows()).hasSize(before + 200);
		assertCleanNightCompletes();
	}

	@Test
	void theListThatChangesBetweenPagesLosesNothing() {
		nextDay(450);
		int first = lastPmid - 449;
		nights.server().onRequest((number) -> {
			nights.remove(first + number % 7);
			nights.enter(++lastPmid, today);
			if (number % 3 == 0) {
				nights.server().forgetHistory();
			}
		});
		night();
		nights.server().onRequest((number) -> {
		});
		assertNothingIsLost();
		assertCleanNightCompletes();
	}

	@Test
	void oneRefusedRecordIsNamedWithItsReasonAndTheOthersAreStored() {
		nextDay(3);
		String refused = String.valueOf(lastPmid);
		nights.server().refuse(refused);
		assertThat(night()).isEqualTo(Outcome.COMPLETED);
		assertNothingIsLost();
		assertThat(nights.status(today).missing()).contains(refused);
		assertThat(nights.digest(today)).contains("listed but not delivered: PMID ");
		assertThat(nights.jdbc()
			.sql("select reason from analysis.missing_record where key = ?")
			.param(refused)
			.query(String.class)
			.single()).contains("HTTP 400", "invalid uid " + refused);
		assertCleanNightCompletes();
		assertThat(nights.status(today).missing()).doesNotContain(refused);
	}

	@Test
	void theKeyIsNeverShown(CapturedOutput output) {
		nextDay(3);
		nights.server().always(FETCH, Reply.of(400, "application/json", KEY_ECHO));
		night();
		String digest = nights.digest(today);
		assertThat(nights.server().asked(FETCH)).last()
			.satisfies((asked) -> assertThat(asked.parameters()).containsEntry("api_key", PubMedNights.KEY));
		assertThat(digest + output).contains("API key invalid").doesNotContain(PubMedNights.KEY);
		List<String> tables = nights.jdbc()
			.sql("select table_schema || '.' || table_name from information_schema.tables"
					+ " where table_schema in ('exowatch', 'batch') and table_type = 'BASE TABLE'")
			.query(String.class)
			.list();
		assertThat(tables).allSatisfy((table) -> assertThat(nights.jdbc()
			.sql("select count(*) from " + table + " t where t::text like ?")
			.param("%" + PubMedNights.KEY + "%")
			.query(Integer.class)
			.single()).as(table).isZero());
		behave();
		assertCleanNightCompletes();
	}

	/** Any faults in any order over several nights; the seed tells which. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void anyNightsEndWell(long seed) {
		Random random = new Random(seed);
		List<Reply> faults = new ArrayList<>(faults().map(Named::getPayload).toList());
		faults.add(Reply.xml(EMPTY_SET));
		for (int night = 0; night < 4; night++) {
			nextDay(random.nextInt(4));
			misbehave(random, faults);
			night();
			assertNothingIsLost();
			nights.server().behave();
		}
		behave();
		assertCleanNightCompletes();
	}

	private static void misbehave(Random random, List<Reply> faults) {
		List<String> pmids = new ArrayList<>(nights.atPubMed().keySet());
		for (int i = random.nextInt(4); i > 0; i--) {
			nights.revise(pmids.get(pmids.size() - 1 - random.nextInt(Math.min(20, pmids.size()))), today);
		}
		for (int i = random.nextInt(20); i > 0; i--) {
			nights.server().next(random.nextBoolean() ? SEARCH : FETCH, faults.get(random.nextInt(faults.size())));
		}
		Consumer<String> trouble = random.nextBoolean() ? nights.server()::omit : nights.server()::refuse;
		for (int i = random.nextInt(3); i > 0; i--) {
			trouble.accept(pmids.get(pmids.size() - 1 - random.nextInt(Math.min(5, pmids.size()))));
		}
		int forgets = 1 + random.nextInt(10);
		nights.server().onRequest((number) -> {
			if (number % forgets == 0) {
				nights.server().forgetHistory();
			}
		});
	}

	private static Outcome night() {
		return nights.night(today).feeds().get(0).outcome();
	}

	private static void assertEverythingIsStored() {
		assertThat(nights.rows()).doesNotHaveDuplicates();
		assertThat(nights.stored()).containsAllEntriesOf(nights.atPubMed());
		assertThat(nights.status(today).completeThrough()).isEqualTo(today);
	}

	private static void assertWindowIsOpen() {
		Coverage status = nights.status(today);
		assertThat(status.state()).isEqualTo(Coverage.State.NOT_CHECKED);
		assertThat(status.reason()).contains("eutils.ncbi.nlm.nih.gov, E");
		assertThat(status.completeThrough()).isBefore(today);
		assertThat(nights.digest(today)).contains("NOT EVERYTHING WAS CHECKED", "NOT CHECKED: eutils");
	}

	/** Stored, or the window is open, or named as not delivered. */
	private static void assertNothingIsLost() {
		assertThat(nights.rows()).doesNotHaveDuplicates();
		Map<String, String> stored = nights.stored();
		Coverage status = nights.status(today);
		List<String> lost = nights.atPubMed()
			.entrySet()
			.stream()
			.filter((record) -> !record.getValue().equals(stored.get(record.getKey())))
			.map(Map.Entry::getKey)
			.filter((pmid) -> !status.missing().contains(pmid))
			.toList();
		if (!lost.isEmpty() && status.state() == Coverage.State.NOT_CHECKED) {
			assertWindowIsOpen();
		}
		else {
			assertThat(lost).as("entered or revised after the night listed them")
				.allSatisfy((pmid) -> assertThat(Integer.parseInt(pmid)).isGreaterThan(lastListed()));
		}
	}

	/** The highest PMID that the last closed night was told of. */
	private static int lastListed() {
		return nights.jdbc()
			.sql("select coalesce(max(key::integer), 0) from exowatch.listed_key where day = ?")
			.param(today)
			.query(Integer.class)
			.single();
	}

	private static void assertCleanNightCompletes() {
		nights.server().behave();
		nights.server().onRequest((number) -> {
		});
		nights.atPubMed().keySet().forEach(nights.server()::deliver);
		today = today.plusDays(1);
		assertThat(night()).isEqualTo(Outcome.COMPLETED);
		assertEverythingIsStored();
	}

}

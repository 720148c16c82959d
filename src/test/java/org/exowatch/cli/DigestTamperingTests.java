package org.exowatch.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What happened honestly since a digest was published does not excuse other hands. */
class DigestTamperingTests {

	private static final String NEXT_MONDAY = "2026-11-23T12:00:00Z";

	private static final String OF_2 = " where source_key = '90000002'";

	private static final String OF_WEEK = " where digest = 'weekly' and week = '2026-11-09'";

	@TempDir
	static Path folder;

	private static Verbs verbs;

	private static JdbcClient jdbc;

	private static byte[] text;

	private static Path page;

	/**
	 * Three papers of week 46. Then one is retracted, the text of another and the journal
	 * of the third change; week 47 tells the retraction.
	 */
	@BeforeAll
	static void publish() throws IOException {
		TestDatabase database = TestDatabase.migrated();
		jdbc = JdbcClient.create(database.dataSource());
		try (StandInServer server = StandInServer.start()) {
			verbs = new Verbs(folder.resolve("data"), server).on(database);
		}
		LocalDate day = LocalDate.of(2026, 11, 10);
		load("2026-11-15T12:00:00Z", "first.xml", SampleRecords.article("90000001", "Exosomes for the knee.", day),
				SampleRecords.article("90000002", "Exosomes for the other knee.", day),
				SampleRecords.article("90000003", "Exosomes for both knees.", day));
		page = folder.resolve("data/digests/weekly-2026-W46.html");
		assertThat(digest("2026-11-16T12:00:00Z", "--week", "2026-W46").code()).isZero();
		text = Files.readAllBytes(folder.resolve("data/digests/weekly-2026-W46.txt"));
		String retraction = "<CommentsCorrectionsList><CommentsCorrections RefType=\"RetractionOf\"><RefSource>J</RefSource>"
				+ "<PMID Version=\"1\">90000001</PMID></CommentsCorrections></CommentsCorrectionsList></MedlineCitation>";
		LocalDate later = LocalDate.of(2026, 11, 17);
		load("2026-11-18T12:00:00Z", "second.xml",
				SampleRecords.article("90000004", "Retraction: exosomes for the knee.", later)
					.replace("</MedlineCitation>", retraction),
				revised("90000002", "Exosomes for the other knee.").replace("Sample Journal", "Journal of Samples"),
				revised("90000003", "Exosomes for both knees, corrected."));
		assertThat(digest(NEXT_MONDAY, "--from", "2026-W46", "--to", "2026-W47").code()).isZero();
	}

	private static String revised(String pmid, String title) {
		return SampleRecords.article(pmid, title, LocalDate.of(2026, 11, 10))
			.replaceFirst("<Day>10</Day></DateRevised>", "<Day>17</Day></DateRevised>");
	}

	private static void load(String at, String name, String... articles) throws IOException {
		Path file = Files.writeString(folder.resolve(name), SampleRecords.file(articles));
		Result load = verbs.at(at).run("load", file.toString());
		assertThat(load.code()).as(load.err()).isZero();
	}

	private static Result digest(String at, String... options) {
		return verbs.at(at).run(Stream.concat(Stream.of("digest"), Stream.of(options)).toArray(String[]::new));
	}

	private static List<String> verified(int... codes) {
		Result result = digest("2026-12-01T12:00:00Z", "--week", "2026-W46", "--verify", "--json");
		assertThat(codes).as(result.out() + result.err()).contains(result.code());
		JsonNode findings = JsonMapper.shared().readTree(result.out()).get(0).path("findings");
		return findings.valueStream()
			.map((finding) -> finding.path("cause").asString() + " " + finding.path("place").asString())
			.toList();
	}

	/** Changes something behind the program's back, verifies, and takes it back. */
	private static List<String> afterTampering(int code, String change, String restore) {
		assertThat(jdbc.sql(change).update()).isPositive();
		try {
			return verified(code);
		}
		finally {
			jdbc.sql(restore).update();
		}
	}

	@Test
	void aMembershipTakenAwayIsNotExplainedByTheChangeOfAnotherPaper() {
		jdbc.sql("create table exowatch.taken as select m.* from exowatch.membership m"
				+ " join exowatch.document d on d.id = m.document_id" + OF_2)
			.update();
		List<String> found = afterTampering(1,
				"delete from exowatch.membership m using exowatch.taken t" + " where m.document_id = t.document_id",
				"insert into exowatch.membership select * from exowatch.taken");
		jdbc.sql("drop table exowatch.taken").update();
		assertThat(found)
			.contains("UNKNOWN documents of the topic", "UNKNOWN history[2026-11-09].papers",
					"UNKNOWN papers[PMID 90000002]")
			.noneMatch((finding) -> finding.startsWith("TEXT_CHANGED history"));
		verified(0, 4);
	}

	@Test
	void aTitleIsNotExplainedByALaterChangeOfTheRecord() {
		String titled = "update exowatch.document set title = '%1$s', text_hash = encode(sha256(convert_to('%1$s'"
				+ " || chr(10) || body, 'UTF8')), 'hex')" + OF_2;
		assertThat(afterTampering(1, titled.formatted("Exosomes cure the other knee."),
				titled.formatted("Exosomes for the other knee.")))
			.contains("UNKNOWN papers[PMID 90000002].title");
		verified(0, 4);
	}

	@Test
	void coverageIsExplainedOnlyByALaterRunOfThatFeed() {
		String feed = jdbc.sql("select input::jsonb #>> '{coverage,0,feed}' from exowatch.digest" + OF_WEEK)
			.query(String.class)
			.single();
		String run = "insert into exowatch.collect_run (feed, day, attempt, state, window_from, window_to, started_at,"
				+ " ended_at) values ('" + feed
				+ "', '%s', 1, 'CHECKED_NOTHING_NEW', '2026-11-01', '%1$s', '%1$s 04:00Z'," + " '%1$s 05:00Z')";
		String none = "delete from exowatch.collect_run where feed = '" + feed + "'";
		assertThat(afterTampering(1, run.formatted("2026-11-14"), none))
			.anyMatch((finding) -> finding.startsWith("UNKNOWN coverage[" + feed + "]."));
		jdbc.sql(run.formatted("2026-11-20")).update();
		assertThat(afterTampering(4, run.formatted("2026-11-14"), none))
			.anyMatch((finding) -> finding.startsWith("COVERAGE coverage[" + feed + "]."));
	}

	@Test
	void whatALaterDigestToldIsReadFromWhatItPublished() throws IOException {
		byte[] shown = Files.readAllBytes(page);
		assertThat(Files.readString(page)).contains("was retracted by PMID 90000004", "seen on 18 Nov 2026");
		String tampered = "update exowatch.digest set input = replace(input, '\"%s\"', '\"%s\"') where week = '2026-11-16'";
		assertThat(jdbc.sql(tampered.formatted("statusChanges", "changesOfStatus")).update()).isOne();
		try {
			assertThat(verified(1)).contains("FROZEN_ROW notes");
			Result again = digest(NEXT_MONDAY, "--week", "2026-W46");
			assertThat(again.code()).isOne();
			assertThat(again.err()).contains("The frozen input of digest weekly of 2026-W47",
					"changed in the database");
			assertThat(page).hasBinaryContent(shown);
		}
		finally {
			jdbc.sql(tampered.formatted("changesOfStatus", "statusChanges")).update();
		}
		verified(0, 4);
	}

	@Test
	void aNoteThatNoDigestToldAndFilesTakenAwayAreFound() throws IOException {
		String shown = Files.readString(page);
		Files.writeString(page, shown.replace("was retracted by", "was never retracted by"));
		assertThat(verified(1)).contains("FILE weekly-2026-W46.html");
		assertThat(jdbc.sql("delete from exowatch.digest_file" + OF_WEEK).update()).isPositive();
		assertThat(verified(1)).contains("FILE weekly-2026-W46.md", "FILE weekly-2026-W46.json")
			.filteredOn("FILE weekly-2026-W46.html"::equals)
			.hasSize(2);
		Files.writeString(page, shown);
		assertThat(verified(1)).contains("FILE weekly-2026-W46.html");
		Path markdown = folder.resolve("data/digests/weekly-2026-W46.md");
		assertThat(digest(NEXT_MONDAY, "--week", "2026-W46").code()).as("proved by their hashes").isZero();
		assertThat(page).hasContent(shown);
		assertThat(markdown).exists();
		jdbc.sql("delete from exowatch.digest_file" + OF_WEEK + " and name like '%.md'").update();
		assertThat(digest(NEXT_MONDAY, "--week", "2026-W46").err()).contains("were taken away by other hands");
		jdbc.sql("delete from exowatch.digest_file" + OF_WEEK).update();
		assertThat(digest(NEXT_MONDAY, "--week", "2026-W46").code()).isZero();
		assertThat(digest("2026-12-01T12:00:00Z", "--week", "2026-W46", "--verify").out())
			.contains("PDF: not frozen, not checked");
	}

	@Test
	void theOldPageInPlainTextCarriesTheNoteToo() throws IOException {
		String now = Files.readString(folder.resolve("data/digests/weekly-2026-W46.txt"));
		assertThat(now).startsWith("NOT EVERYTHING WAS CHECKED: ")
			.contains("\n\n=== This note is not part of the published page. ===\n| After publication: ",
					"| - PMID 90000001", "was retracted by PMID 90000004", "2026-W47 (weekly-2026-W47.txt).")
			.endsWith(new String(text, StandardCharsets.UTF_8).split("\n\n", 2)[1]);
	}

}

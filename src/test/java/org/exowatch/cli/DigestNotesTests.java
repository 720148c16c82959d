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
import org.exowatch.digest.DigestWriter;
import org.exowatch.source.StandInServer;
import org.exowatch.store.FrozenDigests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the program itself did is never told as the work of other hands. */
class DigestNotesTests {

	private static final String LATER = "2026-12-01T12:00:00Z";

	private static final String OF_46 = " where digest = 'weekly' and week = '2026-11-09'";

	@TempDir
	static Path folder;

	private static Verbs verbs;

	private static JdbcClient jdbc;

	private static Path page;

	private static byte[] published;

	private static byte[] toldBy48;

	private static byte[] toldByBoth;

	/**
	 * Three papers of week 46. Week 47 retracts one, week 48 another, and the record of
	 * the third gets a DOI and a PMC id. Week 48 is frozen before week 47.
	 */
	@BeforeAll
	static void publish() throws IOException {
		TestDatabase database = TestDatabase.create();
		jdbc = JdbcClient.create(database.dataSource());
		try (StandInServer server = StandInServer.start()) {
			verbs = new Verbs(folder.resolve("data"), server).on(database);
		}
		LocalDate day = LocalDate.of(2026, 11, 10);
		load("2026-11-15T12:00:00Z", SampleRecords.article("90000001", "Exosomes for the knee.", day),
				SampleRecords.article("90000002", "Exosomes for the other knee.", day),
				SampleRecords.article("90000003", "Exosomes for both knees.", day));
		page = folder.resolve("data/digests/weekly-2026-W46.html");
		digest("2026-11-16T12:00:00Z", "--week", "2026-W46");
		published = Files.readAllBytes(page);
		load("2026-11-18T12:00:00Z", retraction("90000004", "90000001", LocalDate.of(2026, 11, 17)), SampleRecords
			.article("90000003", "Exosomes for both knees.", day)
			.replaceFirst("<Day>10</Day></DateRevised>", "<Day>17</Day></DateRevised>")
			.replace("</ArticleIdList>",
					"<ArticleId IdType=\"doi\">10.9999/knees</ArticleId><ArticleId IdType=\"pmc\">PMC900</ArticleId>"
							+ "</ArticleIdList>"));
		load("2026-11-25T12:00:00Z", retraction("90000005", "90000002", LocalDate.of(2026, 11, 24)));
		digest("2026-11-30T12:00:00Z", "--week", "2026-W48");
		toldBy48 = Files.readAllBytes(page);
		digest("2026-11-30T12:00:00Z", "--week", "2026-W47");
		toldByBoth = Files.readAllBytes(page);
	}

	@BeforeEach
	void putBack() throws IOException {
		Files.write(page, toldByBoth);
	}

	private static String retraction(String pmid, String of, LocalDate day) {
		return SampleRecords.article(pmid, "Retraction: exosomes.", day)
			.replace("</MedlineCitation>",
					"<CommentsCorrectionsList><CommentsCorrections RefType=\"RetractionOf\"><RefSource>J</RefSource>"
							+ "<PMID Version=\"1\">" + of
							+ "</PMID></CommentsCorrections></CommentsCorrectionsList></MedlineCitation>");
	}

	private static void load(String at, String... articles) throws IOException {
		Path file = Files.writeString(folder.resolve(at.substring(0, 10) + ".xml"), SampleRecords.file(articles));
		Result load = verbs.at(at).run("load", file.toString());
		assertThat(load.code()).as(load.err()).isZero();
	}

	private static void digest(String at, String... options) {
		Result result = verbs.at(at).run(Stream.concat(Stream.of("digest"), Stream.of(options)).toArray(String[]::new));
		assertThat(result.code()).as(result.err()).isZero();
	}

	private static List<String> verified(int code) {
		Result result = verbs.at(LATER).run("digest", "--week", "2026-W46", "--verify", "--json");
		assertThat(result.code()).as(result.out() + result.err()).isEqualTo(code);
		JsonNode findings = JsonMapper.shared().readTree(result.out()).get(0).path("findings");
		return findings.valueStream()
			.map((finding) -> finding.path("cause").asString() + " " + finding.path("place").asString())
			.toList();
	}

	@Test
	void identifiersThatCameLaterAreNotOfThen() {
		assertThat(jdbc.sql("select count(*) from exowatch.identifier where value in ('10.9999/knees', 'PMC900')")
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThat(verified(0)).isEmpty();
	}

	@Test
	void aCrashBeforeTheNoteOfAWeekFrozenOutOfOrderIsNoWorkOfOtherHands() throws IOException {
		assertThat(new String(toldBy48, StandardCharsets.UTF_8)).contains("retracted by PMID 90000005")
			.doesNotContain("retracted by PMID 90000004");
		assertThat(new String(toldByBoth, StandardCharsets.UTF_8)).contains("retracted by PMID 90000004",
				"retracted by PMID 90000005");
		Files.write(page, toldBy48);
		assertThat(verified(4)).containsExactly("FILE weekly-2026-W46.html");
		digest(LATER, "--week", "2026-W47");
		assertThat(page).as("writing the later week again makes up for it").hasBinaryContent(toldByBoth);
		Files.write(page, published);
		digest(LATER, "--week", "2026-W48");
		assertThat(page).hasBinaryContent(toldByBoth);
	}

	/** The program of then is stood in for by its words, and by what it stored. */
	@Test
	void aNoteInTheWordsOfAnEarlierProgramIsKnownAgain() throws IOException {
		String words = new String(toldByBoth, StandardCharsets.UTF_8).replace("told of 2 changes",
				"have reported 2 changes");
		Files.writeString(page, words);
		assertThat(verified(1)).containsExactly("FILE weekly-2026-W46.html");
		String stored = "insert into exowatch.digest_note values ('weekly', '2026-11-09', 'weekly-2026-W46.html', ?,"
				+ " '2026-11-30T12:00:00Z')";
		jdbc.sql(stored).param(FrozenDigests.sha256(words)).update();
		assertThat(verified(4)).containsExactly("FILE weekly-2026-W46.html");
		assertThat(verbs.at(LATER).run("digest", "--week", "2026-W46", "--verify").out())
			.contains("the note that the program wrote on 2026-11-30T12:00:00Z");
		digest(LATER, "--week", "2026-W46");
		assertThat(page).hasBinaryContent(toldByBoth);
		Files.writeString(page, words.replace("was retracted", "was praised"));
		assertThat(verified(1)).containsExactly("FILE weekly-2026-W46.html");
	}

	/** As the renderer before wrote it: three fields less. */
	@Test
	void whatTheRendererBeforeFrozeIsComparedAsFarAsItGoes() {
		String input = jdbc.sql("select input from exowatch.digest" + OF_46).query(String.class).single();
		String old = input.replaceAll(",\"authorNames\":\\[[^]]*]", "")
			.replaceAll(",\"firstIntake\":(true|false)", "")
			.replaceAll(",\"firstHumanStudies\":\\[.*]}$", "}");
		assertThat(old).hasSizeLessThan(input.length()).endsWith("}]}");
		freeze(old, "4");
		try {
			assertThat(verified(4)).containsExactly("PROGRAM_CHANGED input");
			freeze(old.replace("Exosomes for both knees.", "Exosomes cure both knees."), "4");
			assertThat(verified(1)).contains("UNKNOWN papers[PMID 90000003].title");
		}
		finally {
			freeze(input, DigestWriter.RENDERER_VERSION);
		}
	}

	private static void freeze(String input, String version) {
		jdbc.sql("update exowatch.digest set input = ?, input_sha256 = ?, renderer_version = ?" + OF_46)
			.params(input, FrozenDigests.sha256(input), version)
			.update();
	}

}

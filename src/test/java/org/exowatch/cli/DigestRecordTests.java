package org.exowatch.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.digest.DigestWriter;
import org.exowatch.digest.RenderedFile;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/** What was published can be relied on: it is kept, noted on, and verified. */
class DigestRecordTests {

	private static final String MONDAY = "2026-11-16T12:00:00.247898405Z";

	private static final String NEXT_MONDAY = "2026-11-23T12:00:00Z";

	private static final String HASHED = "update exowatch.digest set input_sha256 ="
			+ " encode(sha256(convert_to(input, 'UTF8')), 'hex')";

	private static final String NEVER_KEPT = "update exowatch.digest set files_kept = false where week = '2026-11-09'";

	@TempDir
	static Path folder;

	private static Verbs verbs;

	private static JdbcClient jdbc;

	private static byte[] published;

	private static Path page;

	/** Two papers of week 46, one of which week 47 retracts; both weeks published. */
	@BeforeAll
	static void publish() throws IOException {
		TestDatabase database = TestDatabase.migrated();
		jdbc = JdbcClient.create(database.dataSource());
		try (StandInServer server = StandInServer.start()) {
			verbs = new Verbs(folder.resolve("data"), server).on(database);
		}
		LocalDate day = LocalDate.of(2026, 11, 10);
		load("2026-11-15T12:00:00Z", "first.xml", SampleRecords.article("90000001", "Exosomes for the knee.", day),
				SampleRecords.article("90000002", "Exosomes for the other knee.", day));
		page = folder.resolve("data/digests/weekly-2026-W46.html");
		assertThat(digest(MONDAY, "--week", "2026-W46").code()).isZero();
		published = Files.readAllBytes(page);
		String retraction = "<CommentsCorrectionsList><CommentsCorrections RefType=\"RetractionOf\"><RefSource>J</RefSource>"
				+ "<PMID Version=\"1\">90000001</PMID></CommentsCorrections></CommentsCorrectionsList></MedlineCitation>";
		load("2026-11-18T12:00:00Z", "second.xml",
				SampleRecords.article("90000003", "Retraction: exosomes for the knee.", LocalDate.of(2026, 11, 17))
					.replace("</MedlineCitation>", retraction));
		assertThat(digest(NEXT_MONDAY, "--from", "2026-W46", "--to", "2026-W47").code()).isZero();
	}

	@BeforeEach
	void putBack() {
		digest(NEXT_MONDAY, "--from", "2026-W46", "--to", "2026-W47");
	}

	private static void load(String at, String name, String... articles) throws IOException {
		Path file = Files.writeString(folder.resolve(name), SampleRecords.file(articles));
		Result load = verbs.at(at).run("load", file.toString());
		assertThat(load.code()).as(load.err()).isZero();
	}

	private static Result digest(String at, String... options) {
		List<String> arguments = Stream.concat(Stream.of("digest"), Stream.of(options)).toList();
		return verbs.at(at).run(arguments.toArray(String[]::new));
	}

	private static JsonNode verify(int code, String week) {
		Result result = digest("2026-12-01T12:00:00Z", "--week", week, "--verify", "--json");
		assertThat(result.code()).as(result.out() + result.err()).isEqualTo(code);
		return JsonMapper.shared().readTree(result.out()).get(0);
	}

	private static List<String> found(JsonNode verification) {
		return verification.path("findings")
			.valueStream()
			.map((finding) -> finding.path("cause").asString() + " " + finding.path("place").asString())
			.toList();
	}

	/** Changes something behind the program's back, verifies, and takes it back. */
	private static List<String> afterTampering(String change, String restore) {
		assertThat(jdbc.sql(change).update()).isPositive();
		try {
			return found(verify(1, "2026-W46"));
		}
		finally {
			jdbc.sql(restore).update();
		}
	}

	@Test
	void aPublishedWeekIsSelectedRenderedAndComparedAgain() {
		JsonNode verification = verify(0, "2026-W46");
		assertThat(verification.path("verdict").asString()).isEqualTo("SAME");
		assertThat(verification.path("rendered").asBoolean()).isTrue();
		Result words = digest("2026-12-01T12:00:00Z", "--from", "2026-W46", "--to", "2026-W47", "--verify");
		assertThat(words.code()).isZero();
		assertThat(words.out()).contains("weekly 2026-W46: the same", "weekly 2026-W47: the same");
	}

	@Test
	void theOldPageSaysWhatALaterDigestToldAndItsBytesStayProvable() throws IOException {
		String now = Files.readString(page);
		assertThat(now).contains("After publication:", "PMID 90000001", "was retracted by PMID 90000003",
				"seen on 18 Nov 2026", "href=\"weekly-2026-W47.html\"");
		assertThat(now.indexOf("After publication:")).isLessThan(now.indexOf("<h1"));
		assertThat(Files.readString(folder.resolve("data/digests/weekly-2026-W46.md")))
			.startsWith("**NOT EVERYTHING WAS CHECKED: ")
			.contains(".**\n\n<!-- This note is not part of the published page. -->\n> **After publication:**");
		assertThat(Files.readString(folder.resolve("data/digests/weekly-2026-W47.html")))
			.doesNotContain("After publication");
		Files.write(page, published);
		assertThat(found(verify(4, "2026-W46"))).containsExactly("FILE weekly-2026-W46.html");
	}

	@Test
	void aChangedFileIsFoundAndPutBackAsItWas() throws IOException {
		byte[] shown = Files.readAllBytes(page);
		Files.writeString(page, new String(shown, StandardCharsets.UTF_8).replace("Exosomes", "Ekosomes"));
		assertThat(found(verify(1, "2026-W46"))).containsExactly("FILE weekly-2026-W46.html");
		Files.delete(page);
		assertThat(found(verify(4, "2026-W46"))).containsExactly("FILE weekly-2026-W46.html");
		digest(NEXT_MONDAY, "--week", "2026-W46");
		assertThat(page).hasBinaryContent(shown);
	}

	@Test
	void whatWasChangedInTheDatabaseByOtherHandsIsFound() {
		assertThat(
				afterTampering("update exowatch.document set body = body || ' It cures.' where source_key = '90000002'",
						"update exowatch.document set body = replace(body, ' It cures.', '')"))
			.contains("TAMPERED PMID 90000002");
		assertThat(afterTampering(
				"update exowatch.digest set input = replace(input, 'other knee', 'third knee') where week = '2026-11-09'",
				"update exowatch.digest set input = replace(input, 'third knee', 'other knee')"))
			.contains("FROZEN_ROW input", "UNKNOWN papers[PMID 90000002].title", "FILE weekly-2026-W46.html");
		assertThat(afterTampering(
				"update exowatch.digest_file set content = '\\x00'::bytea || content where week = '2026-11-09' and name like '%.md'",
				"update exowatch.digest_file set content = substring(content from 2)"
						+ " where week = '2026-11-09' and name like '%.md'"))
			.contains("FILE weekly-2026-W46.md");
		assertThat(afterTampering(
				"update exowatch.document set title = 'Other.', text_hash = encode(sha256(convert_to("
						+ "'Other.' || chr(10) || body, 'UTF8')), 'hex') where source_key = '90000002'",
				"update exowatch.document set title = 'Exosomes for the other knee.', text_hash = encode(sha256(convert_to("
						+ "'Exosomes for the other knee.' || chr(10) || body, 'UTF8')), 'hex') where source_key = '90000002'"))
			.contains("UNKNOWN papers[PMID 90000002].title");
		verify(0, "2026-W46");
	}

	@Test
	void whatOtherRulesSayIsExplained() {
		String roles = "update exowatch.tagging set role = '%s', role_version = '%s' where document_id ="
				+ " (select id from exowatch.document where source_key = '90000002')";
		String version = jdbc.sql("select max(role_version) from exowatch.tagging").query(String.class).single();
		jdbc.sql(roles.formatted("BIOMARKER", "99")).update();
		try {
			JsonNode verification = verify(4, "2026-W46");
			assertThat(found(verification)).contains("RULES_CHANGED papers[PMID 90000002].role");
			assertThat(digest("2026-12-01T12:00:00Z", "--week", "2026-W46", "--verify").out())
				.contains("what was published is intact", "role is tagged by 99, which the digest does not name");
		}
		finally {
			jdbc.sql(roles.formatted("THERAPEUTIC", version)).update();
		}
	}

	@Test
	void aNewerRendererDoesNotChangeWhatWasPublished() throws IOException {
		byte[] shown = Files.readAllBytes(page);
		jdbc.sql(
				"update exowatch.digest set renderer_version = '0', input = replace(input, '\"history\":', '\"histories\":')")
			.update();
		jdbc.sql(HASHED).update();
		try {
			Files.delete(page);
			digest(NEXT_MONDAY, "--week", "2026-W46");
			assertThat(page).hasBinaryContent(shown);
		}
		finally {
			jdbc.sql("update exowatch.digest set renderer_version = '" + DigestWriter.RENDERER_VERSION
					+ "', input = replace(input, '\"histories\":', '\"history\":')")
				.update();
			jdbc.sql(HASHED).update();
		}
	}

	@Test
	void aWeekFrozenBeforeBytesWereKeptKeepsThoseThatLieInTheFolder() throws IOException {
		byte[] shown = Files.readAllBytes(page);
		jdbc.sql("delete from exowatch.digest_file where week = '2026-11-09'").update();
		jdbc.sql(NEVER_KEPT).update();
		digest(NEXT_MONDAY, "--week", "2026-W46");
		assertThat(page).hasBinaryContent(shown);
		assertThat(jdbc.sql("select count(*) from exowatch.digest_file where week = '2026-11-09'")
			.query(Integer.class)
			.single()).isEqualTo(6);
		jdbc.sql("delete from exowatch.digest_file where week = '2026-11-09'").update();
		jdbc.sql(NEVER_KEPT).update();
		String hash = jdbc
			.sql("update exowatch.digest set renderer_version = '0', files = jsonb_set(files,"
					+ " '{weekly-2026-W46.html}', '\"0\"') where week = '2026-11-09' returning input_sha256")
			.query(String.class)
			.single();
		assertThat(hash).hasSize(64);
		digest(NEXT_MONDAY, "--week", "2026-W46");
		assertThat(Files.readString(page)).contains("Rendered again by version", "Its bytes are not those of then.");
		jdbc.sql("delete from exowatch.digest_item").update();
		jdbc.sql("delete from exowatch.digest_note").update();
		jdbc.sql("delete from exowatch.digest_file").update();
		jdbc.sql("delete from exowatch.digest").update();
		assertThat(digest(MONDAY, "--week", "2026-W46").code()).isZero();
		assertThat(page).as("as of the same time").hasBinaryContent(published);
	}

	@Test
	void asOfIsWrittenBesideWhatWasPublished() throws IOException {
		byte[] shown = Files.readAllBytes(page);
		Result result = digest("2026-12-01T12:00:00Z", "--week", "2026-W47", "--as-of", "2026-11-17");
		assertThat(result.code()).as(result.err()).isZero();
		Path asOf = folder.resolve("data/digests/weekly-2026-W47.as-of-20261118T050000Z.html");
		assertThat(Files.readString(asOf))
			.contains("As of 2026-11-18 05:00 UTC", "This is not the digest that was published.")
			.doesNotContain("90000003");
		assertThat(Files.readString(folder.resolve("data/digests/index.html"))).doesNotContain("as-of");
		assertThat(page).hasBinaryContent(shown);
		Result then = digest("2026-12-01T12:00:00Z", "--week", "2026-W46", "--as-of", MONDAY);
		assertThat(then.code()).as(then.err()).isZero();
		assertThat(Files.readString(folder.resolve("data/digests/weekly-2026-W46.as-of-20261116T120000Z.md")))
			.contains("90000001")
			.doesNotContain("RETRACTED");
	}

	@Test
	void aPdfThatFellBehindItsPageIsSetAnew() throws IOException {
		RenderedFile old = DigestWriter.published("weekly-2026-W46.html", published);
		Path pdf = page.resolveSibling("weekly-2026-W46.pdf");
		Files.write(page, published);
		Files.write(pdf, DigestWriter.pdf(old, Instant.parse(MONDAY)).content());
		Path inTheWay = Files.createDirectories(page.resolveSibling(".weekly-2026-W46.pdf.part/in-the-way"));
		Result stopped = digest(NEXT_MONDAY, "--week", "2026-W47");
		assertThat(stopped.code()).isOne();
		assertThat(stopped.err()).contains("make room or give the right to write", "run it again");
		assertThat(Files.readString(page)).as("the page was put, its PDF was not").contains("After publication:");
		assertThat(text(pdf)).doesNotContain("After publication:");
		Files.delete(inTheWay);
		assertThat(digest(NEXT_MONDAY, "--week", "2026-W47").out()).contains("weekly-2026-W47");
		assertThat(text(pdf)).contains("After publication:", "was retracted by PMID 90000003");
	}

	@Test
	void aPdfThatIsLeftOutIsNotLeftBehind() throws IOException {
		Path pdf = page.resolveSibling("weekly-2026-W46.pdf");
		assertThat(digest(NEXT_MONDAY, "--week", "2026-W46", "-Dexowatch.pdf=false").code()).isZero();
		assertThat(pdf).as("of this page").exists();
		RenderedFile other = DigestWriter.published("weekly-2026-W46.html", "<h1>Other</h1>".getBytes(US_ASCII));
		Files.write(pdf, DigestWriter.pdf(other, Instant.parse(MONDAY)).content());
		assertThat(digest(NEXT_MONDAY, "--week", "2026-W46", "-Dexowatch.pdf=false").code()).isZero();
		assertThat(pdf).as("of another page").doesNotExist();
	}

	private static String text(Path pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
			return new PDFTextStripper().getText(document);
		}
	}

	@Test
	void wrongUsageAndWeeksThatAreNotFrozenAreTold() {
		for (String[] options : new String[][] { { "--week", "2026-W46", "--from", "2026-W45" }, { "--to", "2026-W46" },
				{ "--from", "2026-W47", "--to", "2026-W46" }, { "--as-of", "yesterday" },
				{ "--as-of", "2026-11-17", "--verify" }, { "--week", "2026-W46", "--as-of", "2027-01-01" },
				{ "--from", "2026-46" } }) {
			assertThat(digest(NEXT_MONDAY, options).code()).as(String.join(" ", options)).isEqualTo(2);
		}
		Result notFrozen = digest(NEXT_MONDAY, "--week", "2026-W40", "--verify");
		assertThat(notFrozen.code()).isOne();
		assertThat(notFrozen.err()).contains("2026-W40 is not frozen");
	}

}

package org.exowatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.exowatch.catalog.Catalogs;
import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.parse.Parsers;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** import, diff, retag and decide on stored documents. */
class VocabularyVerbTests {

	private static final String GLASS = """
			# Fields:
			# DiseaseName	DiseaseID	AltDiseaseIDs	Definition	ParentIDs	TreeNumbers	ParentTreeNumbers	Synonyms	SlimMappings
			Glass Ankle	MESH:D990001						Brittle Ankle|GLA
			Hoarse Knee	OMIM:990002	DOID:990002			 		Croaking Knee
			""";

	private static final String OVERLAY = """
			# exowatch overlay 1
			ADD	MESH:D990001	croaking knee
			DROP	-	hoarse knee
			""";

	@TempDir
	Path folder;

	private Path jobs = Path.of("");

	@BeforeEach
	void copyJobs() throws IOException {
		this.jobs = this.folder.resolve("jobs");
		try (Stream<Path> files = Files.walk(Verbs.jobs())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = this.jobs.resolve(Verbs.jobs().relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
	}

	@Test
	void anImportIsAFileOfTheJobsFolderThatAllVerbsUse() {
		Result done = imported(write("glass.tsv", GLASS));
		assertThat(done.code()).as(done.err()).isZero();
		assertThat(done.out())
			.contains("glass.tsv: CTD_diseases.tsv, 2 records, sha256 ",
					target() + ": 2 conditions, 5 names%n".formatted())
			.containsPattern("vocabulary starter\\+imported-[0-9a-f]{6}; 'exowatch retag'");
		Result check = Verbs.plain("check", "--jobs", this.jobs.toString());
		assertThat(check.code()).as(check.err()).isZero();
		assertThat(check.out()).contains("4 conditions.")
			.containsPattern("(?m)^vocabulary starter\\+imported-[0-9a-f]{6}: 4 conditions, 12 names$")
			.contains("  imported: 2 conditions, 5 names", "    from glass.tsv (CTD_diseases.tsv, 2 records, sha256 ");
		Path text = write("in.jsonl", "{\"id\":\"1\",\"title\":\"Vesicles in croaking knees\",\"abstract\":\"\"}\n");
		Result tag = Verbs.plain("tag", "--input", text.toString(), "--jobs", this.jobs.toString());
		assertThat(tag.out()).contains("OMIM:990002");
	}

	@Test
	void theSameFilesMakeTheSameBytesAndTagTakesTheResultDirectly() throws IOException {
		Path glass = write("glass.tsv", GLASS);
		imported(glass);
		byte[] first = Files.readAllBytes(target());
		Result again = imported(glass);
		assertThat(again.out()).contains("(replaces one of 2 conditions)");
		assertThat(target()).hasBinaryContent(first);
		Path candidate = this.folder.resolve("candidate.bin");
		Result elsewhere = Verbs.plain("vocabulary", "import", glass.toString(), "--output", candidate.toString(),
				"--jobs", Verbs.jobs().toString());
		assertThat(elsewhere.code()).as(elsewhere.err()).isZero();
		assertThat(candidate).hasBinaryContent(first);
		Path text = write("in.jsonl", "{\"id\":\"1\",\"title\":\"Vesicles in croaking knees\",\"abstract\":\"\"}\n");
		Result tag = Verbs.plain("tag", "--input", text.toString(), "--jobs", Verbs.jobs().toString(), "--vocabulary",
				candidate.toString());
		assertThat(tag.out()).contains("OMIM:990002");
	}

	@Test
	void whatIsNotTakenIsToldAndCanBeWritten() {
		Path bad = write("glass.tsv", GLASS + "no id here\nDisease\tMESH:D990009\n");
		Path report = this.folder.resolve("report.tsv");
		Result done = imported(bad, "--report", report.toString());
		assertThat(done.code()).as(done.err()).isZero();
		assertThat(done.out()).contains("records that could not be read: 1", "such as glass.tsv:5: ",
				"names left out: 1", "is too general");
		assertThat(report).content()
			.startsWith("file\tline\tkind\tid\twhat\treason\n")
			.contains("glass.tsv\t5\tRECORD_DROPPED\t\t\tnot a line of CTD_diseases.tsv",
					"glass.tsv\t6\tNAME_DROPPED\tMESH:D990009\tDisease\tis too general\n");
		JsonNode json = JsonMapper.shared().readTree(imported(bad, "--json").out());
		assertThat(json.path("concepts").asInt()).isEqualTo(2);
		assertThat(json.path("names").asInt()).isEqualTo(5);
		assertThat(json.path("notTaken").path("NAME_DROPPED").path("is too general").asInt()).isEqualTo(1);
	}

	@Test
	void aFileThatCannotBeReadChangesNothing() throws IOException {
		imported(write("glass.tsv", GLASS));
		byte[] before = Files.readAllBytes(target());
		Result broken = imported(write("good.tsv", GLASS), write("broken.xml", "<DescriptorRecordSet><x>").toString());
		assertThat(broken.code()).isEqualTo(1);
		assertThat(broken.err()).contains("broken.xml:1: ", "Nothing of this file was added.");
		assertThat(target()).hasBinaryContent(before);
		try (Stream<Path> files = Files.list(target().getParent())) {
			assertThat(files).hasSize(2);
		}
		assertThat(imported(this.folder.resolve("none.tsv")).code()).isEqualTo(2);
		assertThat(imported(write("glass.tsv", GLASS), "--name", "starter").err()).contains("is written by hand");
		assertThat(imported(write("glass.tsv", GLASS), "--name", "../x").code()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "import", "diff" })
	void everySubcommandSaysWhatItDoesAndItsExamplesAreUnderstood(String verb) {
		Result help = Verbs.plain("vocabulary", verb, "--help");
		assertThat(help.code()).isZero();
		assertThat(help.out()).startsWith("Usage: exowatch vocabulary " + verb).contains("\nExamples:\n");
		List<String> examples = help.out().lines().filter((line) -> line.startsWith("  exowatch ")).toList();
		assertThat(examples).hasSizeGreaterThanOrEqualTo(2).allSatisfy((line) -> {
			String[] words = line.strip().split(" > ")[0].substring("exowatch ".length()).split(" ");
			assertThat(Verbs.all().parseArgs(words).errors()).isEmpty();
		});
	}

	@Test
	void anImportThatTheJobsFolderCannotUseChangesNothing() throws IOException {
		imported(write("glass.tsv", GLASS));
		byte[] before = Files.readAllBytes(target());
		claim("OMIM:990002");
		Result without = imported(write("other.tsv", "Something Else\tMESH:D990077\n"));
		assertThat(without.code()).isEqualTo(2);
		assertThat(without.err()).contains("unknown condition 'OMIM:990002'");
		assertThat(target()).hasBinaryContent(before);
		assertThat(Verbs.plain("check", "--jobs", this.jobs.toString()).code()).isZero();
	}

	@Test
	void aClaimFollowsAConditionToItsNewId() throws Exception {
		imported(write("glass.tsv", GLASS));
		claim("OMIM:990002");
		Result renamed = imported(write("new.tsv", "Hoarse Knee\tMESH:D990002\tOMIM:990002|DOID:990002\n"));
		assertThat(renamed.code()).as(renamed.err()).isZero();
		assertThat(Catalogs.load(this.jobs, Parsers.names()).topics()).flatExtracting((topic) -> topic.claims())
			.flatExtracting((claim) -> claim.conditions())
			.contains("MESH:D990002")
			.doesNotContain("OMIM:990002");
	}

	@Test
	void anImportTakesThePlaceOfABrokenOne() throws IOException {
		Path glass = write("glass.tsv", GLASS);
		imported(glass);
		byte[] whole = Files.readAllBytes(target());
		claim("OMIM:990002");
		Files.write(target(), java.util.Arrays.copyOf(whole, whole.length - 20));
		Result mended = imported(glass);
		assertThat(mended.code()).as(mended.err()).isZero();
		assertThat(mended.err()).contains("cannot be read and will be replaced");
		assertThat(target()).hasBinaryContent(whole);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\ufeff" })
	void anOverlayIsNoVocabulary(String mark) throws IOException {
		imported(write("glass.tsv", GLASS));
		byte[] before = Files.readAllBytes(target());
		Path overlay = write("overlay.tsv", mark + OVERLAY);
		Result refused = imported(overlay);
		assertThat(refused.code()).isEqualTo(1);
		assertThat(refused.err()).contains("overlay.tsv: is an overlay", "NAME.overlay.tsv");
		assertThat(target()).hasBinaryContent(before);
		assertThat(imported(write("next.tsv", "# exowatch vocabulary 2\nADD\tMESH:D1\tfever\n")).err())
			.contains("of no file that this version can read");
		assertThat(tagged("--vocabulary", overlay.toString())).contains("MESH:D990001").doesNotContain("OMIM:990002");
	}

	@Test
	void anOverlayOfTheJobsFolderIsAppliedAfterAllVocabularies() throws IOException {
		imported(write("glass.tsv", GLASS));
		assertThat(tagged()).contains("OMIM:990002").doesNotContain("MESH:D990001");
		Path overlay = this.jobs.resolve("vocabularies/own.overlay.tsv");
		Files.writeString(overlay, OVERLAY);
		assertThat(tagged()).contains("MESH:D990001").doesNotContain("OMIM:990002");
		assertThat(Verbs.plain("check", "--jobs", this.jobs.toString()).out())
			.containsPattern("vocabulary starter\\+imported\\+own-[0-9a-f]{6}")
			.contains("  own: overlay of 2 forms");
		Files.writeString(overlay, OVERLAY + "ADD\tno id\tfever\n");
		Result check = Verbs.plain("check", "--jobs", this.jobs.toString());
		assertThat(check.code()).isEqualTo(2);
		assertThat(check.err()).contains("own.overlay.tsv:4: “no id” is no id", "'exowatch vocabulary learn'");
	}

	@Test
	void noResultTakesThePlaceOfAnInput() throws IOException {
		Path glass = write("glass.tsv", GLASS);
		Path link = Files.createLink(this.folder.resolve("link.tsv"), glass);
		for (String option : List.of("--report", "--output")) {
			assertThat(imported(glass, option, link.toString()).err()).contains(option, "that is an input");
			assertThat(imported(glass, option, this.folder.toString()).err()).contains("is a folder; name a file");
			Result nowhere = imported(glass, option, this.folder.resolve("no/where.tsv").toString());
			assertThat(nowhere.code()).isEqualTo(2);
			assertThat(nowhere.err()).contains(option + " ", "there is no folder");
		}
		assertThat(glass).hasContent(GLASS);
		Result elsewhere = imported(glass, "--output", this.folder.resolve("new.tsv.gz").toString());
		assertThat(elsewhere.out()).contains("no verb takes it by itself").doesNotContain("retag");
	}

	@Test
	void hostileTextMovesNoCursorAndPartsNoColumns() throws IOException {
		Path hostile = write("bad\u001b[2J.tsv", GLASS + "A\u001b[31m\tx\u001b:1\n"
				+ "Knee\u202e\u009b1\tMESH:D990003\n" + "Limp Wrist\tMESH:D990004\tOMIM:1\u001b[2J x\n");
		Path report = this.folder.resolve("report.tsv");
		Result done = imported(hostile, "--report", report.toString());
		assertThat(done.code()).as(done.err()).isZero();
		assertThat(done.out()).contains("ids left out: 1");
		for (String text : List.of(done.out(), Files.readString(report))) {
			assertThat(text).doesNotContainPattern("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{202e}&&[^\n\r\t]]");
		}
		assertThat(Files.readAllLines(report)).allSatisfy((line) -> assertThat(line.split("\t", -1)).hasSize(6));
	}

	@Test
	void aFileThatMayBeCutOffIsToldLoudly() {
		imported(write("glass.tsv", GLASS));
		Result cut = imported(write("cut.tsv", GLASS.substring(0, GLASS.indexOf("Hoarse")).strip()));
		assertThat(cut.code()).as(cut.err()).isZero();
		assertThat(cut.out()).contains("files that may be cut off: 1", "cut.tsv:3: ",
				"WARNING: 1 conditions fewer than before");
		assertThat(imported(write("glass.tsv", GLASS)).out()).doesNotContain("cut off", "WARNING");
	}

	@Test
	void aChainOfAHundredThousandParentsIsFollowed() {
		StringBuilder chain = new StringBuilder();
		for (int i = 0; i < 100_000; i++) {
			chain.append("Stair %d Knee\tMESH:D8%06d\t\t\tMESH:D8%06d\n".formatted(i, i, i + 1));
		}
		Path stairs = write("stairs.tsv", chain.toString());
		Path text = write("in.jsonl",
				"{\"id\":\"1\",\"title\":\"Vesicles in stair 0 knee and stair 9 knee\",\"abstract\":\"\"}\n");
		Result tag = Verbs.plain("tag", "--input", text.toString(), "--jobs", this.jobs.toString(), "--vocabulary",
				stairs.toString());
		assertThat(tag.code()).as(tag.err()).isZero();
		assertThat(tag.out()).contains("MESH:D8000000", "MESH:D8000009");
	}

	/**
	 * Of a text in which a croaking knee stands, which the overlay knows as glass ankle.
	 */
	private String tagged(String... more) {
		Path text = write("in.jsonl", "{\"id\":\"1\",\"title\":\"Vesicles in croaking knees\",\"abstract\":\"\"}\n");
		List<String> arguments = new ArrayList<>(
				List.of("tag", "--input", text.toString(), "--jobs", this.jobs.toString()));
		arguments.addAll(List.of(more));
		Result result = Verbs.plain(arguments.toArray(String[]::new));
		assertThat(result.code()).as(result.err()).isZero();
		return result.out();
	}

	/** The first claim counts this condition, too. */
	private void claim(String condition) throws IOException {
		Path topic = topic();
		Files.writeString(topic, Files.readString(topic).replaceFirst("conditions: \\[", "$0" + condition + ", "));
	}

	private Path topic() throws IOException {
		try (Stream<Path> topics = Files.list(this.jobs.resolve("topics"))) {
			return topics.findFirst().orElseThrow();
		}
	}

	@Test
	void twoFilesOfOneIdAreAFaultOfTheJobsFolder() throws IOException {
		imported(write("glass.tsv", GLASS));
		Files.copy(target(), target().resolveSibling("starter.tsv.gz"));
		Result check = Verbs.plain("check", "--jobs", this.jobs.toString());
		assertThat(check.code()).isEqualTo(2);
		assertThat(check.err()).contains("two files of the id 'starter'");
	}

	@Test
	void withoutAJobsFolderItSaysWhereToPutTheResult() {
		Path glass = write("glass.tsv", GLASS);
		Program program = Program.start(this.folder.resolve("run"), List.of(), "vocabulary", "import",
				glass.toString());
		assertThat(program.exitCode()).isEqualTo(2);
		assertThat(program.err()).contains("no folder ./jobs", "--jobs DIR", "--output F");
	}

	@Test
	void aTableThatWasCutIsAFaultOfTheJobsFolder() throws IOException {
		imported(write("glass.tsv", GLASS));
		byte[] whole = Files.readAllBytes(target());
		Files.write(target(), java.util.Arrays.copyOf(whole, whole.length - 20));
		Result check = Verbs.plain("check", "--jobs", this.jobs.toString());
		assertThat(check.code()).isEqualTo(2);
		assertThat(check.err()).contains("imported.tsv.gz:", "the gzip data breaks off",
				"make it again with 'exowatch vocabulary import', or delete it");
	}

	@Test
	void diffShowsWhatImportAndRetagWillDoAndHumanDecisionsStay() throws IOException {
		try (StandInServer server = StandInServer.start()) {
			TestDatabase database = TestDatabase.migrated();
			Verbs verbs = new Verbs(this.folder.resolve("data"), server).on(database).in(this.jobs);
			JdbcClient jdbc = JdbcClient.create(database.dataSource());
			load(verbs);
			Path glass = write("glass.tsv", GLASS);
			done(verbs, "decide", "90000003", "--condition", "MESH:D990001", "--reject", "--by", "Jane", "--note",
					"no");
			String before = rows(jdbc);

			Result table = done(verbs, "vocabulary", "diff", glass.toString());
			assertThat(table.out()).containsPattern("^vocabulary \\S+starter-\\w+ -> \\S+starter\\+imported-\\w+")
				.contains("2 of 3 documents change: conditions +2 / -0, focus +2 / -0")
				.containsPattern("(?m)^Glass Ankle +MESH:D990001 +\\+1 / -0 +\\+1 / -0 +90000001$")
				.containsPattern("(?m)^Hoarse Knee +OMIM:990002 +\\+1 / -0 +\\+1 / -0 +90000002$");
			JsonNode json = JsonMapper.shared()
				.readTree(done(verbs, "vocabulary", "diff", "--json", glass.toString()).out());
			assertThat(json.path("added").asInt()).isEqualTo(2);
			assertThat(json.path("changes").path(0).path("addedTo").path(0).asString()).isEqualTo("90000001");
			assertThat(done(verbs, "vocabulary", "diff", "--csv", "--quiet", glass.toString()).out().lines())
				.contains("MESH:D990001,Glass Ankle,1,0,1,0,0,90000001,");
			assertThat(rows(jdbc)).as("diff writes nothing").isEqualTo(before);

			imported(glass);
			diffFindsWhatTheJobsFolderCannotUse(verbs);
			assertThat(done(verbs, "status").out())
				.contains("3 on-topic documents carry conditions of another vocabulary");
			done(verbs, "retag");
			assertThat(found(jdbc, "exowatch.condition_tag")).contains("90000001 MESH:D990001", "90000003 MESH:D990001",
					"90000002 OMIM:990002");
			assertThat(found(jdbc, "exowatch.effective_condition")).contains("90000001 MESH:D990001")
				.doesNotContain("90000003 MESH:D990001");
			assertThat(done(verbs, "vocabulary", "diff", glass.toString()).out()).contains("0 of 3 documents change");
			assertThat(done(verbs, "status").out()).doesNotContain("of another vocabulary")
				.contains("  imported: 2 conditions, 5 names");
			decisionsSurviveAVocabularyWithoutTheConcept(verbs, jdbc);
		}
	}

	@Test
	void whatAPersonDecidedFollowsTheConditionToAnotherId() {
		try (StandInServer server = StandInServer.start()) {
			TestDatabase database = TestDatabase.migrated();
			Verbs verbs = new Verbs(this.folder.resolve("data"), server).on(database).in(this.jobs);
			JdbcClient jdbc = JdbcClient.create(database.dataSource());
			imported(write("glass.tsv", GLASS));
			load(verbs);
			done(verbs.at("2026-11-17T05:00:00Z"), "decide", "90000002", "--condition", "OMIM:990002", "--reject");
			done(verbs, "decide", "90000001", "--condition", "OMIM:990002", "--accept");
			Path moved = write("moved.tsv", GLASS.replace("OMIM:990002\tDOID", "MESH:D990055\tOMIM:990002|DOID"));
			assertThat(done(verbs, "vocabulary", "diff", moved.toString()).out()).contains("1 of 3 documents change")
				.containsPattern("(?m)^Hoarse Knee +MESH:D990055 +\\+1 / -0 +\\+1 / -0 +90000001$")
				.containsPattern("(?m)^Hoarse Knee +OMIM:990002 +\\+0 / -1 +\\+0 / -1 +90000001$");
			assertThat(imported(moved).code()).isZero();
			done(verbs, "retag");
			assertThat(found(jdbc, "exowatch.condition_tag")).contains("90000002 MESH:D990055");
			assertThat(found(jdbc, "exowatch.effective_condition")).contains("90000001 MESH:D990055")
				.doesNotContain("90000002 MESH:D990055", "90000002 OMIM:990002", "90000001 OMIM:990002");
			assertThat(done(verbs, "vocabulary", "diff", moved.toString()).out()).contains("0 of 3 documents change");
			assertThat(done(verbs, "decide", "90000002", "--list").out()).contains("OMIM:990002 [now MESH:D990055]");
			done(verbs.at("2026-11-17T06:00:00Z"), "decide", "90000002", "--condition", "OMIM:990002", "--withdraw");
			assertThat(found(jdbc, "exowatch.effective_condition")).contains("90000002 MESH:D990055");
		}
	}

	private void diffFindsWhatTheJobsFolderCannotUse(Verbs verbs) throws IOException {
		Path topic = topic();
		String before = Files.readString(topic);
		claim("OMIM:990002");
		Result refused = verbs.run("vocabulary", "diff",
				write("else.tsv", "Something Else\tMESH:D990077\n").toString());
		assertThat(refused.code()).isEqualTo(2);
		assertThat(refused.err()).contains("unknown condition 'OMIM:990002'");
		Files.writeString(topic, before);
	}

	private void decisionsSurviveAVocabularyWithoutTheConcept(Verbs verbs, JdbcClient jdbc) {
		done(verbs, "decide", "90000001", "--condition", "MESH:D990001", "--accept", "--by", "Jane");
		Path other = write("other.tsv", "Something Else\tMESH:D990077\n");
		assertThat(done(verbs, "vocabulary", "diff", other.toString()).out())
			.contains("1 of 3 documents change: conditions +0 / -1, focus +0 / -1")
			.containsPattern("(?m)^Hoarse Knee +OMIM:990002 +\\+0 / -1 +\\+0 / -1 +90000002$");
		imported(other);
		done(verbs, "retag");
		assertThat(found(jdbc, "exowatch.condition_tag")).noneMatch((tag) -> tag.endsWith("MESH:D990001"));
		assertThat(found(jdbc, "exowatch.effective_condition")).contains("90000001 MESH:D990001")
			.doesNotContain("90000003 MESH:D990001", "90000002 OMIM:990002");
		assertThat(jdbc.sql("select name from analysis.effective_tag where value = 'MESH:D990001'")
			.query(String.class)
			.single()).isEqualTo("Glass Ankle");
	}

	private void load(Verbs verbs) {
		LocalDate day = LocalDate.of(2026, 11, 16);
		Path papers = write("papers.xml",
				SampleRecords.file(SampleRecords.article("90000001", "Exosomes in glass ankle: a trial.", day),
						SampleRecords.article("90000002", "Exosomes in croaking knee: a trial.", day),
						SampleRecords.article("90000003", "Exosomes, and brittle ankle again: a trial.", day)));
		done(verbs, "load", papers.toString());
	}

	private static Result done(Verbs verbs, String... arguments) {
		Result result = verbs.run(arguments);
		assertThat(result.code()).as(result.err()).isZero();
		return result;
	}

	private static List<String> found(JdbcClient jdbc, String table) {
		return jdbc
			.sql("select d.source_key || ' ' || t.condition_id from " + table
					+ " t join exowatch.document d on d.id = t.document_id order by 1")
			.query(String.class)
			.list();
	}

	/** Which transaction wrote each row. */
	private static String rows(JdbcClient jdbc) {
		StringBuilder rows = new StringBuilder();
		List<String> tables = jdbc
			.sql("select oid::regclass::text from pg_class where relkind = 'r' and"
					+ " relnamespace::regnamespace::text in ('exowatch', 'batch') order by 1")
			.query(String.class)
			.list();
		for (String table : tables) {
			rows.append(table)
				.append(jdbc
					.sql("select coalesce(string_agg(xmin || ' ' || ctid, ',' order by ctid), '') from " + table)
					.query(String.class)
					.single())
				.append('\n');
		}
		return rows.toString();
	}

	private Path target() {
		return this.jobs.resolve("vocabularies/imported.tsv.gz");
	}

	private Result imported(Path file, String... more) {
		List<String> arguments = new ArrayList<>(List.of("vocabulary", "import", file.toString()));
		arguments.addAll(List.of(more));
		arguments.addAll(List.of("--jobs", this.jobs.toString()));
		return Verbs.plain(arguments.toArray(String[]::new));
	}

	private Path write(String name, String text) {
		try {
			return Files.writeString(this.folder.resolve(name), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

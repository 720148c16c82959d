package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

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

/** Decisions of people are recorded, shown, and taken back. */
class DecideTests {

	@TempDir
	static Path folder;

	private static Verbs verbs;

	private static JdbcClient jdbc;

	@BeforeAll
	static void load() throws IOException {
		LocalDate day = LocalDate.of(2026, 11, 16);
		Path file = Files.writeString(folder.resolve("papers.xml"),
				SampleRecords.file(SampleRecords.article("90000001", "Exosomes in knee osteoarthritis: a trial.", day),
						SampleRecords.article("90000002", "Exosomes in knee osteoarthritis: a report.", day),
						SampleRecords.article("90000003", "Exosomes in knee osteoarthritis: a note.", day)));
		TestDatabase database = TestDatabase.migrated();
		jdbc = JdbcClient.create(database.dataSource());
		try (StandInServer server = StandInServer.start()) {
			verbs = new Verbs(folder.resolve("data"), server).on(database);
		}
		assertThat(verbs.run("load", file.toString()).code()).isZero();
	}

	@Test
	void aConditionIsRejectedThenAcceptedThenLeftToTheRules() {
		assertThat(conditions("90000001")).isEqualTo("MESH:D010003 true");
		Result rejected = at("2026-11-20T08:00:00Z", "decide", "90000001", "--condition", "MESH:D010003", "--reject",
				"--by", "Jane", "--note", "only cited");
		assertThat(rejected.out()).startsWith("90000001 REJECTED  CONDITION MESH:D010003")
			.contains("by Jane at 2026-11-20T08:00:00Z: only cited");
		assertThat(conditions("90000001")).isEmpty();
		at("2026-11-20T09:00:00Z", "decide", "90000001", "--condition", "MESH:D010003", "--withdraw", "--by", "Joe");
		assertThat(conditions("90000001")).as("what the rules say").isEqualTo("MESH:D010003 true");
		at("2026-11-20T10:00:00Z", "decide", "90000001", "--condition", "MESH:D010300", "--accept", "--by", "Joe");
		assertThat(conditions("90000001")).isEqualTo("MESH:D010003 true, MESH:D010300 true");
		at("2026-11-20T11:00:00Z", "decide", "90000001", "--condition", "MESH:D010300", "--withdraw", "--by", "Joe");
		assertThat(conditions("90000001")).isEqualTo("MESH:D010003 true");
		JsonNode list = JsonMapper.shared()
			.readTree(at("2026-11-20T12:00:00Z", "decide", "90000001", "--list", "--json").out());
		assertThat(list.valueStream().map((decision) -> decision.path("verdict").asString()))
			.containsExactly("WITHDRAWN", "ACCEPTED", "WITHDRAWN", "REJECTED");
		assertThat(list.valueStream().map((decision) -> decision.path("counts").asBoolean())).containsExactly(true,
				false, true, false);
		assertThat(list.path(1).path("name").asString()).isEqualTo("Parkinson Disease");
	}

	@Test
	void evidenceTypeAndRoleOfTheNewestDecisionCount() {
		String before = evidence("90000002");
		at("2026-11-20T08:00:00Z", "decide", "90000002", "--evidence", "ANIMAL");
		at("2026-11-20T08:00:00Z", "decide", "90000002", "--role", "biomarker");
		assertThat(evidence("90000002")).isEqualTo("ANIMAL BIOMARKER");
		at("2026-11-20T09:00:00Z", "decide", "90000002", "--evidence", "IN_VITRO");
		assertThat(evidence("90000002")).isEqualTo("IN_VITRO BIOMARKER");
		at("2026-11-20T10:00:00Z", "decide", "90000002", "--evidence", "IN_VITRO", "--withdraw");
		at("2026-11-20T10:00:00Z", "decide", "90000002", "--role", "BIOMARKER", "--withdraw");
		assertThat(evidence("90000002")).isEqualTo(before);
		assertThat(at("2026-11-20T10:00:00Z", "decide", "--list").out()).contains("ANIMAL", "[a newer one counts]");
	}

	@Test
	void whatCannotBeDecidedIsWrongUsageAndChangesNothing() {
		int before = count();
		for (String[] arguments : new String[][] { { "decide", "90000001" },
				{ "decide", "--condition", "MESH:D010003" }, { "decide", "90000001", "--condition", "MESH:D010003" },
				{ "decide", "90000001", "--evidence", "ANIMAL", "--reject" },
				{ "decide", "90000001", "--evidence", "PAPER" }, { "decide", "90000009", "--evidence", "ANIMAL" },
				{ "decide", "90000001", "--condition", "MESH:D999999", "--accept" },
				{ "decide", "90000001", "--condition", "D010003", "--reject" },
				{ "decide", "90000001", "--condition", "MESH:D10 003", "--accept", "--name", "Knee" },
				{ "decide", "90000001", "--condition", "MESH:10003", "--accept", "--name", "Knee" },
				{ "decide", "90000001", "--list", "--condition", "MESH:D010003", "--reject" },
				{ "decide", "--list", "--note", "why" },
				{ "decide", "90000001", "--condition", "MESH:D010003", "--reject", "--name", "Knee" },
				{ "decide", "90000001", "--evidence", "ANIMAL", "--name", "Knee" },
				{ "decide", "90000001", "--condition", "MESH:D010003", "--accept", "--name", " " },
				{ "decide", "90000001", "--condition", "MESH:D012345", "--withdraw" },
				{ "decide", "90000001", "--evidence", "ANIMAL", "--withdraw" } }) {
			Result wrong = verbs.run(arguments);
			assertThat(wrong.code()).as(String.join(" ", arguments)).isEqualTo(2);
			assertThat(wrong.out()).isEmpty();
		}
		assertThat(count()).isEqualTo(before);
		assertThat(verbs.run("decide", "90000009", "--role", "NONE").err())
			.contains("there is no stored document PMID 90000009; nothing was decided");
	}

	@Test
	void onlyTheDecisionThatCountsIsWithdrawn() {
		at("2026-11-20T08:00:00Z", "decide", "90000003", "--evidence", "ANIMAL");
		at("2026-11-20T09:00:00Z", "decide", "90000003", "--evidence", "IN_VITRO");
		int before = count();
		Result wrong = verbs.at("2026-11-20T10:00:00Z").run("decide", "90000003", "--evidence", "ANIMAL", "--withdraw");
		assertThat(wrong.code()).isEqualTo(2);
		assertThat(wrong.err()).contains("no decision about ANIMAL counts for PMID 90000003",
				"but one about IN_VITRO; nothing was withdrawn");
		assertThat(count()).isEqualTo(before);
		at("2026-11-20T10:00:00Z", "decide", "90000003", "--evidence", "IN_VITRO", "--withdraw");
		assertThat(verbs.run("decide", "90000003", "--evidence", "IN_VITRO", "--withdraw").code()).isEqualTo(2);
	}

	@Test
	void theDecisionThatIsPrintedIsTheOneJustMadeAlsoWhenANewerOneCounts() {
		at("2026-11-20T09:00:00Z", "decide", "90000003", "--role", "BIOMARKER");
		Result older = at("2026-11-20T08:00:00Z", "decide", "90000003", "--role", "DELIVERY");
		assertThat(older.out()).startsWith("90000003 ACCEPTED  ROLE      DELIVERY")
			.contains("[a newer one counts]")
			.doesNotContain("BIOMARKER");
	}

	@Test
	void aRejectionOfWhatIsNotThereIsToldAndNotesMoveNoCursor() {
		Result early = at("2026-11-20T08:00:00Z", "decide", "90000003", "--condition", "MESH:D010300", "--reject",
				"--note", "red \u001b[31m\nline");
		assertThat(early.err()).contains("PMID 90000003 has no tag MESH:D010300 now");
		assertThat(early.out()).contains("red ?[31m?line").hasLineCount(1);
		assertThat(at("2026-11-20T08:00:00Z", "decide", "90000003", "--condition", "MESH:D010003", "--reject").err())
			.doesNotContain("has no tag");
	}

	private static Result at(String now, String... arguments) {
		Result result = verbs.at(now).run(arguments);
		assertThat(result.code()).as(result.err()).isZero();
		return result;
	}

	private static int count() {
		return jdbc.sql("select count(*) from exowatch.decision").query(Integer.class).single();
	}

	private static String conditions(String pmid) {
		return jdbc.sql(
				"select coalesce(string_agg(value || ' ' || focus, ', ' order by value), '') from analysis.effective_tag"
						+ " where source_key = ? and facet = 'CONDITION'")
			.param(pmid)
			.query(String.class)
			.single();
	}

	private static String evidence(String pmid) {
		return jdbc
			.sql("select t.evidence || ' ' || t.role from exowatch.effective_tagging t"
					+ " join exowatch.document d on d.id = t.document_id where d.source_key = ?")
			.param(pmid)
			.query(String.class)
			.single();
	}

}

package org.exowatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.source.StandInServer;
import org.exowatch.store.Queries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class QueryTests {

	@TempDir
	static Path folder;

	private static Verbs verbs;

	@BeforeAll
	static void load() throws IOException {
		LocalDate day = LocalDate.of(2026, 11, 16);
		Path file = Files.writeString(folder.resolve("papers.xml"), SampleRecords.file(
				SampleRecords.article("90000001", "Treatment with exosomes in knee osteoarthritis: a trial.", day),
				SampleRecords.article("90000002", "Exosome treatment, &quot;again&quot;, of osteoarthritis.", day)));
		try (StandInServer server = StandInServer.start()) {
			verbs = new Verbs(folder.resolve("data"), server).on(TestDatabase.migrated());
		}
		Result load = verbs.run("load", file.toString());
		assertThat(load.code()).as(load.err()).isZero();
	}

	@AfterAll
	static void noEmbeddedDatabaseWasOpened() {
		assertThat(folder.resolve("data/postgres")).doesNotExist();
	}

	@Test
	void withoutANameItListsTheQuestions() {
		Result list = Verbs.plain("query");
		assertThat(list.code()).isZero();
		assertThat(list.out().lines()).hasSameSizeAs(Queries.named()).hasSizeGreaterThanOrEqualTo(10);
		assertThat(list.out()).containsPattern("(?m)^newest-papers +Which papers about exosome therapy came last\\?$");
	}

	@Test
	void aQuestionByNameAsTable() {
		Result table = verbs.run("query", "newest-papers");
		assertThat(table.code()).as(table.err()).isZero();
		assertThat(table.out().lines().toList()).hasSize(5);
		assertThat(table.out()).startsWith("report_week").contains("90000001", "90000002").endsWith("(2 rows)\n");
		assertThat(table.out().lines().skip(1).findFirst())
			.hasValueSatisfying((rule) -> assertThat(rule).matches("-+"));
	}

	@Test
	void aFullTextSearchAsTheReader() {
		Result found = verbs.run("query", "--search", "knee \"a trial\"", "--format", "csv");
		assertThat(found.code()).as(found.err()).isZero();
		assertThat(found.out().lines()).hasSize(2).last().asString().contains("90000001").contains("**knee**");
		assertThat(verbs.run("query", "--search", "it's", "newest-papers").code()).isEqualTo(2);
		assertThat(verbs.run("query", "--search", "it's ' or 1=1 --").code()).isZero();
	}

	@Test
	void aFileAsJson() {
		JsonNode rows = JsonMapper.shared()
			.readTree(
					run("select pmid, title, 1.5 as n, null as nothing, true as yes from analysis.paper order by pmid",
							"json")
						.out());
		assertThat(rows).hasSize(2);
		assertThat(rows.path(1).propertyNames()).containsExactly("pmid", "title", "n", "nothing", "yes");
		assertThat(rows.path(1).path("title").asString()).isEqualTo("Exosome treatment, \"again\", of osteoarthritis.");
		assertThat(rows.path(0).path("n").isNumber()).isTrue();
		assertThat(rows.path(0).path("nothing").isNull()).isTrue();
	}

	@Test
	void aFileAsCsvWithFormulasDefused() {
		Result csv = run("""
				select pmid, title, '=1+1' as formula, '@SUM(A1)' as at, '+x' as plus, '-y' as minus, -5 as number
				from analysis.paper order by pmid desc limit 1""", "CSV");
		assertThat(csv.out().lines()).containsExactly("pmid,title,formula,at,plus,minus,number",
				"90000002,\"Exosome treatment, \"\"again\"\", of osteoarthritis.\",'=1+1,'@SUM(A1),'+x,'-y,-5");
	}

	@Test
	void aStatementThatIsWrongIsTwoWithTheServersWords() throws IOException {
		Result wrong = query("select nonsense from analysis.paper");
		assertThat(wrong.code()).isEqualTo(2);
		assertThat(wrong.out()).isEmpty();
		assertThat(wrong.err()).contains("column \"nonsense\" does not exist").contains("mine.sql");
	}

	@ParameterizedTest
	@ValueSource(strings = { "delete from analysis.paper", "create table mine (id int)",
			"select * from exowatch.document", "update exowatch.document set state = 'DELETED' returning id",
			"set default_transaction_read_only = off; create table analysis.mine as select 1",
			"drop view analysis.paper", "select * from batch.batch_job_execution",
			"copy (select 1) to program 'true'" })
	void nothingButReadingTheViewsIsAllowed(String sql) throws IOException {
		Result refused = query(sql);
		assertThat(refused.code()).as(refused.out()).isEqualTo(2);
		assertThat(refused.err())
			.containsPattern("permission denied|read-only transaction|must be owner|cannot delete from view");
		assertThat(run("select count(*) as n from analysis.paper", "csv").out()).isEqualTo("n\r\n2\r\n");
	}

	@Test
	void itRunsAsTheReadOnlyUser() {
		assertThat(run("select current_user", "csv").out()).contains("exowatch_reader");
	}

	@Test
	void aNameThatIsNotThereIsWrongUsageAndShowsTheNames() {
		Result wrong = verbs.run("query", "newest-paper");
		assertThat(wrong.code()).isEqualTo(2);
		assertThat(wrong.err()).contains("'newest-paper' is neither").contains("newest-papers, ");
	}

	private static Result run(String sql, String format) {
		try {
			Result result = verbs.run("query", file(sql), "--format", format);
			assertThat(result.code()).as(result.err()).isZero();
			return result;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Result query(String sql) throws IOException {
		return verbs.run("query", file(sql));
	}

	private static String file(String sql) throws IOException {
		return Files.writeString(folder.resolve("mine.sql"), sql).toString();
	}

}

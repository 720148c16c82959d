package org.exowatch.store;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationsTest {

	private static StoreFixture store;

	@BeforeAll
	static void migrate() {
		store = new StoreFixture();
	}

	@Test
	void aDatabaseThatIsUpToDateStaysAsItIs() {
		assertThat(Migrations.migrate(store.dataSource)).isZero();
	}

	/** Flyway's own table is the only one that is not ours to comment. */
	@Test
	void everyTableViewAndColumnHasAComment() {
		List<String> silent = store.jdbc.sql("""
				select c.oid::regclass || coalesce('.' || a.attname, '')
				from pg_class c
				left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
				where c.relnamespace::regnamespace::text in ('exowatch', 'analysis', 'batch')
					and c.relkind in ('r', 'v') and c.relname <> 'flyway_schema_history'
					and (obj_description(c.oid, 'pg_class') is null
						or a.attname is not null and col_description(c.oid, a.attnum) is null)""")
			.query(String.class)
			.list();
		assertThat(silent).isEmpty();
	}

	@Test
	void everyConstraintIsNamedByUs() {
		List<String> generated = store.jdbc.sql("""
				select conname from pg_constraint
				where connamespace::regnamespace::text in ('exowatch', 'batch') and contype <> 'n'
					and conrelid <> 'exowatch.flyway_schema_history'::regclass
					and conname ~ '(_pkey|_fkey|_key|_check)[0-9]*$'""").query(String.class).list();
		assertThat(generated).isEmpty();
	}

	static Stream<Queries.Named> questions() {
		return Queries.named().stream();
	}

	@Test
	void thereAreQuestionsInWords() {
		assertThat(Queries.named()).hasSizeGreaterThanOrEqualTo(12)
			.allSatisfy((named) -> assertThat(named.question()).matches("[A-Z].*\\?"));
	}

	@ParameterizedTest
	@MethodSource("questions")
	void everyQuestionRuns(Queries.Named question) {
		Queries.Table answer = new Queries(store.dataSource).run(question.sql());
		assertThat(answer.columns()).isNotEmpty();
	}

	@Test
	void everyViewCanBeRead() {
		List<String> views = store.jdbc.sql("select viewname from pg_views where schemaname = 'analysis'")
			.query(String.class)
			.list();
		assertThat(views).contains("tagged_document", "paper", "notice", "coverage", "effective_tag")
			.allSatisfy((view) -> assertThat(store.count("analysis." + view)).isNotNegative());
	}

}

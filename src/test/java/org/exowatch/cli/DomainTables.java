package org.exowatch.cli;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database says about the world: every table of schema exowatch but the log of
 * runs, without surrogate ids.
 */
final class DomainTables {

	private static final List<String> LOG_OF_RUNS = List.of("collect_run", "listed_key", "raw_document", "host_request",
			"flyway_schema_history");

	private DomainTables() {
	}

	/**
	 * All rows as text, in order.
	 * @param written with the transaction that wrote each, so that a rewritten row shows
	 */
	static List<String> rows(JdbcClient jdbc, boolean written) {
		List<String> rows = new ArrayList<>();
		for (String table : tables(jdbc)) {
			rows.addAll(rows(jdbc, table, written));
		}
		return rows;
	}

	private static List<String> tables(JdbcClient jdbc) {
		return jdbc.sql("""
				select table_name from information_schema.tables
				where table_schema = 'exowatch' and table_type = 'BASE TABLE' order by 1""")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !LOG_OF_RUNS.contains(table))
			.toList();
	}

	/** Surrogate ids are replaced by the documents' own keys. */
	private static List<String> rows(JdbcClient jdbc, String table, boolean written) {
		List<String> ids = jdbc
			.sql("""
					select column_name from information_schema.columns
					where table_schema = 'exowatch' and table_name = ? and (column_name in ('id', 'through') or column_name like '%\\_id')
					and data_type in ('bigint', 'integer') order by 1""")
			.param(table)
			.query(String.class)
			.list();
		StringBuilder row = new StringBuilder("to_jsonb(t)");
		StringBuilder keys = new StringBuilder();
		for (String id : ids) {
			row.append(" - '").append(id).append("'");
			if (id.endsWith("_id")) {
				keys.append(" || ' ' || coalesce((select d.source_key from exowatch.document d where d.id = t.")
					.append(id)
					.append("), '')");
			}
		}
		String sql = "select '%s ' || (%s)::text%s%s from exowatch.%s t order by 1".formatted(table, row, keys,
				written ? " || ' ' || t.xmin::text" : "", table);
		return jdbc.sql(sql).query(String.class).list();
	}

}

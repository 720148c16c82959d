package org.exowatch.store;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.exowatch.document.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What could not be taken, with place and reason. */
public final class Quarantine {

	private final JdbcClient jdbc;

	public Quarantine(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** Keeps one part; the same part of the same origin is kept once. */
	public void add(String origin, Rejected rejected, Instant at) {
		this.jdbc.sql("""
				insert into exowatch.quarantine (origin, position, key, reason, whole, quarantined_at)
				values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.param(PgText.clean(origin))
			.param(PgText.clean(rejected.position()))
			.param((rejected.key() != null) ? PgText.clean(rejected.key()) : null)
			.param(PgText.clean(rejected.reason()))
			.param(rejected.whole())
			.param(Times.sql(at))
			.update();
	}

	/** Parts of one file or address, in the order in which they were found. */
	public List<Entry> of(String origin) {
		return this.jdbc.sql("""
				select origin, position, key, reason, quarantined_at from exowatch.quarantine
				where md5(origin) = md5(:origin) and origin = :origin order by id""")
			.param("origin", PgText.clean(origin))
			.query((row, number) -> new Entry(row.getString("origin"), row.getString("position"), row.getString("key"),
					row.getString("reason"), Times.required(row, "quarantined_at")))
			.list();
	}

	/**
	 * A quarantined part.
	 *
	 * @param origin file URI or canonical URL
	 * @param position where in it
	 * @param key PMID or path, if it could be read
	 * @param reason in words
	 * @param at when it was quarantined first
	 */
	public record Entry(String origin, String position, @Nullable String key, String reason, Instant at) {

	}

}

package org.exowatch.store;

import java.time.LocalDate;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How often each host was asked in a day, over all processes. */
public final class HostRequests {

	private final JdbcClient jdbc;

	public HostRequests(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** Requests to a host on a day (UTC). */
	public int asked(String host, LocalDate day) {
		return this.jdbc.sql("select coalesce((select asked from exowatch.host_request where host = ? and day = ?), 0)")
			.params(host, day)
			.query(Integer.class)
			.single();
	}

	/** Notes one more. */
	public void add(String host, LocalDate day) {
		this.jdbc.sql("""
				insert into exowatch.host_request as h (host, day, asked) values (?, ?, 1)
				on conflict (host, day) do update set asked = h.asked + 1""").params(host, day).update();
	}

}

package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The temporary table {@code notice_mark}: notices that are closed out or delisted as of
 * a time, one row each.
 */
final class NoticeMarks {

	/**
	 * By the history; a delisting also before it is settled. The day of a close-out
	 * letter that is not stored is not known.
	 */
	private static final String GATHER = """
			insert into notice_mark
			select * from (
				select d.id, case when s.status like 'CLOSED_OUT%' then coalesce(c.published, c.entered) end,
					case when s.status like 'CLOSED_OUT%' then s.notice end,
					case when s.status like '%DELISTED' then coalesce(z.delisted, s.day)
						when z.delisted <= (:asOf::timestamptz at time zone :zone)::date then z.delisted end
				from exowatch.document d
				left join exowatch.notice_standing z on z.document_id = d.id
				left join lateral (select h.to_status as status, h.notice, (h.changed_at at time zone :zone)::date as day
					from exowatch.status_change h where h.document_id = d.id and h.changed_at <= :asOf
					order by h.number desc limit 1) s on true
				left join exowatch.document c on c.source = 'FDA' and c.source_key = s.notice and c.first_seen <= :asOf
				where d.source = 'FDA') m (id, closed_out, close_out, delisted)
			where close_out is not null or delisted is not null""";

	private NoticeMarks() {
	}

	static void gather(JdbcClient jdbc, Reported reported) {
		jdbc.sql("drop table if exists pg_temp.notice_mark").update();
		jdbc.sql(
				"""
						create temporary table notice_mark (id bigint primary key, closed_out date, close_out text, delisted date)
						on commit drop""")
			.update();
		jdbc.sql(GATHER)
			.param("asOf", Times.sql(reported.asOf()))
			.param("zone", reported.spec().zone().getId())
			.update();
		jdbc.sql("analyze notice_mark").update();
	}

	static DigestInput.Marks of(ResultSet row) throws SQLException {
		LocalDate closedOut = row.getObject("closed_out", LocalDate.class);
		@Nullable String closeOut = row.getString("close_out");
		return new DigestInput.Marks(closedOut, (closeOut != null) ? DocumentKey.fda(closeOut) : null,
				row.getObject("delisted", LocalDate.class));
	}

}

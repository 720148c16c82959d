package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.IsoWeek;
import org.exowatch.document.LaterChange;
import org.exowatch.document.Source;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What digests told of papers and notices that earlier digests had reported. */
final class LaterChanges {

	private static final String KEEP = """
			insert into exowatch.digest_change (digest, week, ordinal, source, source_key, title, status, notice, seen)
			values (:digest, :week, :ordinal, :source, :key, :title, :status, :notice, (
				select max((s.changed_at at time zone :zone)::date)
				from exowatch.status_change s join exowatch.document d on d.id = s.document_id
				where d.source = :source and d.source_key = :key and s.changed_at < :end))""";

	/** Only digests that came after the item's own: it is told to readers of that one. */
	private static final String OF_WEEK = """
			select c.* from exowatch.digest_item i
			join exowatch.digest_change c using (source, source_key)
			where i.digest = ? and i.week = ? and c.digest = i.digest and c.week > i.week
			order by c.week, c.ordinal""";

	private static final String CORRECTED = """
			select distinct i.week from exowatch.digest_change c
			join exowatch.digest_item i using (source, source_key)
			where c.digest = ? and c.week = ? and i.digest = c.digest and i.week < c.week order by 1""";

	private final JdbcClient jdbc;

	LaterChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void keep(DigestSpec spec, DigestInput input) {
		int ordinal = 1;
		for (DigestInput.StatusChange change : input.statusChanges()) {
			this.jdbc.sql(KEEP)
				.param("digest", spec.id())
				.param("week", input.week().monday())
				.param("ordinal", ordinal++)
				.param("source", change.key().source().name())
				.param("key", change.key().key())
				.param("title", PgText.clean(change.title()))
				.param("status", change.status())
				.param("notice", (change.notice() != null) ? change.notice().key() : null)
				.param("zone", spec.zone().getId())
				.param("end", Times.sql(input.week().next().start(spec.zone())))
				.update();
		}
	}

	List<LaterChange> of(String digest, IsoWeek week) {
		return this.jdbc.sql(OF_WEEK).params(digest, week.monday()).query((row, number) -> change(row)).list();
	}

	List<IsoWeek> corrected(String digest, IsoWeek week) {
		return this.jdbc.sql(CORRECTED)
			.params(digest, week.monday())
			.query((row, number) -> new IsoWeek(row.getObject("week", LocalDate.class)))
			.list();
	}

	private static LaterChange change(ResultSet row) throws SQLException {
		Source source = Source.valueOf(row.getString("source"));
		String notice = row.getString("notice");
		return new LaterChange(new DocumentKey(source, row.getString("source_key")), row.getString("title"),
				row.getString("status"), (notice != null) ? new DocumentKey(source, notice) : null,
				row.getObject("seen", LocalDate.class), new IsoWeek(row.getObject("week", LocalDate.class)));
	}

}

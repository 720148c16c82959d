package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.DigestInput.StatusChange;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.IsoWeek;
import org.exowatch.document.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of papers and notices that earlier weeks reported: papers first. */
final class ReportedChanges {

	/**
	 * By the history: the status at the end of the week against the one that was told
	 * last, which is that of the frozen digest or of a week since.
	 */
	private static final String STATUS_CHANGES = """
			with changed as (
				select distinct document_id from exowatch.status_change where changed_at >= :start and changed_at < :end
			), reported as (
				select d.id, d.source, d.source_key, d.title, i.week, coalesce((select s.to_status
					from exowatch.status_change s where s.document_id = d.id and s.changed_at > i.as_of
						and s.changed_at < :start order by s.number desc limit 1), i.status) as told
				from changed c
				join exowatch.document_then d on d.id = c.document_id
				join lateral (select i.week, i.status, f.as_of from exowatch.digest_item i
					join exowatch.digest f using (digest, week)
					where i.source = d.source and i.source_key = d.source_key and i.digest = :digest and i.week < :monday
						and f.as_of <= :asOf
					order by i.week desc limit 1) i on true
			)
			select r.source, r.source_key, r.title, r.week, r.told, n.to_status as status, n.notice, n.basis,
				k.closed_out, k.close_out,
				case when n.to_status like '%DELISTED' then coalesce(k.delisted, (n.changed_at at time zone :zone)::date)
					else k.delisted end as delisted
			from reported r
			left join notice_mark k on k.id = r.id
			join lateral (select s.to_status, s.notice, s.basis, s.changed_at from exowatch.status_change s
				where s.document_id = r.id and s.changed_at < :end order by s.number desc limit 1) n
				on n.to_status <> r.told
			order by r.source desc, r.source_key collate "C\"""";

	private final JdbcClient jdbc;

	private final Reported reported;

	ReportedChanges(JdbcClient jdbc, Reported reported) {
		this.jdbc = jdbc;
		this.reported = reported;
	}

	List<StatusChange> read() {
		List<StatusChange> changes = new ArrayList<>();
		this.jdbc.sql(STATUS_CHANGES)
			.param("monday", this.reported.monday())
			.param("start", this.reported.start())
			.param("end", this.reported.end())
			.param("asOf", Times.sql(this.reported.asOf()))
			.param("digest", this.reported.spec().id())
			.param("zone", this.reported.spec().zone().getId())
			.query((row) -> {
				if (row.getString("source").equals(Source.PUBMED.name())) {
					changes.add(ofPaper(row));
				}
				else {
					ofNotice(row, changes);
				}
			});
		return changes;
	}

	private static StatusChange ofPaper(ResultSet row) throws SQLException {
		boolean restored = row.getString("status").equals("NONE") && row.getString("told").equals("DELETED");
		return change(row, restored ? "RESTORED" : row.getString("status"), row.getString("notice"),
				row.getString("basis"), null);
	}

	/** Closing out and delisting are two things, and either may be taken back. */
	private static void ofNotice(ResultSet row, List<StatusChange> changes) throws SQLException {
		String told = row.getString("told");
		String now = row.getString("status");
		if (now.startsWith("CLOSED_OUT") != told.startsWith("CLOSED_OUT")) {
			changes.add(now.startsWith("CLOSED_OUT")
					? change(row, "CLOSED_OUT", row.getString("notice"), row.getString("basis"), "closed_out")
					: change(row, "REOPENED", null, null, null));
		}
		if (now.endsWith("DELISTED") != told.endsWith("DELISTED")) {
			changes.add(now.endsWith("DELISTED") ? change(row, "DELISTED", null, null, "delisted")
					: change(row, "LISTED", null, null, null));
		}
	}

	private static StatusChange change(ResultSet row, String status, @Nullable String notice, @Nullable String basis,
			@Nullable String day) throws SQLException {
		Source source = Source.valueOf(row.getString("source"));
		return new StatusChange(new DocumentKey(source, row.getString("source_key")), row.getString("title"),
				new IsoWeek(row.getObject("week", LocalDate.class)), status,
				(notice != null) ? new DocumentKey(source, notice) : null, basis,
				(day != null) ? row.getObject(day, LocalDate.class) : null, NoticeMarks.of(row));
	}

}

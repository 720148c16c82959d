package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.NoticeRef;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.NoticeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What belongs to the notices of a week: by firm, by event, and their texts before. */
final class RelatedNotices {

	private static final String SAME_EVENT = """
			with pair as (
				select f.id, t.id as other, true as folded from exowatch.link l
				join exowatch.document f on f.source = l.from_source and f.source_key = l.from_key
				join exowatch.document t on t.source = l.to_source and t.source_key = l.to_key
				where l.kind = 'SAME_EVENT' and l.linked_at <= :asOf and (f.id = any (:ids) or t.id = any (:ids))
			), both_ways as (
				select id, other, folded from pair union select other, id, false from pair
			)
			select p.id, p.other, bool_or(p.folded) as folded, d.source_key, d.notice_kind, d.title,
				coalesce(d.entered, d.published) as date, k.closed_out, k.close_out, k.delisted,
				d.details ->> 'classification' as classification, d.details ->> 'standing' as standing
			from both_ways p join exowatch.document_then d on d.id = p.other and d.state = 'LIVE'
			left join notice_mark k on k.id = d.id
			where p.id = any (:ids)
			group by p.id, p.other, d.source_key, d.notice_kind, d.title, date, k.closed_out, k.close_out, k.delisted,
				classification, standing
			order by p.id, d.source_key collate "C\"""";

	/** Of an earlier day; on the same day seen earlier, else the lower key. */
	private static final String SAME_FIRM = """
			with firm as materialized (
				select f.document_id, f.firm_key, d.source_key, d.notice_kind, d.title, d.first_seen,
					coalesce(d.entered, d.published) as date,
					coalesce(d.published, d.entered, (d.first_seen at time zone :zone)::date) as day
				from exowatch.notice_firm f
				join exowatch.document_then d on d.id = f.document_id
			)
			select m.document_id as id, o.source_key, o.notice_kind, o.title, o.date, k.closed_out, k.close_out, k.delisted
			from firm m join firm o on o.firm_key = m.firm_key and o.document_id <> m.document_id
				and (o.day, o.first_seen, o.source_key collate "C") < (m.day, m.first_seen, m.source_key collate "C")
			left join notice_mark k on k.id = o.document_id
			where m.document_id = any (:ids) and not exists (select from exowatch.link l
				where l.kind = 'SAME_EVENT' and l.linked_at <= :asOf and (l.from_key = m.source_key and l.to_key = o.source_key
					or l.from_key = o.source_key and l.to_key = m.source_key))
			order by m.document_id, o.day desc, o.first_seen desc, o.source_key collate "C" desc""";

	private static final String FORMER = """
			select d.id, b.title as former_title, b.body as former_body, coalesce(a.title, d.title) as title,
				coalesce(a.body, d.body) as body
			from exowatch.document d
			join lateral (select v.title, v.body from exowatch.document_version v where v.document_id = d.id
				and v.replaced_at >= :start and v.replaced_at < :end order by v.number limit 1) b on true
			left join lateral (select v.title, v.body from exowatch.document_version v where v.document_id = d.id
				and v.replaced_at >= :end order by v.number limit 1) a on true
			where d.id = any (:ids)""";

	private final JdbcClient jdbc;

	private final Reported reported;

	private final Long[] ids;

	RelatedNotices(JdbcClient jdbc, Reported reported, List<Long> ids) {
		this.jdbc = jdbc;
		this.reported = reported;
		this.ids = ids.toArray(Long[]::new);
	}

	/** Notices of the same events. */
	List<SameEvent> sameEvents() {
		return this.jdbc.sql(SAME_EVENT)
			.param("asOf", Times.sql(this.reported.asOf()))
			.param("ids", this.ids)
			.query((row, number) -> new SameEvent(row.getLong("id"), row.getLong("other"), row.getBoolean("folded"),
					reference(row), row.getString("classification"), row.getString("standing")))
			.list();
	}

	/** Earlier notices about the same firms, the newest first. */
	Map<Long, List<NoticeRef>> sameFirms() {
		Map<Long, List<NoticeRef>> found = new LinkedHashMap<>();
		this.jdbc.sql(SAME_FIRM)
			.param("asOf", Times.sql(this.reported.asOf()))
			.param("zone", this.reported.spec().zone().getId())
			.param("ids", this.ids)
			.query((row) -> {
				found.computeIfAbsent(row.getLong("id"), (id) -> new ArrayList<>()).add(reference(row));
			});
		return found;
	}

	/** Texts before the week's change, and at the week's end. */
	Map<Long, DigestInput.TextChange> formerTexts() {
		Map<Long, DigestInput.TextChange> found = new LinkedHashMap<>();
		this.jdbc.sql(FORMER)
			.param("start", this.reported.start())
			.param("end", this.reported.end())
			.param("ids", this.ids)
			.query((row) -> {
				found.put(row.getLong("id"),
						new DigestInput.TextChange(row.getString("former_title"),
								row.getString("former_body").lines().toList(), row.getString("title"),
								row.getString("body").lines().toList()));
			});
		return found;
	}

	/** A row with source_key, notice_kind, title, date and the columns of a mark. */
	static NoticeRef reference(ResultSet row) throws SQLException {
		return new NoticeRef(DocumentKey.fda(row.getString("source_key")),
				NoticeKind.valueOf(row.getString("notice_kind")), row.getString("title"),
				row.getObject("date", LocalDate.class), NoticeMarks.of(row));
	}

	/**
	 * Two notices of one event.
	 *
	 * @param id of a notice of the week
	 * @param other id of the other
	 * @param folded whether the other is the head, under which the first is told
	 * @param reference to the other
	 * @param classification recall class of the other, or null
	 * @param standing of the other, or null
	 */
	record SameEvent(long id, long other, boolean folded, NoticeRef reference, @Nullable String classification,
			@Nullable String standing) {

		/** By class, the gravest first: the words of openFDA sort so. */
		String gravity() {
			return (this.classification != null) ? this.classification : "~";
		}

	}

}

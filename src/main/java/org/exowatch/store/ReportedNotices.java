package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.exowatch.document.Assertion;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.NoticeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notices that came or changed in a week, the newest first. */
final class ReportedNotices {

	private static final String NOTICES = """
			select t.id, t.source_key, d.notice_kind, d.title, d.details ->> 'firm' as firm,
				d.details ->> 'office' as office, d.details -> 'products' as products, d.published, d.entered,
				d.details, t.first_seen, t.backfill, t.report_week < :monday as changed, k.closed_out, k.close_out, k.delisted
			from topic_document t join exowatch.document_then d on d.id = t.id
			left join notice_mark k on k.id = t.id
			where t.source = 'FDA' and t.live
				and (t.report_week = :monday or exists (select from exowatch.document_version v
					where v.document_id = t.id and v.replaced_at >= :start and v.replaced_at < :end))
			order by coalesce(d.entered, d.published) desc nulls last, t.source_key collate "C\"""";

	private static final String CONCERNS = """
			select * from (select g.*, exowatch.quote_then(d.title_now, d.body_now, d.title, d.body, g.sentence_start,
					g.sentence_end) as quote
				from exowatch.concern_tag g join exowatch.document_then d on d.id = g.document_id
				where g.document_id = any (?)) g
			where quote is not null order by document_id, ordinal""";

	private static final String CLAIMS = """
			select * from (select g.*, exowatch.quote_then(d.title_now, d.body_now, d.title, d.body, g.sentence_start,
					g.sentence_end) as quote
				from exowatch.claim_tag g join exowatch.document_then d on d.id = g.document_id
				where g.document_id = any (?)) g
			where quote is not null order by document_id, ordinal""";

	private final JdbcClient jdbc;

	private final Reported reported;

	ReportedNotices(JdbcClient jdbc, Reported reported) {
		this.jdbc = jdbc;
		this.reported = reported;
	}

	List<DigestInput.Notice> read() {
		List<Long> ids = select().query((row, number) -> row.getLong("id")).list();
		RelatedNotices related = new RelatedNotices(this.jdbc, this.reported, ids);
		List<RelatedNotices.SameEvent> events = related.sameEvents();
		Set<Long> folded = events.stream()
			.filter((event) -> event.folded() && ids.contains(event.other()))
			.map(RelatedNotices.SameEvent::id)
			.collect(Collectors.toSet());
		Belongings belongings = new Belongings(new ReportedConditions(this.jdbc).ofNotices(ids), concerns(ids),
				related.sameFirms(),
				events.stream()
					.collect(Collectors.groupingBy(RelatedNotices.SameEvent::id,
							Collectors.mapping(RelatedNotices.SameEvent::reference, Collectors.toList()))),
				related.formerTexts(), claims(ids), gravest(events));
		List<DigestInput.Notice> notices = new ArrayList<>();
		select().query((row) -> {
			if (!folded.contains(row.getLong("id"))) {
				notices.add(notice(row, belongings));
			}
		});
		return notices;
	}

	private JdbcClient.StatementSpec select() {
		return this.jdbc.sql(NOTICES)
			.param("monday", this.reported.monday())
			.param("start", this.reported.start())
			.param("end", this.reported.end());
	}

	private Map<Long, List<DigestInput.Concern>> concerns(List<Long> ids) {
		Map<Long, List<DigestInput.Concern>> found = new LinkedHashMap<>();
		this.jdbc.sql(CONCERNS).param(ids.toArray(Long[]::new)).query((row) -> {
			found.computeIfAbsent(row.getLong("document_id"), (id) -> new ArrayList<>())
				.add(new DigestInput.Concern(row.getString("code"), row.getString("quote")));
		});
		return found;
	}

	private Map<Long, List<DigestInput.Condition>> claims(List<Long> ids) {
		Map<Long, List<DigestInput.Condition>> found = new LinkedHashMap<>();
		this.jdbc.sql(CLAIMS).param(ids.toArray(Long[]::new)).query((row) -> {
			found.computeIfAbsent(row.getLong("document_id"), (id) -> new ArrayList<>())
				.add(new DigestInput.Condition(row.getString("condition_id"), row.getString("name"), true,
						Assertion.AFFIRMED, row.getString("quote")));
		});
		return found;
	}

	private static DigestInput.Notice notice(ResultSet row, Belongings belongings) throws SQLException {
		long id = row.getLong("id");
		boolean changed = row.getBoolean("changed");
		return new DigestInput.Notice(DocumentKey.fda(row.getString("source_key")),
				NoticeKind.valueOf(row.getString("notice_kind")), row.getString("title"), row.getString("firm"),
				row.getString("office"), List.of(Json.read(row.getString("products"), String[].class)),
				row.getObject("published", LocalDate.class), row.getObject("entered", LocalDate.class),
				Times.required(row, "first_seen"), changed, belongings.conditions().getOrDefault(id, List.of()),
				belongings.concerns().getOrDefault(id, List.of()), NoticeMarks.of(row),
				facts(row, belongings.gravest().get(id)), belongings.sameFirm().getOrDefault(id, List.of()),
				belongings.sameEvent().getOrDefault(id, List.of()), changed ? belongings.former().get(id) : null,
				belongings.claims().getOrDefault(id, List.of()), row.getBoolean("backfill"));
	}

	/** An announcement has no class: it shows that of the gravest record of its event. */
	private static DigestInput.NoticeFacts facts(ResultSet row, RelatedNotices.@Nullable SameEvent gravest)
			throws SQLException {
		DigestInput.NoticeFacts facts = Json.noticeFacts(row.getString("details"));
		if (gravest == null || facts.classification() != null) {
			return facts;
		}
		return new DigestInput.NoticeFacts(facts.dates(), gravest.classification(),
				(facts.standing() != null) ? facts.standing() : gravest.standing(), facts.reactions(), facts.quality());
	}

	private static Map<Long, RelatedNotices.SameEvent> gravest(List<RelatedNotices.SameEvent> events) {
		return events.stream()
			.filter((event) -> !event.folded())
			.collect(Collectors.toMap(RelatedNotices.SameEvent::id, (event) -> event,
					BinaryOperator.minBy(Comparator.comparing(RelatedNotices.SameEvent::gravity))));
	}

	/** What belongs to the notices of the week, by their ids. */
	private record Belongings(Map<Long, List<DigestInput.Condition>> conditions,
			Map<Long, List<DigestInput.Concern>> concerns, Map<Long, List<DigestInput.NoticeRef>> sameFirm,
			Map<Long, List<DigestInput.NoticeRef>> sameEvent, Map<Long, DigestInput.TextChange> former,
			Map<Long, List<DigestInput.Condition>> claims, Map<Long, RelatedNotices.SameEvent> gravest) {

	}

}

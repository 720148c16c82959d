package org.exowatch.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.exowatch.catalog.Topic;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claims ledger: for each claim what is known, and where it says so. */
final class ReportedClaims {

	/** Papers named for designs that did not study people. */
	private static final int SOME = 5;

	private static final List<String> HARM = List.of("ADVERSE_EVENT", "CONTAMINATION", "INFECTION", "STERILITY");

	private static final List<String> REGULATION = List.of("NO_LICENSE", "FALSE_CLAIM");

	/** Each paper once a claim, the newest first; the key ends the order. */
	private static final String PAPERS = """
			select t.id, t.source_key, t.evidence, t.therapy, t.report_week = :monday and not t.older as added,
				extract(year from coalesce(t.published, t.entered))::integer as year
			from topic_document t where t.counted and (%s)
			order by array_position(:designs, t.evidence), t.therapy desc, t.report_week desc,
				t.older, t.entered desc nulls last, t.source_key collate "C" desc""";

	private static final String ABOUT_CONDITIONS = """
			exists (select from topic_condition c where c.document_id = t.id and c.focus
				and c.assertion in ('AFFIRMED', 'ANIMAL') and c.condition_id = any (:values))""";

	private static final String STATING = """
			t.therapy and exists (select from exowatch.fact_tag f where f.document_id = t.id and f.kind = any (:values))""";

	private static final String OF_DESIGN = "t.evidence = any (:values)";

	private static final String NOTICES = """
			select t.source_key, d.notice_kind, d.title, coalesce(d.entered, d.published) as date,
				t.report_week = :monday and not t.older as added, k.closed_out, k.close_out, k.delisted
			from topic_document t join exowatch.document_then d on d.id = t.id
			left join notice_mark k on k.id = t.id
			where t.source = 'FDA' and t.live and (:all or exists (select from topic_condition c
				where c.document_id = t.id and c.assertion <> 'NEGATED' and c.condition_id = any (:values)))
			order by date desc nulls last, t.source_key collate "C\"""";

	/**
	 * A sentence is added by a new notice, and by a change of one that did not have it.
	 */
	private static final String STATEMENTS = """
			select t.source_key, g.code, q.quote,
				t.report_week = :monday and not t.older or strpos(v.title || chr(10) || v.body, q.quote) = 0 as added,
				(select max((r.ended_at at time zone :zone)::date) from exowatch.collect_run r where r.feed = d.origin
					and r.state in ('CHECKED', 'CHECKED_NOTHING_NEW') and r.ended_at <= :asOf) as checked,
				k.closed_out, k.close_out, k.delisted
			from topic_document t
			join exowatch.document_then d on d.id = t.id
			left join notice_mark k on k.id = t.id
			join exowatch.concern_tag g on g.document_id = t.id and g.code = any (:values)
			cross join lateral (select exowatch.quote_then(d.title_now, d.body_now, d.title, d.body, g.sentence_start,
				g.sentence_end) as quote) q
			left join lateral (select v.title, v.body from exowatch.document_version v where v.document_id = t.id
				and v.replaced_at >= :start and v.replaced_at < :end order by v.number limit 1) v on true
			where t.live and t.source = 'FDA' and q.quote is not null
			order by coalesce(d.entered, d.published) desc nulls last, t.source_key collate "C", g.ordinal""";

	private final JdbcClient jdbc;

	private final Reported reported;

	ReportedClaims(JdbcClient jdbc, Reported reported) {
		this.jdbc = jdbc;
		this.reported = reported;
	}

	List<DigestInput.Claim> read(List<Topic.Claim> claims) {
		return claims.stream().map(this::claim).toList();
	}

	private DigestInput.Claim claim(Topic.Claim claim) {
		return switch (claim.kind()) {
			case CONDITIONS -> claim(claim, papers(ABOUT_CONDITIONS, claim.conditions()), false,
					notices(false, claim.conditions()), List.of());
			case ADVERSE_EVENTS -> claim(claim, papers(STATING, List.of(FactKind.ADVERSE_EVENT.name())), false,
					notices(true, List.of()), harms());
			case REGULATION -> claim(claim, List.of(), false, notices(true, List.of()), statements(REGULATION));
			case STUDIES -> claim(claim, papers(OF_DESIGN, humanDesigns()), true, List.of(), List.of());
		};
	}

	private DigestInput.Claim claim(Topic.Claim claim, List<Row> papers, boolean byYear, List<Named> notices,
			List<DigestInput.Statement> statements) {
		SortedMap<String, LocalDate> numbers = new Registrations(this.jdbc).of(papers.stream().map(Row::id).toList());
		return new DigestInput.Claim(claim.id(), claim.text(),
				claim.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), names(claim), counts(papers, byYear),
				List.copyOf(numbers.keySet()), notices.stream().map(Named::notice).toList(), statements,
				change(numbers, notices));
	}

	private DigestInput.ClaimChange change(SortedMap<String, LocalDate> numbers, List<Named> notices) {
		LocalDate monday = this.reported.monday();
		return new DigestInput.ClaimChange(
				numbers.keySet().stream().filter((number) -> monday.equals(numbers.get(number))).toList(),
				notices.stream().filter(Named::added).map((one) -> one.notice().key()).toList());
	}

	/** What the FDA and what papers say on harm. */
	private List<DigestInput.Statement> harms() {
		return Stream
			.concat(statements(HARM).stream(),
					new ReportedFacts(this.jdbc).adverseEvents(this.reported.monday()).stream())
			.toList();
	}

	private static List<String> humanDesigns() {
		return List.of(EvidenceType.values()).stream().filter(EvidenceType::human).map(Enum::name).toList();
	}

	private List<Row> papers(String condition, List<String> values) {
		return this.jdbc.sql(PAPERS.formatted(condition))
			.param("designs", ReportedPapers.designs())
			.param("monday", this.reported.monday())
			.param("values", values.toArray(String[]::new))
			.query((row, number) -> new Row(row.getLong("id"), row.getString("source_key"),
					EvidenceType.valueOf(row.getString("evidence")), row.getBoolean("therapy"), row.getBoolean("added"),
					row.getObject("year", Integer.class)))
			.list();
	}

	private List<DigestInput.ClaimCount> counts(List<Row> papers, boolean byYear) {
		Map<Cell, List<Row>> cells = new LinkedHashMap<>();
		for (Row paper : papers) {
			Cell cell = new Cell(paper.evidence(), paper.therapy(), byYear ? paper.year() : null);
			cells.computeIfAbsent(cell, (key) -> new ArrayList<>()).add(paper);
		}
		return cells.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((entry) -> count(entry.getKey(), entry.getValue()))
			.toList();
	}

	private DigestInput.ClaimCount count(Cell cell, List<Row> papers) {
		int added = (int) papers.stream().filter(Row::added).count();
		List<DocumentKey> named = papers.stream()
			.limit(cell.evidence().human() ? papers.size() : SOME)
			.map((row) -> DocumentKey.pubmed(row.key()))
			.toList();
		return new DigestInput.ClaimCount(cell.evidence(), cell.therapy(), cell.year(), papers.size(), added, named);
	}

	/**
	 * Preferred names in the claim's order: the vocabulary's, else the one that documents
	 * were tagged with, else the id itself.
	 */
	private List<String> names(Topic.Claim claim) {
		List<String> missing = claim.conditions().stream().filter((id) -> !claim.names().containsKey(id)).toList();
		Map<String, String> names = new HashMap<>(claim.names());
		Iterator<String> stored = storedNames(missing).iterator();
		missing.forEach((id) -> names.put(id, stored.next()));
		return claim.conditions().stream().map((id) -> names.getOrDefault(id, id)).toList();
	}

	private List<String> storedNames(List<String> ids) {
		return this.jdbc
			.sql("""
					select coalesce((select c.name from exowatch.condition_tag c join exowatch.document_then d on d.id = c.document_id
						where c.condition_id = k.id order by c.name collate "C" limit 1), k.id)
					from unnest(?) with ordinality k (id, place) order by place""")
			.param(ids.toArray(String[]::new))
			.query(String.class)
			.list();
	}

	private List<Named> notices(boolean all, List<String> conditions) {
		return this.jdbc.sql(NOTICES)
			.param("all", all)
			.param("values", conditions.toArray(String[]::new))
			.param("monday", this.reported.monday())
			.query((row, number) -> new Named(RelatedNotices.reference(row), row.getBoolean("added")))
			.list();
	}

	private List<DigestInput.Statement> statements(List<String> concerns) {
		return this.jdbc.sql(STATEMENTS)
			.param("values", concerns.toArray(String[]::new))
			.param("zone", this.reported.spec().zone().getId())
			.param("asOf", Times.sql(this.reported.asOf()))
			.param("monday", this.reported.monday())
			.param("start", this.reported.start())
			.param("end", this.reported.end())
			.query((row, number) -> new DigestInput.Statement(DocumentKey.fda(row.getString("source_key")),
					row.getString("quote"), row.getString("code"), row.getObject("checked", LocalDate.class),
					NoticeMarks.of(row), null, row.getBoolean("added")))
			.list();
	}

	/** A notice, and whether it is new this week. */
	private record Named(DigestInput.NoticeRef notice, boolean added) {

	}

	/** A paper behind a claim. */
	private record Row(long id, String key, EvidenceType evidence, boolean therapy, boolean added,
			@Nullable Integer year) {

	}

	/** A cell of the ledger: newest year first, then by design, therapy first. */
	private record Cell(EvidenceType evidence, boolean therapy, @Nullable Integer year) implements Comparable<Cell> {

		@Override
		public int compareTo(Cell other) {
			int byYear = Integer.compare(yearOr(other.year), yearOr(this.year));
			int byDesign = (byYear != 0) ? byYear : this.evidence.compareTo(other.evidence);
			return (byDesign != 0) ? byDesign : Boolean.compare(other.therapy, this.therapy);
		}

		private static int yearOr(@Nullable Integer year) {
			return (year != null) ? year : 0;
		}

	}

}

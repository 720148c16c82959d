package org.exowatch.store;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The temporary tables that bound a settlement: {@code scope}, the documents that came or
 * changed since the last one, and {@code touched}, those of them and of others whose
 * links must be derived again. A link with no end in {@code touched} stays what it is.
 */
final class SettlementScope {

	private static final List<String> TABLES = List.of(
			"scope (id bigint primary key, source text, source_key text, settled boolean, record boolean, dois text[])",
			"scope_doi (doi text primary key)", "scope_title (title_key text primary key)",
			"touched (id bigint primary key, source text, source_key text)");

	/** New ones by their ids: ids grow, and one process writes at a time. */
	private static final String SCOPE = """
			insert into scope
			select d.id, d.source, d.source_key, false, true, coalesce(u.dois, '{}')
			from exowatch.document d left join exowatch.unsettled u on u.document_id = d.id
			where d.id > :through
			union all
			select d.id, d.source, d.source_key, true, u.record, u.dois
			from exowatch.unsettled u join exowatch.document d on d.id = u.document_id
			where d.id <= :through""";

	/** DOIs that documents in scope have, and had. */
	private static final String DOIS = """
			insert into scope_doi
			select i.value from scope s join exowatch.identifier i on i.document_id = s.id and i.type = 'DOI'
			where s.record
			union
			select doi from scope s cross join unnest(s.dois) x (doi)""";

	private static final String TITLES = """
			insert into scope_title
			select t.title_key from scope s join exowatch.search_text t on t.document_id = s.id
			where t.title_key is not null
			on conflict do nothing""";

	private static final String TOUCHED = """
			insert into touched
			select s.id, s.source, s.source_key from scope s where s.settled and s.record
			union
			select s.id, s.source, s.source_key from scope s join exowatch.document d on d.id = s.id
			where d.preprint or d.state = 'DELETED' or d.retracted_publication or d.status <> 'NONE'
				or d.superseded_by is not null
			union
			select s.id, s.source, s.source_key from scope s join exowatch.correction c on c.document_id = s.id
			where %1$s
			union
			select s.id, s.source, s.source_key from scope s join exowatch.correction c on c.pmid = s.source_key
			where s.source = 'PUBMED' and c.pmid is not null and %1$s
			union
			select s.id, s.source, s.source_key from scope s
			join exowatch.link l on l.from_source = s.source and l.from_key = s.source_key
			union
			select s.id, s.source, s.source_key from scope s
			join exowatch.link l on l.to_source = s.source and l.to_key = s.source_key
			union
			select s.id, s.source, s.source_key from scope s join exowatch.title_cue t on t.document_id = s.id
			union
			select d.id, d.source, d.source_key from scope_doi x
			join exowatch.correction c on left(c.doi, 200) = left(x.doi, 200) and c.doi = x.doi
				and c.pmid is null and c.doi is not null and %1$s
			join exowatch.document d on d.id = c.document_id
			union
			select d.id, d.source, d.source_key from scope_doi x
			join exowatch.identifier i on left(i.value, 200) = left(x.doi, 200) and i.type = 'DOI' and i.value = x.doi
			join exowatch.document d on d.id = i.document_id and (d.preprint or d.state = 'DELETED')
			union
			select d.id, d.source, d.source_key from scope_title x
			join exowatch.title_cue t on t.title_key = x.title_key
			join exowatch.document d on d.id = t.document_id
			union
			select d.id, d.source, d.source_key from exowatch.document d
			where d.notice_kind = 'RECALL' and exists (select from scope s join exowatch.document r on r.id = s.id
				where s.source = 'FDA' and r.notice_kind = 'RECALL')""".formatted(RefType.RELEVANT);

	/**
	 * A link by DOI or title is stated by one of its ends; with the other end comes that
	 * one, too.
	 */
	private static final String BOTH_ENDS = """
			with recursive reached (source, source_key) as (
				select source, source_key from touched
				union
				select case when forth then l.to_source else l.from_source end,
					case when forth then l.to_key else l.from_key end
				from reached r cross join (values (true), (false)) w (forth)
				join exowatch.link l on l.basis <> 'PMID'
					and (forth and l.from_source = r.source and l.from_key = r.source_key
						or not forth and l.to_source = r.source and l.to_key = r.source_key)
			)
			insert into touched
			select d.id, d.source, d.source_key from reached join exowatch.document d using (source, source_key)
			on conflict do nothing""";

	private final JdbcClient jdbc;

	SettlementScope(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Fills {@code scope} with what came after a document and what changed. */
	void open(long through) {
		TABLES.forEach((table) -> {
			this.jdbc.sql("drop table if exists pg_temp." + table.substring(0, table.indexOf(' '))).update();
			this.jdbc.sql("create temporary table " + table + " on commit drop").update();
		});
		this.jdbc.sql(SCOPE).param("through", through).update();
		this.jdbc.sql("analyze scope").update();
		this.jdbc.sql(DOIS).update();
		this.jdbc.sql("analyze scope_doi").update();
	}

	/** Notes the titles by which others may find documents in scope. */
	void noteTitles() {
		this.jdbc.sql(TITLES).update();
	}

	/** Fills {@code touched}. */
	void touch() {
		this.jdbc.sql("analyze scope_title").update();
		this.jdbc.sql(TOUCHED).update();
		new NoticeLinks(this.jdbc).touch();
		this.jdbc.sql(BOTH_ENDS).update();
		this.jdbc.sql("analyze touched").update();
	}

}

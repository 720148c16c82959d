package org.exowatch.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the full-text index of live documents of any topic, for the documents in scope.
 */
final class SearchTexts {

	private static final String DROP = """
			delete from exowatch.search_text s using scope f
			where f.id = s.document_id and not exists (
				select from exowatch.document d join exowatch.membership m on m.document_id = d.id
				where d.id = s.document_id and d.state = 'LIVE')""";

	private static final String PUT = """
			insert into exowatch.search_text as s (document_id, text_hash, key_start, key_end, title_key, words)
			select d.id, d.text_hash, t.key_start, t.key_end, exowatch.title_key(d.title),
				setweight(to_tsvector('english', exowatch.plain(left(d.title, 10000))), 'A')
				|| setweight(to_tsvector('english', exowatch.plain(left(coalesce(
					exowatch.quote(d.title, d.body, t.key_start, t.key_end), ''), 10000))), 'B')
				|| setweight(to_tsvector('english', exowatch.plain(left(d.body, 200000))), 'C')
			from scope f
			join exowatch.document d on d.id = f.id and d.state = 'LIVE'
			left join exowatch.tagging t on t.document_id = d.id
			left join exowatch.search_text old on old.document_id = d.id
			where exists (select from exowatch.membership m where m.document_id = f.id)
				and (old.document_id is null or (old.text_hash, old.key_start, old.key_end)
					is distinct from (d.text_hash, t.key_start, t.key_end))
			on conflict (document_id) do update set text_hash = excluded.text_hash, key_start = excluded.key_start,
				key_end = excluded.key_end, title_key = excluded.title_key, words = excluded.words""";

	private final JdbcClient jdbc;

	SearchTexts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many texts were indexed or dropped. */
	int refresh() {
		return this.jdbc.sql(DROP).update() + this.jdbc.sql(PUT).update();
	}

}

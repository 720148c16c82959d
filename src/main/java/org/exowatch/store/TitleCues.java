package org.exowatch.store;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes what the titles of the documents in scope say. A notice's title never says
 * anything of the notice itself: what a record is follows from its publication types,
 * from what it states of others, and from PubMed's "[This retracts the article DOI: …]".
 */
final class TitleCues {

	private static final String FORGET = """
			delete from exowatch.title_cue where document_id in (select id from scope where record)""";

	private static final String CANDIDATES = """
			select d.id, d.title, d.body ~ '^\\[?This (retracts|corrects|article has been retracted)'
				or exists (select from exowatch.correction c where c.document_id = d.id and c.ref_type in ('RetractionOf',
					'PartialRetractionOf', 'ErratumFor', 'ExpressionOfConcernFor'))
				or exists (select from json_array_elements(d.details -> 'publicationTypes') p
					where p ->> 'ui' = 'D016440' or p ->> 'name' in ('Retraction of Publication', 'Retraction Notice',
						'Published Erratum', 'Expression of Concern')) as notice
			from scope s join exowatch.document d on d.id = s.id
			where s.record and d.state = 'LIVE' and d.source = 'PUBMED' and d.title ~* :cue""";

	private static final String NOTE = """
			insert into exowatch.title_cue (document_id, kind, own, title_key)
			select *, exowatch.title_key(cast(:concerned as text)) from (values (:id::bigint, :kind, :own::boolean)) v""";

	private final JdbcClient jdbc;

	TitleCues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void note() {
		this.jdbc.sql(FORGET).update();
		List<Candidate> candidates = new ArrayList<>();
		this.jdbc.sql(CANDIDATES).param("cue", TitleCue.PREFILTER).query((row) -> {
			candidates.add(new Candidate(row.getLong("id"), row.getString("title"), row.getBoolean("notice")));
		});
		candidates.forEach((candidate) -> TitleCue.of(candidate.title())
			.ifPresent((cue) -> note(candidate.id(), cue.kind(), cue.own() && !candidate.notice(), cue.concerned())));
	}

	private void note(long id, String kind, boolean own, @Nullable String concerned) {
		this.jdbc.sql(NOTE)
			.param("id", id)
			.param("kind", kind)
			.param("own", own)
			.param("concerned", own ? null : concerned)
			.update();
	}

	private record Candidate(long id, String title, boolean notice) {

	}

}

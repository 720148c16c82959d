package org.exowatch.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers of trial registries that papers name: among their identifiers and in their
 * text.
 */
final class Registrations {

	/**
	 * A condition on {@code exowatch.identifier i}; names as in PubMed's DataBankName.
	 */
	static final String IS_REGISTRATION = """
			(i.value ~ '^NCT[0-9]{8}$' or upper(translate(i.type, ' -.', '')) in ('NCT', 'CLINICALTRIALSGOV', 'ISRCTN',
			'EUDRACT', 'EUCTR', 'CTIS', 'ANZCTR', 'CHICTR', 'CRIS', 'CTRI', 'DRKS', 'IRCT', 'JAPICCTI', 'JMACCT',
			'JPRN', 'JRCT', 'NTR', 'PACTR', 'REBEC', 'REPEC', 'RPCEC', 'SLCTR', 'TCTR', 'UMINCTR', 'PROSPERO'))""";

	/** Where two spell a number differently, the text's form counts. */
	private static final String NAMED = """
			with picked (id) as (%s)
			select distinct on (document_id, upper(value) collate "C") document_id, value from (
				select i.document_id, i.value, 1 as place from exowatch.identifier i
				where i.document_id in (select id from picked) and\s""" + IS_REGISTRATION + """
				union all
				select f.document_id, f.value, 0 from exowatch.fact_tag f
				where f.document_id in (select id from picked) and f.kind = 'REGISTRATION') n
			order by document_id, upper(value) collate "C", place, value collate "C\"""";

	private final JdbcClient jdbc;

	Registrations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<Long, List<String>> ofPapers(LocalDate monday) {
		Map<Long, List<String>> found = new LinkedHashMap<>();
		this.jdbc.sql(NAMED.formatted("select t.id from topic_document t where t.shown and t.report_week = ?"))
			.param(monday)
			.query((row) -> {
				found.computeIfAbsent(row.getLong("document_id"), (id) -> new ArrayList<>())
					.add(row.getString("value"));
			});
		return found;
	}

	/**
	 * Of some papers, each once, in order, with the week that named it first; an old
	 * paper counts as one of an earlier week.
	 */
	SortedMap<String, LocalDate> of(List<Long> ids) {
		SortedMap<String, LocalDate> found = new TreeMap<>();
		this.jdbc.sql(
				"select min(n.value collate \"C\") as value, min(t.report_week - case when t.older then 7 else 0 end) as week from ("
						+ NAMED.formatted("select unnest(?::bigint[])")
						+ ") n join topic_document t on t.id = n.document_id group by upper(n.value) collate \"C\"")
			.param(ids.toArray(Long[]::new))
			.query((row) -> {
				found.put(row.getString("value"), row.getObject("week", LocalDate.class));
			});
		return found;
	}

}

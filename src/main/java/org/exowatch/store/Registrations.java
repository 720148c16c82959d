package org.exowatch.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers of trial registries among the identifiers of papers. */
final class Registrations {

	/**
	 * A condition on {@code exowatch.identifier i}; names as in PubMed's DataBankName.
	 */
	static final String IS_REGISTRATION = """
			(i.value ~ '^NCT[0-9]{8}$' or upper(translate(i.type, ' -.', '')) in ('NCT', 'CLINICALTRIALSGOV', 'ISRCTN',
			'EUDRACT', 'EUCTR', 'CTIS', 'ANZCTR', 'CHICTR', 'CRIS', 'CTRI', 'DRKS', 'IRCT', 'JAPICCTI', 'JMACCT',
			'JPRN', 'JRCT', 'NTR', 'PACTR', 'REBEC', 'REPEC', 'RPCEC', 'SLCTR', 'TCTR', 'UMINCTR', 'PROSPERO'))""";

	private final JdbcClient jdbc;

	Registrations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<Long, List<String>> ofPapers(LocalDate monday) {
		Map<Long, List<String>> found = new LinkedHashMap<>();
		this.jdbc
			.sql("select distinct i.document_id, i.value collate \"C\" as value from exowatch.identifier i"
					+ " join topic_document t on t.id = i.document_id where t.shown and t.report_week = ? and "
					+ IS_REGISTRATION + " order by 1, 2")
			.param(monday)
			.query((row) -> {
				found.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>()).add(row.getString(2));
			});
		return found;
	}

	/** Of some papers, each once, in order. */
	List<String> of(List<Long> ids) {
		return this.jdbc
			.sql("select distinct i.value collate \"C\" from exowatch.identifier i where i.document_id = any (?) and "
					+ IS_REGISTRATION + " order by 1")
			.param(ids.toArray(Long[]::new))
			.query(String.class)
			.list();
	}

}

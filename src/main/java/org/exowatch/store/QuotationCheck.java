package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Quotation;
import org.exowatch.document.Source;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what a digest quotes with the stored texts. */
public final class QuotationCheck {

	/** Texts as of a time: an old one, if it was replaced since. */
	private static final String TEXTS = """
			select d.source, d.source_key, coalesce(v.title, d.title) as title, coalesce(v.body, d.body) as body,
				coalesce(v.text_hash, d.text_hash) as text_hash,
				v.number is null and g.text_hash <> d.text_hash as tagged_otherwise
			from unnest(:sources::text[], :keys::text[]) k (source, source_key)
			join exowatch.document d using (source, source_key)
			left join exowatch.tagging g on g.document_id = d.id
			left join lateral (select o.number, o.title, o.body, o.text_hash from exowatch.document_version o
				where o.document_id = d.id and o.replaced_at > :asOf order by o.number limit 1) v on true
			order by d.source collate "C", d.source_key collate "C\"""";

	private final JdbcClient jdbc;

	public QuotationCheck(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * Finds the quotations that are not in the text which was stored and tagged.
	 * @param quotations of a digest
	 * @param asOf texts as they were then
	 * @return each with its fault; empty: all stand where they are said to
	 */
	public List<Fault> check(List<Quotation> quotations, Instant asOf) {
		Map<DocumentKey, Set<String>> open = new LinkedHashMap<>();
		quotations.forEach((one) -> open.computeIfAbsent(one.key(), (key) -> new LinkedHashSet<>()).add(one.text()));
		List<Fault> faults = new ArrayList<>();
		this.jdbc.sql(TEXTS)
			.param("sources", open.keySet().stream().map((key) -> key.source().name()).toArray(String[]::new))
			.param("keys", open.keySet().stream().map(DocumentKey::key).toArray(String[]::new))
			.param("asOf", Times.sql(asOf))
			.query((row) -> {
				DocumentKey key = new DocumentKey(Source.valueOf(row.getString("source")), row.getString("source_key"));
				Set<String> texts = open.remove(key);
				compare(key, (texts != null) ? texts : Set.of(), row, faults);
			});
		open.forEach((key, texts) -> texts
			.forEach((text) -> faults.add(new Fault(new Quotation(key, text), "the document is not stored"))));
		return faults;
	}

	private static void compare(DocumentKey key, Set<String> texts, ResultSet row, List<Fault> faults)
			throws SQLException {
		String full = row.getString("title") + "\n" + row.getString("body");
		boolean whole = Sha256.of(full).equals(row.getString("text_hash"));
		boolean taggedOtherwise = row.getBoolean("tagged_otherwise");
		for (String text : texts) {
			if (text.isBlank() || !full.contains(text)) {
				faults.add(new Fault(new Quotation(key, text), "it does not stand in the stored text"));
			}
			else if (!whole) {
				faults.add(new Fault(new Quotation(key, text),
						"the stored text is not the one that was received: its SHA-256 differs"));
			}
			else if (taggedOtherwise) {
				faults.add(new Fault(new Quotation(key, text), "the tags were made from another text"));
			}
		}
	}

	/**
	 * A quotation that cannot stand.
	 *
	 * @param quotation what is quoted of which document
	 * @param reason why not
	 */
	public record Fault(Quotation quotation, String reason) {

	}

}

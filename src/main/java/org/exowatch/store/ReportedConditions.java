package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.exowatch.document.Assertion;
import org.exowatch.document.DigestInput;
import org.exowatch.document.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The conditions of papers, and of notices with the sentence that names them. */
final class ReportedConditions {

	private final JdbcClient jdbc;

	ReportedConditions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<Long, List<DigestInput.Condition>> ofPapers(LocalDate monday) {
		Map<Long, List<DigestInput.Condition>> found = new LinkedHashMap<>();
		this.jdbc.sql("""
				select c.* from topic_condition c join topic_document t on t.id = c.document_id
				where t.shown and t.report_week = ?
				order by c.document_id, c.focus desc, c.ordinal, c.condition_id collate "C\"""")
			.param(monday)
			.query((row) -> {
				add(found, row, null);
			});
		return found;
	}

	Map<Long, List<DigestInput.Condition>> ofNotices(List<Long> ids) {
		Map<Long, List<DigestInput.Condition>> found = new LinkedHashMap<>();
		this.jdbc.sql("""
				select c.*, d.title_now || e'\\n' || d.body_now as full_text, d.title || e'\\n' || d.body as text_then
				from exowatch.effective_condition c join exowatch.document_then d on d.id = c.document_id
				where c.document_id = any (?)
				order by c.document_id, c.ordinal, c.condition_id collate "C\"""")
			.param(ids.toArray(Long[]::new))
			.query((row) -> {
				String quote = quote(row.getString("full_text"), row);
				boolean stood = quote != null && row.getString("text_then").contains(quote);
				add(found, row, stood ? quote : null);
			});
		return found;
	}

	private static void add(Map<Long, List<DigestInput.Condition>> found, ResultSet row, @Nullable String quote)
			throws SQLException {
		found.computeIfAbsent(row.getLong("document_id"), (id) -> new ArrayList<>())
			.add(new DigestInput.Condition(row.getString("condition_id"), row.getString("name"),
					row.getBoolean("focus"), Assertion.valueOf(row.getString("assertion")), quote));
	}

	/** The sentence around the first mention that agrees with the tag. */
	private static @Nullable String quote(String full, ResultSet row) throws SQLException {
		JsonNode first = null;
		for (JsonNode mention : Json.tree(row.getString("mentions"))) {
			if (row.getString("assertion").equals(mention.get("assertion").asString())) {
				return sentence(full, mention);
			}
			first = (first != null) ? first : mention;
		}
		return (first != null) ? sentence(full, first) : null;
	}

	private static String sentence(String full, JsonNode mention) {
		return Sentence.around(full, new Span(mention.get("start").intValue(), mention.get("end").intValue()));
	}

}

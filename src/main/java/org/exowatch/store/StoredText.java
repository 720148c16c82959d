package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Parsed;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Source;
import org.exowatch.document.Span;
import org.exowatch.document.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads stored text back as it was parsed. */
final class StoredText {

	private StoredText() {
	}

	/**
	 * The article or notice of a row with source, source_key, title, body, sections,
	 * details.
	 */
	static Parsed document(ResultSet row) throws SQLException {
		DocumentKey key = new DocumentKey(Source.valueOf(row.getString("source")), row.getString("source_key"));
		Text text = text(row.getString("title"), row.getString("body"), row.getString("sections"));
		return Json.document(key, text, row.getString("details"));
	}

	static Text text(String title, String body, String sections) {
		String full = title + "\n" + body;
		List<Section> list = new ArrayList<>();
		for (JsonNode section : Json.tree(sections)) {
			Span span = new Span(section.get("start").intValue(), section.get("end").intValue());
			list.add(new Section(SectionKind.valueOf(section.get("kind").asString()), label(section), span.in(full)));
		}
		return new Text(title, list);
	}

	private static @Nullable String label(JsonNode section) {
		JsonNode label = section.get("label");
		return (label != null) ? label.asString() : null;
	}

}

package org.exowatch.source;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.source.SourceException.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page of a listing as DataTables asks for it: {@code {"recordsTotal": 3,
 * "recordsFiltered": 3, "data": [["<time …>…", …], …]}}.
 *
 * @param total rows that the listing says it has
 * @param rows of this page, each a list of cells in HTML
 */
record ListingAnswer(int total, List<List<String>> rows) {

	private static final JsonMapper JSON = JsonMapper.shared();

	static ListingAnswer of(Answer answer) throws AnswerFault {
		try {
			return of(JSON.readTree(answer.body()));
		}
		catch (JacksonException ex) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "broken JSON: " + Shown.text(ex.getOriginalMessage()),
					ex);
		}
	}

	private static ListingAnswer of(JsonNode answer) throws AnswerFault {
		int total = Math.max(answer.path("recordsTotal").asInt(-1), answer.path("recordsFiltered").asInt(-1));
		if (total < 0 || !answer.path("data").isArray()) {
			throw AnswerFault.lasting(Kind.UNEXPECTED_ANSWER,
					"no table: recordsTotal or data is missing: " + Shown.text(answer.toString()));
		}
		List<List<String>> rows = new ArrayList<>();
		for (JsonNode row : answer.path("data")) {
			List<String> cells = new ArrayList<>();
			row.forEach((cell) -> cells.add(cell.asString("")));
			rows.add(cells);
		}
		return new ListingAnswer(total, rows);
	}

}

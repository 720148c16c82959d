package org.exowatch.cli;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How results are written as JSON: records as objects, dates as ISO text. */
final class Json {

	private static final JsonMapper LINE = JsonMapper.builder().build();

	private static final JsonMapper PAGE = LINE.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

	private Json() {
	}

	/** On one line. */
	static String line(Object value) {
		return LINE.writeValueAsString(value);
	}

	/** Indented, for a whole answer. */
	static String page(Object value) {
		return PAGE.writeValueAsString(value);
	}

}

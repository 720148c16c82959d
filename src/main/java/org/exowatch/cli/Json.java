package org.exowatch.cli;

import java.nio.file.Path;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * How results are written as JSON: records as objects, dates as ISO text, paths as given.
 */
final class Json {

	private static final JsonMapper LINE = JsonMapper.builder()
		.addModule(new SimpleModule().addSerializer(Path.class, new ToStringSerializer(Path.class)))
		.build();

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

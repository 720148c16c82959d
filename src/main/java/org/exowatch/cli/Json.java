package org.exowatch.cli;

import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
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

	private static final ObjectWriter LINES = LINE.writer()
		.withRootValueSeparator("")
		.without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

	private static final JsonMapper PAGE = LINE.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

	private Json() {
	}

	/** On one line. */
	static String line(Object value) {
		return LINE.writeValueAsString(value);
	}

	/** Writes many, a line each: {@link #line} after {@link #line}, in UTF-8. */
	static JsonGenerator lines(OutputStream out) {
		return LINES.createGenerator(out);
	}

	static JsonGenerator lines(Writer out) {
		return LINES.createGenerator(out);
	}

	static void line(Object value, JsonGenerator out) {
		LINES.writeValue(out, value);
		out.writeRaw('\n');
	}

	/** Indented, for a whole answer. */
	static String page(Object value) {
		return PAGE.writeValueAsString(value);
	}

}

package org.exowatch.digest;

import java.time.Instant;
import java.util.regex.Pattern;
import java.util.List;

import org.exowatch.digest.Digest.Head;
import org.exowatch.digest.Digest.Line;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.IsoWeek;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * The digest for programs: its head and its lines in words, then the data that every
 * format is written from. Its schema is {@code docs/digest.schema.json}.
 *
 * @param format name and version of this layout; a change that could break a reader
 * raises it
 * @param digest id
 * @param asOf when its input was selected
 * @param head title, week, topic and what has to be said first
 * @param changes what changed, in words
 * @param data the selection
 */
record JsonDigest(String format, String digest, Instant asOf, Head head, List<Line> changes, DigestInput data) {

	private static final String FORMAT = "exowatch-digest/1";

	/** Characters that turn around what an editor shows after them; data keeps them. */
	private static final Pattern TURNING = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

	private static final ObjectWriter WRITER = JsonMapper.builder()
		.addModule(new SimpleModule().addSerializer(IsoWeek.class, new ToStringSerializer(IsoWeek.class))
			.addSerializer(DocumentKey.class, new Keys()))
		.enable(SerializationFeature.INDENT_OUTPUT)
		.defaultPrettyPrinter(indented())
		.build()
		.writer();

	static String of(String id, Digest digest, DigestInput input) {
		String json = WRITER
			.writeValueAsString(new JsonDigest(FORMAT, id, input.asOf(), digest.head(), digest.changes(), input));
		return TURNING.matcher(json).replaceAll((turning) -> "\\\\u%04X".formatted((int) turning.group().charAt(0)))
				+ "\n";
	}

	/** The same on every machine. */
	private static DefaultPrettyPrinter indented() {
		DefaultIndenter lines = new DefaultIndenter("  ", "\n");
		return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
	}

	/** A document with the address that leads to it. */
	private static final class Keys extends StdSerializer<DocumentKey> {

		Keys() {
			super(DocumentKey.class);
		}

		@Override
		public void serialize(DocumentKey key, JsonGenerator generator, SerializationContext context) {
			generator.writeStartObject();
			generator.writeStringProperty("source", key.source().name());
			generator.writeStringProperty("key", key.key());
			generator.writeStringProperty("url", Links.url(key));
			generator.writeEndObject();
		}

	}

}

package org.exowatch.parse;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.OpenFda;
import org.exowatch.document.SafetyNotice.Dated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a record of openFDA, as text in one line. */
final class OpenFdaRecord {

	/** A title is a product description, which may be as long as a label. */
	private static final int LONGEST_TITLE = 300;

	private final JsonNode node;

	private final String url;

	/** Dates that are none, as paragraphs: nothing of a record is lost. */
	private final List<String> unread = new ArrayList<>();

	OpenFdaRecord(JsonNode node, String url) {
		this.node = node;
		this.url = url;
	}

	/** {@code drug/enforcement}: by the address, else by what the record says. */
	String endpoint(String kind) {
		String before = "https://" + OpenFda.HOST + "/";
		if (this.url.startsWith(before)) {
			return URI.create(this.url.replaceFirst("\\?.*", "")).getPath().substring(1).replaceFirst("\\.json$", "");
		}
		String type = Optional.ofNullable(text("product_type")).orElse("").toLowerCase(Locale.ROOT);
		return (type.startsWith("device") ? "device/" : type.startsWith("food") ? "food/" : "drug/") + kind;
	}

	/** The key, if it has the number for it. */
	@Nullable String key() {
		String kind = this.node.has("application_number") ? "drugsfda" : "enforcement";
		return OpenFda.record(endpoint(kind), this::given).map(DocumentKey::key).orElse(null);
	}

	DocumentKey requireKey(String kind, String number) {
		return OpenFda.record(endpoint(kind), this::given)
			.orElseThrow(() -> new RecordFault("the record has no " + number));
	}

	/** A field as text, or null: absent, empty, or no single value. */
	@Nullable String text(String name) {
		JsonNode field = this.node.path(name);
		if (!field.isString() && !field.isNumber()) {
			return null;
		}
		String line = Plain.text(field.asString().replaceAll("[\\p{Cntrl}\\s]+", " "));
		return line.isEmpty() ? null : line;
	}

	private Optional<String> given(String name) {
		return Optional.ofNullable(text(name));
	}

	/** The elements of a field. */
	List<OpenFdaRecord> all(String name) {
		return this.node.path(name).valueStream().map((each) -> new OpenFdaRecord(each, this.url)).toList();
	}

	/** Some of the fields in one line, those that are there. */
	String joined(String separator, String... names) {
		return String.join(separator, Stream.of(names).map(this::text).filter((text) -> text != null).toList());
	}

	/** {@code Label: text}, if the field is there. */
	Stream<String> paragraph(String label, String name) {
		String text = text(name);
		return (text != null) ? Stream.of(label + ": " + text) : Stream.empty();
	}

	/** A day, in one spelling or the other ({@code 20130612}, {@code 2013-06-12}). */
	@Nullable LocalDate day(String label, String name) {
		String text = text(name);
		if (text == null) {
			return null;
		}
		try {
			return LocalDate.parse(text,
					text.contains("-") ? DateTimeFormatter.ISO_LOCAL_DATE : DateTimeFormatter.BASIC_ISO_DATE);
		}
		catch (DateTimeException ex) {
			this.unread.add(label + ": " + text);
			return null;
		}
	}

	Stream<Dated> dated(String label, String name) {
		LocalDate day = day(label, name);
		return (day != null) ? Stream.of(new Dated(label, day)) : Stream.empty();
	}

	/** Dates that were asked for and could not be read. */
	List<String> unreadDates() {
		return this.unread.stream().distinct().toList();
	}

	/** A text as a title. */
	static String title(String text) {
		if (text.length() <= LONGEST_TITLE) {
			return text;
		}
		int blank = text.lastIndexOf(' ', LONGEST_TITLE);
		int end = (blank > LONGEST_TITLE / 2) ? blank
				: Character.isHighSurrogate(text.charAt(LONGEST_TITLE - 1)) ? LONGEST_TITLE - 1 : LONGEST_TITLE;
		return text.substring(0, end) + "…";
	}

}

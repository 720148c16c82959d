package org.exowatch.source;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What tells whether a document of the FDA changed since it was taken. Its text form is
 * the marker that a {@link Spool} keeps.
 *
 * @param listed what the feed or listing said of it (pubDate, text of the link, row), or
 * null
 * @param etag of the answer, or null
 * @param modified the header Last-Modified of the answer, or null
 */
record Mark(@Nullable String listed, @Nullable String etag, @Nullable String modified) {

	/** The mark of a marker; one that was kept before 0.2 is one of the three alone. */
	static @Nullable Mark of(@Nullable String marker) {
		if (marker == null) {
			return null;
		}
		String[] parts = marker.split("\t", -1);
		if (parts.length == 3) {
			return new Mark(blankToNull(parts[0]), blankToNull(parts[1]), blankToNull(parts[2]));
		}
		boolean isETag = marker.startsWith("\"") || marker.startsWith("W/\"");
		return isETag ? new Mark(null, marker, null) : new Mark(marker, null, null);
	}

	static Mark of(Answer answer) {
		return new Mark(null, answer.header("ETag").orElse(null), answer.header("Last-Modified").orElse(null));
	}

	private static @Nullable String blankToNull(String text) {
		return text.isBlank() ? null : text;
	}

	/** The same version, of which the feed or listing now says this. */
	Mark listed(@Nullable String said) {
		return new Mark((said != null) ? inOneLine(said) : null, this.etag, this.modified);
	}

	/** Whether the feed or listing said just this of it. */
	boolean isListedAs(@Nullable String said) {
		return said != null && inOneLine(said).equals(this.listed);
	}

	private static String inOneLine(String said) {
		return said.replaceAll("\\s+", " ").strip();
	}

	/** The headers that ask for a document only if it is not this version any more. */
	Map<String, String> conditions() {
		Map<String, String> headers = new LinkedHashMap<>();
		if (this.etag != null) {
			headers.put("If-None-Match", this.etag);
		}
		if (this.modified != null) {
			headers.put("If-Modified-Since", this.modified);
		}
		return headers;
	}

	/** Its text form, or null: nothing tells. */
	@Nullable String marker() {
		if (this.listed == null && this.etag == null && this.modified == null) {
			return null;
		}
		return text(this.listed) + "\t" + text(this.etag) + "\t" + text(this.modified);
	}

	private static String text(@Nullable String part) {
		return (part != null) ? part : "";
	}

}

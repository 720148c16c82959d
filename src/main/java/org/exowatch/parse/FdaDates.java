package org.exowatch.parse;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that FDA pages show. The machine-readable attributes disagree by time
 * zone from year to year, so only what a reader sees counts.
 */
final class FdaDates {

	private static final Pattern DATE = Pattern
		.compile("(\\d{1,2}/\\d{1,2}/\\d{4})|(\\p{L}{3,9}\\.? \\d{1,2}, ?\\d{4})");

	private static final List<DateTimeFormatter> FORMATS = List.of(format("M/d/uuuu"), format("MMMM d, uuuu"),
			format("MMM d, uuuu"));

	private FdaDates() {
	}

	/** The first date in a text, or null. */
	static @Nullable LocalDate in(@Nullable String text) {
		if (text == null) {
			return null;
		}
		for (Matcher found = DATE.matcher(text); found.find();) {
			LocalDate date = parse(found.group());
			if (date != null) {
				return date;
			}
		}
		return null;
	}

	/** The date that the whole text is, or null. */
	static @Nullable LocalDate exactly(String text) {
		return DATE.matcher(text).matches() ? parse(text) : null;
	}

	private static @Nullable LocalDate parse(String date) {
		String tidy = date.replace(".", "").replaceAll(", ?", ", ");
		for (DateTimeFormatter format : FORMATS) {
			try {
				return LocalDate.parse(tidy, format);
			}
			catch (DateTimeParseException ex) {
				// the next format
			}
		}
		return null;
	}

	private static DateTimeFormatter format(String pattern) {
		return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.US);
	}

}

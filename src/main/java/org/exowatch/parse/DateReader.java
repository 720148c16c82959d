package org.exowatch.parse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.StringJoiner;

import javax.xml.stream.XMLStreamException;

import org.exowatch.document.PartialDate;
import org.exowatch.document.PartialDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of a record: whole ones, and a PubDate that may be a year, a month, a
 * season or free words.
 */
final class DateReader {

	private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

	private final XmlCursor xml;

	private String year = "";

	private String month = "";

	private String day = "";

	private String season = "";

	private String words = "";

	private String hour = "";

	private String minute = "";

	private String second = "";

	DateReader(XmlCursor xml) {
		this.xml = xml;
	}

	/** A date of Year, Month and Day; the first of the month or year if less is given. */
	@Nullable LocalDate date() throws XMLStreamException {
		fields();
		return partial().day();
	}

	/** The day of the date that was read last. */
	@Nullable LocalDate day() {
		return partial().day();
	}

	/**
	 * A date as precise as it was given, in ISO 8601: {@code 2026-02-13T05:30}; as
	 * printed if its year cannot be read.
	 */
	String isoDate() throws XMLStreamException {
		fields();
		PartialDate date = partial();
		String day = String.valueOf(date.day());
		return switch (date.precision()) {
			case DAY -> day + time();
			case MONTH, SEASON -> day.substring(0, day.length() - "-01".length());
			case YEAR -> day.substring(0, day.length() - "-01-01".length());
			case NONE -> date.printed();
		};
	}

	/** {@code T05:30}, or nothing without a valid hour. */
	private String time() {
		StringBuilder time = new StringBuilder(9);
		String[] parts = { this.hour, this.minute, this.second };
		for (int i = 0; i < parts.length; i++) {
			boolean given = !parts[i].isEmpty() && parts[i].length() <= 2
					&& parts[i].chars().allMatch(DateReader::isDigit);
			if (!given || number(parts[i]) >= ((i == 0) ? 24 : 60)) {
				break;
			}
			time.append((i == 0) ? 'T' : ':').append((parts[i].length() == 1) ? "0" : "").append(parts[i]);
		}
		return time.toString();
	}

	private static boolean isDigit(int c) {
		return c >= '0' && c <= '9';
	}

	/** A PubDate. */
	PartialDate partialDate() throws XMLStreamException {
		fields();
		return this.words.isEmpty() ? partial() : medlineDate(this.words);
	}

	private void fields() throws XMLStreamException {
		this.year = "";
		this.month = "";
		this.day = "";
		this.season = "";
		this.words = "";
		this.hour = "";
		this.minute = "";
		this.second = "";
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "Year" -> this.year = this.xml.text();
				case "Month" -> this.month = this.xml.text();
				case "Day" -> this.day = this.xml.text();
				case "Season" -> this.season = this.xml.text();
				case "MedlineDate" -> this.words = this.xml.text();
				case "Hour" -> this.hour = this.xml.text();
				case "Minute" -> this.minute = this.xml.text();
				case "Second" -> this.second = this.xml.text();
				default -> {
				}
			}
		}
	}

	private PartialDate partial() {
		StringJoiner printed = new StringJoiner(" ");
		for (String part : new String[] { this.year, this.month, this.season, this.day }) {
			if (!part.isEmpty()) {
				printed.add(part);
			}
		}
		int monthNumber = month(this.month);
		Precision precision = Precision.YEAR;
		if (monthNumber == 0 && !this.season.isEmpty()) {
			monthNumber = season(this.season);
			precision = (monthNumber == 0) ? Precision.YEAR : Precision.SEASON;
		}
		else if (monthNumber != 0) {
			precision = Precision.MONTH;
		}
		return dated(number(this.year), monthNumber, number(this.day), precision, printed.toString());
	}

	/**
	 * Reads words such as {@code 2024 Nov-Dec}, {@code 1998 Dec-1999 Jan},
	 * {@code 2000 Spring}, {@code 1978-1979}: the year, then the month or season after
	 * it. A span of months has the precision of a season.
	 */
	static PartialDate medlineDate(String words) {
		int yearAt = yearAt(words);
		if (yearAt < 0) {
			return new PartialDate(null, Precision.NONE, words);
		}
		String rest = words.substring(yearAt + 4).strip();
		int monthNumber = month(rest);
		Precision precision = (rest.indexOf('-') > 0) ? Precision.SEASON : Precision.MONTH;
		if (monthNumber == 0) {
			monthNumber = season(rest.isEmpty() ? words.substring(0, yearAt).strip() : rest);
			precision = (monthNumber == 0) ? Precision.YEAR : Precision.SEASON;
		}
		return dated(number(words.substring(yearAt, yearAt + 4)), monthNumber, 0, precision, words);
	}

	private static int yearAt(String words) {
		for (int i = 0; i + 4 <= words.length(); i++) {
			int number = number(words.substring(i, i + 4));
			if (number >= 1500 && number < 2200) {
				return i;
			}
		}
		return -1;
	}

	private static PartialDate dated(int year, int month, int day, Precision precision, String printed) {
		if (year < 1 || year > 9999) {
			return new PartialDate(null, Precision.NONE, printed);
		}
		if (month == 0) {
			return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR, printed);
		}
		if (day != 0 && precision == Precision.MONTH && YearMonth.of(year, month).isValidDay(day)) {
			return new PartialDate(LocalDate.of(year, month, day), Precision.DAY, printed);
		}
		return new PartialDate(LocalDate.of(year, month, 1), precision, printed);
	}

	/**
	 * {@code 11}, {@code Nov} or {@code November}, alone or before other words; else 0.
	 */
	private static int month(String text) {
		int number = number(text);
		if (number >= 1 && number <= 12) {
			return number;
		}
		if (text.length() < 3) {
			return 0;
		}
		int at = MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
		return (at >= 0 && at % 3 == 0) ? at / 3 + 1 : 0;
	}

	/** The first month that a season's name can mean within its year. */
	private static int season(String text) {
		String season = text.toLowerCase(Locale.ROOT);
		if (season.startsWith("win")) {
			return 1;
		}
		if (season.startsWith("spr")) {
			return 3;
		}
		if (season.startsWith("sum")) {
			return 6;
		}
		return (season.startsWith("aut") || season.startsWith("fal")) ? 9 : 0;
	}

	private static int number(String text) {
		if (text.isEmpty() || text.length() > 4) {
			return 0;
		}
		int number = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < '0' || c > '9') {
				return 0;
			}
			number = number * 10 + (c - '0');
		}
		return number;
	}

}

package org.exowatch.document;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO week, Monday to Sunday: {@code 2026-W47}.
 *
 * @param monday its first day
 */
public record IsoWeek(LocalDate monday) implements Comparable<IsoWeek> {

	private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");

	public IsoWeek {
		if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
			throw new IllegalArgumentException(monday + " is not a Monday");
		}
	}

	public static IsoWeek of(LocalDate day) {
		return new IsoWeek(day.with(DayOfWeek.MONDAY));
	}

	/** The week of an instant in a zone; weeks turn on Monday 00:00 there. */
	public static IsoWeek of(Instant instant, ZoneId zone) {
		return of(LocalDate.ofInstant(instant, zone));
	}

	/**
	 * Reads {@code 2026-W47}.
	 * @throws IllegalArgumentException for anything else, W53 of a year with 52 weeks
	 * included
	 */
	public static IsoWeek parse(String text) {
		Matcher form = FORM.matcher(text);
		if (form.matches()) {
			int year = Integer.parseInt(form.group(1));
			int week = Integer.parseInt(form.group(2));
			if (week >= 1 && week <= 53) {
				IsoWeek first = of(LocalDate.of(year, 1, 4));
				IsoWeek found = new IsoWeek(first.monday.plusWeeks(week - 1L));
				if (found.toString().equals(text)) {
					return found;
				}
			}
		}
		throw new IllegalArgumentException("'" + text + "' is not an ISO week such as 2026-W47");
	}

	public IsoWeek minus(int weeks) {
		return new IsoWeek(this.monday.minusWeeks(weeks));
	}

	public IsoWeek next() {
		return minus(-1);
	}

	public LocalDate sunday() {
		return this.monday.plusDays(6);
	}

	/** The first instant of this week in a zone. */
	public Instant start(ZoneId zone) {
		return this.monday.atStartOfDay(zone).toInstant();
	}

	@Override
	public int compareTo(IsoWeek other) {
		return this.monday.compareTo(other.monday);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%d-W%02d", this.monday.get(IsoFields.WEEK_BASED_YEAR),
				this.monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
	}

}

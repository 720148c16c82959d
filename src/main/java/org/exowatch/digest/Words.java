package org.exowatch.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.exowatch.document.Assertion;
import org.exowatch.document.DigestInput;
import org.exowatch.document.IsoWeek;
import org.exowatch.document.Subject;
import org.exowatch.document.VesicleRole;

/** How codes, numbers and dates are said; never by the machine's locale. */
final class Words {

	/** Written out because the names in the JDK differ from version to version. */
	private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
			"Oct", "Nov", "Dec");

	private static final Map<String, String> CONCERNS = Map.of("NO_LICENSE", "no licence or application",
			"CONTAMINATION", "contamination", "INFECTION", "infection", "STERILITY", "sterility", "DONOR_SCREENING",
			"donor screening", "MANUFACTURING", "manufacturing", "FALSE_CLAIM", "false or misleading claim",
			"ADVERSE_EVENT", "adverse event");

	/** {@code Cardiovascular diseases} before {@code COVID-19}. */
	static final Comparator<String> ALPHABETICAL = String.CASE_INSENSITIVE_ORDER
		.thenComparing(Comparator.naturalOrder());

	/** Of a close-out letter that is linked, but not stored or without a date. */
	static final String UNREAD = "date of the close-out letter not read yet";

	private Words() {
	}

	static String date(LocalDate day) {
		return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
	}

	/** 1 to 12 for {@code Nov}, {@code November} …, 0 for anything else. */
	static int month(String name) {
		return (name.length() < 3) ? 0 : MONTHS.indexOf(name.substring(0, 3)) + 1;
	}

	static String date(Instant instant, ZoneId zone) {
		return date(LocalDate.ofInstant(instant, zone));
	}

	/** {@code US Eastern}. */
	static String zone(ZoneId zone) {
		return zone.getId().equals("America/New_York") ? "US Eastern" : zone.getId();
	}

	static String dates(IsoWeek week) {
		return "Monday " + date(week.monday()) + " to Sunday " + date(week.sunday());
	}

	static String count(int number, String one, String many) {
		return number + " " + ((number == 1) ? one : many);
	}

	static String decimal(double number) {
		return String.format(Locale.ROOT, "%.1f", number);
	}

	static String concern(String code) {
		return CONCERNS.getOrDefault(code, lower(code));
	}

	static String subject(Subject subject) {
		return switch (subject) {
			case HUMAN -> "people";
			case ANIMAL -> "animals";
			case CELLS -> "cells or tissue";
			case NONE -> "not stated";
		};
	}

	static String role(VesicleRole role) {
		return switch (role) {
			case THERAPEUTIC -> "given or proposed as treatment";
			case DELIVERY -> "engineered carrier";
			case BIOMARKER -> "biomarker";
			case MECHANISM -> "part of a mechanism";
			case METHOD -> "isolation, characterisation or manufacture";
			case NONE -> "not the subject";
		};
	}

	static String assertion(Assertion assertion) {
		return switch (assertion) {
			case AFFIRMED -> "affirmed";
			case NEGATED -> "negated";
			case HYPOTHETICAL -> "hypothetical";
			case BACKGROUND -> "background";
			case ANIMAL -> "in animals";
			case OTHER_SUBJECT -> "in someone else";
		};
	}

	/** What became of a notice; never left out where the notice is named. */
	static List<String> marks(DigestInput.Marks marks) {
		List<String> words = new ArrayList<>();
		if (marks.closedOut() != null) {
			words.add("closed out on " + date(marks.closedOut()));
		}
		else if (marks.closeOut() != null) {
			words.add("closed out (" + UNREAD + ")");
		}
		if (marks.delisted() != null) {
			words.add("no longer listed by the FDA since " + date(marks.delisted()));
		}
		return words;
	}

	/** {@code a, b and 3 more}. */
	static String list(List<String> values, int limit) {
		List<String> shown = new ArrayList<>(values.subList(0, Math.min(limit, values.size())));
		String rest = (values.size() > limit) ? " and " + (values.size() - limit) + " more" : "";
		return String.join(", ", shown) + rest;
	}

	static String lower(String code) {
		return code.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}

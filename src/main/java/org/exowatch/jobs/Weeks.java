package org.exowatch.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.exowatch.document.IsoWeek;

/** Where days and weeks turn: the FDA's and NCBI's time, US Eastern. */
public final class Weeks {

	/** US Eastern. */
	public static final ZoneId ZONE = ZoneId.of("America/New_York");

	private Weeks() {
	}

	/** Today in US Eastern time. */
	public static LocalDate today(Clock clock) {
		return LocalDate.ofInstant(clock.instant(), ZONE);
	}

	/** The last week that is over in a zone. */
	public static IsoWeek lastComplete(Clock clock, ZoneId zone) {
		return IsoWeek.of(clock.instant(), zone).minus(1);
	}

}

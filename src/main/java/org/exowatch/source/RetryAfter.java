package org.exowatch.source;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The header Retry-After: seconds or an HTTP date (RFC 9110, 10.2.3). */
final class RetryAfter {

	private RetryAfter() {
	}

	/** How long the server asks to wait; no time if it cannot be understood. */
	static Duration pause(String value, Clock clock) {
		String given = value.strip();
		if (given.matches("\\d{1,9}")) {
			return Duration.ofSeconds(Long.parseLong(given));
		}
		try {
			ZonedDateTime until = ZonedDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME);
			Duration pause = Duration.between(clock.instant(), until);
			return pause.isNegative() ? Duration.ZERO : pause;
		}
		catch (DateTimeException ex) {
			return Duration.ZERO;
		}
	}

}

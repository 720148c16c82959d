package org.exowatch.source;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import dev.failsafe.RetryPolicy;

/**
 * The line to one host: where it leads, its pace and budget, and whether it is closed.
 */
final class HostLine {

	private static final int ATTEMPTS = 6;

	/** A night: fda.gov needs at least 30 minutes of silence to forget a client. */
	private static final Duration CLOSED_FOR = Duration.ofHours(6);

	private static final Duration LONGEST_FIRST_DELAY = Duration.ofMinutes(1);

	private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

	private static final Duration LONGEST_HOLD = Duration.ofMinutes(10);

	private final String name;

	private final ClientSettings.Host settings;

	private final Clock clock;

	private final Pace pace;

	private final RetryPolicy<Object> retries;

	private Instant closedUntil = Instant.MIN;

	private final RequestLog log;

	HostLine(String name, ClientSettings.Host settings, Clock clock, RequestLog log) {
		this.log = log;
		this.name = name;
		this.settings = settings;
		this.clock = clock;
		this.pace = new Pace(settings.pace());
		Duration first = atMost(atLeastOneMilli(settings.pace()).multipliedBy(2), LONGEST_FIRST_DELAY);
		this.retries = RetryPolicy.builder()
			.handleIf((fault) -> fault instanceof AnswerFault answerFault && answerFault.isPassing())
			.withMaxAttempts(ATTEMPTS)
			.withBackoff(first, atMost(first.multipliedBy(32), LONGEST_DELAY))
			.withJitter(0.25)
			.build();
	}

	String name() {
		return this.name;
	}

	RetryPolicy<Object> retries() {
		return this.retries;
	}

	/** Returns when the next request may go out. */
	void await() throws AnswerFault, InterruptedException {
		spend();
		this.pace.await();
	}

	private synchronized void spend() throws AnswerFault {
		requireOpen();
		if (left() <= 0) {
			throw AnswerFault.lasting(SourceException.Kind.BUDGET_SPENT, "the budget of " + this.settings.budget()
					+ " requests a day to " + this.name + " is used up; the rest is asked for tomorrow");
		}
		this.log.add(this.name, today());
	}

	/** How often this host may still be asked today. */
	synchronized int left() {
		return this.settings.budget() - this.log.asked(this.name, today());
	}

	int budget() {
		return this.settings.budget();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private void requireOpen() throws AnswerFault {
		if (this.clock.instant().isBefore(this.closedUntil)) {
			throw blocked();
		}
	}

	/** Lets no request out for the rest of the night, counted from the first refusal. */
	synchronized void close() {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.closedUntil)) {
			this.closedUntil = now.plus(CLOSED_FOR);
		}
	}

	AnswerFault blocked() {
		return AnswerFault.blocked(this.name);
	}

	/** Lets no request out for as long as the host asked, ten minutes at most. */
	void hold(Duration asked) {
		this.pace.hold(atMost(asked, atMost(atLeastOneMilli(this.settings.pace()).multipliedBy(150), LONGEST_HOLD)));
	}

	/** Where a canonical address is really asked for. */
	URI target(URI canonical) throws AnswerFault {
		URI target = rebased(canonical);
		if (!this.settings.privateAddresses()) {
			Addresses.requirePublic(target);
		}
		return target;
	}

	private URI rebased(URI canonical) {
		URI via = this.settings.via();
		if (via == null) {
			return canonical;
		}
		String query = (canonical.getRawQuery() != null) ? "?" + canonical.getRawQuery() : "";
		return URI.create(base(via) + canonical.getRawPath() + query);
	}

	/** The canonical form of an address by which a stand-in calls itself. */
	URI canonical(URI address) {
		URI via = this.settings.via();
		if (via == null || !address.toString().startsWith(base(via) + "/")) {
			return address;
		}
		return URI.create("https://" + this.name + address.toString().substring(base(via).length()));
	}

	private static String base(URI via) {
		return via.toString().replaceFirst("/+$", "");
	}

	private static Duration atLeastOneMilli(Duration duration) {
		return (duration.toMillis() >= 1) ? duration : Duration.ofMillis(1);
	}

	private static Duration atMost(Duration duration, Duration most) {
		return (duration.compareTo(most) <= 0) ? duration : most;
	}

}

package org.exowatch.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until it is set; all its zone views show the same instant.
 */
public final class DemoClock extends Clock {

	private final Hand hand;

	private final ZoneId zone;

	/** A clock in UTC that shows {@code start}. */
	public DemoClock(Instant start) {
		this(new Hand(start), ZoneOffset.UTC);
	}

	private DemoClock(Hand hand, ZoneId zone) {
		this.hand = hand;
		this.zone = zone;
	}

	/** Sets this clock and every view of it. */
	public void set(Instant instant) {
		this.hand.instant = instant;
	}

	@Override
	public Instant instant() {
		return this.hand.instant;
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return new DemoClock(this.hand, other);
	}

	/** What all views share. */
	private static final class Hand {

		private volatile Instant instant;

		private Hand(Instant instant) {
			this.instant = instant;
		}

	}

}

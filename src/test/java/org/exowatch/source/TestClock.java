package org.exowatch.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves or sets. */
public final class TestClock extends Clock {

	private volatile Instant now = Instant.parse("2026-11-21T09:00:00Z");

	public void set(Instant time) {
		this.now = time;
	}

	void forward(Duration time) {
		this.now = this.now.plus(time);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}

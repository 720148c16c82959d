package org.exowatch.source;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a gap between the starts of two requests, over all threads. (Failsafe's smooth
 * limiter counts by a fixed grid: after a pause two requests can follow each other
 * closely, which is what hosts that measure gaps refuse.)
 */
final class Pace {

	private final long gap;

	private long next = System.nanoTime();

	Pace(Duration gap) {
		this.gap = gap.toNanos();
	}

	/** Returns when it is this caller's turn. */
	void await() throws InterruptedException {
		TimeUnit.NANOSECONDS.sleep(turn());
	}

	private synchronized long turn() {
		long now = System.nanoTime();
		long wait = Math.max(0, this.next - now);
		this.next = now + wait + this.gap;
		return wait;
	}

	/** Lets nobody through for a while, because the host asked for it. */
	synchronized void hold(Duration pause) {
		long until = System.nanoTime() + pause.toNanos();
		this.next = this.next + Math.max(0, until - this.next);
	}

}

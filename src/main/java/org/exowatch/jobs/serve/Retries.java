package org.exowatch.jobs.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When what failed may be tried again: after longer and longer pauses. */
final class Retries {

	private final List<Duration> pauses;

	private final Map<String, Failed> failed = new HashMap<>();

	/**
	 * Begins with nothing failed.
	 * @param pauses after the first failure, the second and so on; the last one repeats
	 */
	Retries(Duration... pauses) {
		this.pauses = List.of(pauses);
	}

	/** Whether something never failed, or long enough ago. */
	boolean mayRun(String what, Instant now) {
		Failed last = this.failed.get(what);
		return last == null || !now.isBefore(last.next());
	}

	/**
	 * Notes a failure.
	 * @return the pause until it is tried again
	 */
	Duration failed(String what, Instant now) {
		Failed last = this.failed.get(what);
		int times = (last != null) ? last.times() + 1 : 1;
		Duration pause = this.pauses.get(Math.min(times, this.pauses.size()) - 1);
		this.failed.put(what, new Failed(times, now.plus(pause)));
		return pause;
	}

	void succeeded(String what) {
		this.failed.remove(what);
	}

	private record Failed(int times, Instant next) {

	}

}

package org.exowatch.jobs.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.exowatch.jobs.Outcome;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.nightly.Nightly;
import org.exowatch.jobs.nightly.NightlyReport;
import org.jspecify.annotations.Nullable;

/**
 * Asks the sources again that the last night could not check, three times at most. The
 * last time is when a host that turned us away is asked again at all, six hours later.
 */
final class SecondAsking {

	private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(30), Duration.ofHours(2),
			Duration.ofHours(6));

	private final Nightly nightly;

	private final Clock clock;

	private @Nullable NightlyReport night;

	private int times;

	private Instant next = Instant.MAX;

	SecondAsking(Nightly nightly, Clock clock) {
		this.nightly = nightly;
		this.clock = clock;
	}

	/** Notes what came of a night; an earlier one is forgotten. */
	void note(NightlyReport report) {
		boolean sameNight = this.night != null && this.night.day().equals(report.day());
		this.times = sameNight ? this.times + 1 : 0;
		boolean open = report.any(Outcome.NOT_CHECKED) || report.any(Outcome.FAILED);
		boolean again = open && this.times < PAUSES.size();
		this.night = report;
		this.next = again ? this.clock.instant().plus(PAUSES.get(this.times)) : Instant.MAX;
	}

	/** Whether it is time to. */
	boolean due() {
		return this.night != null && !this.clock.instant().isBefore(this.next);
	}

	/** Runs the night again if it is time to. */
	void ask(Progress progress, Consumer<String> say) {
		NightlyReport last = this.night;
		if (last == null || !due()) {
			return;
		}
		say.accept("night of %s: asking again what could not be checked".formatted(last.day()));
		note(this.nightly.run(last.day(), false, progress));
	}

}

package org.exowatch.jobs.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.Schedule;
import org.exowatch.document.IsoWeek;
import org.exowatch.jobs.AlreadyRunningException;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.digest.Digests;
import org.exowatch.jobs.nightly.Nightly;
import org.springframework.stereotype.Component;

/**
 * Stays up and runs what is due, one thing after the other, until it is asked to stop.
 */
@Component
public class Server {

	private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

	private final Catalog catalog;

	private final Due due;

	private final Nightly nightly;

	private final Digests digests;

	private final StopSignal stop;

	private final Clock clock;

	Server(Catalog catalog, Due due, Nightly nightly, Digests digests, StopSignal stop, Clock clock) {
		this.catalog = catalog;
		this.due = due;
		this.nightly = nightly;
		this.digests = digests;
		this.stop = stop;
		this.clock = clock;
	}

	/**
	 * Serves until the stop signal.
	 * @param progress of the runs
	 * @param say hears, in words, what is run and what comes next
	 */
	public void serve(Progress progress, Consumer<String> say) {
		while (!this.stop.requested()) {
			runWhatIsDue(progress, say);
			waitForNext(say);
		}
	}

	/** Runs what is due now, nightly runs before digests. */
	void runWhatIsDue(Progress progress, Consumer<String> say) {
		List<Schedule> nightlyFirst = this.catalog.schedules()
			.stream()
			.sorted(java.util.Comparator.comparing(Schedule::run).thenComparing(Schedule::id))
			.toList();
		for (Schedule schedule : nightlyFirst) {
			if (!this.stop.requested()) {
				this.due.of(schedule).ifPresent((what) -> run(schedule, what, progress, say));
			}
		}
	}

	private void run(Schedule schedule, String what, Progress progress, Consumer<String> say) {
		say.accept("schedule %s: %s %s is due".formatted(schedule.id(), schedule.run(), what));
		try {
			switch (schedule.run()) {
				case NIGHTLY -> this.nightly.run(LocalDate.parse(what), false, progress);
				case DIGEST -> this.digests.write(null, IsoWeek.parse(what));
			}
		}
		catch (AlreadyRunningException ex) {
			say.accept("schedule " + schedule.id() + ": " + ex.getMessage());
		}
		catch (RuntimeException ex) {
			say.accept("schedule %s: %s %s failed: %s It stays due and is tried again.".formatted(schedule.id(),
					schedule.run(), what, ex.getMessage()));
		}
	}

	private void waitForNext(Consumer<String> say) {
		try {
			this.stop.interruptibly(() -> {
				Thread.sleep(LOOK_AGAIN.toMillis());
				return this.clock;
			});
		}
		catch (Exception ex) {
			say.accept("stopping");
		}
	}

}

package org.exowatch.jobs.serve;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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

	Server(Catalog catalog, Due due, Nightly nightly, Digests digests, StopSignal stop) {
		this.catalog = catalog;
		this.due = due;
		this.nightly = nightly;
		this.digests = digests;
		this.stop = stop;
	}

	/**
	 * Serves until the stop signal.
	 * @param progress of the runs
	 * @param say hears, in words, what is run and what comes next
	 */
	public void serve(Progress progress, Consumer<String> say) {
		String announced = "";
		while (!this.stop.requested()) {
			runWhatIsDue(progress, say);
			String next = next();
			if (!next.equals(announced)) {
				say.accept(next);
				announced = next;
			}
			lookAgainLater(say);
		}
	}

	/** Runs what is due now, nightly runs before digests. */
	void runWhatIsDue(Progress progress, Consumer<String> say) {
		List<Schedule> nightlyFirst = this.catalog.schedules()
			.stream()
			.sorted(Comparator.comparing(Schedule::run).thenComparing(Schedule::id))
			.toList();
		for (Schedule schedule : nightlyFirst) {
			if (!this.stop.requested()) {
				runIfDue(schedule, progress, say);
			}
		}
	}

	/** Whatever goes wrong, a database that is away included, the service stays up. */
	private void runIfDue(Schedule schedule, Progress progress, Consumer<String> say) {
		try {
			Optional<String> what = this.due.of(schedule);
			if (what.isPresent()) {
				say.accept("schedule %s: %s %s is due".formatted(schedule.id(), schedule.run(), what.get()));
				run(schedule.run(), what.get(), progress);
			}
		}
		catch (AlreadyRunningException ex) {
			say.accept("schedule " + schedule.id() + ": " + ex.getMessage());
		}
		catch (RuntimeException ex) {
			say.accept("schedule %s failed: %s. What is due stays due and is tried again in a minute."
				.formatted(schedule.id(), ex.getMessage()));
		}
	}

	private void run(Schedule.Run run, String what, Progress progress) {
		switch (run) {
			case NIGHTLY -> this.nightly.run(LocalDate.parse(what), false, progress);
			case DIGEST -> this.digests.write(null, IsoWeek.parse(what));
		}
	}

	private String next() {
		return this.catalog.schedules()
			.stream()
			.map((schedule) -> schedule.id() + " " + this.due.next(schedule).toOffsetDateTime())
			.collect(Collectors.joining(", ", "waiting; next: ", ""));
	}

	private void lookAgainLater(Consumer<String> say) {
		try {
			this.stop.interruptibly(() -> {
				Thread.sleep(LOOK_AGAIN.toMillis());
				return LOOK_AGAIN;
			});
		}
		catch (Exception ex) {
			say.accept("stopping");
		}
	}

}

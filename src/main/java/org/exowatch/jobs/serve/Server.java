package org.exowatch.jobs.serve;

import java.time.Clock;
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
import org.exowatch.jobs.reconcile.Reconciles;
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

	private final Reconciles reconciles;

	private final Digests digests;

	private final StopSignal stop;

	private final Clock clock;

	private final Retries retries = new Retries(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
			Duration.ofHours(1), Duration.ofHours(6));

	private final SecondAsking secondAsking;

	Server(Catalog catalog, Due due, Nightly nightly, Reconciles reconciles, Digests digests, StopSignal stop,
			Clock clock) {
		this.catalog = catalog;
		this.due = due;
		this.nightly = nightly;
		this.reconciles = reconciles;
		this.digests = digests;
		this.stop = stop;
		this.clock = clock;
		this.secondAsking = new SecondAsking(nightly, clock);
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

	/**
	 * Runs what is due now: nightly runs, reconciliations, digests; then asks once more
	 * the sources that a night could not check.
	 */
	void runWhatIsDue(Progress progress, Consumer<String> say) {
		List<Schedule> inOrder = this.catalog.schedules()
			.stream()
			.sorted(Comparator.comparing(Schedule::run).thenComparing(Schedule::id))
			.toList();
		for (Schedule schedule : inOrder) {
			if (!this.stop.requested()) {
				carefully("schedule " + schedule.id(), say, () -> runIfDue(schedule, progress, say));
			}
		}
		if (!this.stop.requested()) {
			carefully("asking again", say, () -> this.secondAsking.ask(progress, say));
		}
	}

	/** Whatever goes wrong, a database that is away included, the service stays up. */
	private void carefully(String what, Consumer<String> say, Runnable work) {
		if (!this.retries.mayRun(what, this.clock.instant())) {
			return;
		}
		try {
			work.run();
			this.retries.succeeded(what);
		}
		catch (AlreadyRunningException ex) {
			say.accept(what + ": " + ex.getMessage());
		}
		catch (RuntimeException ex) {
			Duration pause = this.retries.failed(what, this.clock.instant());
			say.accept("%s failed: %s. What is due stays due and is tried again in %d min.".formatted(what,
					ex.getMessage(), pause.toMinutes()));
		}
	}

	private void runIfDue(Schedule schedule, Progress progress, Consumer<String> say) {
		Optional<String> what = this.due.of(schedule);
		if (what.isPresent()) {
			say.accept("schedule %s: %s %s is due".formatted(schedule.id(), schedule.run(), what.get()));
			run(schedule.run(), what.get(), progress);
			if (!this.stop.requested() && this.due.of(schedule).equals(what)) {
				throw new IllegalStateException(schedule.run() + " " + what.get() + " did not complete");
			}
		}
	}

	private void run(Schedule.Run run, String what, Progress progress) {
		switch (run) {
			case NIGHTLY -> this.secondAsking.note(this.nightly.run(LocalDate.parse(what), false, progress));
			case RECONCILE -> this.reconciles.run(LocalDate.parse(what), null, progress);
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

package org.exowatch.jobs.serve;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.CatalogException;
import org.exowatch.catalog.Catalogs;
import org.exowatch.catalog.Schedule;
import org.exowatch.document.IsoWeek;
import org.exowatch.jobs.AlreadyRunningException;
import org.exowatch.jobs.ExowatchProperties;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.digest.Digests;
import org.exowatch.jobs.mail.MailReport;
import org.exowatch.jobs.mail.Mails;
import org.exowatch.jobs.nightly.Nightly;
import org.exowatch.jobs.reconcile.Reconciles;
import org.exowatch.parse.Parsers;
import org.jspecify.annotations.Nullable;
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

	private final Mails mails;

	private final StopSignal stop;

	private final Clock clock;

	private final Retries retries = new Retries(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
			Duration.ofHours(1), Duration.ofHours(6));

	private final SecondAsking secondAsking;

	private boolean changed;

	private final @Nullable Path jobs;

	Server(Catalog catalog, ExowatchProperties properties, Due due, Nightly nightly, Reconciles reconciles,
			Digests digests, Mails mails, StopSignal stop, Clock clock) {
		this.catalog = catalog;
		this.jobs = properties.jobs();
		this.due = due;
		this.nightly = nightly;
		this.reconciles = reconciles;
		this.digests = digests;
		this.mails = mails;
		this.stop = stop;
		this.clock = clock;
		this.secondAsking = new SecondAsking(nightly, clock);
	}

	/**
	 * Serves until the stop signal, or until something is due and the jobs folder says
	 * otherwise than when this process read it: an old vocabulary would tag documents
	 * back.
	 * @param progress of the runs
	 * @param say hears, in words, what is run and what comes next
	 * @return whether the jobs folder changed, so that it has to be read anew
	 */
	public boolean serve(Progress progress, Consumer<String> say) {
		String announced = "";
		while (!this.stop.requested()) {
			runWhatIsDue(progress, say);
			if (this.changed) {
				say.accept("the jobs folder " + this.jobs + " has changed; what is due runs by what it says now");
				return true;
			}
			String next = next();
			if (!next.equals(announced)) {
				say.accept(next);
				announced = next;
			}
			lookAgainLater(say);
		}
		return false;
	}

	/**
	 * Runs what is due now: nightly runs, reconciliations, digests, mail; then asks once
	 * more the sources that a night could not check.
	 */
	void runWhatIsDue(Progress progress, Consumer<String> say) {
		List<Schedule> inOrder = this.catalog.schedules()
			.stream()
			.sorted(Comparator.comparing(Schedule::run).thenComparing(Schedule::id))
			.toList();
		for (Schedule schedule : inOrder) {
			if (!ended()) {
				carefully("schedule " + schedule.id(), say, () -> runIfDue(schedule, progress, say));
			}
		}
		for (Schedule schedule : inOrder) {
			if (!ended()) {
				carefully("mail of schedule " + schedule.id(), say, () -> send(schedule, say));
			}
		}
		if (!ended()) {
			carefully("asking again", say, () -> askAgain(progress, say));
		}
	}

	private boolean ended() {
		return this.changed || this.stop.requested();
	}

	private void askAgain(Progress progress, Consumer<String> say) {
		if (this.secondAsking.due() && upToDate()) {
			this.secondAsking.ask(progress, say);
		}
	}

	/**
	 * Whether the jobs folder says what it said; else nothing more is run.
	 * @throws IllegalStateException if it has faults now: then what is due stays due
	 */
	private boolean upToDate() {
		try {
			this.changed = !Catalogs.load(this.jobs, Parsers.names()).equals(this.catalog);
			return !this.changed;
		}
		catch (CatalogException ex) {
			throw new IllegalStateException("the jobs folder has changed and has faults:\n" + ex.getMessage() + "\n",
					ex);
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
		switch (schedule.run()) {
			case NIGHTLY -> runIfDue(schedule, say,
					(day) -> this.secondAsking.note(this.nightly.run(LocalDate.parse(day), false, progress)));
			case RECONCILE ->
				runIfDue(schedule, say, (day) -> this.reconciles.run(LocalDate.parse(day), null, progress));
			case DIGEST -> writeDigests(schedule, say);
		}
	}

	private void runIfDue(Schedule schedule, Consumer<String> say, Consumer<String> run) {
		Optional<String> what = this.due.of(schedule);
		if (what.isPresent() && upToDate()) {
			say(schedule, what.get(), say);
			run.accept(what.get());
			requireDone(schedule, what.get(), this.due.of(schedule).equals(what));
		}
	}

	/** A week that cannot be written holds up none of those after it. */
	private void writeDigests(Schedule schedule, Consumer<String> say) {
		List<String> failures = new ArrayList<>();
		for (IsoWeek week : this.due.weeks(schedule)) {
			if (!this.stop.requested() && upToDate()) {
				say(schedule, week.toString(), say);
				try {
					this.digests.write(null, week);
					requireDone(schedule, week.toString(), this.due.weeks(schedule).contains(week));
				}
				catch (IllegalStateException ex) {
					failures.add(String.valueOf(ex.getMessage()));
				}
			}
		}
		if (!failures.isEmpty()) {
			throw new IllegalStateException(String.join("; ", failures));
		}
	}

	private static void say(Schedule schedule, String what, Consumer<String> say) {
		say.accept("schedule %s: %s %s is due".formatted(schedule.id(), schedule.run(), what));
	}

	private void requireDone(Schedule schedule, String what, boolean stillDue) {
		if (stillDue && !this.stop.requested()) {
			throw new IllegalStateException(schedule.run() + " " + what + " did not complete");
		}
	}

	/** Apart from the digests: a mail server that is away holds up none of them. */
	private void send(Schedule schedule, Consumer<String> say) {
		this.due.mails(schedule).forEach((spec, week) -> {
			MailReport report = this.mails.send(spec, week);
			report.notes().forEach((note) -> say.accept(spec.id() + " " + week + ": " + note));
			if (report.deferred() > 0) {
				throw new IllegalStateException(report.deferred() + " of " + report.recipients()
						+ " messages of digest " + spec.id() + " " + week + " were deferred");
			}
		});
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

package org.exowatch.jobs.nightly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.Feed;
import org.exowatch.document.Coverage;
import org.exowatch.jobs.JobRunner;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.collect.CollectParameters;
import org.exowatch.jobs.nightly.NightlyReport.FeedOutcome;
import org.exowatch.jobs.nightly.NightlyReport.Outcome;
import org.exowatch.source.SourceException;
import org.exowatch.store.CollectLedger;
import org.exowatch.store.FeedRun;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * A night: every feed is collected, each for itself, then everything is settled, whatever
 * became of the feeds. A second run of a day starts only what did not complete.
 */
@Component
public class Nightly {

	private final Catalog catalog;

	private final JobRunner runner;

	private final Job collect;

	private final Job keepReceived;

	private final Job settle;

	private final CollectLedger ledger;

	private final StopSignal stop;

	Nightly(Catalog catalog, JobRunner runner, @Qualifier("collect") Job collect,
			@Qualifier("keepReceived") Job keepReceived, @Qualifier("settle") Job settle, DataSource dataSource,
			StopSignal stop) {
		this.catalog = catalog;
		this.runner = runner;
		this.collect = collect;
		this.keepReceived = keepReceived;
		this.settle = settle;
		this.ledger = new CollectLedger(dataSource);
		this.stop = stop;
	}

	/**
	 * Runs a night.
	 * @param day it is for
	 * @param again a new attempt, of feeds that completed too
	 * @param progress hears of each feed
	 * @return what became of each feed
	 * @throws org.exowatch.jobs.AlreadyRunningException if another run has the lock
	 */
	public NightlyReport run(LocalDate day, boolean again, Progress progress) {
		return this.runner.alone(() -> {
			int last = this.ledger.lastAttempt(day);
			int attempt = again ? last + 1 : Math.max(1, last);
			List<FeedOutcome> feeds = new ArrayList<>();
			for (Feed feed : this.catalog.feeds()) {
				if (!this.stop.requested()) {
					feeds.add(collect(feed, new FeedRun(feed.id(), day, attempt), progress));
				}
			}
			return new NightlyReport(day, attempt, feeds, settle(day, attempt, progress));
		});
	}

	/** Whether a day's run is done. */
	public boolean done(LocalDate day) {
		JobParameters parameters = CollectParameters.ofDay(day, Math.max(1, this.ledger.lastAttempt(day)));
		return this.runner.completed("settle", parameters) && !this.runner.unfinished("settle", parameters);
	}

	private FeedOutcome collect(Feed feed, FeedRun run, Progress progress) {
		JobParameters parameters = CollectParameters.of(run);
		if (this.runner.completed("collect", parameters)) {
			return new FeedOutcome(Outcome.DONE_BEFORE, coverage(feed), null);
		}
		progress.begin(feed.name(), -1);
		FeedOutcome outcome = collect(feed, parameters);
		progress.end(outcome.inWords());
		return outcome;
	}

	private FeedOutcome collect(Feed feed, JobParameters parameters) {
		try {
			JobExecution execution = this.runner.run(this.collect, parameters);
			if (outcome(execution) == Outcome.NOT_CHECKED) {
				JobExecution kept = this.runner.run(this.keepReceived,
						this.runner.notYetCompleted("keep received", parameters));
				execution = (outcome(kept) == Outcome.COMPLETED) ? execution : kept;
			}
			return new FeedOutcome(outcome(execution), coverage(feed), failure(execution));
		}
		catch (IllegalStateException ex) {
			return new FeedOutcome(Outcome.FAILED, coverage(feed), ex.getMessage());
		}
	}

	/**
	 * It runs every time: nobody can tell whether a run that was cut off had brought
	 * something new, and a second time changes no row.
	 */
	private Outcome settle(LocalDate day, int attempt, Progress progress) {
		if (this.stop.requested()) {
			return Outcome.STOPPED;
		}
		JobParameters parameters = this.runner.notYetCompleted("settle", CollectParameters.ofDay(day, attempt));
		progress.begin("Links, statuses, tags", -1);
		Outcome outcome = outcome(this.runner.run(this.settle, parameters));
		progress.end((outcome == Outcome.COMPLETED) ? "settled" : outcome.name());
		return outcome;
	}

	private Coverage coverage(Feed feed) {
		return this.ledger.coverage(List.of(feed)).get(0);
	}

	private static Outcome outcome(JobExecution execution) {
		if (execution.getStatus() == BatchStatus.COMPLETED) {
			return Outcome.COMPLETED;
		}
		if (execution.getStatus() == BatchStatus.STOPPED) {
			return Outcome.STOPPED;
		}
		return execution.getAllFailureExceptions().stream().anyMatch(Nightly::notChecked) ? Outcome.NOT_CHECKED
				: Outcome.FAILED;
	}

	private static @org.jspecify.annotations.Nullable String failure(JobExecution execution) {
		return execution.getAllFailureExceptions()
			.stream()
			.map((failure) -> JobRunner.innermost(failure))
			.findFirst()
			.orElse(null);
	}

	private static boolean notChecked(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SourceException) {
				return true;
			}
		}
		return false;
	}

}

package org.exowatch.jobs.nightly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.Feed;
import org.exowatch.document.Coverage;
import org.exowatch.jobs.JobRunner;
import org.exowatch.jobs.Outcome;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.collect.CollectParameters;
import org.exowatch.jobs.nightly.NightlyReport.FeedOutcome;
import org.exowatch.store.CollectLedger;
import org.exowatch.store.FeedRun;
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
			for (Feed feed : this.catalog.inTurn()) {
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
			if (Outcome.of(execution) == Outcome.NOT_CHECKED) {
				JobExecution kept = this.runner.run(this.keepReceived,
						this.runner.notYetCompleted("keep received", parameters));
				execution = (Outcome.of(kept) == Outcome.COMPLETED) ? execution : kept;
			}
			return new FeedOutcome(Outcome.of(execution), coverage(feed), Outcome.failure(execution));
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
		Outcome outcome = Outcome.of(this.runner.run(this.settle, parameters));
		progress.end((outcome == Outcome.COMPLETED) ? "settled" : outcome.name());
		return outcome;
	}

	private Coverage coverage(Feed feed) {
		return this.ledger.coverage(List.of(feed)).get(0);
	}

}

package org.exowatch.jobs.reconcile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.Feed;
import org.exowatch.document.Source;
import org.exowatch.jobs.JobRunner;
import org.exowatch.jobs.Outcome;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.collect.CollectParameters;
import org.exowatch.jobs.reconcile.ReconcileReport.FeedOutcome;
import org.exowatch.store.FeedRun;
import org.exowatch.store.Reconciliations;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Compares everything that PubMed lists for its feeds with the database, each feed for
 * itself, and settles what came by it.
 */
@Component
public class Reconciles {

	private final Catalog catalog;

	private final JobRunner runner;

	private final Job reconcile;

	private final Job keepReceived;

	private final Job settle;

	private final Reconciliations reconciliations;

	private final StopSignal stop;

	private final Clock clock;

	Reconciles(Catalog catalog, JobRunner runner, @Qualifier("reconcile") Job reconcile,
			@Qualifier("keepReceived") Job keepReceived, @Qualifier("settle") Job settle,
			Reconciliations reconciliations, StopSignal stop, Clock clock) {
		this.catalog = catalog;
		this.runner = runner;
		this.reconcile = reconcile;
		this.keepReceived = keepReceived;
		this.settle = settle;
		this.reconciliations = reconciliations;
		this.stop = stop;
		this.clock = clock;
	}

	/**
	 * Runs a reconciliation.
	 * @param day up to which PubMed is asked
	 * @param only id of a feed, or null: every feed of PubMed
	 * @param progress hears of each feed
	 * @return what became of each feed
	 * @throws IllegalArgumentException if there is no such feed of PubMed
	 * @throws org.exowatch.jobs.AlreadyRunningException if another run has the lock
	 */
	public ReconcileReport run(LocalDate day, @Nullable String only, Progress progress) {
		List<Feed> feeds = feeds().stream().filter((feed) -> only == null || feed.id().equals(only)).toList();
		if (feeds.isEmpty()) {
			throw new IllegalArgumentException(((only != null) ? "'" + only + "' is no feed of PubMed in jobs/feeds"
					: "There is no feed of PubMed in jobs/feeds") + "; there are: "
					+ feeds().stream().map(Feed::id).toList());
		}
		return this.runner.alone(() -> {
			List<FeedOutcome> outcomes = new ArrayList<>();
			for (Feed feed : feeds) {
				if (!this.stop.requested()) {
					progress.begin("Reconciling " + feed.name(), -1);
					FeedOutcome outcome = reconcile(feed, this.reconciliations.next(feed.id(), day));
					progress.end(outcome.inWords());
					outcomes.add(outcome);
				}
			}
			return new ReconcileReport(day, outcomes, settle(day));
		});
	}

	/** Whether every feed of PubMed was reconciled on a day or later. */
	public boolean done(LocalDate day) {
		return feeds().stream().allMatch((feed) -> this.reconciliations.done(feed.id(), day));
	}

	private List<Feed> feeds() {
		return this.catalog.feeds().stream().filter((feed) -> feed.source() == Source.PUBMED).toList();
	}

	private FeedOutcome reconcile(Feed feed, FeedRun run) {
		JobParameters parameters = CollectParameters.of(run);
		this.reconciliations.begin(run, feed.since(), this.clock.instant());
		JobExecution execution = this.runner.run(this.reconcile, parameters);
		if (Outcome.of(execution) == Outcome.NOT_CHECKED) {
			JobExecution kept = this.runner.run(this.keepReceived,
					this.runner.notYetCompleted("keep received", parameters));
			execution = (Outcome.of(kept) == Outcome.COMPLETED) ? execution : kept;
		}
		return new FeedOutcome(feed.id(), Outcome.of(execution), this.reconciliations.last(feed.id()),
				Outcome.failure(execution));
	}

	private Outcome settle(LocalDate day) {
		if (this.stop.requested()) {
			return Outcome.STOPPED;
		}
		JobParameters parameters = new JobParametersBuilder().addLocalDate("day", day)
			.addString("after", "reconcile")
			.toJobParameters();
		return Outcome.of(this.runner.run(this.settle, this.runner.notYetCompleted("settle", parameters)));
	}

}

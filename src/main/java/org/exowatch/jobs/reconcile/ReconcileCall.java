package org.exowatch.jobs.reconcile;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.Feed;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.StopSignal.InterruptibleCall;
import org.exowatch.jobs.collect.CollectParameters;
import org.exowatch.jobs.collect.RunSpool;
import org.exowatch.source.SourceException;
import org.exowatch.source.Sources;
import org.exowatch.source.Window;
import org.exowatch.store.FeedRun;
import org.exowatch.store.RawSpool;
import org.exowatch.store.Reconciliations;
import org.springframework.batch.core.step.StepExecution;

/** Asks PubMed, outside of any transaction, and notes what differs. */
class ReconcileCall {

	private final Catalog catalog;

	private final Sources sources;

	private final Reconciliations reconciliations;

	private final RawSpool spool;

	private final StopSignal stop;

	private final Clock clock;

	ReconcileCall(Catalog catalog, Sources sources, Reconciliations reconciliations, RawSpool spool, StopSignal stop,
			Clock clock) {
		this.catalog = catalog;
		this.sources = sources;
		this.reconciliations = reconciliations;
		this.spool = spool;
		this.stop = stop;
		this.clock = clock;
	}

	/** Lists everything since the feed's first day. */
	void list(StepExecution execution) throws Exception {
		FeedRun run = CollectParameters.run(execution);
		Feed feed = this.catalog.feed(run.feed());
		Window window = new Window(feed.since(), run.day());
		Set<String> listed = asking(run, () -> this.sources.list(feed, this.catalog.topic(feed), window));
		this.reconciliations.compare(run, listed);
	}

	/** Fetches what is listed and not stored. */
	void fetch(StepExecution execution) throws Exception {
		FeedRun run = CollectParameters.run(execution);
		List<String> keys = this.reconciliations.toFetch(run);
		if (!keys.isEmpty()) {
			Feed feed = this.catalog.feed(run.feed());
			this.reconciliations.refused(run,
					asking(run, () -> this.sources.fetchAgain(feed, keys, new RunSpool(this.spool, run, this.clock))));
		}
	}

	void close(StepExecution execution) {
		this.reconciliations.close(CollectParameters.run(execution), this.clock.instant());
	}

	private <T> T asking(FeedRun run, InterruptibleCall<T> call) throws Exception {
		try {
			return this.stop.interruptibly(call);
		}
		catch (SourceException ex) {
			if (this.stop.requested()) {
				throw new InterruptedException("stopped while waiting for " + run.feed());
			}
			this.reconciliations.failed(run, String.valueOf(ex.getMessage()), this.clock.instant());
			throw ex;
		}
	}

}

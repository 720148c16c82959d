package org.exowatch.jobs.collect;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.exowatch.catalog.Catalog;
import org.exowatch.store.FeedRun;
import org.exowatch.store.MissingRecords;
import org.springframework.batch.core.step.StepExecution;

/**
 * Closes a run that was received in full: missing records are noted, the watermark moves.
 */
class Closing {

	private final Catalog catalog;

	private final CollectStores stores;

	private final Clock clock;

	Closing(Catalog catalog, CollectStores stores, Clock clock) {
		this.catalog = catalog;
		this.stores = stores;
		this.clock = clock;
	}

	void close(StepExecution execution) {
		FeedRun run = CollectParameters.run(execution);
		Instant now = this.clock.instant();
		LocalDate through = this.stores.watermarks().period(this.catalog.feed(run.feed()), run.day()).to();
		MissingRecords missing = this.stores.missing();
		missing.asked(run.feed(), missing.toAskAgain(run.feed(), run.day()), run.day());
		this.stores.ledger().close(run, now);
		this.stores.watermarks().advance(run.feed(), through, now);
	}

}

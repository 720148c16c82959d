package org.exowatch.jobs.collect;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.Feed;
import org.exowatch.document.Source;
import org.exowatch.jobs.NotUnderstoodException;
import org.exowatch.store.FeedRun;
import org.exowatch.store.MissingRecords;
import org.exowatch.store.RawSpool.Understood;
import org.springframework.batch.core.step.StepExecution;

/**
 * Closes a run that was received as far as it was to be: missing records are noted, and
 * the watermark moves unless something was left for another night.
 */
class Closing {

	private static final int A_FIFTH = 5;

	private final Catalog catalog;

	private final CollectStores stores;

	private final Clock clock;

	Closing(Catalog catalog, CollectStores stores, Clock clock) {
		this.catalog = catalog;
		this.stores = stores;
		this.clock = clock;
	}

	/**
	 * Refuses to close a run when so many pages of the FDA were not understood that they
	 * must look different now, or when no watched page was, be there only one: the window
	 * stays open, and they are asked for again.
	 */
	void requireUnderstood(StepExecution execution) throws NotUnderstoodException {
		FeedRun run = CollectParameters.run(execution);
		Feed feed = this.catalog.feed(run.feed());
		if (feed.source() != Source.FDA) {
			return;
		}
		Understood understood = this.stores.spool().understood(run);
		if (looksDifferent(feed, understood)) {
			String reason = "%,d of %,d pages were not understood: layout changed?".formatted(understood.rejected(),
					understood.pages());
			this.stores.ledger().notChecked(run, reason, this.clock.instant());
			throw new NotUnderstoodException(reason);
		}
	}

	private static boolean looksDifferent(Feed feed, Understood understood) {
		int odd = understood.rejected() - understood.known();
		boolean many = odd > 1 && odd * A_FIFTH >= understood.pages();
		boolean all = understood.rejected() > 0 && understood.rejected() == understood.pages();
		return many || (all && feed.kind() == Feed.Kind.FDA_PAGES);
	}

	/** Counts what came before a source could not be asked any more. */
	void count(StepExecution execution) {
		this.stores.ledger().count(CollectParameters.run(execution));
	}

	void close(StepExecution execution) {
		FeedRun run = CollectParameters.run(execution);
		Instant now = this.clock.instant();
		LocalDate through = this.stores.watermarks().period(this.catalog.feed(run.feed()), run.day()).to();
		MissingRecords missing = this.stores.missing();
		missing.asked(run.feed(), missing.toAskAgain(run.feed(), run.day()), run.day());
		this.stores.ledger().close(run, now);
		if (this.stores.ledger().pending(run) == 0) {
			this.stores.watermarks().advance(run.feed(), through, now);
		}
	}

}

package org.exowatch.jobs.collect;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.Feed;
import org.exowatch.document.ListedNotice;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Source;
import org.exowatch.jobs.StopSignal;
import org.exowatch.source.Listing;
import org.exowatch.source.SourceException;
import org.exowatch.source.Sources;
import org.exowatch.source.Window;
import org.exowatch.store.FeedRun;
import org.exowatch.store.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;

/** Asks the source, outside of any transaction; what comes lies in the spool for good. */
class FeedCall {

	private final Catalog catalog;

	private final Sources sources;

	private final CollectStores stores;

	private final StopSignal stop;

	private final Clock clock;

	FeedCall(Catalog catalog, Sources sources, CollectStores stores, StopSignal stop, Clock clock) {
		this.catalog = catalog;
		this.sources = sources;
		this.stores = stores;
		this.stop = stop;
		this.clock = clock;
	}

	/** Fetches the feed's window, and again what earlier nights missed. */
	void fetch(StepExecution execution) throws Exception {
		FeedRun run = CollectParameters.run(execution);
		Feed feed = this.catalog.feed(run.feed());
		Period period = this.stores.watermarks().period(feed, run.day());
		this.stores.ledger().begin(run, period, this.clock.instant());
		takeUp(run, feed);
		asking(run, () -> {
			Listing listing = this.sources.fetch(feed, this.catalog.topic(feed), new Window(period.from(), period.to()),
					spool(run));
			this.stores.ledger().listed(run, listing.keys(), listing.unchanged(), listing.pending());
			this.stores.ledger().remark(run, listing.doubt(), listing.note());
			askAgain(run, feed, this.stores.missing().toAskAgain(feed.id(), run.day()));
		});
	}

	/**
	 * A page of the FDA that was received is received, whichever run did; PubMed is asked
	 * for the whole window again.
	 */
	private void takeUp(FeedRun run, Feed feed) {
		if (feed.source() == Source.PUBMED) {
			this.stores.spool().discard(run);
		}
		else {
			this.stores.spool().adopt(run);
		}
	}

	private RunSpool spool(FeedRun run) {
		return new RunSpool(this.stores.spool(), run, this.clock, (rows, listing) -> {
			this.stores.ledger().remark(run, pass(run, rows, listing), null);
			this.stores.ledger().listed(run, listing.keys(), listing.unchanged(), listing.keys());
		});
	}

	/**
	 * Only letters are taken off a listing: recalls leave theirs by age. What may not be
	 * all of a listing tells of nothing that it is absent.
	 */
	private @Nullable String pass(FeedRun run, List<ListedNotice> rows, Listing listing) {
		boolean letters = this.catalog.feed(run.feed()).pages().get(0).notice() == NoticeKind.WARNING_LETTER;
		return this.stores.listed().pass(run.feed(), run.day(), rows, letters && listing.doubt() == null);
	}

	/** Asks again for each record that was listed and did not come. */
	void fetchMissingAlone(StepExecution execution) throws Exception {
		FeedRun run = CollectParameters.run(execution);
		List<String> missing = this.stores.ledger().missing(run);
		if (!missing.isEmpty()) {
			asking(run, () -> this.stores.ledger()
				.refused(run, this.sources.fetchAgain(this.catalog.feed(run.feed()), missing, spool(run))));
		}
	}

	/**
	 * The night counts when the run is closed, so that one that is cut off asks again.
	 */
	private void askAgain(FeedRun run, Feed feed, List<String> keys) throws SourceException {
		if (!keys.isEmpty()) {
			Map<String, String> refused = this.sources.fetchAgain(feed, keys, spool(run));
			this.stores.missing().refused(feed.id(), refused);
		}
	}

	private void asking(FeedRun run, Asking asking) throws Exception {
		try {
			this.stop.interruptibly(() -> {
				asking.ask();
				return run;
			});
		}
		catch (Exception ex) {
			if (this.stop.requested()) {
				throw new InterruptedException("stopped while waiting for " + run.feed());
			}
			if (!(ex instanceof SourceException)) {
				throw ex;
			}
			this.stores.ledger().notChecked(run, String.valueOf(ex.getMessage()), this.clock.instant());
			throw ex;
		}
	}

	/** Asks a source. */
	@FunctionalInterface
	private interface Asking {

		void ask() throws SourceException;

	}

}

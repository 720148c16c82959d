package org.exowatch.jobs.reconcile;

import java.time.LocalDate;
import java.util.List;

import org.exowatch.document.Reconciliation;
import org.exowatch.jobs.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciliation did.
 *
 * @param day it ran for
 * @param feeds in the order in which they ran; those after a stop are not there
 * @param settled what became of links, statuses and tags
 */
public record ReconcileReport(LocalDate day, List<FeedOutcome> feeds, Outcome settled) {

	/** Whether anything ended like this. */
	public boolean any(Outcome outcome) {
		return this.settled == outcome || this.feeds.stream().anyMatch((feed) -> feed.outcome() == outcome);
	}

	/**
	 * What became of a feed.
	 *
	 * @param feed id
	 * @param outcome of its job
	 * @param reconciled what is known after it
	 * @param failure in words, or null
	 */
	public record FeedOutcome(String feed, Outcome outcome, Reconciliation reconciled, @Nullable String failure) {

		/** One line for people. */
		public String inWords() {
			return switch (this.outcome) {
				case COMPLETED, DONE_BEFORE, NOT_CHECKED -> this.reconciled.inWords();
				case FAILED -> "FAILED: " + this.failure + " What came is stored; run reconcile again to go on.";
				case STOPPED -> "stopped; the next run goes on";
			};
		}

	}

}

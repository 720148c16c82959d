package org.exowatch.jobs.nightly;

import java.time.LocalDate;
import java.util.List;

import org.exowatch.document.Coverage;
import org.exowatch.jobs.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a night did.
 *
 * @param day it ran for
 * @param attempt 1, or more after {@code --again}
 * @param feeds in the order in which they ran; those after a stop are not there
 * @param settled what became of links, statuses and tags
 */
public record NightlyReport(LocalDate day, int attempt, List<FeedOutcome> feeds, Outcome settled) {

	/** Whether anything ended like this. */
	public boolean any(Outcome outcome) {
		return this.settled == outcome || this.feeds.stream().anyMatch((feed) -> feed.outcome() == outcome);
	}

	/**
	 * What became of a feed.
	 *
	 * @param outcome of its job
	 * @param coverage after it
	 * @param failure in words, or null
	 */
	public record FeedOutcome(Outcome outcome, Coverage coverage, @Nullable String failure) {

		/** One line for people. */
		public String inWords() {
			Coverage checked = this.coverage;
			return switch (this.outcome) {
				case COMPLETED, DONE_BEFORE ->
					checked(checked) + ((checked.reason() != null) ? "; " + checked.reason() : "");
				case NOT_CHECKED -> "NOT CHECKED: " + checked.reason();
				case FAILED -> "FAILED: " + this.failure + " The window stays open; run nightly again.";
				case STOPPED -> "stopped; the next run resumes";
			};
		}

		private static String checked(Coverage checked) {
			if (checked.state() == Coverage.State.CHECKED_NOTHING_NEW) {
				return "checked, nothing new (%d listed)".formatted(checked.expected());
			}
			String state = (checked.state() == Coverage.State.INCOMPLETE) ? "INCOMPLETE" : "checked";
			return "%s, %d of %d received".formatted(state, checked.received(), checked.expected());
		}

	}

}

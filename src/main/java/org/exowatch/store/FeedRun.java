package org.exowatch.store;

import java.time.LocalDate;

/**
 * One attempt to read a feed for a day, or to compare all that it lists with what is
 * stored.
 *
 * @param feed id
 * @param day for which it runs
 * @param attempt 1 for the night's own run, one more for each {@code --again}; -1, -2 and
 * so on for the reconciliations of the day
 */
public record FeedRun(String feed, LocalDate day, int attempt) {

}

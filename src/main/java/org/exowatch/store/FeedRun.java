package org.exowatch.store;

import java.time.LocalDate;

/**
 * One attempt to read a feed for a day.
 *
 * @param feed id
 * @param day for which it runs
 * @param attempt 1 for the night's own run, one more for each {@code --again}
 */
public record FeedRun(String feed, LocalDate day, int attempt) {

}

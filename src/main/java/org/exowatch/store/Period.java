package org.exowatch.store;

import java.time.LocalDate;

/**
 * The days a feed is asked for, both inclusive.
 *
 * @param from first day
 * @param to last day
 * @param first whether the feed was never received in full: what it brings is backfill
 */
public record Period(LocalDate from, LocalDate to, boolean first) {

}

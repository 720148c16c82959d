package org.exowatch.source;

import java.time.LocalDate;

/**
 * The days that a feed is asked for, both inclusive.
 *
 * @param from first day
 * @param to last day
 */
public record Window(LocalDate from, LocalDate to) {

}

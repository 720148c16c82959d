package org.exowatch.store;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.exowatch.catalog.Topic;

/** Computes links and statuses from everything stored; a second time changes no row. */
public final class Settlement {

	public Settlement(DataSource dataSource) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Settles in the caller's transaction.
	 * @param topics that exist; memberships of others are dropped
	 * @param at the time of every change
	 */
	public Settled settle(List<Topic> topics, Instant at) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * What changed.
	 *
	 * @param linksAdded new links
	 * @param linksRemoved links that no record states any more
	 * @param statuses documents whose status changed
	 * @param membershipsRemoved of topics that are gone
	 */
	public record Settled(int linksAdded, int linksRemoved, int statuses, int membershipsRemoved) {

	}

}

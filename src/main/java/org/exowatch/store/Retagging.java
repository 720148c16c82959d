package org.exowatch.store;

import java.util.List;

import javax.sql.DataSource;

import org.exowatch.document.Parsed;
import org.exowatch.document.Tagged;
import org.exowatch.document.Tags;

/** Reads stored documents back for the tagger and writes the tags that changed. */
public final class Retagging {

	public Retagging(DataSource dataSource) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Ids of on-topic live documents of which a component's version is not the current
	 * one: in order, after one (0 at first), at most so many.
	 */
	public List<Long> outdated(Tags.TagVersions current, long after, int limit) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Ids of all live documents: in order, after one (0 at first), at most so many. */
	public List<Long> all(long after, int limit) {
		throw new UnsupportedOperationException("not yet");
	}

	/** The articles and notices as they were parsed, in the order of their ids. */
	public List<Parsed> read(List<Long> ids) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Writes tags and rule memberships of stored documents, in the caller's transaction;
	 * only those that differ.
	 * @return how many documents' tags or memberships changed
	 */
	public int write(List<Tagged> tagged) {
		throw new UnsupportedOperationException("not yet");
	}

}

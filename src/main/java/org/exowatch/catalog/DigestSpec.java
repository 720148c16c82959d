package org.exowatch.catalog;

import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * A weekly digest: {@code jobs/digests/{id}.yaml}.
 *
 * @param id the file's name, and the prefix of the files it writes
 * @param topic id of its topic
 * @param title of the page
 * @param zone where the week turns; America/New_York unless said
 * @param address of the published folder, ends in a slash; null: not published
 */
public record DigestSpec(String id, String topic, String title, ZoneId zone, @Nullable String address) {

	/** A digest whose folder is not published. */
	public DigestSpec(String id, String topic, String title, ZoneId zone) {
		this(id, topic, title, zone, null);
	}

}

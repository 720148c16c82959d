package org.exowatch.catalog;

import java.time.ZoneId;

/**
 * A weekly digest: {@code jobs/digests/{id}.yaml}.
 *
 * @param id the file's name, and the prefix of the files it writes
 * @param topic id of its topic
 * @param title of the page
 * @param zone where the week turns; America/New_York unless said
 */
public record DigestSpec(String id, String topic, String title, ZoneId zone) {

}

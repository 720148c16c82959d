package org.exowatch.jobs.mail;

import java.util.List;

/**
 * What became of a digest's messages.
 *
 * @param digest id
 * @param week {@code 2026-W47}
 * @param recipients in the file
 * @param sent now
 * @param sentBefore by an earlier run
 * @param deferred not sent; tried again by the next run
 * @param refused by the mail server, now or before
 * @param unknown cut off while they were sent: never sent again
 * @param leftAlone after several digests that were refused, or after the last try
 * @param notes one a recipient that the operator should look at, by line of the file
 */
public record MailReport(String digest, String week, int recipients, int sent, int sentBefore, int deferred,
		int refused, int unknown, int leftAlone, List<String> notes) {

}

package org.exowatch.catalog;

import java.time.ZoneId;

/**
 * When {@code serve} runs something: {@code jobs/schedules/{id}.yaml}.
 *
 * @param id the file's name
 * @param run NIGHTLY, RECONCILE or DIGEST
 * @param cron six fields, Spring's CronExpression
 * @param zone of the cron expression
 */
public record Schedule(String id, Run run, String cron, ZoneId zone) {

	/** What is run, in this order if due at once; in YAML in lower case. */
	public enum Run {

		NIGHTLY, RECONCILE, DIGEST

	}

}

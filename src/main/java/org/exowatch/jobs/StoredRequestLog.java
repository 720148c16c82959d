package org.exowatch.jobs;

import java.time.LocalDate;

import org.exowatch.source.RequestLog;
import org.exowatch.store.HostRequests;

/**
 * Counts requests in the database.
 *
 * @param requests of all processes
 */
record StoredRequestLog(HostRequests requests) implements RequestLog {

	@Override
	public int asked(String host, LocalDate day) {
		return this.requests.asked(host, day);
	}

	@Override
	public void add(String host, LocalDate day) {
		this.requests.add(host, day);
	}

}

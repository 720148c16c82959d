package org.exowatch.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Counts what each host was asked in a day, so that a budget holds over processes. */
public interface RequestLog {

	/** How often a host was asked on a day (UTC). */
	int asked(String host, LocalDate day);

	/** Notes one more request. */
	void add(String host, LocalDate day);

	/** A log that nobody else sees. */
	static RequestLog inMemory() {
		Map<String, Map<LocalDate, Integer>> days = new HashMap<>();
		return new RequestLog() {

			@Override
			public int asked(String host, LocalDate day) {
				return days.getOrDefault(host, Map.of()).getOrDefault(day, 0);
			}

			@Override
			public void add(String host, LocalDate day) {
				days.put(host, Map.of(day, asked(host, day) + 1));
			}

		};
	}

}

package org.exowatch.catalog;

import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.exowatch.catalog.Schedule.Run;

import org.springframework.scheduling.support.CronExpression;

/** Reads {@code jobs/schedules/{id}.yaml}. */
final class ScheduleReader {

	private static final ZonedDateTime LEAP_YEAR = ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneId.of("UTC"));

	private ScheduleReader() {
	}

	static Schedule read(String id, YamlMap map) {
		String cron = map.text("cron");
		if (!cron.isEmpty()) {
			checkCron(cron, map);
		}
		return new Schedule(id, map.oneOf("run", Run.class), cron, map.zone("zone"));
	}

	private static void checkCron(String cron, YamlMap map) {
		try {
			if (CronExpression.parse(cron).next(LEAP_YEAR) == null) {
				map.fault("cron", "'" + cron + "' never comes", "name a day that exists");
			}
		}
		catch (IllegalArgumentException ex) {
			map.fault("cron", "'" + cron + "' is no cron expression: " + ex.getMessage(),
					"write six fields: second minute hour day month weekday");
		}
	}

}

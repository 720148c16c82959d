package org.exowatch.jobs.serve;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.DigestSpec;
import org.exowatch.catalog.Schedule;
import org.exowatch.document.IsoWeek;
import org.exowatch.jobs.digest.Digests;
import org.exowatch.jobs.mail.Mails;
import org.exowatch.jobs.nightly.Nightly;
import org.exowatch.jobs.reconcile.Reconciles;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/**
 * Says what a schedule owes: the run of its last firing time, if the database does not
 * show that it is done. So a run that was missed, or cut off, is due until it is done.
 */
@Component
public class Due {

	private static final int LOOK_BACK_DAYS = 32;

	private final Catalog catalog;

	private final Nightly nightly;

	private final Reconciles reconciles;

	private final Digests digests;

	private final Mails mails;

	private final Clock clock;

	Due(Catalog catalog, Nightly nightly, Reconciles reconciles, Digests digests, Mails mails, Clock clock) {
		this.catalog = catalog;
		this.nightly = nightly;
		this.reconciles = reconciles;
		this.digests = digests;
		this.mails = mails;
		this.clock = clock;
	}

	/** The day or week whose run is due, or empty: nothing is. */
	public Optional<String> of(Schedule schedule) {
		ZonedDateTime fired = lastFiring(schedule);
		if (fired == null) {
			return Optional.empty();
		}
		return switch (schedule.run()) {
			case NIGHTLY ->
				Optional.of(fired.toLocalDate()).filter((day) -> !this.nightly.done(day)).map(LocalDate::toString);
			case RECONCILE ->
				Optional.of(fired.toLocalDate()).filter((day) -> !this.reconciles.done(day)).map(LocalDate::toString);
			case DIGEST -> weeks(fired).stream().findFirst().map(IsoWeek::toString);
		};
	}

	/**
	 * The weeks that a digest's schedule has frozen and that somebody has still to be
	 * sent, by digest.
	 */
	public Map<DigestSpec, IsoWeek> mails(Schedule schedule) {
		Map<DigestSpec, IsoWeek> due = new LinkedHashMap<>();
		ZonedDateTime fired = lastFiring(schedule);
		if (fired != null && schedule.run() == Schedule.Run.DIGEST && this.mails.configured()) {
			for (DigestSpec spec : this.catalog.digests()) {
				IsoWeek week = IsoWeek.of(fired.toInstant(), spec.zone()).minus(1);
				if (this.digests.frozen(spec, week) && !this.mails.done(spec, week)) {
					due.put(spec, week);
				}
			}
		}
		return due;
	}

	/** When a schedule fires next. */
	public ZonedDateTime next(Schedule schedule) {
		CronExpression cron = cron(schedule);
		ZonedDateTime now = now(schedule);
		LocalDateTime next = cron.next(now.minusDays(1).toLocalDateTime());
		while (next != null && !next.atZone(schedule.zone()).isAfter(now)) {
			next = cron.next(next);
		}
		return Objects.requireNonNull(next, () -> "schedule " + schedule.id() + " never fires").atZone(schedule.zone());
	}

	/** The weeks that a digest's schedule has still to write, the earliest first. */
	public List<IsoWeek> weeks(Schedule schedule) {
		ZonedDateTime fired = lastFiring(schedule);
		return (fired == null) ? List.of() : weeks(fired);
	}

	private List<IsoWeek> weeks(ZonedDateTime fired) {
		return this.catalog.digests()
			.stream()
			.flatMap((spec) -> this.digests.missed(spec, IsoWeek.of(fired.toInstant(), spec.zone()).minus(1)).stream())
			.distinct()
			.sorted()
			.toList();
	}

	/**
	 * Counted in local time: an hour that the clock leaves out fires after the gap, one
	 * that it repeats fires once.
	 */
	private @Nullable ZonedDateTime lastFiring(Schedule schedule) {
		CronExpression cron = cron(schedule);
		ZonedDateTime now = now(schedule);
		ZonedDateTime last = null;
		LocalDateTime candidate = cron.next(now.minusDays(LOOK_BACK_DAYS).toLocalDateTime());
		while (candidate != null && !candidate.atZone(schedule.zone()).isAfter(now)) {
			last = candidate.atZone(schedule.zone());
			candidate = cron.next(candidate);
		}
		return last;
	}

	private ZonedDateTime now(Schedule schedule) {
		return this.clock.instant().atZone(schedule.zone());
	}

	private static CronExpression cron(Schedule schedule) {
		return CronExpression.parse(schedule.cron());
	}

}

package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.document.IsoWeek;

/**
 * What a selection is about.
 *
 * @param spec the digest
 * @param week reported
 * @param asOf nothing later counts
 */
record Reported(DigestSpec spec, IsoWeek week, Instant asOf) {

	boolean preview() {
		return this.asOf.isBefore(this.week.next().start(this.spec.zone()));
	}

	LocalDate monday() {
		return this.week.monday();
	}

	/** The week's first instant. */
	OffsetDateTime start() {
		return Times.sql(this.week.start(this.spec.zone()));
	}

	/** The instant after the week's last, or now if that is earlier. */
	OffsetDateTime end() {
		Instant end = this.week.next().start(this.spec.zone());
		return Times.sql(end.isBefore(this.asOf) ? end : this.asOf);
	}

}

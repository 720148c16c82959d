package org.exowatch.jobs.load;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.exowatch.document.PubMedFile;
import org.exowatch.store.LoadLedger;
import org.exowatch.store.WriteContext.FilePlace;
import org.jspecify.annotations.Nullable;

/**
 * When a file counts as having arrived. One of PubMed's series: in the order of the
 * series, and beside what was fetched otherwise at the time up to which its newest
 * DateRevised shows that it tells what PubMed held, whenever it is loaded. Any other
 * file: when its loading began.
 */
final class Arrival {

	private final long begun;

	private final @Nullable PubMedFile file;

	private final boolean earlierMayFollow;

	private @Nullable LocalDate newest;

	private Arrival(long begun, @Nullable PubMedFile file, boolean earlierMayFollow, @Nullable LocalDate newest) {
		this.begun = begun;
		this.file = file;
		this.earlierMayFollow = earlierMayFollow;
		this.newest = newest;
	}

	/**
	 * The arrival of a file.
	 * @param begun epoch milliseconds
	 * @param ledger knows how far this file and those before it are read
	 */
	static Arrival of(Path path, long begun, LoadLedger ledger) {
		PubMedFile file = InputFile.of(path).file();
		if (file == null) {
			return new Arrival(begun, null, false, null);
		}
		return new Arrival(begun, file, ledger.earlierMayFollow(file), ledger.newestRevised(file).orElse(null));
	}

	/** A record with this DateRevised was read; a date to come is a slip. */
	void see(@Nullable LocalDate revised, LocalDate today) {
		if (this.file == null || revised == null || revised.isAfter(today)) {
			return;
		}
		this.newest = (this.newest == null || revised.isAfter(this.newest)) ? revised : this.newest;
	}

	long order() {
		return (this.file != null) ? this.file.asOf(this.newest).toEpochMilli() : this.begun;
	}

	@Nullable FilePlace place() {
		return (this.file != null) ? new FilePlace(this.file.sequence(), this.earlierMayFollow) : null;
	}

	/** Of a file of the series, as far as it is read. */
	Optional<LocalDate> newestRevised() {
		return Optional.ofNullable(this.newest);
	}

}

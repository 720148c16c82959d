package org.exowatch.jobs.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.exowatch.jobs.Progress;
import org.exowatch.jobs.load.FileReport.Outcome;
import org.exowatch.jobs.load.LoadConfiguration.LoadStores;
import org.exowatch.source.PublishedFile;
import org.exowatch.source.SourceException;
import org.exowatch.store.LoadLedger.Entry;
import org.springframework.stereotype.Component;

/**
 * Takes a file that is listed: skips it if this content was loaded, else brings it here,
 * checks and loads it.
 */
@Component
class OfferLoad {

	private final Mirror mirror;

	private final FileLoad load;

	private final LoadStores stores;

	OfferLoad(Mirror mirror, FileLoad load, LoadStores stores) {
		this.mirror = mirror;
		this.load = load;
		this.stores = stores;
	}

	/**
	 * Takes it.
	 * @param keep whether a file that was fetched stays after it is loaded
	 * @throws SourceException if the server did not deliver it
	 */
	FileReport take(Offer offer, boolean keep, Progress progress) throws SourceException {
		try {
			FileReport report = taken(offer, keep, progress);
			if (report.outcome() == Outcome.FAILED) {
				this.stores.published().problem(offer.file(), String.valueOf(report.reason()));
			}
			return report;
		}
		catch (SourceException ex) {
			this.stores.published().problem(offer.file(), String.valueOf(ex.getMessage()));
			throw ex;
		}
		catch (FileFault | IOException ex) {
			String reason = (ex instanceof FileFault) ? String.valueOf(ex.getMessage()) : "cannot be read: " + ex;
			this.stores.published().problem(offer.file(), reason);
			return FileReport.without(offer.name(), Outcome.FAILED, reason);
		}
		catch (InterruptedException ex) {
			return FileReport.without(offer.name(), Outcome.STOPPED,
					"stopped while it was fetched; what has come stays, load it again to go on");
		}
	}

	private FileReport taken(Offer offer, boolean keep, Progress progress)
			throws SourceException, FileFault, InterruptedException, IOException {
		PublishedFile remote = offer.remote();
		if (remote == null) {
			return load(offer, this.mirror.checked(Objects.requireNonNull(offer.local()), progress), progress);
		}
		Optional<Entry> listedBefore = listedBefore(offer);
		if (listedBefore.isPresent()) {
			return before(offer, listedBefore.get());
		}
		String md5 = this.mirror.md5(remote);
		Optional<Entry> loadedBefore = this.stores.ledger().done(offer.file(), null, md5);
		if (loadedBefore.isPresent()) {
			return before(offer, loadedBefore.get());
		}
		InputFile input = this.mirror.fetch(remote, md5, progress);
		FileReport report = load(offer, input, progress);
		if (!keep && report.outcome() == Outcome.LOADED) {
			Files.deleteIfExists(input.path());
		}
		return report;
	}

	/** Loaded when it was listed just like this. */
	private Optional<Entry> listedBefore(Offer offer) {
		String marker = offer.marker();
		if (marker == null) {
			return Optional.empty();
		}
		return this.stores.published()
			.loadedAs(offer.file(), offer.url(), marker)
			.flatMap((sha256) -> this.stores.ledger().done(offer.file(), sha256, null));
	}

	private FileReport before(Offer offer, Entry entry) {
		this.stores.published().loaded(offer.file(), entry.sha256());
		return FileLoad.report(Path.of(offer.name()), Outcome.LOADED_BEFORE, entry, null);
	}

	private FileReport load(Offer offer, InputFile input, Progress progress) throws IOException {
		progress.begin(offer.name(), -1);
		FileReport report = this.load.load(input, 0);
		progress.end(report.inWords());
		if (report.outcome() == Outcome.LOADED || report.outcome() == Outcome.LOADED_BEFORE) {
			this.stores.published().loaded(offer.file(), LocalFile.sha256(input.path()));
		}
		return report;
	}

}

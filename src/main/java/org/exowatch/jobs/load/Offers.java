package org.exowatch.jobs.load;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.exowatch.document.PubMedFile;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.load.FileReport.Outcome;
import org.exowatch.source.PubMedFiles;
import org.exowatch.source.PublishedFile;
import org.exowatch.source.SourceException;
import org.exowatch.store.PublishedFiles;

/** What servers and folders list, each file once, in the order of the series. */
class Offers {

	private final PubMedFiles files;

	private final PublishedFiles published;

	private final StopSignal stop;

	private final Clock clock;

	Offers(PubMedFiles files, PublishedFiles published, StopSignal stop, Clock clock) {
		this.files = files;
		this.published = published;
		this.stop = stop;
		this.clock = clock;
	}

	/**
	 * Lists all places.
	 * @param failed takes those that could not be listed
	 */
	Collection<Offer> list(List<FilesAt> places, List<FileReport> failed) {
		SortedMap<PubMedFile, Offer> offers = new TreeMap<>();
		for (FilesAt place : places) {
			try {
				list(place).forEach((offer) -> offers.putIfAbsent(offer.file(), offer));
			}
			catch (IOException | SourceException ex) {
				Outcome outcome = this.stop.requested() ? Outcome.STOPPED : Outcome.NOT_FETCHED;
				failed.add(FileReport.without(place.given(), outcome, ex.getMessage()));
			}
		}
		offers.values()
			.forEach((offer) -> this.published.listed(offer.file(), offer.name(), offer.url(), offer.marker(),
					this.clock.instant()));
		return offers.values();
	}

	private List<Offer> list(FilesAt place) throws IOException, SourceException {
		URI url = place.url();
		Path folder = place.folder();
		if (url != null) {
			return fetched(url).stream().map(Offer::of).toList();
		}
		return (folder != null) ? inFolder(folder) : List.of();
	}

	private List<PublishedFile> fetched(URI url) throws SourceException, IOException {
		try {
			return this.stop.interruptibly(() -> this.files.list(url));
		}
		catch (SourceException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new InterruptedIOException("stopped while it was listed");
		}
	}

	/** Every file below that is named as PubMed names it. */
	static List<Offer> inFolder(Path folder) throws IOException {
		List<Offer> offers = new ArrayList<>();
		try (Stream<Path> below = Files.walk(folder)) {
			for (Path path : below.filter(Files::isRegularFile).sorted().toList()) {
				PubMedFile.named(String.valueOf(path.getFileName()))
					.ifPresent((file) -> offers.add(Offer.of(path, file)));
			}
		}
		return offers;
	}

}

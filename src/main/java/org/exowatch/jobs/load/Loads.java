package org.exowatch.jobs.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.exowatch.jobs.JobRunner;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.load.FileReport.Outcome;
import org.exowatch.source.SourceException;
import org.exowatch.source.SourceException.Kind;
import org.springframework.stereotype.Component;

/**
 * Loads files, those of PubMed's series in its order; one that fails does not keep the
 * others out, because no record gives way to an older one.
 */
@Component
public class Loads {

	/** After so many files in a row that did not come the server is taken to be down. */
	private static final int MOST_NOT_FETCHED = 3;

	private final JobRunner runner;

	private final FileLoad load;

	private final Offers offers;

	private final OfferLoad offerLoad;

	private final StopSignal stop;

	Loads(JobRunner runner, FileLoad load, Offers offers, OfferLoad offerLoad, StopSignal stop) {
		this.runner = runner;
		this.load = load;
		this.offers = offers;
		this.offerLoad = offerLoad;
		this.stop = stop;
	}

	/**
	 * Finds the PubMed files that are meant: files as they are, of folders every
	 * {@code .xml} and {@code .xml.gz} below them, in order of their names.
	 */
	public static List<Path> files(List<Path> paths) throws IOException {
		List<Path> files = new ArrayList<>();
		for (Path path : paths) {
			if (Files.isDirectory(path)) {
				try (Stream<Path> below = Files.walk(path)) {
					below.filter(Files::isRegularFile).filter(Loads::namedAsPubMed).sorted().forEach(files::add);
				}
			}
			else {
				files.add(path);
			}
		}
		return files;
	}

	private static boolean namedAsPubMed(Path file) {
		String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
		return name.endsWith(".xml") || name.endsWith(".xml.gz");
	}

	/** Loads files that lie here, each for itself; those after a stop are left out. */
	public List<FileReport> load(List<Path> files, Progress progress) {
		return this.runner.alone(() -> {
			List<FileReport> reports = new ArrayList<>();
			for (InputFile input : InputFile.inOrder(files)) {
				if (!this.stop.requested()) {
					progress.begin(input.path().toString(), -1);
					FileReport report = this.load.load(input, reports.size());
					reports.add(report);
					progress.end(report.inWords());
				}
			}
			return reports;
		});
	}

	/**
	 * Loads what servers and folders list and is not loaded yet.
	 * @param keep whether files that were fetched stay after they are loaded
	 * @return one report a file, and one a place that could not be listed
	 */
	public List<FileReport> loadFrom(List<FilesAt> places, boolean keep, Progress progress) {
		return this.runner.alone(() -> {
			List<FileReport> reports = new ArrayList<>();
			Collection<Offer> listed = this.offers.list(places, reports);
			reports.forEach((report) -> progress.note(report.file() + ": " + report.inWords()));
			take(listed, keep, progress, reports);
			return reports;
		});
	}

	private void take(Collection<Offer> listed, boolean keep, Progress progress, List<FileReport> reports) {
		int left = listed.size();
		int inARow = 0;
		for (Offer offer : listed) {
			if (this.stop.requested()) {
				reports.add(FileReport.without(offer.name(), Outcome.STOPPED, "not begun"));
				return;
			}
			left--;
			try {
				reports.add(this.offerLoad.take(offer, keep, progress));
				inARow = 0;
			}
			catch (SourceException ex) {
				inARow++;
				boolean over = isClosed(ex.kind()) || inARow == MOST_NOT_FETCHED;
				reports.add(FileReport.without(offer.name(), Outcome.NOT_FETCHED,
						ex.getMessage() + (over && left > 0 ? "; " + left + " more files were not asked for" : "")));
				if (over) {
					return;
				}
			}
		}
	}

	private static boolean isClosed(Kind kind) {
		return kind == Kind.BLOCKED || kind == Kind.RATE_LIMITED || kind == Kind.BUDGET_SPENT || kind == Kind.REFUSED;
	}

}

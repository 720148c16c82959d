package org.exowatch.jobs.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.exowatch.document.Rejected;
import org.exowatch.jobs.ExowatchProperties;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.load.LoadConfiguration.LoadStores;
import org.exowatch.source.Md5;
import org.exowatch.source.PubMedFiles;
import org.exowatch.source.PublishedFile;
import org.exowatch.source.SourceException;

/**
 * Brings files of a server here, under their own names, and checks each against the MD5
 * that is published beside it.
 */
class Mirror {

	private final PubMedFiles files;

	private final LoadStores stores;

	private final StopSignal stop;

	private final Path folder;

	private final Clock clock;

	Mirror(PubMedFiles files, LoadStores stores, StopSignal stop, ExowatchProperties properties, Clock clock) {
		this.files = files;
		this.stores = stores;
		this.stop = stop;
		this.folder = properties.data().resolve("pubmed");
		this.clock = clock;
	}

	/** The MD5 that the server publishes beside a file. */
	String md5(PublishedFile file) throws SourceException, FileFault, InterruptedException {
		if (!file.checksummed()) {
			throw new FileFault(file.name() + " is listed without " + file.name()
					+ ".md5, so that nothing tells whether it arrives whole: not loaded. Load it again later, or fetch"
					+ " it yourself and load the file");
		}
		return waiting(() -> this.files.md5(file));
	}

	/**
	 * A file with this MD5, here: from the server, unless it lies here already. One that
	 * arrives with another MD5 is fetched once more.
	 */
	InputFile fetch(PublishedFile file, String md5, Progress progress)
			throws SourceException, FileFault, InterruptedException, IOException {
		Path target = this.folder.resolve(file.name());
		InputFile input = new InputFile(target, file.file(), file.url().toString(), md5);
		if (Files.exists(target) && Md5.of(target).equals(md5)) {
			return input;
		}
		String first = download(file, progress);
		if (first.equals(md5)) {
			return input;
		}
		progress.note(file.name() + ": its MD5 is " + first + ", not " + md5 + "; it is fetched once more");
		String second = download(file, progress);
		if (second.equals(md5)) {
			return input;
		}
		Files.deleteIfExists(target);
		throw quarantined(file.url().toString(),
				file.name() + " arrived twice with the MD5 " + first + (second.equals(first) ? "" : " and " + second)
						+ ", but " + file.name() + ".md5 says " + md5
						+ ": not loaded, and not kept. Load it again later");
	}

	private String download(PublishedFile file, Progress progress)
			throws SourceException, InterruptedException, IOException {
		progress.begin("fetching " + file.name(), -1);
		Path target = waiting(() -> this.files.download(file, this.folder, progress::advance));
		progress.end("%.1f MB".formatted(Files.size(target) / 1e6));
		return Md5.of(target);
	}

	/** A file that lies here, checked if its {@code .md5} lies beside it. */
	InputFile checked(Path path, Progress progress) throws IOException, FileFault {
		InputFile input = InputFile.of(path);
		Path beside = path.resolveSibling(path.getFileName() + ".md5");
		if (!Files.exists(beside)) {
			progress.note(path.getFileName() + ": no .md5 beside it, loaded unchecked");
			return input;
		}
		String text = Files.readString(beside, java.nio.charset.StandardCharsets.ISO_8859_1);
		String md5 = Md5.published(text, String.valueOf(path.getFileName()))
			.orElseThrow(() -> new FileFault(beside + " holds no MD5 of that file: not loaded"));
		String found = Md5.of(path);
		if (!found.equals(md5)) {
			throw quarantined(path.toUri().toString(), path.getFileName() + " has the MD5 " + found + ", but its .md5"
					+ " says " + md5 + ": not loaded. Fetch it again");
		}
		return new InputFile(path, input.file(), null, md5);
	}

	private FileFault quarantined(String origin, String reason) {
		this.stores.quarantine().add(origin, new Rejected("document", null, reason, true), this.clock.instant());
		return new FileFault(reason);
	}

	private <T> T waiting(StopSignal.InterruptibleCall<T> call) throws SourceException, InterruptedException {
		try {
			return this.stop.interruptibly(call);
		}
		catch (SourceException ex) {
			if (this.stop.requested()) {
				throw new InterruptedException("asked to stop");
			}
			throw ex;
		}
		catch (InterruptedException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}

package org.exowatch.source;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

import org.exowatch.source.SourceException.Kind;

/**
 * PubMed's baseline and update files as NLM publishes them: folders with an index page,
 * each file with its {@code .md5}. Keep one a process, because it holds the pace.
 */
public final class PubMedFiles {

	/** A slow line is cut off after this and goes on in the next attempt. */
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	/** A download that has grown by so much is worth going on with. */
	private static final long GROWTH = 1 << 20;

	private final HttpFetcher fetcher;

	private final Function<Path, Room> rooms;

	PubMedFiles(HttpFetcher fetcher, Function<Path, Room> rooms) {
		this.fetcher = fetcher;
		this.rooms = rooms;
	}

	/** Opens the way to the files, on hosts of the settings. */
	public static PubMedFiles of(ClientSettings settings, Clock clock) {
		return of(settings, clock, RequestLog.inMemory());
	}

	/**
	 * The way to PubMed's files.
	 * @param settings who asks, and how
	 * @param clock tells what Retry-After means
	 * @param log counts what the host is asked
	 */
	public static PubMedFiles of(ClientSettings settings, Clock clock, RequestLog log) {
		return new PubMedFiles(new HttpFetcher(settings, clock, PATIENCE, log), Room::new);
	}

	/**
	 * The files of a folder, in their order; of a folder that has the folders
	 * {@code baseline/} and {@code updatefiles/}, those of both.
	 * @throws SourceException also if there is not one file
	 */
	public List<PublishedFile> list(URI folder) throws SourceException {
		FileListing listing = listing(folder);
		List<PublishedFile> files = new ArrayList<>(listing.files());
		if (files.isEmpty() && listing.hasFolder("baseline") && listing.hasFolder("updatefiles")) {
			files.addAll(inFolder(withSlash(folder).resolve("baseline/")));
			files.addAll(inFolder(withSlash(folder).resolve("updatefiles/")));
			return files;
		}
		return required(folder, files);
	}

	private List<PublishedFile> inFolder(URI folder) throws SourceException {
		return required(folder, listing(folder).files());
	}

	private static List<PublishedFile> required(URI folder, List<PublishedFile> files) throws SourceException {
		if (files.isEmpty()) {
			throw new SourceException(Kind.UNEXPECTED_ANSWER, folder
					+ " lists no file named as PubMed names them (pubmed26n0001.xml.gz), nor the folders baseline/ and"
					+ " updatefiles/: is the address right?", null);
		}
		return files;
	}

	private FileListing listing(URI folder) throws SourceException {
		URI index = withSlash(folder);
		return this.fetcher.fetch(WebRequest.page(index, null), (answer) -> {
			FileSite.requireAccepted(answer);
			return FileListing.of(index, new String(answer.body(), StandardCharsets.UTF_8));
		});
	}

	private static URI withSlash(URI folder) {
		String path = (folder.getRawPath() != null) ? folder.getRawPath() : "";
		return path.endsWith("/") ? folder : folder.resolve(path + "/");
	}

	/** The MD5 that is published beside a file: 32 lower-case hex digits. */
	public String md5(PublishedFile file) throws SourceException {
		URI url = URI.create(file.url() + ".md5");
		return this.fetcher.fetch(WebRequest.page(url, null), (answer) -> {
			FileSite.requireAccepted(answer);
			String text = new String(answer.body(), StandardCharsets.US_ASCII);
			return Md5.published(text, file.name())
				.orElseThrow(() -> AnswerFault.passing(Kind.UNEXPECTED_ANSWER,
						"no MD5 of " + file.name() + ", but: " + Shown.text(text)));
		});
	}

	/**
	 * Fetches a file. It appears under its name when it is there in full; until then what
	 * has come lies beside it, and the next call goes on from there.
	 * @param folder made if it is not there; a file of this name in it is replaced
	 * @param progress hears how many bytes are there, from any thread
	 * @throws SourceException if it could not be fetched, or does not fit on the disk
	 */
	public Path download(PublishedFile file, Path folder, LongConsumer progress) throws SourceException {
		Path target = folder.resolve(file.name());
		PartFile part = new PartFile(target);
		try {
			Files.createDirectories(folder);
			Download download = new Download(part, this.rooms.apply(folder), progress);
			while (!fetched(file, part, download)) {
				progress.accept(part.resumable());
			}
			part.complete();
			return target;
		}
		catch (IOException ex) {
			throw new SourceException(Kind.UNAVAILABLE, target + " cannot be written: " + ex, ex);
		}
	}

	/** False if it broke off and is worth going on with. */
	private boolean fetched(PublishedFile file, PartFile part, Download download) throws SourceException, IOException {
		long before = part.resumable();
		try {
			this.fetcher.fetch(WebRequest.page(file.url(), null), download, download);
			return true;
		}
		catch (SourceException ex) {
			if (ex.kind() != Kind.UNAVAILABLE || part.resumable() - before < GROWTH
					|| Thread.currentThread().isInterrupted()) {
				throw ex;
			}
			return false;
		}
	}

}

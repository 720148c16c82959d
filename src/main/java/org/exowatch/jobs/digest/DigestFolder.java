package org.exowatch.jobs.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.deliver.FolderDelivery;
import org.exowatch.digest.DigestWriter;
import org.exowatch.digest.RenderedFile;

/**
 * The folder with all weeks, and a PDF beside each page. A PDF knows the page that it was
 * set from: one that was left behind by a change of its page is never taken for good.
 */
class DigestFolder {

	private final Path folder;

	private final boolean pdf;

	/**
	 * Opens a folder.
	 * @param folder made if it is not there
	 * @param pdf whether pages come as PDF, too
	 */
	DigestFolder(Path folder, boolean pdf) {
		this.folder = folder;
		this.pdf = pdf;
	}

	/**
	 * Puts files there. The PDF comes last: it is set from the page, and takes longest.
	 * @param spec the digest
	 * @param files of a week of it
	 * @param made when its input was selected
	 * @return where the files lie, then feed and index, then PDFs that were set
	 * @throws IllegalStateException if one cannot be written
	 */
	List<Path> deliver(DigestSpec spec, List<RenderedFile> files, Instant made) {
		List<RenderedFile> unset = files.stream().filter((file) -> isPage(file) && !isSet(file)).toList();
		if (!this.pdf) {
			unset.forEach(this::removePdf);
		}
		List<Path> delivered = new ArrayList<>(deliver(spec, files));
		if (this.pdf) {
			unset.forEach((page) -> delivered.addAll(deliver(spec, List.of(DigestWriter.pdf(page, made)))));
		}
		return delivered.stream().distinct().toList();
	}

	private static boolean isPage(RenderedFile file) {
		return file.mediaType().equals("text/html");
	}

	/** Whether the page's PDF lies there, whatever became of the page itself. */
	private boolean isSet(RenderedFile page) {
		Path lying = pdf(page);
		try {
			return Files.isRegularFile(lying) && DigestWriter.isPdfOf(Files.readAllBytes(lying), page);
		}
		catch (IOException unreadable) {
			return false;
		}
	}

	/** It would not say what the page says. */
	private void removePdf(RenderedFile page) {
		try {
			Files.deleteIfExists(pdf(page));
		}
		catch (IOException ex) {
			throw unwritable(new UncheckedIOException("the PDF of " + page.name() + " could not be removed (" + ex
					+ "): give the right to write, then run 'digest' again", ex));
		}
	}

	private Path pdf(RenderedFile page) {
		return this.folder.resolve(DigestWriter.pdfName(page));
	}

	private List<Path> deliver(DigestSpec spec, List<RenderedFile> files) {
		try {
			return FolderDelivery.deliver(spec, files, this.folder);
		}
		catch (UncheckedIOException ex) {
			throw unwritable(ex);
		}
	}

	private IllegalStateException unwritable(UncheckedIOException cause) {
		return new IllegalStateException("The digest could not be written to " + this.folder
				+ ". What is frozen stays; run the same digest again once that folder can be written", cause);
	}

}

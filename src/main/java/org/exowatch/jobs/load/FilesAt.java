package org.exowatch.jobs.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Where PubMed's files are: at an address, or in a folder that mirrors one.
 *
 * @param given as it was given
 * @param url or null: a folder
 * @param folder or null: an address
 */
public record FilesAt(String given, @Nullable URI url, @Nullable Path folder) {

	/**
	 * Understands what was given.
	 * @throws IllegalArgumentException if it is neither; the message says what would be
	 */
	public static FilesAt of(String given) {
		if (given.toLowerCase(Locale.ROOT).startsWith("https://")) {
			return new FilesAt(given, URI.create(given), null);
		}
		if (given.matches("(?i)[a-z]+://.*")) {
			throw new IllegalArgumentException(
					given + " is no https:// address. NLM's is https://ftp.ncbi.nlm.nih.gov/pubmed/");
		}
		if (!isFolder(given)) {
			throw new IllegalArgumentException(given + " is neither a folder nor an https:// address");
		}
		return new FilesAt(given, null, Path.of(given));
	}

	/** Whether it is a folder without one file named as PubMed names them. */
	public boolean isEmptyFolder() throws IOException {
		return this.folder != null && Offers.inFolder(this.folder).isEmpty();
	}

	private static boolean isFolder(String given) {
		try {
			return Files.isDirectory(Path.of(given));
		}
		catch (InvalidPathException ex) {
			return false;
		}
	}

}

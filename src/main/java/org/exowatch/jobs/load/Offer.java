package org.exowatch.jobs.load;

import java.nio.file.Path;

import org.exowatch.document.PubMedFile;
import org.exowatch.source.PublishedFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of PubMed's series that a server or a folder lists.
 *
 * @param file its place
 * @param name such as {@code pubmed26n1340.xml.gz}
 * @param url where it is
 * @param marker what the listing says beside it, or null
 * @param remote what the server listed, or null: it lies here
 * @param local where it lies, or null: a server has it
 */
record Offer(PubMedFile file, String name, String url, @Nullable String marker, @Nullable PublishedFile remote,
		@Nullable Path local) {

	static Offer of(PublishedFile remote) {
		return new Offer(remote.file(), remote.name(), remote.url().toString(), remote.marker(), remote, null);
	}

	static Offer of(Path local, PubMedFile file) {
		return new Offer(file, String.valueOf(local.getFileName()), local.toUri().toString(), null, null, local);
	}

}

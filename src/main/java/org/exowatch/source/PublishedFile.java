package org.exowatch.source;

import java.net.URI;

import org.exowatch.document.PubMedFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that a server lists.
 *
 * @param file its place in PubMed's series
 * @param name such as {@code pubmed26n1340.xml.gz}
 * @param url where it is
 * @param marker what the listing says beside it, date and size; null: nothing
 * @param checksummed whether its {@code .md5} is listed, too
 */
public record PublishedFile(PubMedFile file, String name, URI url, @Nullable String marker, boolean checksummed) {

}

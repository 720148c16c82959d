package org.exowatch.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * A handle on what was fetched or opened, never its bytes.
 *
 * @param source where it comes from
 * @param url the canonical public URL, never a test server's; for a local file its
 * {@code file:} URI
 * @param mediaType as the server said it or the file's content shows it, without
 * parameters: {@code application/xml}, {@code text/html}, {@code application/pdf}
 * @param fetchedAt when it was received in full
 * @param sha256 of the (unpacked by HTTP, but not gunzipped) body, 64 lower-case hex
 * digits
 * @param content opens the body; may be called more than once
 */
public record RawDocument(Source source, String url, String mediaType, Instant fetchedAt, String sha256,
		Content content) {

	/** The body as it was received. The caller closes the stream. */
	public InputStream open() throws IOException {
		return this.content.open();
	}

	/** Where the body lies: the spool, a file, memory. */
	@FunctionalInterface
	public interface Content {

		InputStream open() throws IOException;

	}

}

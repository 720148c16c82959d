package org.exowatch.digest;

/**
 * A file of a digest, ready to be delivered.
 *
 * @param name {@code exosome-weekly-2026-W47.html}, without a folder
 * @param mediaType {@code text/html} and so on; texts are in UTF-8
 * @param content its bytes
 * @param sha256 of the bytes, 64 lower-case hex digits
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them: the hash does
public record RenderedFile(String name, String mediaType, byte[] content, String sha256) {

	/** The same bytes under another name. */
	public RenderedFile renamed(String other) {
		return new RenderedFile(other, this.mediaType, this.content, this.sha256);
	}

}

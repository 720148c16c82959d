package org.exowatch.store;

/**
 * A file of a digest as it was published.
 *
 * @param name without a folder
 * @param mediaType {@code text/html} and so on
 * @param content its bytes
 * @param sha256 of the bytes, 64 lower-case hex digits
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them: the hash does
public record FrozenFile(String name, String mediaType, byte[] content, String sha256) {

}

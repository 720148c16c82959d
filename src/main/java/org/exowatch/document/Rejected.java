package org.exowatch.document;

import org.jspecify.annotations.Nullable;

/**
 * A part of a raw document that could not be taken; it goes to quarantine.
 *
 * @param position where: {@code record 17 (line 2041)}, {@code page 3}, {@code document}
 * @param key the PMID or path if it could be read, so that a listed record counts as
 * received
 * @param reason what is wrong, in words that a reader understands
 * @param whole whether nothing after this point could be read: the rest of the file is
 * missing
 */
public record Rejected(String position, @Nullable String key, String reason, boolean whole) implements Parsed {

}

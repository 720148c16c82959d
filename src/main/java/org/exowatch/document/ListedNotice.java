package org.exowatch.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a listing of the FDA says of one document, as it prints it.
 *
 * @param key canonical path of the document
 * @param firm or null
 * @param office that issued it, or null
 * @param subject often misleading, or null
 * @param issued date of the letter, or null
 * @param posted date on which it was posted, or null
 * @param closeOut key of the close-out letter that the row links, or null
 */
public record ListedNotice(String key, @Nullable String firm, @Nullable String office, @Nullable String subject,
		@Nullable LocalDate issued, @Nullable LocalDate posted, @Nullable String closeOut) {

}

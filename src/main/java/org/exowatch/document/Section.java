package org.exowatch.document;

import org.jspecify.annotations.Nullable;

/**
 * One labelled part of an abstract, or the whole body of a notice.
 *
 * @param kind what kind of part; BODY for an unstructured abstract and for notices
 * @param label as printed ({@code METHODS AND RESULTS}), or null
 * @param text NFC, inline markup removed and its text kept; paragraphs of a notice are
 * separated by one line feed
 */
public record Section(SectionKind kind, @Nullable String label, String text) {

}

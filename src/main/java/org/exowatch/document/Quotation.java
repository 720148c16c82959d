package org.exowatch.document;

/**
 * Words that a digest shows as those of a document.
 *
 * @param key the document
 * @param text verbatim
 */
public record Quotation(DocumentKey key, String text) {

}

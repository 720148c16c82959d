package org.exowatch.document;

/**
 * A PMID that a PubMed file's {@code DeleteCitation} takes back.
 *
 * @param key the document
 */
public record Deletion(DocumentKey key) implements Parsed {

}

package org.exowatch.document;

/**
 * A name that others use for a document; indexed, never unique.
 *
 * @param type DOI, PMC, PII, NCT, MARCS, RECALL, …
 * @param value DOIs in lower case, everything else as printed
 */
public record Identifier(String type, String value) {

}

package org.exowatch.catalog;

/**
 * An overlay of the jobs folder: {@code jobs/vocabularies/{id}.overlay.tsv}.
 *
 * @param id the file's name
 * @param overlay what it changes
 */
public record OverlaySpec(String id, Overlay overlay) {

}

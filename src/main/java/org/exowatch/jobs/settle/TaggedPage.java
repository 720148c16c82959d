package org.exowatch.jobs.settle;

import java.util.List;

import org.exowatch.document.Tagged;

/**
 * Some stored documents with new tags.
 *
 * @param documents in the order of their ids
 */
record TaggedPage(List<Tagged> documents) {

}

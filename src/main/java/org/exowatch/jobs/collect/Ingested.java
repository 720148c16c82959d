package org.exowatch.jobs.collect;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.Deletion;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Rejected;
import org.exowatch.document.Tagged;

/**
 * A raw document, parsed and tagged.
 *
 * @param rawId in the spool
 * @param raw the document
 * @param documents with their tags
 * @param deletions taken back
 * @param rejected what goes to quarantine
 */
record Ingested(long rawId, RawDocument raw, List<Tagged> documents, List<Deletion> deletions,
		List<Rejected> rejected) {

	/** Whether it was not understood as a whole. */
	boolean isRejected() {
		return this.documents.isEmpty() && this.deletions.isEmpty() && this.rejected.stream().anyMatch(Rejected::whole);
	}

	/** The keys that came with it: stored, deleted or quarantined. */
	List<String> keys() {
		List<String> keys = new ArrayList<>();
		this.documents.forEach((tagged) -> keys.add(tagged.key().key()));
		this.deletions.forEach((deletion) -> keys.add(deletion.key().key()));
		for (Rejected rejection : this.rejected) {
			if (rejection.key() != null) {
				keys.add(rejection.key());
			}
		}
		return keys;
	}

}

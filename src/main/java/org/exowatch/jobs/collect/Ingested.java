package org.exowatch.jobs.collect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

	private static final Set<Rejected.Cause> MAY_COME = EnumSet.of(Rejected.Cause.LAYOUT, Rejected.Cause.BLOCKED);

	/**
	 * Whether nothing of it was understood for want of a reader that knows its layout, or
	 * as the site did not show it: asked again, it may be. What is damaged or a scan is
	 * understood as that.
	 */
	boolean isRejected() {
		return this.documents.isEmpty() && this.deletions.isEmpty()
				&& this.rejected.stream().anyMatch((each) -> each.whole() && MAY_COME.contains(each.cause()));
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

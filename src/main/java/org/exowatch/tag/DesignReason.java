package org.exowatch.tag;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;

/**
 * A reason, and the design it speaks for.
 *
 * @param type the design
 * @param reason as if nothing spoke against it
 */
record DesignReason(EvidenceType type, Reason reason) {

	/** The reason as it stands once it is decided what counts. */
	Reason judged(boolean against) {
		return new Reason(this.reason.source(), this.reason.rule(), this.reason.detail(), this.reason.sentence(),
				against);
	}

	boolean inTitle() {
		return this.reason.source().equals("TITLE");
	}

}

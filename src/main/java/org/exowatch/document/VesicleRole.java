package org.exowatch.document;

/** What the vesicles are to a paper; a reader of a therapy digest wants the first two. */
public enum VesicleRole {

	THERAPEUTIC, DELIVERY, BIOMARKER, MECHANISM, METHOD, NONE;

	public boolean therapy() {
		return this == THERAPEUTIC || this == DELIVERY;
	}

}

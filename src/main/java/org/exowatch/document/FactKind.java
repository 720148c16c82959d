package org.exowatch.document;

/** What kinds of facts are read out of a paper. */
public enum FactKind {

	/** How many people, animals or donors were studied. */
	SAMPLE_SIZE,
	/** The species that was studied. */
	SPECIES,
	/** The phase of a clinical trial. */
	TRIAL_PHASE,
	/** The number of a trial or review in a public registry. */
	REGISTRATION,
	/** The cells, tissue or organism that the vesicles come from. */
	SOURCE_CELLS,
	/** What the vesicles carry. */
	CARGO,
	/** How the vesicles were given. */
	ROUTE,
	/** A sentence that reports adverse events, or that there were none. */
	ADVERSE_EVENT

}

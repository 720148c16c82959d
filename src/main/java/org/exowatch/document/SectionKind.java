package org.exowatch.document;

/** The part of a text a sentence stands in; the first six are PubMed's NlmCategory. */
public enum SectionKind {

	BACKGROUND, OBJECTIVE, METHODS, RESULTS, CONCLUSIONS, UNASSIGNED, TITLE, BODY

}

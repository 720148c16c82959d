package org.exowatch.document;

/** How a text speaks of a condition. */
public enum Assertion {

	AFFIRMED, NEGATED, HYPOTHETICAL, BACKGROUND, ANIMAL, OTHER_SUBJECT

}

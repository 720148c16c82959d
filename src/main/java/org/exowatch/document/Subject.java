package org.exowatch.document;

/** What was studied. */
public enum Subject {

	HUMAN, ANIMAL, CELLS, NONE

}

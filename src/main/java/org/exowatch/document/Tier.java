package org.exowatch.document;

/** How far a tag can be relied on. */
public enum Tier {

	HIGH, MEDIUM, LOW

}

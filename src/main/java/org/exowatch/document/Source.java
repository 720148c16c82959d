package org.exowatch.document;

/** Where a document comes from; the codes stand in the database. */
public enum Source {

	PUBMED, FDA

}

package org.exowatch.document;

/** What a parser makes of one part of a {@link RawDocument}. */
public sealed interface Parsed permits Article, SafetyNotice, Deletion, Rejected {

}

package org.exowatch.document;

/**
 * That a document belongs to a topic, and why.
 *
 * @param topic id of the topic
 * @param reason {@code search} (the topic's feed returned it) or
 * {@code rule: "exosomes" in
 * the title}
 */
public record Membership(String topic, String reason) {

}

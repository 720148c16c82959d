package org.exowatch.document;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A notice of the FDA: a letter, an alert, a recall, a watched page.
 *
 * @param key source FDA, the canonical path
 * @param kind what kind of notice
 * @param text title and body paragraphs (one section BODY), without menus
 * @param office the issuing center or office, as printed
 * @param firm whom it is about
 * @param recipient the person a letter is addressed to
 * @param products named in the notice's own fields
 * @param issued the letter's own date
 * @param posted when fda.gov shows it as published or changed (visible date, US Eastern)
 * @param identifiers MARCS, RECALL numbers …
 */
public record SafetyNotice(DocumentKey key, NoticeKind kind, Text text, @Nullable String office, @Nullable String firm,
		@Nullable String recipient, List<String> products, @Nullable LocalDate issued, @Nullable LocalDate posted,
		List<Identifier> identifiers) implements Parsed {

}

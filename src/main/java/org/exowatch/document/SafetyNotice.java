package org.exowatch.document;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A notice of the FDA: a letter, an alert, a recall, a watched page, a record of openFDA.
 *
 * @param key source FDA, the canonical path or address
 * @param kind what kind of notice
 * @param text title and body paragraphs (one section BODY), without menus
 * @param office the issuing center or office, as printed
 * @param firm whom it is about
 * @param recipient the person a letter is addressed to
 * @param address of the firm, in one line
 * @param products named in the notice's own fields
 * @param issued the letter's own date
 * @param posted when fda.gov shows it as published or changed (visible date, US Eastern)
 * @param dates all others that it shows, by name, in its order
 * @param classification {@code Class II} of a recall, or null
 * @param standing of a recall or an approval as printed ({@code Ongoing},
 * {@code Terminated}), or null
 * @param related documents that it names as belonging to it
 * @param reactions counts of an adverse event summary, in its order
 * @param quality of the text read from a PDF, from 0 (unreadable) to 1; null for others
 * @param identifiers MARCS, REFERENCE, RECALL, EVENT numbers …
 */
public record SafetyNotice(DocumentKey key, NoticeKind kind, Text text, @Nullable String office, @Nullable String firm,
		@Nullable String recipient, @Nullable String address, List<String> products, @Nullable LocalDate issued,
		@Nullable LocalDate posted, List<Dated> dates, @Nullable String classification, @Nullable String standing,
		List<Related> related, List<Reaction> reactions, @Nullable Double quality,
		List<Identifier> identifiers) implements Parsed {

	/**
	 * A date that a notice shows.
	 *
	 * @param name {@code Recall initiated}
	 * @param day US Eastern
	 */
	public record Dated(String name, LocalDate day) {

	}

	/**
	 * Another document that a notice names.
	 *
	 * @param relation what that document is to this one
	 * @param key of that document
	 */
	public record Related(Relation relation, DocumentKey key) {

	}

	/** What another document is to a notice. */
	public enum Relation {

		/** The letter that closes this warning letter out. */
		CLOSE_OUT,
		/** The warning letter that this letter closes out. */
		CLOSED_LETTER

	}

	/**
	 * How many reports name a reaction. Reports do not establish causation.
	 *
	 * @param name MedDRA term as counted
	 * @param reports that name it
	 */
	public record Reaction(String name, int reports) {

	}

}

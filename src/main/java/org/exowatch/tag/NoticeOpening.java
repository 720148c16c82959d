package org.exowatch.tag;

import java.util.List;

import org.exowatch.document.EvidenceType;

/** How titles open that only speak about another paper. */
enum NoticeOpening {

	/** A notice whatever follows. */
	CORRECTION(EvidenceType.CORRECTION, Follows.ANYTHING, "erratum", "corrigendum", "corrigenda", "fe de errata",
			"fe de erratas", "published erratum", "publisher erratum", "publisher's erratum", "author erratum",
			"retraction notice", "retraction note", "retraction statement", "notice of retraction",
			"statement of retraction", "author correction", "publisher correction", "correction notice",
			"notice of correction", "correction statement", "editorial expression of concern",
			"expression of editorial concern", "notice of concern", "publisher's note", "editor's note",
			"removal notice", "withdrawal notice", "withdrawal statement", "notice of withdrawal",
			"notice of redundant publication", "notice of duplicate publication"),

	/** A notice alone, or when punctuation follows. */
	CORRECTION_WORD(EvidenceType.CORRECTION, Follows.PUNCTUATION, "correction", "corrections", "errata", "addendum",
			"amendment", "expression of concern"),

	/** These words also name what a study is about: "Withdrawal (Opioid) and ...". */
	RETRACTION_WORD(EvidenceType.CORRECTION, Follows.NO_BRACKET, "retraction", "withdrawal", "partial retraction",
			"temporary removal"),

	/** The retracted paper's own record opens so, and so do some notices. */
	RETRACTED(EvidenceType.CORRECTION, Follows.PUNCTUATION, "retracted", "retracted article", "retracted paper",
			"withdrawn", "withdrawn article"),

	/** A paper follows, or the first word of its title. */
	CORRECTION_TO(EvidenceType.CORRECTION, Follows.TITLE, "correction to", "corrections to", "retraction to",
			"errata to", "errata for", "addendum to", "expression of concern on", "expression of concern for",
			"expression of concern to", "expression of concern regarding"),

	/** A paper follows: much else can be corrected. */
	CORRECTION_OF(EvidenceType.CORRECTION, Follows.PAPER, "correction for", "correction of", "retraction of",
			"retraction for", "withdrawal of", "amendment to"),

	/** A comment whatever follows. */
	COMMENT(EvidenceType.OPINION, Follows.ANYTHING, "author's reply", "authors' reply", "authors' response",
			"author's response", "author response", "author reply", "letter to the editor", "letters to the editor",
			"letter to editor", "letter regarding", "letters regarding", "editorial comment", "editorial commentary",
			"guest editorial", "invited editorial", "invited comment", "invited commentary", "invited discussion",
			"commentary on", "commentary to", "in reply to", "response to letter", "response to the letter",
			"response to comment", "response to the comment", "response to the editor", "reply to letter",
			"reply to the letter", "reply to comment", "reply to the comment", "reply to the editor"),

	/** Unless it is the French question. */
	COMMENT_ON(EvidenceType.OPINION, Follows.NO_FRENCH, "comment on", "comments on"),

	/** A comment alone, or when punctuation follows. */
	COMMENT_WORD(EvidenceType.OPINION, Follows.PUNCTUATION, "comment", "commentary", "reply", "letter", "editorial",
			"re", "correspondence", "in reply", "comments", "response to", "discussion on"),

	/** A comment alone, or when a title follows. */
	RESPONSE(EvidenceType.OPINION, Follows.CAPITAL, "response"),

	/** A paper follows, or the name of its author. */
	COMMENT_TO(EvidenceType.OPINION, Follows.NAME, "comment to", "reply to"),

	/** A paper follows. */
	COMMENT_OF(EvidenceType.OPINION, Follows.PAPER, "comments to", "comments regarding", "concerns about",
			"concerns regarding", "concern about", "concern regarding", "response to article",
			"response to the article", "in response to", "discussion of");

	private final EvidenceType type;

	private final Follows followedBy;

	@SuppressWarnings("ImmutableEnumChecker")
	private final List<String> words;

	NoticeOpening(EvidenceType type, Follows followedBy, String... words) {
		this.type = type;
		this.followedBy = followedBy;
		this.words = List.of(words);
	}

	/** CORRECTION or OPINION. */
	EvidenceType type() {
		return this.type;
	}

	/** What has to follow, so that the opening is believed. */
	Follows followedBy() {
		return this.followedBy;
	}

	/** In small letters. */
	List<String> words() {
		return this.words;
	}

	/** What has to follow after an opening. */
	enum Follows {

		/** The end or another word. */
		ANYTHING,

		/** As before, but no French. */
		NO_FRENCH,

		/** The end or punctuation. */
		PUNCTUATION,

		/** As before, but no bracket. */
		NO_BRACKET,

		/** The end, or a colon and a title in capitals or quoted. */
		CAPITAL,

		/** A paper or a capital. */
		TITLE,

		/** A paper, or a capital where few words have one. */
		NAME,

		/** Punctuation, a quotation, "the article" or authors. */
		PAPER

	}

}

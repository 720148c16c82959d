package org.exowatch.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Everything a digest says, selected from the database: same input, same bytes. All lists
 * come in the order in which they are shown, ties broken by the document's key.
 *
 * @param topic id
 * @param topicName for people
 * @param week the week that is reported
 * @param preview whether the week is not over yet
 * @param asOf when the selection was made
 * @param coverage one entry a feed of the topic
 * @param papers on-topic papers first seen in the week, live or retracted, group heads
 * only
 * @param notices on-topic notices first seen or changed in the week
 * @param conditionCounts the evidence map's cells, cumulative up to this week's end
 * @param history papers and notices of the weeks from the first that was collected, at
 * most 13, that end with this one, oldest first
 * @param claims the ledger
 * @param statusChanges what happened this week to papers and notices that earlier weeks
 * reported
 * @param addedLate papers added by backfill to earlier weeks since the last digest
 * @param excluded how many documents of the week were left out, by reason
 * @param versions of the tagging components, with the number of tagged documents each
 * @param firstHumanStudies of therapy, by condition; null: frozen by renderer version 4
 * or earlier
 * @param late the papers that {@code addedLate} counts, the earliest week first, at most
 * 200; null: frozen by renderer version 4 or earlier
 */
public record DigestInput(String topic, String topicName, IsoWeek week, boolean preview, Instant asOf,
		List<Coverage> coverage, List<Paper> papers, List<Notice> notices, List<ConditionCount> conditionCounts,
		List<WeekCount> history, List<Claim> claims, List<StatusChange> statusChanges, int addedLate,
		List<Excluded> excluded, List<VersionCount> versions, @Nullable List<FirstHumanStudy> firstHumanStudies,
		@Nullable List<LatePaper> late) {

	/** The papers and notices that it tells of, each once. */
	public Stream<DocumentKey> reported() {
		Stream<DocumentKey> papers = this.papers.stream().map(Paper::key);
		Stream<DocumentKey> latePapers = (this.late != null) ? this.late.stream().map(LatePaper::key) : Stream.of();
		return Stream.of(papers, this.notices.stream().map(Notice::key), latePapers).flatMap((keys) -> keys).distinct();
	}

	/**
	 * A paper of the week.
	 *
	 * @param key PMID
	 * @param title as stored
	 * @param authors as cited: {@code Smith AB}
	 * @param journal ISO abbreviation or title
	 * @param published as printed
	 * @param doi or null
	 * @param evidence primary type
	 * @param level design level or null
	 * @param subject what was studied
	 * @param role of the vesicles
	 * @param conditions focus conditions first
	 * @param keySentence verbatim, or null
	 * @param registrations NCT and other numbers
	 * @param flags PREPRINT, RETRACTED, CONCERN, CORRECTED, NO_ABSTRACT, DISAGREEMENT,
	 * OLDER
	 * @param note the disagreement in words, or null
	 * @param facts what it states about its study and its vesicles, in the order of the
	 * text; registrations are not among them
	 * @param authorNames the same authors as PubMed takes them apart; empty: frozen by
	 * renderer version 4 or earlier
	 */
	public record Paper(DocumentKey key, String title, List<String> authors, @Nullable String journal,
			@Nullable String published, @Nullable String doi, EvidenceType evidence, @Nullable Integer level,
			Subject subject, VesicleRole role, List<Condition> conditions, @Nullable String keySentence,
			List<String> registrations, List<String> flags, @Nullable String note, List<PaperFact> facts,
			List<AuthorName> authorNames) {

		/** Digests frozen by renderer version 2 and earlier have no facts. */
		@SuppressWarnings("ConstantValue")
		public Paper {
			facts = (facts != null) ? facts : List.of();
			authorNames = (authorNames != null) ? authorNames : List.of();
		}

	}

	/**
	 * An author as in PubMed's record: a person with a family name, or a group.
	 *
	 * @param family LastName, or null
	 * @param given ForeName, or null
	 * @param initials {@code AB}, or null
	 * @param suffix {@code Jr}, or null
	 * @param collective CollectiveName of a group, or null
	 */
	public record AuthorName(@Nullable String family, @Nullable String given, @Nullable String initials,
			@Nullable String suffix, @Nullable String collective) {

	}

	/**
	 * What a paper states about its study or its vesicles.
	 *
	 * @param kind of fact
	 * @param value in one form for all papers: {@code 120}, {@code mouse}; empty for an
	 * adverse event
	 * @param quote for an adverse event the sentence, verbatim; else null
	 */
	public record PaperFact(FactKind kind, String value, @Nullable String quote) {

	}

	/**
	 * A condition of a paper or notice.
	 *
	 * @param id {@code MESH:D010300}
	 * @param name preferred name
	 * @param focus whether it is the document's subject
	 * @param assertion how it is spoken of
	 * @param quote for notices: the sentence that names it, verbatim; else null
	 */
	public record Condition(String id, String name, boolean focus, Assertion assertion, @Nullable String quote) {

	}

	/**
	 * A notice of the week.
	 *
	 * @param key canonical path
	 * @param kind of notice
	 * @param title as stored
	 * @param firm or null
	 * @param office or null
	 * @param products named in the notice's fields
	 * @param issued the letter's date
	 * @param posted by the FDA
	 * @param firstSeen by us
	 * @param changed whether it was known before and its text changed this week
	 * @param conditions that it names, with the sentence
	 * @param concerns that it raises, with the sentence
	 * @param marks what later became of it
	 * @param facts what else its fields say
	 * @param firmNotices others about the same firm of no later day, the newest first;
	 * empty also for a notice about no firm
	 * @param sameEvent other notices of the same event: those that are told by this one,
	 * or an earlier week's
	 * @param former its text before this week's change, or null
	 * @param claimed conditions that the firm claimed to treat, with the letter's
	 * sentence
	 * @param firstIntake whether a load or the first reading of its source brought it:
	 * then it is not new unless its date says so
	 */
	public record Notice(DocumentKey key, NoticeKind kind, String title, @Nullable String firm, @Nullable String office,
			List<String> products, @Nullable LocalDate issued, @Nullable LocalDate posted, Instant firstSeen,
			boolean changed, List<Condition> conditions, List<Concern> concerns, Marks marks, NoticeFacts facts,
			List<NoticeRef> firmNotices, List<NoticeRef> sameEvent, @Nullable TextChange former,
			List<Condition> claimed, boolean firstIntake) {

		/** Digests frozen by version 0.1 have only what comes before the marks. */
		@SuppressWarnings("ConstantValue")
		public Notice {
			marks = (marks != null) ? marks : Marks.NONE;
			facts = (facts != null) ? facts : NoticeFacts.NONE;
			firmNotices = (firmNotices != null) ? firmNotices : List.of();
			sameEvent = (sameEvent != null) ? sameEvent : List.of();
			claimed = (claimed != null) ? claimed : List.of();
		}

	}

	/**
	 * What became of a notice: it is never shown without.
	 *
	 * @param closedOut day of the close-out letter; null: not closed out, or that letter
	 * is not stored or has no date
	 * @param closeOut that letter; null: not closed out
	 * @param delisted day since which the FDA does not list it any more, or null
	 */
	public record Marks(@Nullable LocalDate closedOut, @Nullable DocumentKey closeOut, @Nullable LocalDate delisted) {

		/** Nothing. */
		public static final Marks NONE = new Marks(null, null, null);

	}

	/**
	 * What else the fields of a notice say.
	 *
	 * @param dates by name, in its order
	 * @param classification {@code Class II} of a recall, or null
	 * @param standing of a recall or an approval as printed, or null
	 * @param reactions counts of an adverse event summary
	 * @param quality of the text of a PDF, 0 to 1, or null
	 */
	public record NoticeFacts(List<SafetyNotice.Dated> dates, @Nullable String classification,
			@Nullable String standing, List<SafetyNotice.Reaction> reactions, @Nullable Double quality) {

		/** Nothing. */
		public static final NoticeFacts NONE = new NoticeFacts(List.of(), null, null, List.of(), null);

	}

	/**
	 * A text before and after a change.
	 *
	 * @param formerTitle title before
	 * @param before paragraphs before
	 * @param title after
	 * @param after paragraphs after
	 */
	public record TextChange(String formerTitle, List<String> before, String title, List<String> after) {

	}

	/**
	 * A concern with its sentence.
	 *
	 * @param code as in {@link Tags.ConcernTag}
	 * @param quote verbatim
	 */
	public record Concern(String code, String quote) {

	}

	/**
	 * A cell of the evidence map: papers whose focus is this condition, affirmed, not
	 * retracted.
	 *
	 * @param conditionId {@code MESH:D010300}
	 * @param conditionName preferred name
	 * @param evidence primary type
	 * @param therapy whether the vesicles' role is THERAPEUTIC or DELIVERY
	 * @param cumulative up to the end of the week
	 * @param added in the week, without what was old when first seen
	 */
	public record ConditionCount(String conditionId, String conditionName, EvidenceType evidence, boolean therapy,
			int cumulative, int added) {

	}

	/**
	 * The first studies in people in which vesicles are the therapy of a condition:
	 * neither an earlier week nor a paper that was old when first seen has one. A
	 * preprint's article is not first.
	 *
	 * @param conditionId {@code MESH:D010300}
	 * @param conditionName preferred name
	 * @param papers of the week, new, with the condition as their focus and affirmed of
	 * people, highest design first
	 */
	public record FirstHumanStudy(String conditionId, String conditionName, List<DocumentKey> papers) {

	}

	/**
	 * A paper that was added to a week whose digest had been written.
	 *
	 * @param key PMID
	 * @param title as stored
	 * @param evidence primary type
	 * @param therapy whether the vesicles' role is THERAPEUTIC or DELIVERY
	 * @param week that it belongs to
	 * @param flags PREPRINT, RETRACTED, CONCERN, CORRECTED
	 */
	public record LatePaper(DocumentKey key, String title, EvidenceType evidence, boolean therapy, IsoWeek week,
			List<String> flags) {

	}

	/**
	 * How much came in a week.
	 *
	 * @param week which
	 * @param papers on-topic papers
	 * @param therapy those of them whose role is THERAPEUTIC or DELIVERY
	 * @param notices FDA notices
	 */
	public record WeekCount(IsoWeek week, int papers, int therapy, int notices) {

	}

	/**
	 * A row of the claims ledger.
	 *
	 * @param id of the claim in the topic's YAML
	 * @param claim as promoted
	 * @param kind what the row is computed from: conditions, adverse-events, regulation
	 * or studies
	 * @param conditions preferred names behind the claim
	 * @param evidence counts by evidence type, each paper once a claim; human designs
	 * come with all their papers, others with at most five
	 * @param registrations trial numbers named in these papers; the registry itself is
	 * not checked
	 * @param notices FDA notices that name a condition of the claim, or all (regulation,
	 * adverse-events)
	 * @param statements verbatim sentences behind an adverse-events or regulation row:
	 * those of FDA notices, then some of papers
	 * @param change what this week added; null: frozen by renderer version 2 or earlier
	 */
	public record Claim(String id, String claim, String kind, List<String> conditions, List<ClaimCount> evidence,
			List<String> registrations, List<NoticeRef> notices, List<Statement> statements,
			@Nullable ClaimChange change) {

	}

	/**
	 * What a week added to a claim, beside its papers.
	 *
	 * @param registrations trial numbers that no paper of an earlier week names, but for
	 * those of papers that were old when first seen
	 * @param notices first seen this week, without those that were old by then
	 */
	public record ClaimChange(List<String> registrations, List<DocumentKey> notices) {

	}

	/**
	 * Papers behind a claim.
	 *
	 * @param evidence primary type
	 * @param therapy whether the role is THERAPEUTIC or DELIVERY
	 * @param year for kind studies the year of the papers, else null
	 * @param cumulative up to the end of the week
	 * @param added in the week, without what was old when first seen
	 * @param papers the newest first
	 */
	public record ClaimCount(EvidenceType evidence, boolean therapy, @Nullable Integer year, int cumulative, int added,
			List<DocumentKey> papers) {

	}

	/**
	 * A notice named by a claim.
	 *
	 * @param key canonical path
	 * @param kind of notice
	 * @param title as stored
	 * @param date posted, else issued
	 * @param marks what later became of it
	 */
	public record NoticeRef(DocumentKey key, NoticeKind kind, String title, @Nullable LocalDate date, Marks marks) {

		/** Digests frozen by version 0.1 have no marks. */
		@SuppressWarnings("ConstantValue")
		public NoticeRef {
			marks = (marks != null) ? marks : Marks.NONE;
		}

	}

	/**
	 * A verbatim sentence with its document.
	 *
	 * @param key document
	 * @param quote verbatim
	 * @param code concern code or null
	 * @param checked day on which the feed that brought the notice was last checked
	 * @param marks what later became of the notice
	 * @param evidence type of a paper; null: a notice
	 * @param added whether the document came this week and was not old then, or the
	 * sentence came by a change of it
	 */
	public record Statement(DocumentKey key, String quote, @Nullable String code, @Nullable LocalDate checked,
			Marks marks, @Nullable EvidenceType evidence, boolean added) {

		/** Digests frozen by version 0.1 have no marks. */
		@SuppressWarnings("ConstantValue")
		public Statement {
			marks = (marks != null) ? marks : Marks.NONE;
		}

	}

	/**
	 * What happened to a paper or notice that an earlier week reported.
	 *
	 * @param key the paper or notice
	 * @param title as stored
	 * @param reported the week that reported it
	 * @param status RETRACTED, CONCERN, CORRECTED, UPDATED, PUBLISHED (a preprint's
	 * article has come), DELETED, RESTORED (no longer deleted), NONE (what an earlier
	 * digest told no longer stands); of notices CLOSED_OUT, DELISTED, REOPENED (the
	 * close-out letter no longer stands), LISTED (again)
	 * @param notice PMID of the notice or article, the close-out letter, or null
	 * @param basis what the status rests on: PMID, DOI, TITLE, TYPE, STATED, PAGE,
	 * LISTING, MARCS, or null
	 * @param day of the close-out letter or of the delisting; null: none, or not known
	 * @param marks all that is so of the notice now
	 */
	public record StatusChange(DocumentKey key, String title, IsoWeek reported, String status,
			@Nullable DocumentKey notice, @Nullable String basis, @Nullable LocalDate day, Marks marks) {

		/** Digests frozen earlier have no marks. */
		@SuppressWarnings("ConstantValue")
		public StatusChange {
			marks = (marks != null) ? marks : Marks.NONE;
		}

		/** Of a document that is neither closed out nor delisted. */
		public StatusChange(DocumentKey key, String title, IsoWeek reported, String status,
				@Nullable DocumentKey notice, @Nullable String basis, @Nullable LocalDate day) {
			this(key, title, reported, status, notice, basis, day, Marks.NONE);
		}

	}

	/**
	 * What was left out.
	 *
	 * @param reason off topic, deleted, superseded preprint, notice of a correction …
	 * @param count of documents
	 */
	public record Excluded(String reason, int count) {

	}

	/**
	 * A component's version.
	 *
	 * @param component condition, evidence, role, key sentence
	 * @param version as stored
	 * @param documents tagged with it on the topic
	 */
	public record VersionCount(String component, String version, int documents) {

	}

}

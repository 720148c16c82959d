package org.exowatch.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All tags of one document. Notices carry conditions and concerns; evidence is OTHER,
 * role NONE, and they have neither key sentence nor facts.
 *
 * @param conditions one entry a concept, in order of first mention, then id
 * @param evidence the design
 * @param role of the vesicles
 * @param keySentence the sentence with the main finding, or that none is stated
 * @param concerns what an FDA notice raises
 * @param claims conditions that a firm claimed to treat, as an FDA letter quotes it
 * @param facts what a paper states about its study and its vesicles, in the order of the
 * text
 * @param versions of the components that made the tags
 */
public record Tags(List<ConditionTag> conditions, EvidenceTag evidence, RoleTag role, KeySentenceTag keySentence,
		List<ConcernTag> concerns, List<ClaimTag> claims, List<FactTag> facts, TagVersions versions) {

	/**
	 * A condition that a document speaks of.
	 *
	 * @param id {@code MESH:D010300}, {@code OMIM:…}, {@code DOID:…}
	 * @param name preferred name
	 * @param focus whether the document is about it, or only mentions it
	 * @param assertion AFFIRMED if any mention is, else the first mention's
	 * @param tier how sure
	 * @param foundBy MESH, TITLE, ABSTRACT or BODY: the strongest place
	 * @param rule id of the rule
	 * @param mentions in order; empty when it rests on a MeSH heading only
	 * @param because why it was given and is a focus or not, and what spoke against it
	 */
	public record ConditionTag(String id, String name, boolean focus, Assertion assertion, Tier tier, String foundBy,
			String rule, List<Mention> mentions, List<Reason> because) {

	}

	/**
	 * One place where a condition is named.
	 *
	 * @param span in {@link Text#full()}
	 * @param text the words there
	 * @param section TITLE, an abstract section's kind, or BODY
	 * @param assertion how it is spoken of here
	 * @param longForm the long form if the words are an abbreviation
	 * @param rule id of the rule
	 */
	public record Mention(Span span, String text, SectionKind section, Assertion assertion, @Nullable String longForm,
			String rule) {

	}

	/**
	 * The design of a study.
	 *
	 * @param primary the highest design that the paper itself performed
	 * @param designs all designs performed, in the order of {@link EvidenceType}
	 * @param subject what was studied
	 * @param level design level 1 to 5, or null; not GRADE
	 * @param tier how sure
	 * @param because for and against
	 * @param disagreement a note when publication type and text disagree
	 */
	public record EvidenceTag(EvidenceType primary, List<EvidenceType> designs, Subject subject,
			@Nullable Integer level, Tier tier, List<Reason> because, @Nullable String disagreement) {

	}

	/**
	 * What the vesicles are to the paper.
	 *
	 * @param primary the role
	 * @param because why
	 */
	public record RoleTag(VesicleRole primary, List<Reason> because) {

	}

	/**
	 * The sentence that states the main finding.
	 *
	 * @param span of the sentence, or null: no finding is stated
	 * @param because why this one, and what spoke against it or for another
	 */
	public record KeySentenceTag(@Nullable Span span, List<Reason> because) {

	}

	/**
	 * Something that a paper states about its study or its vesicles.
	 *
	 * @param kind of fact
	 * @param value in one form for all texts: {@code NCT01234567}, {@code 120},
	 * {@code adipose mesenchymal stem cells}; for an adverse event the empty text
	 * @param span the words that say it, for an adverse event the sentence; null: a field
	 * of the record says it
	 * @param sentence that the words stand in; null as the span is
	 * @param rule id of the rule
	 */
	public record FactTag(FactKind kind, String value, @Nullable Span span, @Nullable Span sentence, String rule) {

	}

	/**
	 * A concern that an FDA notice raises.
	 *
	 * @param code NO_LICENSE, CONTAMINATION, INFECTION, STERILITY, DONOR_SCREENING,
	 * MANUFACTURING, FALSE_CLAIM, ADVERSE_EVENT
	 * @param sentence that says so
	 * @param rule id of the rule
	 */
	public record ConcernTag(String code, Span sentence, String rule) {

	}

	/**
	 * A condition that a firm claimed to treat, as a letter of the FDA tells it. What the
	 * firm said is not what is true.
	 *
	 * @param id {@code MESH:D010300}
	 * @param name preferred name
	 * @param sentence that says so
	 * @param rule id of the rule
	 */
	public record ClaimTag(String id, String name, Span sentence, String rule) {

	}

	/**
	 * The versions of the five components and of the vocabulary in the condition part.
	 *
	 * @param condition rules for conditions and claims, and the vocabulary:
	 * {@code 2+starter-3f2a91}
	 * @param evidence rules for evidence type and subject
	 * @param role rules for the vesicles' role
	 * @param keySentence rules for the key sentence and for concerns
	 * @param facts rules for facts
	 */
	public record TagVersions(String condition, String evidence, String role, String keySentence, String facts) {

	}

}

package org.exowatch.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.exowatch.document.Assertion;
import org.exowatch.document.Membership;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Span;
import org.exowatch.document.Tagged;
import org.exowatch.document.Tags;
import org.jspecify.annotations.Nullable;

/**
 * The tags of one document as encoded rows.
 *
 * @param tagging one row
 * @param conditions rows
 * @param concerns rows
 * @param claims rows
 * @param facts rows
 * @param memberships rows, by rule
 * @param hash of all but the versions
 * @param versionsText the versions as one text, to be compared
 */
record TagRows(EncodedRows tagging, EncodedRows conditions, EncodedRows concerns, EncodedRows claims, EncodedRows facts,
		EncodedRows memberships, String hash, String versionsText) {

	/** What {@link #tagging} holds, in this order. */
	static final String COLUMNS = """
			document_id, evidence, designs, subject, level, tier, role, evidence_because, role_because, disagreement,
			key_start, key_end, key_because, text_hash, condition_version, evidence_version, role_version, key_sentence_version,
			fact_version, tags_hash""";

	private static final int COLUMN_COUNT = 20;

	static TagRows of(Tagged tagged, String textHash, CopyFields fields) {
		Tags tags = tagged.tags();
		CopyFields tagging = new CopyFields();
		HashedFields hashed = new HashedFields(tagging, new Sha256());
		tagging.row(COLUMN_COUNT);
		tagging(tags, hashed);
		HashedFields rows = new HashedFields(fields, hashed.hash());
		EncodedRows conditions = conditions(tags, rows);
		EncodedRows concerns = concerns(tags, rows);
		EncodedRows memberships = memberships(tagged.memberships(), rows);
		EncodedRows claims = claims(tags, rows);
		EncodedRows facts = facts(tags, rows);
		String hash = hashed.hash().hex();
		Tags.TagVersions versions = tags.versions();
		List<String> components = List.of(PgText.clean(versions.condition()), PgText.clean(versions.evidence()),
				PgText.clean(versions.role()), PgText.clean(versions.keySentence()), PgText.clean(versions.facts()));
		tagging.name(textHash);
		components.forEach(tagging::text);
		tagging.name(hash);
		return new TagRows(tagging.take(), conditions, concerns, claims, facts, memberships, hash,
				String.join("\n", components));
	}

	private static void tagging(Tags tags, HashedFields row) {
		Tags.EvidenceTag evidence = tags.evidence();
		row.name(evidence.primary().name());
		row.names(evidence.designs());
		row.name(evidence.subject().name());
		row.smallint(evidence.level());
		row.name(evidence.tier().name());
		row.name(tags.role().primary().name());
		row.json(evidence.because());
		row.json(tags.role().because());
		row.text(evidence.disagreement());
		span(tags.keySentence().span(), row);
		row.json(tags.keySentence().because());
		row.endRow();
		row.hash().endRows();
	}

	private static EncodedRows conditions(Tags tags, HashedFields rows) {
		int ordinal = 0;
		for (Tags.ConditionTag tag : tags.conditions()) {
			rows.row(11);
			rows.integer(ordinal++);
			rows.text(tag.id());
			rows.text(tag.name());
			rows.truth(tag.focus());
			rows.name(tag.assertion().name());
			rows.name(tag.tier().name());
			rows.text(tag.foundBy());
			rows.text(tag.rule());
			rows.jsonb(tag.mentions().stream().map(MentionJson::of).toList());
			rows.json(tag.because());
			rows.endRow();
		}
		return rows.endRows();
	}

	private static EncodedRows concerns(Tags tags, HashedFields rows) {
		int ordinal = 0;
		for (Tags.ConcernTag tag : tags.concerns()) {
			rows.row(6);
			rows.integer(ordinal++);
			rows.text(tag.code());
			rows.integer(tag.sentence().start());
			rows.integer(tag.sentence().end());
			rows.text(tag.rule());
			rows.endRow();
		}
		return rows.endRows();
	}

	/** Documents without a claim keep the hash that they had before there were claims. */
	private static EncodedRows claims(Tags tags, HashedFields rows) {
		if (tags.claims().isEmpty()) {
			return rows.fields().take();
		}
		int ordinal = 0;
		for (Tags.ClaimTag tag : tags.claims()) {
			rows.row(7);
			rows.integer(ordinal++);
			rows.text(tag.id());
			rows.text(tag.name());
			rows.integer(tag.sentence().start());
			rows.integer(tag.sentence().end());
			rows.text(tag.rule());
			rows.endRow();
		}
		return rows.endRows();
	}

	private static EncodedRows facts(Tags tags, HashedFields rows) {
		int ordinal = 0;
		for (Tags.FactTag tag : tags.facts()) {
			rows.row(9);
			rows.integer(ordinal++);
			rows.name(tag.kind().name());
			rows.text(tag.value());
			span(tag.span(), rows);
			span(tag.sentence(), rows);
			rows.text(tag.rule());
			rows.endRow();
		}
		return rows.endRows();
	}

	private static void span(@Nullable Span span, HashedFields rows) {
		rows.integer((span != null) ? span.start() : null);
		rows.integer((span != null) ? span.end() : null);
	}

	private static EncodedRows memberships(List<Membership> memberships, HashedFields rows) {
		Map<String, String> reasons = memberships.stream()
			.collect(Collectors.toMap(Membership::topic, Membership::reason, (first, second) -> first, TreeMap::new));
		reasons.forEach((topic, reason) -> {
			rows.row(4);
			rows.text(topic);
			rows.name("RULE");
			rows.text(reason);
			rows.endRow();
		});
		return rows.endRows();
	}

	/** A mention as it stands in the database: offsets beside the words. */
	record MentionJson(int start, int end, String text, SectionKind section, Assertion assertion,
			@Nullable String longForm, String rule) {

		static MentionJson of(Tags.Mention mention) {
			return new MentionJson(mention.span().start(), mention.span().end(), mention.text(), mention.section(),
					mention.assertion(), mention.longForm(), mention.rule());
		}

	}

}

package org.exowatch.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.exowatch.document.Membership;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Assertion;
import org.exowatch.document.Tagged;
import org.exowatch.document.Tags;
import org.jspecify.annotations.Nullable;

/**
 * The tags of one document as rows, without the document's id.
 *
 * @param tagging columns after {@code tags_hash} that are no versions
 * @param versions of the four components
 * @param conditions rows
 * @param concerns rows
 * @param memberships by rule
 * @param hash of all but the versions
 */
record TagRows(List<@Nullable String> tagging, List<String> versions, List<@Nullable String[]> conditions,
		List<@Nullable String[]> concerns, List<@Nullable String[]> memberships, String hash) {

	static TagRows of(Tagged tagged) {
		Tags tags = tagged.tags();
		@Nullable String[] tagging = tagging(tags);
		List<@Nullable String[]> conditions = conditions(tags);
		List<@Nullable String[]> concerns = concerns(tags);
		List<@Nullable String[]> memberships = memberships(tagged.memberships());
		List<@Nullable String[]> single = new ArrayList<>();
		single.add(tagging);
		String hash = new Sha256().addRows(single).addRows(conditions).addRows(concerns).addRows(memberships).hex();
		Tags.TagVersions versions = tags.versions();
		return new TagRows(Arrays.asList(tagging),
				List.of(PgText.clean(versions.condition()), PgText.clean(versions.evidence()),
						PgText.clean(versions.role()), PgText.clean(versions.keySentence())),
				conditions, concerns, memberships, hash);
	}

	/** The versions as one text, to be compared. */
	String versionsText() {
		return String.join("\n", this.versions);
	}

	private static @Nullable String[] tagging(Tags tags) {
		Tags.EvidenceTag evidence = tags.evidence();
		String designs = evidence.designs().stream().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
		return new @Nullable String[] { evidence.primary().name(), designs, evidence.subject().name(),
				(evidence.level() != null) ? evidence.level().toString() : null, evidence.tier().name(),
				tags.role().primary().name(), Json.write(evidence.because()), Json.write(tags.role().because()),
				(evidence.disagreement() != null) ? PgText.clean(evidence.disagreement()) : null,
				(tags.keySentence() != null) ? Integer.toString(tags.keySentence().start()) : null,
				(tags.keySentence() != null) ? Integer.toString(tags.keySentence().end()) : null };
	}

	private static List<@Nullable String[]> conditions(Tags tags) {
		List<@Nullable String[]> rows = new ArrayList<>();
		for (Tags.ConditionTag tag : tags.conditions()) {
			rows.add(new @Nullable String[] { Integer.toString(rows.size()), PgText.clean(tag.id()),
					PgText.clean(tag.name()), Boolean.toString(tag.focus()), tag.assertion().name(), tag.tier().name(),
					PgText.clean(tag.foundBy()), PgText.clean(tag.rule()),
					Json.write(tag.mentions().stream().map(MentionJson::of).toList()) });
		}
		return rows;
	}

	private static List<@Nullable String[]> concerns(Tags tags) {
		List<@Nullable String[]> rows = new ArrayList<>();
		for (Tags.ConcernTag tag : tags.concerns()) {
			rows.add(new @Nullable String[] { Integer.toString(rows.size()), PgText.clean(tag.code()),
					Integer.toString(tag.sentence().start()), Integer.toString(tag.sentence().end()),
					PgText.clean(tag.rule()) });
		}
		return rows;
	}

	private static List<@Nullable String[]> memberships(List<Membership> memberships) {
		List<@Nullable String[]> rows = new ArrayList<>();
		memberships.stream()
			.collect(Collectors.toMap(Membership::topic, Membership::reason, (first, second) -> first,
					java.util.TreeMap::new))
			.forEach((topic, reason) -> rows.add(new @Nullable String[] { topic, "RULE", PgText.clean(reason) }));
		return rows;
	}

	/** A mention as it stands in the database: offsets beside the words. */
	private record MentionJson(int start, int end, String text, SectionKind section, Assertion assertion,
			@Nullable String longForm, String rule) {

		static MentionJson of(Tags.Mention mention) {
			return new MentionJson(mention.span().start(), mention.span().end(), mention.text(), mention.section(),
					mention.assertion(), mention.longForm(), mention.rule());
		}

	}

}

package org.exowatch.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.exowatch.document.Assertion;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.exowatch.document.Reason;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Span;
import org.exowatch.document.Subject;
import org.exowatch.document.Tags;
import org.exowatch.document.Tags.ConditionTag;
import org.exowatch.document.Tags.FactTag;
import org.exowatch.document.Tags.Mention;
import org.exowatch.document.Tier;
import org.exowatch.document.VesicleRole;
import org.jspecify.annotations.Nullable;

/**
 * What {@code tag} prints for a document: one entry a mention, or one without offsets for
 * a tag that rests on a rule only; offsets in Unicode code points.
 */
record TagLine(String id, List<Condition> conditions, Evidence evidence, Role role,
		@JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Quote keySentence, List<Fact> facts) {

	static TagLine of(String id, Tags tags, String full) {
		List<Condition> conditions = new ArrayList<>();
		tags.conditions().forEach((tag) -> add(tag, conditions));
		Tags.EvidenceTag evidence = tags.evidence();
		return new TagLine(id, conditions,
				new Evidence(evidence.primary(), evidence.designs(), evidence.subject(), evidence.level(),
						evidence.tier(), evidence.because()),
				new Role(tags.role().primary(), tags.role().because()), Quote.of(tags.keySentence().span(), full),
				tags.facts().stream().map((fact) -> Fact.of(fact, full)).toList());
	}

	private static void add(ConditionTag tag, List<Condition> conditions) {
		for (Mention mention : tag.mentions()) {
			conditions.add(new Condition(tag.id(), tag.name(), mention.span().start(), mention.span().end(),
					mention.text(), mention.section(), mention.assertion(), tag.focus(), tag.tier(), mention.rule()));
		}
		if (tag.mentions().isEmpty()) {
			conditions.add(new Condition(tag.id(), tag.name(), null, null, null, null, tag.assertion(), tag.focus(),
					tag.tier(), tag.rule()));
		}
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Condition(String id, String name, @Nullable Integer start, @Nullable Integer end, @Nullable String text,
			@Nullable SectionKind section, Assertion assertion, boolean focus, Tier tier, String rule) {

	}

	record Evidence(EvidenceType primary, List<EvidenceType> designs, Subject subject, @Nullable Integer level,
			Tier tier, List<Reason> because) {

	}

	record Role(VesicleRole primary, List<Reason> because) {

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Fact(FactKind kind, String value, @Nullable Integer start, @Nullable Integer end, @Nullable String text) {

		static Fact of(FactTag tag, String full) {
			Span span = tag.span();
			return (span == null) ? new Fact(tag.kind(), tag.value(), null, null, null)
					: new Fact(tag.kind(), tag.value(), span.start(), span.end(), span.in(full));
		}

	}

	record Quote(int start, int end, String text) {

		static @Nullable Quote of(@Nullable Span span, String full) {
			return (span != null) ? new Quote(span.start(), span.end(), span.in(full)) : null;
		}

	}

}

package org.exowatch.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;
import org.exowatch.document.Subject;
import org.exowatch.document.Tags.EvidenceTag;
import org.exowatch.document.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Decides the evidence type: publication types first, then check tags and text; where
 * they disagree the tag says so.
 */
final class EvidenceTagger {

	private static final List<EvidenceType> NOT_THE_STUDY = List.of(EvidenceType.CORRECTION, EvidenceType.PROTOCOL);

	/** The publication type of a paper that was taken back. */
	private static final String RETRACTED = "Retracted Publication";

	/** Answers that lead by so much were right in 97 of 100 texts (docs/ACCURACY.md). */
	private static final float PLAIN_MARGIN = 0.7f;

	private static final float FAIR_MARGIN = 0.3f;

	private final Cues<DesignCue> cues;

	private final Cues<NotDoneCue> notDone;

	private final DesignModel model;

	EvidenceTagger(Words words, DesignModel model) {
		this.cues = new Cues<>(DesignCue.class, words);
		this.notDone = new Cues<>(NotDoneCue.class, words);
		this.model = model;
	}

	EvidenceTag tag(ReadText text, Indexing indexing) {
		SentenceHits<DesignCue> hits = new SentenceHits<>(this.cues, text);
		SentenceHits<NotDoneCue> missed = new SentenceHits<>(this.notDone, text);
		DesignFacts facts = new DesignFacts(text, hits, new DoneDesigns(text, hits, missed)::done);
		SubjectRule subject = new SubjectRule(facts, indexing);
		TitleNotice notice = NoticeTitles.in(text.title());
		if (notice != null && notice.maybeOwn() && ofItsOwn(facts, missed, indexing)) {
			notice = null;
		}
		TextDesign ruled = new DesignRules(facts, subject).decide(notice);
		TextDesign read = (notice != null || !facts.body()) ? ruled
				: new DesignJudge(text, ruled, this.model.score(text, hits, facts.measured()), facts, subject, indexing)
					.decide();
		return tag(read, PublicationTypes.in(indexing), subject, facts, indexing);
	}

	private static EvidenceTag tag(TextDesign read, List<PublicationTypes.Match> types, SubjectRule subject,
			DesignFacts facts, Indexing indexing) {
		Set<EvidenceType> designs = EnumSet.copyOf(read.designs());
		EvidenceType primary = primary(read, types, subject, indexing);
		designs.add(primary);
		designs.removeIf((design) -> design.level() == null && design != primary);
		String disagreement = disagreement(primary, read, types);
		return new EvidenceTag(primary, List.copyOf(designs), subject.of(primary), level(primary, subject, facts),
				tier(primary, read, types, disagreement), because(primary, designs, read, types, subject),
				disagreement);
	}

	/**
	 * PubMed puts "RETRACTED" before the title of the retracted paper itself; its text or
	 * its types then tell what was done.
	 */
	private static boolean ofItsOwn(DesignFacts facts, SentenceHits<NotDoneCue> missed, Indexing indexing) {
		boolean told = facts.body() && !missed.any(NotDoneCue.RETRACTED);
		return told || indexing.publicationTypes().contains(RETRACTED) || !PublicationTypes.in(indexing).isEmpty();
	}

	private static EvidenceType primary(TextDesign read, List<PublicationTypes.Match> types, SubjectRule subject,
			Indexing indexing) {
		if (NOT_THE_STUDY.contains(read.primary()) && read.sure()) {
			return read.primary();
		}
		for (PublicationTypes.Match match : types) {
			if (believed(match.type(), read, subject) && !(indexing.automated() && contradicted(match.type(), read))) {
				return match.type();
			}
		}
		return read.primary();
	}

	/**
	 * What a machine indexed yields to a text that rules and weights both read plainly.
	 */
	private static boolean contradicted(EvidenceType type, TextDesign read) {
		return type.level() != null && read.primary() != type && read.primary().level() != null && read.sure()
				&& read.margin() > PLAIN_MARGIN && !read.designs().contains(type);
	}

	/** A publication type decides unless the text plainly shows otherwise. */
	private static boolean believed(EvidenceType type, TextDesign read, SubjectRule subject) {
		return switch (type) {
			case RANDOMIZED_TRIAL, CLINICAL_TRIAL, OBSERVATIONAL, CASE_REPORT -> !subject.animalsOnly();
			case NARRATIVE_REVIEW ->
				read.primary() != EvidenceType.SYSTEMATIC_REVIEW && read.primary() != EvidenceType.GUIDELINE
						&& !(read.primary() == EvidenceType.OPINION && read.sure());
			case OPINION -> !(read.primary() == EvidenceType.CASE_REPORT && read.sure());
			default -> true;
		};
	}

	private static @Nullable String disagreement(EvidenceType primary, TextDesign read,
			List<PublicationTypes.Match> types) {
		if (types.isEmpty()) {
			return null;
		}
		PublicationTypes.Match first = types.get(0);
		if (first.type() != primary) {
			return "publication type says " + first.name() + ", the text " + primary.label().toLowerCase(Locale.ROOT);
		}
		boolean other = read.sure() && read.primary() != primary && read.primary().level() != null
				&& !read.designs().contains(primary);
		return other ? "the text reads as " + read.primary().label().toLowerCase(Locale.ROOT)
				+ ", the publication type says " + first.name() : null;
	}

	private static @Nullable Integer level(EvidenceType primary, SubjectRule subject, DesignFacts facts) {
		if (primary == EvidenceType.SYSTEMATIC_REVIEW) {
			Subject studied = subject.of(primary);
			return (studied == Subject.ANIMAL || studied == Subject.CELLS) ? Integer.valueOf(5) : primary.level();
		}
		boolean caseControl = primary == EvidenceType.OBSERVATIONAL && facts.weight(DesignCue.CASE_CONTROL) > 0;
		return caseControl ? Integer.valueOf(4) : primary.level();
	}

	private static Tier tier(EvidenceType primary, TextDesign read, List<PublicationTypes.Match> types,
			@Nullable String disagreement) {
		if (disagreement != null || primary == EvidenceType.OTHER) {
			return Tier.LOW;
		}
		boolean typed = !types.isEmpty() && types.get(0).type() == primary;
		if (read.primary() == primary && (typed || (read.sure() && read.margin() > PLAIN_MARGIN)
				|| (read.margin() == 0 && read.sure() && read.inTitle()))) {
			return Tier.HIGH;
		}
		return (typed || (read.primary() == primary && read.margin() > FAIR_MARGIN)
				|| (read.margin() == 0 && read.sure())) ? Tier.MEDIUM : Tier.LOW;
	}

	private static List<Reason> because(EvidenceType primary, Set<EvidenceType> designs, TextDesign read,
			List<PublicationTypes.Match> types, SubjectRule subject) {
		List<Reason> reasons = new ArrayList<>();
		types.forEach((match) -> reasons.add(new Reason("PUBLICATION_TYPE", "evidence.publication-type", match.name(),
				null, match.type() != primary)));
		for (DesignReason reason : read.because()) {
			boolean listed = reason.ofRules() && primary == read.primary() && designs.contains(reason.type());
			reasons.add(reason.judged(reason.type() != primary && !listed));
		}
		reasons.addAll(subject.because());
		if (reasons.isEmpty()) {
			reasons.add(new Reason("DEFAULT", "evidence.none", "no sign of a design was found", null, false));
		}
		return List.copyOf(reasons);
	}

}

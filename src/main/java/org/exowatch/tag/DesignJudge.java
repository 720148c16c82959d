package org.exowatch.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;

/**
 * Weighs what the rules read against what the model says. Where a rule is hardly ever
 * wrong it counts for more; in a text that is too short for the model as well.
 */
final class DesignJudge {

	/** What a rule that only hints adds to the model's score. */
	private static final float HINT = 0.3f;

	private static final float IN_VIVO = 0.8f;

	private static final float SHORT = 0.9f;

	private static final float NO_REVIEW = 0.3f;

	/** In fewer words the model sees too little. */
	private static final int SHORT_TEXT = 60;

	/** By how much a trial that no rule sees has to lead. */
	private static final float TRIAL_LEAD = 0.5f;

	private final ReadText text;

	private final TextDesign read;

	private final DesignScores scores;

	private final DesignFacts facts;

	private final SubjectRule subject;

	private final boolean notMarkedAsReview;

	DesignJudge(ReadText text, TextDesign read, DesignScores scores, DesignFacts facts, SubjectRule subject,
			Indexing indexing) {
		this.text = text;
		this.read = read;
		this.scores = scores;
		this.facts = facts;
		this.subject = subject;
		this.notMarkedAsReview = PublicationTypes.notMarkedAsReview(indexing);
	}

	/** What both say together. */
	TextDesign decide() {
		EvidenceType best = EvidenceType.OTHER;
		float most = Float.NEGATIVE_INFINITY;
		float second = Float.NEGATIVE_INFINITY;
		for (EvidenceType type : DesignModel.CLASSES) {
			float value = this.scores.of(type) + rule(type) + types(type);
			if (value > most) {
				second = most;
				most = value;
				best = type;
			}
			else {
				second = Math.max(second, value);
			}
		}
		EvidenceType primary = named(best);
		return new TextDesign(primary, designs(primary), primary == this.read.primary() && this.read.sure(),
				primary == this.read.primary() && this.read.inTitle(), because(primary, best), most - second);
	}

	/**
	 * How far the rules are believed, found by cross-validation: they hardly ever see a
	 * protocol or a systematic search where there is none, and they often take a study
	 * for a review.
	 */
	private float rule(EvidenceType type) {
		if (group(this.read.primary()) != type) {
			return 0;
		}
		if (this.text.size() < SHORT_TEXT) {
			return SHORT;
		}
		return switch (type) {
			case PROTOCOL -> this.read.sure() ? 0.8f : HINT;
			case SYSTEMATIC_REVIEW -> this.read.sure() ? 1.2f : HINT;
			case ANIMAL -> (this.facts.weight(DesignCue.IN_VIVO) > 0) ? IN_VIVO : 0.2f;
			case CASE_REPORT -> this.facts.titlePhrase(DesignCue.CASE, 2) ? HINT : 0.2f;
			case RANDOMIZED_TRIAL -> 0.2f;
			case CLINICAL_TRIAL -> 0;
			case NARRATIVE_REVIEW -> 0.05f;
			case OTHER -> 0.1f;
			default -> HINT;
		};
	}

	/** NLM marks nearly every review as one. */
	private float types(EvidenceType type) {
		return (type == EvidenceType.NARRATIVE_REVIEW && this.notMarkedAsReview) ? -NO_REVIEW : 0;
	}

	/** The class of the model that a type belongs to. */
	private static EvidenceType group(EvidenceType type) {
		return DesignModel.CLASSES.contains(type) ? type : EvidenceType.OTHER;
	}

	/** Rules decide among the types that the model does not tell apart. */
	private EvidenceType named(EvidenceType best) {
		if (best == EvidenceType.CLINICAL_TRIAL && !trial()) {
			return EvidenceType.OBSERVATIONAL;
		}
		if (best != EvidenceType.OTHER) {
			return best;
		}
		if (group(this.read.primary()) == EvidenceType.OTHER && this.read.primary() != EvidenceType.OTHER) {
			return this.read.primary();
		}
		return (this.subject.people() > 0) ? EvidenceType.OBSERVATIONAL : EvidenceType.OTHER;
	}

	/** Whether patients were treated for the study, and not only followed. */
	private boolean trial() {
		return switch (this.read.primary()) {
			case OBSERVATIONAL -> false;
			case CLINICAL_TRIAL, RANDOMIZED_TRIAL -> true;
			default -> this.scores.of(EvidenceType.CLINICAL_TRIAL) - this.scores.of(EvidenceType.OTHER) > TRIAL_LEAD;
		};
	}

	/** Nothing that stands above the primary one was performed. */
	private Set<EvidenceType> designs(EvidenceType primary) {
		Set<EvidenceType> designs = EnumSet.of(primary);
		for (EvidenceType design : this.read.designs()) {
			if (design.compareTo(primary) > 0) {
				designs.add(design);
			}
		}
		return designs;
	}

	private List<Reason> because(EvidenceType primary, EvidenceType best) {
		List<Reason> because = new ArrayList<>();
		boolean agrees = primary == this.read.primary();
		for (Reason reason : this.read.because()) {
			because.add(agrees ? reason
					: new Reason(reason.source(), reason.rule(), reason.detail(), reason.sentence(), true));
		}
		because.add(this.scores.reason(best, this.text, false));
		EvidenceType other = this.scores.best();
		if (other != best) {
			because.add(this.scores.reason(other, this.text, true));
		}
		return because;
	}

}

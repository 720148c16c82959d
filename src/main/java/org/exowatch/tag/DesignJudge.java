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

	/** By how much work with cells may lead when animals were used as well. */
	private static final float IN_VIVO = 1.2f;

	private static final float SHORT = 0.9f;

	private static final float NO_REVIEW = 0.3f;

	/** From this score on a title with "review" is believed. */
	private static final float REVIEW_TITLE = -0.6f;

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
		if (this.text.size() < SHORT_TEXT
				&& (this.read.sure() || (type == EvidenceType.ANIMAL && this.subject.animalsOnly()))) {
			return SHORT;
		}
		return switch (type) {
			case PROTOCOL -> this.read.sure() ? 0.8f : HINT;
			case SYSTEMATIC_REVIEW -> this.read.sure() ? 1.2f : HINT;
			case CASE_REPORT -> this.facts.titlePhrase(DesignCue.CASE, 2) ? HINT : 0.2f;
			case ANIMAL, RANDOMIZED_TRIAL -> 0.2f;
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

	/** Rules decide where the model does not tell types apart, or not well. */
	private EvidenceType named(EvidenceType best) {
		return switch (best) {
			case RANDOMIZED_TRIAL -> (this.facts.weight(DesignCue.RANDOM) > 0) ? best : EvidenceType.CLINICAL_TRIAL;
			case SYSTEMATIC_REVIEW -> searched() ? best : EvidenceType.NARRATIVE_REVIEW;
			case CLINICAL_TRIAL -> trial() ? best : EvidenceType.OBSERVATIONAL;
			case IN_VITRO -> inVivo() ? EvidenceType.ANIMAL : best;
			case OTHER -> other();
			default -> best;
		};
	}

	/** Whether a short text says more than that a systematic review is missing. */
	private boolean searched() {
		return this.text.size() >= SHORT_TEXT || this.facts.weight(DesignCue.SYSTEMATIC) > 0
				|| this.facts.weight(DesignCue.SEARCHED) > 1;
	}

	private EvidenceType other() {
		if (this.facts.title(DesignCue.REVIEW_WORD) && this.scores.of(EvidenceType.NARRATIVE_REVIEW) > REVIEW_TITLE) {
			return EvidenceType.NARRATIVE_REVIEW;
		}
		if (group(this.read.primary()) == EvidenceType.OTHER && this.read.primary() != EvidenceType.OTHER) {
			return this.read.primary();
		}
		return (this.subject.people() > 0) ? EvidenceType.OBSERVATIONAL : EvidenceType.OTHER;
	}

	/**
	 * Cells fill most of the text, and animals were used too: the higher design counts.
	 */
	private boolean inVivo() {
		return this.read.primary() == EvidenceType.ANIMAL && this.facts.weight(DesignCue.IN_VIVO) > 0
				&& this.scores.of(EvidenceType.IN_VITRO) - this.scores.of(EvidenceType.ANIMAL) < IN_VIVO;
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

	private List<DesignReason> because(EvidenceType primary, EvidenceType best) {
		List<DesignReason> because = new ArrayList<>(this.read.because());
		if (primary != best && because.stream().noneMatch((reason) -> reason.type() == primary)) {
			because.add(new DesignReason(primary, narrowed(primary, best)));
		}
		because.add(weighed(best, (group(primary) == best) ? primary : best));
		EvidenceType other = this.scores.best();
		if (other != best) {
			because.add(weighed(other, other));
		}
		return because;
	}

	/** Why the class that weighs most is another type. */
	private Reason narrowed(EvidenceType primary, EvidenceType best) {
		return switch (best) {
			case RANDOMIZED_TRIAL -> narrowed("no word says that patients were randomised");
			case SYSTEMATIC_REVIEW -> narrowed("no systematic search of its own is stated");
			case CLINICAL_TRIAL -> narrowed("no word says that patients were treated for the study");
			case IN_VITRO -> this.facts.reason(DesignCue.IN_VIVO, false);
			default -> (primary == EvidenceType.NARRATIVE_REVIEW) ? this.facts.reason(DesignCue.REVIEW_WORD, false)
					: (this.subject.people() > 0) ? this.facts.reason(DesignCue.PEOPLE, false)
							: narrowed("the words of the text fit it best");
		};
	}

	private static Reason narrowed(String detail) {
		return new Reason("TEXT", "evidence.narrowed", detail, null, false);
	}

	private DesignReason weighed(EvidenceType type, EvidenceType speaksFor) {
		return new DesignReason(speaksFor, this.scores.reason(type, rule(type) + types(type), this.text, false));
	}

}

package org.exowatch.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;
import org.jspecify.annotations.Nullable;

/** Reads the design from the text: what the paper is, else what it performed. */
final class DesignRules {

	private final DesignFacts facts;

	private final SubjectRule subject;

	private final List<DesignReason> because = new ArrayList<>();

	private final Set<EvidenceType> performed = EnumSet.noneOf(EvidenceType.class);

	DesignRules(DesignFacts facts, SubjectRule subject) {
		this.facts = facts;
		this.subject = subject;
	}

	/** Reads a paper, or what its title says that it is. */
	TextDesign decide(@Nullable TitleNotice notice) {
		if (notice != null) {
			took(notice.type(), new Reason("TITLE", "evidence.notice-title", "\"" + notice.opening() + "\"",
					this.facts.titleSpan(), false));
			return new TextDesign(notice.type(), EnumSet.of(notice.type()), true, true, List.copyOf(this.because), 0);
		}
		EvidenceType kind = kind();
		if (kind != null) {
			return result(kind);
		}
		perform();
		return this.performed.isEmpty() ? result(rest()) : result(this.performed.iterator().next());
	}

	private TextDesign result(EvidenceType primary) {
		Set<EvidenceType> designs = EnumSet.of(primary);
		designs.addAll(this.performed);
		boolean inTitle = this.because.stream().anyMatch(DesignReason::inTitle);
		boolean sure = primary != EvidenceType.OTHER && (inTitle || this.because.size() > 1);
		return new TextDesign(primary, designs, sure, inTitle, List.copyOf(this.because), 0);
	}

	/** Papers that are no study of their own, or a study of studies. */
	private @Nullable EvidenceType kind() {
		if (protocol()) {
			return EvidenceType.PROTOCOL;
		}
		if (systematic()) {
			return EvidenceType.SYSTEMATIC_REVIEW;
		}
		if (this.facts.title(DesignCue.GUIDELINE) && took(EvidenceType.GUIDELINE, DesignCue.GUIDELINE)) {
			return EvidenceType.GUIDELINE;
		}
		return review() ? EvidenceType.NARRATIVE_REVIEW : null;
	}

	private boolean protocol() {
		int future = this.facts.sentences(DesignCue.PROTOCOL_TEXT);
		boolean titled = this.facts.title(DesignCue.PROTOCOL_TITLE);
		boolean word = this.facts.title(DesignCue.PROTOCOL_WORD);
		if (titled || (word && (future > 0 || announced())) || future > 2) {
			took(EvidenceType.PROTOCOL, titled ? DesignCue.PROTOCOL_TITLE : word ? DesignCue.PROTOCOL_WORD : DesignCue.PROTOCOL_TEXT);
			if ((titled || word) && future > 0) {
				took(EvidenceType.PROTOCOL, DesignCue.PROTOCOL_TEXT);
			}
			return true;
		}
		return false;
	}

	/**
	 * A protocol of which nothing but the title is known: that of a trial or a review.
	 */
	private boolean announced() {
		return !own() && (this.facts.title(DesignCue.RANDOMIZED) || this.facts.title(DesignCue.SYSTEMATIC)
				|| this.facts.titlePhrase(DesignCue.TRIAL, 2));
	}

	private boolean systematic() {
		boolean titled = this.facts.title(DesignCue.SYSTEMATIC);
		int named = this.facts.sentences(DesignCue.SYSTEMATIC);
		int searched = this.facts.sentences(DesignCue.SEARCHED);
		if (titled || (named > 0 && searched > 0) || named + searched > 2) {
			if (named > 0 || titled) {
				took(EvidenceType.SYSTEMATIC_REVIEW, DesignCue.SYSTEMATIC);
			}
			if (searched > 0) {
				took(EvidenceType.SYSTEMATIC_REVIEW, DesignCue.SEARCHED);
			}
			return true;
		}
		return false;
	}

	private boolean review() {
		int text = this.facts.sentences(DesignCue.REVIEW_TEXT);
		boolean titled = this.facts.title(DesignCue.REVIEW_TITLE);
		int own = this.facts.sentences(DesignCue.FOUND) + this.facts.sentences(DesignCue.RANDOMIZED)
				+ this.facts.sentences(DesignCue.CASE) + ((this.facts.measured() > 2) ? 1 : 0);
		int score = text * 3 + (titled ? 2 : 0) - own * 2;
		if (this.facts.body() ? score > 1 : titled) {
			took(EvidenceType.NARRATIVE_REVIEW, titled ? DesignCue.REVIEW_TITLE : DesignCue.REVIEW_TEXT);
			if (titled && text > 0) {
				took(EvidenceType.NARRATIVE_REVIEW, DesignCue.REVIEW_TEXT);
			}
			return true;
		}
		return false;
	}

	private void perform() {
		boolean model = this.facts.together(DesignCue.ANIMAL, DesignCue.MODEL) > 0;
		boolean animals = this.subject.animalsOnly() || this.subject.animals(0) || (model && !ofPeople());
		boolean culture = this.facts.title(DesignCue.CULTURE) && !this.facts.title(DesignCue.IN_VIVO);
		boolean people = !animals && (this.subject.people() > 0 || this.subject.humansTagged());
		boolean inVivo = animals && !culture && (model || this.facts.weight(DesignCue.IN_VIVO) > 0
				|| this.subject.animals() >= this.subject.cells());
		if (!animals) {
			humanDesigns(people);
		}
		if (inVivo) {
			performed(EvidenceType.ANIMAL, DesignCue.ANIMAL);
		}
		if (this.subject.cells() > 1 && (!people || this.subject.cells() > this.subject.people())) {
			performed(EvidenceType.IN_VITRO, DesignCue.CELLS);
		}
		if (this.facts.title(DesignCue.COMPUTED) || this.facts.sentences(DesignCue.COMPUTED) > 1) {
			performed(EvidenceType.IN_SILICO, DesignCue.COMPUTED);
		}
	}

	/** A design that needs people is named; samples of patients alone do not make one. */
	private boolean ofPeople() {
		return this.facts.weight(DesignCue.OBSERVATIONAL) + this.facts.weight(DesignCue.TRIAL)
				+ this.facts.weight(DesignCue.RANDOMIZED) + this.facts.weight(DesignCue.CASE) > 0;
	}

	private void humanDesigns(boolean people) {
		if (randomized(people)) {
			performed(EvidenceType.RANDOMIZED_TRIAL, DesignCue.RANDOMIZED);
			return;
		}
		if (this.facts.weight(DesignCue.CASE) > 0 && !cohort()) {
			performed(EvidenceType.CASE_REPORT, DesignCue.CASE);
			return;
		}
		if (people && this.facts.weight(DesignCue.TRIAL) > 0) {
			performed(EvidenceType.CLINICAL_TRIAL, DesignCue.TRIAL);
		}
		else if (people && (this.subject.people() >= this.subject.cells() || this.facts.title(DesignCue.OBSERVATIONAL))
				&& (this.facts.weight(DesignCue.OBSERVATIONAL) > 0 || (this.subject.people() > 1 && own()))) {
			performed(EvidenceType.OBSERVATIONAL, DesignCue.OBSERVATIONAL);
		}
	}

	private boolean randomized(boolean people) {
		boolean said = this.facts.weight(DesignCue.RANDOMIZED) > 0;
		boolean denied = this.facts.weight(DesignCue.NOT_RANDOMIZED) > 0;
		return said && (people || this.facts.weight(DesignCue.RANDOMIZED) > 1)
				&& (!denied || this.facts.weight(DesignCue.RANDOMIZED) > 2);
	}

	/** Many patients, not one: then a phrase such as "in a patient" is no case report. */
	private boolean cohort() {
		return !this.facts.title(DesignCue.CASE)
				&& this.facts.weight(DesignCue.OBSERVATIONAL) + this.subject.people() > 3
						* (this.facts.weight(DesignCue.CASE) + this.facts.sentences(DesignCue.CASE_WORD));
	}

	/** Nothing was performed: an opinion, or what cannot be told. */
	private EvidenceType rest() {
		if (this.facts.title(DesignCue.OPINION) && took(EvidenceType.OPINION, DesignCue.OPINION)) {
			return EvidenceType.OPINION;
		}
		if (bench() && own()) {
			took(EvidenceType.IN_VITRO, DesignCue.BENCH);
			return EvidenceType.IN_VITRO;
		}
		if (this.facts.body() && !own() && this.facts.sentences(DesignCue.CASE_WORD) == 0) {
			return took(EvidenceType.NARRATIVE_REVIEW, new Reason("TEXT", "evidence.nothing-performed",
					"no result and no study of its own is stated", null, false));
		}
		return EvidenceType.OTHER;
	}

	private boolean own() {
		return this.facts.sentences(DesignCue.FOUND) > 0 || this.facts.sentences(DesignCue.STUDY) > 2
				|| this.facts.measured() > 1;
	}

	private boolean bench() {
		return this.facts.weight(DesignCue.BENCH) > 1 && this.subject.people() == 0 && this.subject.animals() == 0;
	}

	private void performed(EvidenceType design, DesignCue cue) {
		if (this.facts.weight(cue) > 0) {
			took(design, cue);
		}
		this.performed.add(design);
	}

	private boolean took(EvidenceType design, DesignCue cue) {
		took(design, this.facts.reason(cue, false));
		return true;
	}

	private EvidenceType took(EvidenceType design, Reason reason) {
		this.because.add(new DesignReason(design, reason));
		return design;
	}

}

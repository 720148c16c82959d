package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;
import org.exowatch.document.Subject;

/** Whom or what a study looked at: check tags where NLM gave them, else the text. */
final class SubjectRule {

	private static final List<String> ANIMALS = List.of("Animals", "Mice", "Rats", "Rabbits", "Swine", "Dogs", "Cats",
			"Sheep", "Cattle", "Zebrafish", "Mice, Inbred C57BL", "Rats, Sprague-Dawley", "Disease Models, Animal");

	private static final List<String> HUMANS = List.of("Humans");

	private static final List<String> CELLS = List.of("Cells, Cultured", "In Vitro Techniques", "Cell Line",
			"Cell Line, Tumor", "HEK293 Cells", "Human Umbilical Vein Endothelial Cells", "Coculture Techniques");

	private final DesignFacts facts;

	private final Indexing indexing;

	SubjectRule(DesignFacts facts, Indexing indexing) {
		this.facts = facts;
		this.indexing = indexing;
	}

	/** Animals and no people, by check tags or by the words of the text. */
	boolean animalsOnly() {
		if (this.indexing.hasHeading(ANIMALS) || this.indexing.hasHeading(HUMANS)) {
			return this.indexing.hasHeading(ANIMALS) && !this.indexing.hasHeading(HUMANS);
		}
		return animals() > 1 && people() == 0;
	}

	/** Whether animals outweigh people in the text. */
	boolean animals(int margin) {
		return animals() > 0 && animals() + (this.indexing.hasHeading(ANIMALS) ? 2 : 0) >= people() + margin;
	}

	int animals() {
		return this.facts.weight(DesignCue.ANIMAL);
	}

	int people() {
		return this.facts.weight(DesignCue.PEOPLE);
	}

	int cells() {
		return this.facts.weight(DesignCue.CELLS);
	}

	Subject of(EvidenceType primary) {
		return switch (primary) {
			case RANDOMIZED_TRIAL, CLINICAL_TRIAL, OBSERVATIONAL, CASE_REPORT -> Subject.HUMAN;
			case ANIMAL -> Subject.ANIMAL;
			case IN_VITRO -> Subject.CELLS;
			case SYSTEMATIC_REVIEW -> reviewed();
			case PROTOCOL -> animals(1) ? Subject.ANIMAL : Subject.HUMAN;
			default -> Subject.NONE;
		};
	}

	private Subject reviewed() {
		if (animalsOnly() || animals(1)) {
			return Subject.ANIMAL;
		}
		return (people() == 0 && this.facts.title(DesignCue.CELLS)) ? Subject.CELLS : Subject.HUMAN;
	}

	/** The check tags. */
	List<Reason> because() {
		List<Reason> reasons = new ArrayList<>();
		for (List<String> tags : List.of(HUMANS, ANIMALS, CELLS)) {
			this.indexing.headings()
				.stream()
				.filter((heading) -> tags.contains(heading.name()))
				.findFirst()
				.ifPresent(
						(heading) -> reasons.add(new Reason("MESH", "subject.check-tag", heading.name(), null, false)));
		}
		return reasons;
	}

	boolean tagged(Subject subject) {
		return switch (subject) {
			case HUMAN -> this.indexing.hasHeading(HUMANS);
			case ANIMAL -> this.indexing.hasHeading(ANIMALS);
			case CELLS -> this.indexing.hasHeading(CELLS);
			case NONE -> false;
		};
	}

}

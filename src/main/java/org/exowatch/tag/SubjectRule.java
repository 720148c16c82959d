package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.exowatch.document.Article.MeshHeading;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;
import org.exowatch.document.Subject;

/** Whom or what a study looked at: check tags where NLM gave them, else the text. */
final class SubjectRule {

	private static final Set<String> ANIMALS = Set.of("Animals", "Mice", "Rats", "Rabbits", "Swine", "Dogs", "Cats",
			"Sheep", "Cattle", "Zebrafish", "Mice, Inbred C57BL", "Rats, Sprague-Dawley", "Disease Models, Animal");

	private static final Set<String> HUMANS = Set.of("Humans");

	private static final Set<String> CELLS = Set.of("Cells, Cultured", "In Vitro Techniques", "Cell Line",
			"Cell Line, Tumor", "HEK293 Cells", "Human Umbilical Vein Endothelial Cells", "Coculture Techniques");

	private static final List<Set<String>> CHECK_TAGS = List.of(HUMANS, ANIMALS, CELLS);

	private final DesignFacts facts;

	private final Indexing indexing;

	private final boolean humansTagged;

	private final boolean animalsTagged;

	SubjectRule(DesignFacts facts, Indexing indexing) {
		this.facts = facts;
		this.indexing = indexing;
		this.humansTagged = indexing.hasHeading(HUMANS);
		this.animalsTagged = indexing.hasHeading(ANIMALS);
	}

	/** Animals and no people, by check tags or by the words of the text. */
	boolean animalsOnly() {
		if (this.animalsTagged || this.humansTagged) {
			return !this.humansTagged;
		}
		return animals() > 1 && people() == 0;
	}

	/** Whether animals outweigh people in the text. */
	boolean animals(int margin) {
		return animals() > 0 && animals() + (this.animalsTagged ? 2 : 0) >= people() + margin;
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
		for (Set<String> tags : CHECK_TAGS) {
			for (MeshHeading heading : this.indexing.headings()) {
				if (tags.contains(heading.name())) {
					reasons.add(new Reason("MESH", "subject.check-tag", heading.name(), null, false));
					break;
				}
			}
		}
		return reasons;
	}

	/** Whether a check tag says that people were studied. */
	boolean humansTagged() {
		return this.humansTagged;
	}

}

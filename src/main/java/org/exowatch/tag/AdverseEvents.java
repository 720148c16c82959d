package org.exowatch.tag;

import java.util.EnumSet;
import java.util.Set;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Tags.EvidenceTag;
import org.exowatch.tag.FactCue.Group;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences in which a paper reports adverse events of what it gave, or that
 * there were none; aims, definitions of outcomes and what others found are none.
 */
final class AdverseEvents {

	/** Only these treated somebody; what harms cells is no adverse event. */
	private static final Set<EvidenceType> WITH_RESULTS = EnumSet.of(EvidenceType.SYSTEMATIC_REVIEW,
			EvidenceType.RANDOMIZED_TRIAL, EvidenceType.CLINICAL_TRIAL, EvidenceType.OBSERVATIONAL,
			EvidenceType.CASE_REPORT, EvidenceType.ANIMAL);

	/** So near to "complication of" stands what caused it. */
	private static final int NEAR = 8;

	private AdverseEvents() {
	}

	static boolean reportedBy(EvidenceTag design) {
		return WITH_RESULTS.contains(design.primary());
	}

	/**
	 * Looks at one sentence.
	 * @param harm what else the sentence tells of harms
	 * @param human whether people were treated
	 * @param size how many sentences the text has
	 */
	static void read(FactSentence in, HarmSentence harm, boolean human, int size, Facts facts) {
		String rule = rule(in, harm, human, size);
		if (rule != null) {
			facts.add(FactKind.ADVERSE_EVENT, in.sentence(), rule);
		}
	}

	private static @Nullable String rule(FactSentence in, HarmSentence harm, boolean human, int size) {
		boolean late = late(in.sentence(), size);
		if (human && ofVesicles(in) && (late || in.sentence().title())) {
			return "adverse-event.complication";
		}
		boolean told = told(in.sentence(), size);
		if (human && told && harm.has(HarmCue.CONTAMINATED)) {
			return "adverse-event.contaminated";
		}
		if (in.has(Group.AIMS)) {
			return null;
		}
		String reported = late ? reported(in, harm, human) : null;
		return (reported != null) ? reported : told ? HarmReports.rule(harm, human, late) : null;
	}

	/** By the words for adverse events, or for harms that occurred. */
	private static @Nullable String reported(FactSentence in, HarmSentence harms, boolean human) {
		if (in.has(Group.COMPLICATION_OF)) {
			return null;
		}
		boolean event = in.has(Group.ADVERSE) || (human && in.has(Group.COMPLICATION));
		boolean harm = human && in.has(Group.HARM) && in.has(Group.OCCURRED) && !harms.has(HarmCue.BEFORE);
		if (harm || (event && (in.has(Group.OCCURRED) || in.has(Group.LESSENED) || in.has(Group.TOLERATED)))) {
			return "adverse-event.reported";
		}
		return in.has(Group.TOLERATED) ? "adverse-event.tolerated" : null;
	}

	/** A complication of a disease or of other treatments is none of theirs. */
	private static boolean ofVesicles(FactSentence in) {
		for (int i = 0; i < in.size(); i++) {
			if (in.group(i) == Group.COMPLICATION_OF) {
				int from = in.hit(i).endToken();
				Hit<FactCue> vesicles = in.between(from, from + NEAR, Group.VESICLE);
				return vesicles != null && in.between(from, from + NEAR, Group.GIVES) != null
						&& !in.parted(from, vesicles.firstToken(), ",;:");
			}
		}
		return false;
	}

	/** In an unlabelled text results stand behind its first two fifths. */
	private static boolean late(Sentence sentence, int size) {
		SectionKind section = sentence.section();
		return switch (section) {
			case RESULTS, CONCLUSIONS -> true;
			case BODY, UNASSIGNED -> sentence.index() * 5 >= size * 2;
			default -> false;
		};
	}

	/**
	 * Where a harm that is said to come of the treatment counts, and where it was found.
	 */
	private static boolean told(Sentence sentence, int size) {
		return switch (sentence.section()) {
			case RESULTS, CONCLUSIONS, BODY, UNASSIGNED -> true;
			case TITLE -> size == 1;
			default -> false;
		};
	}

}

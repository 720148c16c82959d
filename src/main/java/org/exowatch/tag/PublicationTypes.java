package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.exowatch.document.EvidenceType;

/** What NLM's publication types say about a design. */
final class PublicationTypes {

	/** In the order in which they decide. */
	private static final List<Rule> RULES = List.of(
			new Rule(EvidenceType.CORRECTION,
					Set.of("Published Erratum", "Retraction of Publication", "Retraction Notice",
							"Expression of Concern", "Corrected and Republished Article")),
			new Rule(EvidenceType.PROTOCOL, Set.of("Clinical Trial Protocol")),
			new Rule(EvidenceType.SYSTEMATIC_REVIEW,
					Set.of("Systematic Review", "Meta-Analysis", "Network Meta-Analysis")),
			new Rule(EvidenceType.RANDOMIZED_TRIAL,
					Set.of("Randomized Controlled Trial", "Equivalence Trial", "Pragmatic Clinical Trial")),
			new Rule(EvidenceType.CLINICAL_TRIAL,
					Set.of("Clinical Trial", "Clinical Trial, Phase I", "Clinical Trial, Phase II",
							"Clinical Trial, Phase III", "Clinical Trial, Phase IV", "Controlled Clinical Trial",
							"Adaptive Clinical Trial", "Clinical Study")),
			new Rule(EvidenceType.OBSERVATIONAL, Set.of("Observational Study", "Twin Study")),
			new Rule(EvidenceType.CASE_REPORT, Set.of("Case Reports")),
			new Rule(EvidenceType.ANIMAL,
					Set.of("Clinical Trial, Veterinary", "Observational Study, Veterinary",
							"Randomized Controlled Trial, Veterinary")),
			new Rule(EvidenceType.GUIDELINE,
					Set.of("Practice Guideline", "Guideline", "Consensus Development Conference",
							"Consensus Development Conference, NIH", "Consensus Statement")),
			new Rule(EvidenceType.NARRATIVE_REVIEW, Set.of("Review", "Scientific Integrity Review")),
			new Rule(EvidenceType.OPINION, Set.of("Editorial", "Letter", "Comment", "News", "Newspaper Article",
					"Personal Narrative", "Interview")));

	private PublicationTypes() {
	}

	/** What the types of an article stand for, in the order in which they decide. */
	static List<Match> in(Indexing indexing) {
		List<Match> found = new ArrayList<>();
		for (Rule rule : RULES) {
			for (String name : indexing.publicationTypes()) {
				if (rule.names().contains(name)) {
					found.add(new Match(rule.type(), indexing.described(name)));
					break;
				}
			}
		}
		return found;
	}

	/** The types are known, and none of them is a review's. */
	static boolean notMarkedAsReview(Indexing indexing) {
		return indexing.publicationTypes().contains("Journal Article")
				&& !indexing.publicationTypes().contains("Review");
	}

	private record Rule(EvidenceType type, Set<String> names) {

	}

	/**
	 * A publication type and what it stands for.
	 *
	 * @param type the design
	 * @param name with the indexing method
	 */
	record Match(EvidenceType type, String name) {

	}

}

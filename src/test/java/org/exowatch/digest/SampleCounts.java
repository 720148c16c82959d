package org.exowatch.digest;

import java.util.List;
import java.util.stream.IntStream;

import org.exowatch.document.DigestInput.ConditionCount;
import org.exowatch.document.DigestInput.FirstHumanStudy;
import org.exowatch.document.DigestInput.Paper;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;

/** Invented counts by condition. */
final class SampleCounts {

	private SampleCounts() {
	}

	static List<ConditionCount> conditions() {
		return List.of(count("MESH:D010003", "Osteoarthritis", EvidenceType.RANDOMIZED_TRIAL, true, 3, 1),
				count("MESH:D010003", "Osteoarthritis", EvidenceType.CLINICAL_TRIAL, true, 5, 0),
				count("MESH:D010003", "Osteoarthritis", EvidenceType.ANIMAL, true, 41, 0),
				count("MESH:D010003", "Osteoarthritis", EvidenceType.IN_VITRO, true, 12, 2),
				count("MESH:D010003", "Osteoarthritis", EvidenceType.IN_VITRO, false, 7, 1),
				count("MESH:D010003", "Osteoarthritis", EvidenceType.OBSERVATIONAL, false, 4, 0),
				count("MESH:D000505", "Alopecia", EvidenceType.CLINICAL_TRIAL, true, 1, 1),
				count("MESH:D000505", "Alopecia", EvidenceType.CASE_REPORT, true, 1, 1),
				count("MESH:D000505", "Alopecia", EvidenceType.ANIMAL, true, 6, 0),
				count("MESH:D009203", "Myocardial Infarction", EvidenceType.ANIMAL, true, 28, 1),
				count("MESH:D009203", "Myocardial Infarction", EvidenceType.NARRATIVE_REVIEW, true, 9, 0),
				count("MESH:D014945", "Wound Healing", EvidenceType.CASE_REPORT, true, 2, 1),
				count("MESH:D014945", "Wound Healing", EvidenceType.ANIMAL, true, 33, 1),
				count("MESH:D000094024", "Post-Acute COVID-19 Syndrome", EvidenceType.ANIMAL, true, 0, 0),
				count("MESH:D006084", "Graft Rejection", EvidenceType.OBSERVATIONAL, false, 11, 1));
	}

	/** What the samples have for the first time, if it is among some papers. */
	static List<FirstHumanStudy> firstHumanStudies(List<Paper> papers) {
		return papers.stream()
			.map(Paper::key)
			.filter(DocumentKey.pubmed("39990102")::equals)
			.map((key) -> new FirstHumanStudy("MESH:D000505", "Alopecia", List.of(key)))
			.toList();
	}

	/** As {@link SamplePapers#humanStudies} gives them. */
	static List<ConditionCount> humanStudies() {
		return List.of(count("MESH:Burns", "Burns", EvidenceType.RANDOMIZED_TRIAL, true, 1, 1),
				count("MESH:Scars", "Scars", EvidenceType.RANDOMIZED_TRIAL, true, 1, 1),
				count("MESH:Keloid", "Keloid", EvidenceType.RANDOMIZED_TRIAL, true, 1, 1));
	}

	/** Conditions with 1, 2, … animal studies; every other one has one of the week. */
	static List<ConditionCount> many(int conditions) {
		return IntStream.rangeClosed(1, conditions).mapToObj((n) -> {
			String name = "Sample condition " + n + ((n == 21) ? " of the longest-named family" : "");
			return count("MESH:D9%05d".formatted(n), name, EvidenceType.ANIMAL, true, n, n % 2);
		}).toList();
	}

	private static ConditionCount count(String id, String name, EvidenceType type, boolean therapy, int cumulative,
			int added) {
		return new ConditionCount(id, name, type, therapy, cumulative, added);
	}

}

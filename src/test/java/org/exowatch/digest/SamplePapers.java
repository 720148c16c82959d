package org.exowatch.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.exowatch.document.Assertion;
import org.exowatch.document.DigestInput.AuthorName;
import org.exowatch.document.DigestInput.Condition;
import org.exowatch.document.DigestInput.Paper;
import org.exowatch.document.DigestInput.PaperFact;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.exowatch.document.Subject;
import org.exowatch.document.VesicleRole;
import org.jspecify.annotations.Nullable;

/** Invented papers. */
final class SamplePapers {

	private static final Condition KNEE = focus("MESH:D010003", "Osteoarthritis", Assertion.AFFIRMED);

	private static final Condition HAIR = focus("MESH:D000505", "Alopecia", Assertion.AFFIRMED);

	private static final Condition HEART = focus("MESH:D009203", "Myocardial Infarction", Assertion.AFFIRMED);

	private static final Condition WOUND = focus("MESH:D014945", "Wound Healing", Assertion.AFFIRMED);

	private static final List<String> MANY = List.of("Sample AB", "van Example C Jr", "Group of the Invented",
			"Vesicle Pioneers UK");

	private static final List<AuthorName> NAMES = List.of(new AuthorName("Sample", "Ada B", "AB", null, null),
			new AuthorName("van Example", "Cornelis", "C", "Jr", null),
			new AuthorName(null, null, null, null, "Group of the Invented"),
			new AuthorName(null, null, null, null, "Vesicle Pioneers UK"));

	private static final Map<String, List<PaperFact>> FACTS = Map.of("39990101",
			List.of(fact(FactKind.SPECIES, "human"), fact(FactKind.SAMPLE_SIZE, "120"),
					fact(FactKind.SOURCE_CELLS, "umbilical cord mesenchymal stem cells"),
					fact(FactKind.ROUTE, "intra-articular"),
					harm("Joint swelling occurred in 9 participants given exosomes and in 4 given saline.")),
			"39990102", List.of(fact(FactKind.TRIAL_PHASE, "1"), fact(FactKind.SAMPLE_SIZE, "22")), "39990103",
			List.of(fact(FactKind.SPECIES, "mouse"), fact(FactKind.SPECIES, "rat"), fact(FactKind.SAMPLE_SIZE, "36")),
			"39990105", List.of(fact(FactKind.CARGO, "miR-21")), "39990106",
			List.of(harm(
					"Of 31 included trials, 4 reported serious adverse events and 19 did not state how harms were collected."),
					harm("No trial followed participants for longer than a year.")));

	private SamplePapers() {
	}

	static List<Paper> papers() {
		return List.of(paper("39990101",
				"Umbilical cord exosomes in knee osteoarthritis: a randomised controlled trial",
				EvidenceType.RANDOMIZED_TRIAL, 2, Subject.HUMAN, VesicleRole.THERAPEUTIC, List.of(KNEE),
				"Pain scores at 24 weeks did not differ between groups (mean difference −0.3, 95% CI −0.9 to 0.3; P = 0.34).",
				List.of("NCT09900001"), List.of("DISAGREEMENT"),
				"publication type says Journal Article only, the text says \"were randomly assigned\""),
				paper("39990102", "Topical exosomes for female pattern hair loss: a single-arm pilot study",
						EvidenceType.CLINICAL_TRIAL, 3, Subject.HUMAN, VesicleRole.THERAPEUTIC, List.of(HAIR),
						"Hair density rose by 9.5 hairs/cm² at week 12 (n = 22), without a control group.",
						List.of("NCT09900002", "ChiCTR2600000001"), List.of("CORRECTED"), null),
				paper("39990103", "Exosomes from mesenchymal stromal cells after heart attack in mice",
						EvidenceType.ANIMAL, 5, Subject.ANIMAL, VesicleRole.THERAPEUTIC, List.of(HEART, WOUND),
						"TNF-α fell and ejection fraction rose by 8% (P<0.001) in treated mice; no effect was seen at the lower dose.",
						List.of(), List.of("PREPRINT"), null),
				paper("39990104", "Intradermal vesicles and scarring: two cases", EvidenceType.CASE_REPORT, 4,
						Subject.HUMAN, VesicleRole.THERAPEUTIC, List.of(WOUND, HAIR), null, List.of(),
						List.of("NO_ABSTRACT", "OLDER"), null),
				paper("39990105", "Engineered exosomes carrying miR-21 in cultured chondrocytes", EvidenceType.IN_VITRO,
						5, Subject.CELLS, VesicleRole.DELIVERY,
						List.of(focus("MESH:D010003", "Osteoarthritis", Assertion.HYPOTHETICAL)), null, List.of(),
						List.of(), null),
				paper("39990106", "Extracellular vesicle therapy across organs: a systematic review",
						EvidenceType.SYSTEMATIC_REVIEW, 1, Subject.HUMAN, VesicleRole.THERAPEUTIC, List.of(),
						"Of 31 included trials, 4 reported serious adverse events and 19 did not state how harms were collected.",
						List.of(), List.of("CONCERN"), null),
				paper("39990107", "Clinic-grade vesicles: where do we stand?", EvidenceType.NARRATIVE_REVIEW, null,
						Subject.NONE, VesicleRole.THERAPEUTIC, List.of(),
						"Standardised potency assays are still lacking.", List.of(), List.of(), null),
				retracted(),
				paper("39990109", "Urinary exosomal RNA as a marker of kidney graft rejection",
						EvidenceType.OBSERVATIONAL, 3, Subject.HUMAN, VesicleRole.BIOMARKER,
						List.of(focus("MESH:D006084", "Graft Rejection", Assertion.AFFIRMED)),
						"The panel had an area under the curve of 0.81.", List.of(), List.of("PREPRINT"), null),
				paper("39990110", "Tangential flow filtration of vesicles at 50 litres", EvidenceType.OTHER, null,
						Subject.NONE, VesicleRole.METHOD, List.of(), null, List.of(), List.of("RETRACTED"), null),
				paper("39990111", "", EvidenceType.IN_VITRO, 5, Subject.CELLS, VesicleRole.MECHANISM, List.of(HEART),
						null, List.of(), List.of("NO_ABSTRACT"), null));
	}

	/** Six animal studies and a review of one condition, with their key sentences. */
	static List<Paper> similar() {
		List<String> sentences = List.of("Exosomes reduced cartilage loss and joint pain in rats with osteoarthritis.",
				"This study showed that exosomes reduced the cartilage loss and the joint pain in rats with osteoarthritis.",
				"Exosomes did not reduce cartilage loss or joint pain in rats with osteoarthritis.",
				"In rats with osteoarthritis, exosomes increased cartilage loss and joint pain.",
				"Vesicles eased synovitis after transection of the ligament.",
				"Gait was the same in all groups at eight weeks.",
				"Treated joints had a smoother surface under the microscope.");
		List<Paper> papers = new ArrayList<>();
		for (String sentence : sentences) {
			papers.add(paper("3999020" + papers.size(), "Sample study " + (papers.size() + 1), EvidenceType.ANIMAL, 5,
					Subject.ANIMAL, VesicleRole.THERAPEUTIC, List.of(KNEE), sentence, List.of(), List.of(), null));
		}
		papers.add(paper("39990210", "Sample review", EvidenceType.NARRATIVE_REVIEW, null, Subject.NONE,
				VesicleRole.THERAPEUTIC, List.of(KNEE), sentences.get(0), List.of(), List.of(), null));
		return papers;
	}

	/**
	 * One that is new, one that was old when first seen, one whose condition is in rats.
	 */
	static List<Paper> humanStudies() {
		return List.of(human("39990301", "Burns", Assertion.AFFIRMED, List.of()),
				human("39990302", "Scars", Assertion.AFFIRMED, List.of("OLDER")),
				human("39990303", "Keloid", Assertion.ANIMAL, List.of()));
	}

	static Paper background() {
		return human("39990304", "Burns", Assertion.BACKGROUND, List.of());
	}

	private static Paper human(String pmid, String condition, Assertion assertion, List<String> flags) {
		return paper(pmid, "Sample trial", EvidenceType.RANDOMIZED_TRIAL, 2, Subject.HUMAN, VesicleRole.THERAPEUTIC,
				List.of(focus("MESH:" + condition, condition, assertion)), null, List.of(), flags, null);
	}

	static Paper retracted() {
		return paper("39990108", "Exosome infusion in early Parkinson disease: 12-month results",
				EvidenceType.CLINICAL_TRIAL, 3, Subject.HUMAN, VesicleRole.THERAPEUTIC,
				List.of(focus("MESH:D010300", "Parkinson Disease", Assertion.AFFIRMED)),
				"Motor scores improved in 14 of 16 participants.", List.of("NCT09900003"), List.of("RETRACTED"), null);
	}

	private static Condition focus(String id, String name, Assertion assertion) {
		return new Condition(id, name, true, assertion, null);
	}

	private static Paper paper(String pmid, String title, EvidenceType evidence, @Nullable Integer level,
			Subject subject, VesicleRole role, List<Condition> conditions, @Nullable String keySentence,
			List<String> registrations, List<String> flags, @Nullable String note) {
		boolean even = Integer.parseInt(pmid) % 2 == 0;
		return new Paper(DocumentKey.pubmed(pmid), title, even ? MANY : MANY.subList(0, 2), "J Invent Med", "2026 Nov",
				even ? "10.9999/sample." + pmid : null, evidence, level, subject, role, conditions, keySentence,
				registrations, flags, note, FACTS.getOrDefault(pmid, List.of()), even ? NAMES : NAMES.subList(0, 2));
	}

	/** The same paper by one author. */
	static Paper by(Paper paper, AuthorName author) {
		return new Paper(paper.key(), paper.title(), List.of("Sample AB"), paper.journal(), paper.published(),
				paper.doi(), paper.evidence(), paper.level(), paper.subject(), paper.role(), paper.conditions(),
				paper.keySentence(), paper.registrations(), paper.flags(), paper.note(), paper.facts(),
				List.of(author));
	}

	private static PaperFact fact(FactKind kind, String value) {
		return new PaperFact(kind, value, null);
	}

	private static PaperFact harm(String sentence) {
		return new PaperFact(FactKind.ADVERSE_EVENT, "", sentence);
	}

}

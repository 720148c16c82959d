package org.exowatch.tag;

import java.util.List;
import java.util.Objects;

import org.exowatch.document.FactKind;
import org.exowatch.document.Reason;
import org.exowatch.document.Tags;
import org.exowatch.document.Tags.ConditionTag;
import org.exowatch.document.Tags.FactTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Harms of a treatment are told from what is treated. All sentences are invented. */
class HarmsTests {

	private static final String GIVEN = "The patients received an intravenous infusion of exosomes. It was well described.";

	private static List<String> focus(Tags tags) {
		return tags.conditions().stream().filter(ConditionTag::focus).map(ConditionTag::name).toList();
	}

	private static ConditionTag named(Tags tags, String name) {
		return tags.conditions()
			.stream()
			.filter((condition) -> condition.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no " + name + " in " + tags.conditions()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Bloodstream infection after intravenous placental exosome infusion: report of three cases | Sepsis
			Septicaemia after intravenous infusion of an unlicensed exosome product: two patients | Sepsis
			Sepsis two days after exosome infusion | Sepsis
			Fatal pulmonary embolism following intravenous administration of extracellular vesicles | Pulmonary embolism
			Exosomes for spinal cord injury: one patient died of pulmonary embolism | Pulmonary embolism
			Stroke after intravenous exosome therapy: a case report | Stroke
			Anaphylaxis due to exosome injection | Anaphylaxis
			Septic arthritis caused by intra-articular injection of exosomes | Arthritis
			Septic arthritis and bacteraemia after injection of an unapproved exosome product | Arthritis
			Pneumonia complicating inhalation of exosomes | Pneumonia
			Exosome infusion complicated by sepsis | Sepsis
			Sepsis as a rare complication of exosome infusion | Sepsis
			Sepsis: a complication of unapproved exosome injections | Sepsis
			Meningitis following intrathecal administration of stem cell exosomes: case report | Meningitis
			New-onset psoriasis after intravenous exosome treatment | Psoriasis
			Exosome infusion-related sepsis in a wellness clinic | Sepsis
			Three patients who developed sepsis within 48 hours of an infusion of exosomes | Sepsis
			Acute kidney injury after intravenous infusion of umbilical cord exosomes: case report | Acute kidney injury
			Uveitis following intravitreal injection of exosomes | Uveitis
			Death from sepsis after exosome treatment | Sepsis
			Intravenous exosomes for fatigue: two deaths due to sepsis | Sepsis
			Adverse events of exosome injections, including sepsis | Sepsis
			Myocardial infarction one hour after intravenous infusion of vesicles: case report | Myocardial infarction
			Sepsis resulting from contaminated exosome injections in two women | Sepsis
			Pneumonia in two patients after inhalation of exosomes | Pneumonia
			Exosome injections led to sepsis in two patients | Sepsis
			When sepsis follows exosome infusion: a report of three cases | Sepsis
			Development of psoriasis following injection of exosomes | Psoriasis
			Thrombosis of the arm after injection of an exosome product | Thrombosis
			""")
	void aHarmIsNotTheFocus(String title, String condition) {
		Tags tags = Tagging.tag(title, GIVEN, "Case Reports");
		assertThat(focus(tags)).doesNotContain(condition);
		assertThat(named(tags, condition).because()).filteredOn((reason) -> reason.rule().equals("focus.harm"))
			.singleElement()
			.satisfies((reason) -> assertThat(reason.detail()).isEqualTo("named as a harm of the treatment"))
			.satisfies((reason) -> assertThat(Objects.requireNonNull(reason.sentence()).in(title + "\n" + GIVEN))
				.isEqualTo(title));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Exosomes after myocardial infarction | Myocardial infarction
			Treatment of sepsis with exosomes | Sepsis
			Exosomes for sepsis after burn injury | Sepsis
			Intracoronary exosomes after acute myocardial infarction: a phase 1 study | Myocardial infarction
			Recovery from stroke after intravenous exosome infusion | Stroke
			Exosome infusion improves survival in sepsis | Sepsis
			Knee osteoarthritis two years after exosome injection | Knee osteoarthritis
			Reduced sepsis after exosome infusion in rats | Sepsis
			Psoriasis improved after injection of exosomes | Psoriasis
			Exosome therapy following stroke: a randomised trial | Stroke
			Cytokines in sepsis after exosome infusion | Sepsis
			Acute kidney injury following sepsis treated with exosomes | Acute kidney injury
			Exosomes from stem cells reduce pulmonary embolism in rats | Pulmonary embolism
			Exosomes attenuate acute kidney injury caused by sepsis | Acute kidney injury
			Pneumonia treated by inhalation of exosomes | Pneumonia
			Exosomes for complications of stroke | Stroke
			Adverse events of exosome injections for knee osteoarthritis | Knee osteoarthritis
			Hair regrowth in alopecia after exosome injection | Alopecia
			Safety of exosome infusion in patients with stroke | Stroke
			Sepsis-induced acute lung injury: infusion of exosomes in mice | Acute lung injury
			Exosome administration after sepsis in rats reduces inflammation | Sepsis
			Function in stroke following administration of exosomes | Stroke
			Stroke outcome after infusion of exosomes | Stroke
			Exosomes given after burn injury and sepsis | Sepsis
			Remission of psoriasis after injection of exosomes | Psoriasis
			Myocardial infarction in pigs is smaller after infusion of exosomes | Myocardial infarction
			Sepsis is a complication of burns that exosome infusion may prevent | Sepsis
			Intravenous exosomes in severe pneumonia due to infection: a trial of exosome infusion | Pneumonia
			Sepsis after burns: injection of exosomes | Sepsis
			Knee osteoarthritis in those who gained from exosome injection | Knee osteoarthritis
			Sepsis associated with burns: injection of exosomes | Sepsis
			Exosome treatment for patients with pulmonary embolism | Pulmonary embolism
			""")
	void whatIsTreatedIsTheFocus(String title, String condition) {
		assertThat(focus(Tagging.tag(title, GIVEN))).contains(condition);
	}

	@Test
	void whatIsNamedInSentencesOnAdverseEventsOnlyIsNotTheFocus() {
		String results = " RESULTS: One patient died of pulmonary embolism. Pulmonary embolism was seen in no other"
				+ " patient. Adverse events included pulmonary embolism. CONCLUSIONS: One participant died of"
				+ " pulmonary embolism after exosome infusion.";
		Tags tags = Tagging.tag("Exosomes for spinal cord injury", "METHODS: " + GIVEN + results, "Clinical Trial");
		assertThat(focus(tags)).containsExactly("Spinal cord injuries");
		assertThat(named(tags, "Pulmonary embolism").because()).extracting(Reason::rule).contains("focus.harm");
	}

	@Test
	void theHarmIsNotChosenBecauseItIsNamedMostOften() {
		Tags tags = Tagging.tag("Bloodstream infection after exosome infusion: report of three cases",
				"We report sepsis in three patients. All had sepsis. Sepsis was treated in intensive care. Blood grew"
						+ " bacteria in sepsis.",
				"Case Reports");
		assertThat(focus(tags)).isEmpty();
	}

	@Test
	void aHarmOfOneSentenceLeavesTheFocusOfTheOthers() {
		Tags tags = Tagging.tag("Exosome infusion in sepsis: a clinical trial",
				"METHODS: " + GIVEN + " RESULTS: Two patients died of sepsis.", "Clinical Trial");
		assertThat(focus(tags)).containsExactly("Sepsis");
	}

	@Test
	void vesiclesThatAreNoTherapyDoNoHarm() {
		Tags tags = Tagging.tag("Sepsis after injection of bacterial vesicles as biomarkers of prognosis",
				"Serum exosomes were a diagnostic biomarker in plasma.");
		assertThat(focus(tags)).contains("Sepsis");
	}

	private static final String TRIAL = "METHODS: Patients were randomly assigned to intravenous exosomes or saline."
			+ " RESULTS: Pain fell. ";

	private static List<String> events(String title, String text, String type) {
		return Tagging.tag(title, text, type)
			.facts()
			.stream()
			.filter((fact) -> fact.kind() == FactKind.ADVERSE_EVENT)
			.map((fact) -> Objects.requireNonNull(fact.span()).in(title + "\n" + text) + " " + fact.rule())
			.toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					One patient died of pulmonary embolism two days after intravenous exosome infusion. | reported
					Three patients had bloodstream infection after infusion of exosomes; the same strain grew in an unopened vial. | contaminated
					One patient had transient troponin elevation after infusion and one was readmitted for heart failure. | after-treatment
					One patient was readmitted for heart failure at day 71. | readmitted
					Two participants died during follow-up. | death
					No deaths occurred. | death
					Two patients developed pneumonia. | suffered
					She developed cellulitis at the injection site on day 3. | reported
					Sepsis occurred three days after the second infusion of vesicles. | after-treatment
					One participant had transient atrial fibrillation. | suffered
					Both women suffered septic shock within hours. | suffered
					A man experienced anaphylaxis. | reported
					One woman lost sight: retinal artery occlusion after injection of exosomes was found. | after-treatment
					The vials were contaminated with bacteria. | contaminated
					Contaminated exosome products can cause infection. | contaminated
					Two recipients were rehospitalized within a week. | readmitted
					One patient required intensive care. | readmitted
					Four participants developed thrombosis of the injected vein. | reported
					Infection following injection of the exosome product was seen in two women. | after-treatment
					One volunteer developed hypotension during the infusion. | reported
					One death from sepsis was judged to be related to the product; the patient was 71. | death
					Bleeding after administration of exosomes was noted in a child. | after-treatment
					Three subjects acquired pneumonia. | suffered
					Bronchospasm occurred in four patients. | reported
					One boy had severe liver injury after the third dose. | after-treatment
					One patient in the exosome group died. | death
					""")
	void theWorstHarmsAreAdverseEvents(String sentence, String rule) {
		assertThat(events("Intravenous exosomes for back pain: a clinical trial", TRIAL + sentence, "Clinical Trial"))
			.containsExactly(sentence + " adverse-event." + rule);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Mortality was reduced by exosomes.
			Mortality was lower with exosomes than with saline.
			Fewer patients died with exosomes than with placebo.
			Twelve patients died in the control group versus six with exosomes.
			Survival improved after exosome infusion.
			Cell death fell in patients after exosome treatment.
			Patients with a history of stroke had less pain.
			Twenty patients had sepsis at baseline.
			Ten patients had pneumonia and eight had trauma.
			Infection was reduced after exosome infusion.
			Sepsis was cleared in patients after infusion of exosomes.
			Exosomes protected patients from stroke.
			Patients hospitalized with pneumonia were given exosomes.
			The risk of death fell.
			Programmed cell death ligand was seen in two patients.
			Two patients recovered from sepsis.
			Necrosis was smaller in treated patients.
			The embolism had been ruled out before entry.
			Hospital stay was two days shorter.
			Wound healing after injection of exosomes was faster.
			Levels of troponin were unchanged at one week.
			Patients after stroke received exosomes.
			Exosomes were given within 48 hours of infarction.
			Time to death was longer in the two groups.
			Fever of the patients resolved sooner with exosomes.
			Vials were stored at room temperature by patients.
			""")
	void whatIsTreatedOrComparedIsNoAdverseEvent(String sentence) {
		assertThat(events("Intravenous exosomes for back pain: a clinical trial", TRIAL + sentence, "Clinical Trial"))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Six mice died after MI induction. | false
			Control mice died of sepsis within three days. | false
			Infection after injection of exosomes was absent from the lungs. | false
			Rats developed thrombosis after ligation. | false
			Three mice died minutes after intravenous injection of exosomes. | true
			Pulmonary embolism after injection of vesicles was found in two mice. | true
			""")
	void inAnimalsOnlyWhatIsGraveAndFollowsTheVesicles(String sentence, boolean event) {
		String text = "METHODS: Mice with myocardial infarction were injected with exosomes. RESULTS: Infarcts shrank. ";
		List<String> found = events("Exosomes heal myocardial infarction in mice", text + sentence, "Journal Article");
		assertThat(found.isEmpty()).isEqualTo(!event);
	}

	@Test
	void aCaseReportTellsTheHarmFirst() {
		String text = "We report three patients who developed bloodstream infection within 48 hours of an intravenous"
				+ " infusion of a placental exosome product. All presented with rigors. Cultures were taken. All got"
				+ " meropenem. All left the hospital. The product had been given for fatigue.";
		List<FactTag> facts = Tagging.tag("Bloodstream infection after exosome infusion", text, "Case Reports").facts();
		assertThat(facts).filteredOn((fact) -> fact.kind() == FactKind.ADVERSE_EVENT)
			.singleElement()
			.satisfies((fact) -> assertThat(fact.rule()).isEqualTo("adverse-event.after-treatment"));
	}

}

package org.exowatch.tag;

import java.util.List;
import java.util.Objects;

import org.exowatch.document.Article.Databank;
import org.exowatch.document.FactKind;
import org.exowatch.document.Tags;
import org.exowatch.document.Tags.FactTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** All sentences are invented. */
class FactsTests {

	private static final String TITLE = "Exosomes for knee osteoarthritis: a randomized controlled trial";

	private static final String RATS = "Treatment with exosomes heals tendon in rats";

	private static List<FactTag> facts(String title, String text, String... types) {
		return Tagging.tag(title, text, types).facts();
	}

	private static String words(FactTag fact, String full) {
		return Objects.requireNonNull(fact.span()).in(full);
	}

	private static List<String> values(FactKind kind, String title, String text, String... types) {
		return facts(title, text, types).stream().filter((fact) -> fact.kind() == kind).map(FactTag::value).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			We randomly assigned 120 patients to exosomes or saline.                                 | 120
			Twenty-four patients were randomized to exosomes or placebo.                             | 24
			A total of 1,245 participants were enrolled. Each group had 400 patients.                | 1245
			One hundred and twenty adults were included in the trial.                                | 120
			Patients (n = 24) were randomly assigned to placebo.                                     | 24
			We randomized 60 patients; 30 patients per group received exosomes.                      | 60
			Arthritis affects 300 million people worldwide. We enrolled 45 patients.                 | 45
			In 2019 patients were enrolled. In all, 33 patients received placebo.                    | 33
			Eighteen adults inhaled exosomes.                                                        | 18
			Doses of 20 mg were given. Forty-two elderly overweight women received exosomes.         | 42
			A total of 2 450 patients were enrolled and received exosomes.                           | 2450
			We randomized 1\u00a0200 patients to exosomes or placebo.                                | 1200
			We randomized 12\u2009000 patients to exosomes or placebo.                               | 12000
			In 2019 120 patients were enrolled.                                                      | 120
			After COVID-19 100 patients were enrolled.                                               | 100
			We gave 2 × 10¹¹ particles to 18 patients.                                               | 18
			Doses of 10⁹ and 10¹⁰ particles/kg were given; 24 patients (n = 24) were randomized.     | 24
			""")
	void theSampleOfTheStudy(String text, String size) {
		assertThat(values(FactKind.SAMPLE_SIZE, TITLE, text)).containsExactly(size);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Cells were counted (n = 3 independent experiments) and patients were informed.",
			"Since 2019 patients have been given exosomes.", "Patients received 50 mg/kg of exosomes.",
			"Type 2 diabetes patients were randomized.", "About 10% of patients were older.",
			"COVID-19 patients were randomized to exosomes.", "Scores fell by 2.5 in patients.",
			"We randomized 30 00 patients to placebo.", "We randomized 12 45 patients to placebo.",
			"Doses rose (n = 10\u2079) in patients.", "Patients were given 5 × 10\u00b9\u00b9 patients' vesicles.",
			"Patients had CD8\u207a cells and 10\u2079 platelets.", "Trial patients got 10\u207b\u00b3 patients.",
			"Arthritis affects 300 million people worldwide.", "The 12-week trial was in patients." })
	void otherNumbersAreNoSample(String text) {
		assertThat(values(FactKind.SAMPLE_SIZE, TITLE, text)).isEmpty();
	}

	@Test
	void animalsAreCountedInAnimalStudies() {
		String text = "Forty-eight male Wistar rats were divided into four groups. Patients age; 12 patients were asked.";
		assertThat(values(FactKind.SAMPLE_SIZE, RATS, text)).containsExactly("48");
		assertThat(values(FactKind.SPECIES, RATS, text)).containsExactly("rat");
	}

	@Test
	void aReviewHasNoSampleOfItsOwn() {
		assertThat(facts("Exosomes: a review", "One trial enrolled 45 patients in phase II.", "Review")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			This was a phase I/II, open-label trial of exosomes.      | 1/2
			A Phase 3 randomized trial was done.                      | 3
			We did a phase 2a clinical trial.                         | 2a
			This phase Ib/IIa study gave exosomes.                    | 1b/2a
			""")
	void thePhaseOfATrial(String text, String phase) {
		assertThat(values(FactKind.TRIAL_PHASE, TITLE, text)).containsExactly(phase);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Phases I and II clinical trials gave exosomes.                | 1,2
			Exosomes were given in phases I, II, and III of this trial.   | 1,2,3
			In phase 1 and 2 trials exosomes were given.                  | 1,2
			Phases 1/2 & 3 of the clinical trial were open-label.         | 1/2,3
			In this trial of phase 2, 3 arms got exosomes.                | 2
			In the trial at phase 2 and 3 days later pain fell.           | 2
			""")
	void thePhasesOfTrials(String text, String phases) {
		assertThat(values(FactKind.TRIAL_PHASE, TITLE, text)).containsExactly(phases.split(","));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Phase II metabolism was studied in the trial.", "The S phase was longer in this study.",
			"Phase 2 of the study was a survey.", "Type II cells were seen in the trial.",
			"Phase separation was the aim of the study.", "In phase IV, roots grew." })
	void otherPhasesAreNone(String text) {
		assertThat(values(FactKind.TRIAL_PHASE, TITLE, text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "NCT01234567, NCT01234567", "NCT 01234567, NCT01234567", "2015-001234-12, 2015-001234-12",
			"2023-501234-12-00, 2023-501234-12-00", "ISRCTN12345678, ISRCTN12345678",
			"ChiCTR2000031234, ChiCTR2000031234", "ChiCTR-IOR-17012345, ChiCTR-IOR-17012345",
			"UMIN000012345, UMIN000012345", "jRCT1031180123, jRCT1031180123", "jRCTs031180123, jRCTs031180123",
			"ACTRN12605000123456, ACTRN12605000123456", "DRKS00012345, DRKS00012345",
			"CTRI/2018/05/013767, CTRI/2018/05/013767", "NTR1234, NTR1234", "NL8123, NL8123",
			"IRCT20150101012345N1, IRCT20150101012345N1", "PACTR201807123456789, PACTR201807123456789",
			"KCT0001234, KCT0001234", "CRD42020123456, CRD42020123456", "CRD 42020123456, CRD42020123456",
			"TCTR20210101001, TCTR20210101001", "RBR-6abcd9, RBR-6abcd9" })
	void registrationsInOneForm(String printed, String value) {
		String text = "It was registered (" + printed + ").";
		assertThat(values(FactKind.REGISTRATION, TITLE, text)).containsExactly(value);
		assertThat(facts(TITLE, text).stream().filter((fact) -> fact.kind() == FactKind.REGISTRATION)).singleElement()
			.satisfies((fact) -> assertThat(words(fact, TITLE + "\n" + text)).isEqualTo(printed));
	}

	@ParameterizedTest
	@ValueSource(strings = { "NCT0123456", "NCT012345678", "ISRCTN1234567", "2015-01234-12", "1999-001234-12",
			"ChiCTR123", "UMIN0000123456", "CRD420", "2015-001234-123", "RBR-abc", "XNCT01234567", "EV NL12" })
	void numbersOfAnotherFormAreNone(String printed) {
		assertThat(values(FactKind.REGISTRATION, TITLE, "It was registered (" + printed + ").")).isEmpty();
	}

	@Test
	void shortPrefixesNeedAWordOnRegistration() {
		assertThat(values(FactKind.REGISTRATION, TITLE, "The gene NTR1234 and line NL4321 were used.")).isEmpty();
	}

	@Test
	void numbersOfTheRecordCountOnceAndHaveNoPlace() {
		Databank bank = new Databank("ClinicalTrials.gov", List.of("NCT09000001", "NCT09000002", "GSE1"));
		Tags tags = Tagging.TAGGER.tag(Tagging.article(TITLE, "See NCT09000001 for more.", List.of(bank)));
		assertThat(tags.facts().stream().filter((fact) -> fact.kind() == FactKind.REGISTRATION))
			.extracting(FactTag::value, (fact) -> fact.span() == null)
			.containsExactly(tuple("NCT09000001", false), tuple("NCT09000002", true));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Exosomes derived from human umbilical cord mesenchymal stem cells were given. | umbilical cord mesenchymal stem cells
					Adipose-derived stem cell exosomes helped.                                    | adipose mesenchymal stem cells
					hUC-MSC-derived exosomes were used.                                           | umbilical cord mesenchymal stem cells
					BMSC-Exos were injected.                                                      | bone marrow mesenchymal stem cells
					We used exosomes from mesenchymal stem cells of the bone marrow.              | mesenchymal stem cells
					Wharton's jelly mesenchymal stem cell (WJ-MSC)-derived vesicles were used.    | Wharton's jelly mesenchymal stem cells
					Platelet-derived extracellular vesicles were given.                           | platelets
					Ginger-derived vesicles were eaten.                                           | ginger
					iPSC-derived exosomes were given.                                             | induced pluripotent stem cells
					Exosomes secreted by dendritic cells were used.                               | dendritic cells
					Breast cancer stem cell-derived exosomes grew.                                | tumour stem cells
					Exosomes were isolated from serum of cancer patients. Serum exosomes rose.    | serum
					Milk exosomes were used.                                                      | milk
					HEK293T-derived exosomes were used.                                           | HEK293 cells
					""")
	void whereVesiclesComeFrom(String text, String value) {
		assertThat(values(FactKind.SOURCE_CELLS, RATS, text)).containsExactly(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Exosomes were taken up by macrophages.", "Macrophages and exosomes were mixed.",
			"Exosomes from thyroid cancer patients were used.", "Serum was drawn. Exosomes were given.",
			"Bone marrow was looked at after exosomes." })
	void otherCellsAreNoSource(String text) {
		assertThat(values(FactKind.SOURCE_CELLS, RATS, text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Exosomes loaded with curcumin were given.                | curcumin
			Doxorubicin-loaded exosomes were given.                  | doxorubicin
			Exosomal microRNA-146a-5p was needed.                    | miR-146a-5p
			Exosomes carrying miR-21 and let-7b helped.              | miR-21
			Vesicles delivering siRNA silenced it.                   | siRNA
			Catalase was encapsulated; exosomes carrying catalase.   | catalase
			""")
	void whatVesiclesCarry(String text, String value) {
		assertThat(values(FactKind.CARGO, RATS, text)).contains(value);
	}

	@Test
	void whatIsOnlyNamedIsNotCarried() {
		assertThat(values(FactKind.CARGO, RATS, "Exosomes were compared with doxorubicin. miR-21 fell.")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Exosomes were injected i.v. every week.               | intravenous
			Exosomes were given intra-articularly.                | intra-articular
			Intranasal exosomes were given.                       | intranasal
			Inhaled exosomes were given.                          | inhalation
			A hydrogel with exosomes covered it.                  | hydrogel
			IV injection of exosomes was done.                    | intravenous
			Exosomes were given by mouth.                         | oral
			""")
	void howVesiclesWereGiven(String text, String value) {
		assertThat(values(FactKind.ROUTE, RATS, text)).containsExactly(value);
	}

	@Test
	void howAnotherDrugWasGivenIsNoRoute() {
		assertThat(values(FactKind.ROUTE, RATS,
				"After intraperitoneal injection of bleomycin, rats got exosomes. We gave 4 injections of exosomes."))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "No serious adverse events occurred.", "Two patients had mild adverse events.",
			"Exosomes were well tolerated.", "One patient had anaphylaxis.", "There were no seizures.",
			"Adverse events were reported in 3 patients.",
			"Joint infection is a serious complication of unapproved exosome injections.",
			"Sepsis was a rare complication after intravenous infusion of the vesicles." })
	void sentencesThatReportAdverseEvents(String sentence) {
		String text = "METHODS: Patients were randomly assigned to exosomes. RESULTS: Pain fell. " + sentence;
		List<FactTag> found = facts(TITLE, text).stream()
			.filter((fact) -> fact.kind() == FactKind.ADVERSE_EVENT)
			.toList();
		assertThat(found).singleElement()
			.satisfies((fact) -> assertThat(words(fact, TITLE + "\n" + text)).isEqualTo(sentence));
	}

	@ParameterizedTest
	@ValueSource(strings = { "METHODS: Adverse events were recorded in patients given exosomes.",
			"OBJECTIVE: To assess adverse events of exosomes.", "RESULTS: The aim was to see adverse events occurred.",
			"BACKGROUND: Serious side effects were reported for steroids.",
			"RESULTS: Conventional drugs have many side effects.", "RESULTS: Complications were monitored.",
			"RESULTS: Neuropathy is a serious complication of diabetes, and exosomes were given as treatment." })
	void othersReportNone(String text) {
		assertThat(values(FactKind.ADVERSE_EVENT, TITLE, text + " Patients were randomly assigned to exosomes."))
			.isEmpty();
	}

	@Test
	void adverseEventsCountOnlyWhereVesiclesAreTreatment() {
		assertThat(values(FactKind.ADVERSE_EVENT, "Serum exosomes as biomarkers",
				"RESULTS: Serum exosomes predicted it. No serious adverse events occurred."))
			.isEmpty();
	}

	@Test
	void factsStandInTheOrderOfTheText() {
		List<FactTag> found = facts(TITLE,
				"METHODS: We randomly assigned 40 patients to intra-articular exosomes (NCT01234567).");
		assertThat(found).extracting(FactTag::kind)
			.containsExactly(FactKind.SAMPLE_SIZE, FactKind.SPECIES, FactKind.ROUTE, FactKind.REGISTRATION);
	}

}

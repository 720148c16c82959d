package org.exowatch.tag;

import org.exowatch.document.Reason;
import org.exowatch.document.Tags.RoleTag;
import org.exowatch.document.VesicleRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RolesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Stem cell-derived exosomes alleviate colitis     | Treatment with exosomes improved weight.           | THERAPEUTIC
					Exosomes loaded with curcumin for drug delivery  | Engineered exosomes are carriers for curcumin.     | DELIVERY
					Serum exosomes as a biomarker of gout            | Circulating exosomes were diagnostic in gout.      | BIOMARKER
					Tumor-derived exosomes in crosstalk with stroma  | Exosomes mediate signaling and invasion.           | MECHANISM
					Isolation of extracellular vesicles from plasma  | Ultracentrifugation and nanoparticle tracking analysis of vesicles. | METHOD
					The RNA exosome complex degrades transcripts     | EXOSC10 and Rrp6 are subunits of the nuclear exosome. | NONE
					Knee pain in runners                             | Ice helped.                                        | NONE
					""")
	void decidesFromTheSentencesAboutVesicles(String title, String text, VesicleRole role) {
		RoleTag tag = Tagging.tag(title, text).role();
		assertThat(tag.primary()).isEqualTo(role);
		assertThat(tag.because()).isNotEmpty();
	}

	@Test
	void cuesInOtherSentencesDoNotCount() {
		RoleTag tag = Tagging.tag("Exosomal CD9 and signaling", "Treatment of pain is old. Therapy of pain is new.")
			.role();
		assertThat(tag.primary()).isEqualTo(VesicleRole.MECHANISM);
	}

	@Test
	void saysWhatSpokeAgainst() {
		RoleTag tag = Tagging.tag("Engineered exosomes for therapy", "Exosomes were loaded with drugs.").role();
		assertThat(tag.primary()).isEqualTo(VesicleRole.DELIVERY);
		assertThat(tag.because()).anyMatch((reason) -> reason.against() && reason.rule().equals("role.therapeutic"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Reaction after microneedling with a topical exosome product     | Ten women had red cheeks.                       | THERAPEUTIC
					Pain after exosome injections                   | Eighty people were seen after exosome injections elsewhere.     | THERAPEUTIC
					Exosomes for sore knees: what to say?           |                                                                 | THERAPEUTIC
					Inhaled exosomes in pneumonia: a comment        | The dose may have been too low.                                 | THERAPEUTIC
					Clinical use of vesicle products                | Vesicle products need donor screening, a panel said.            | THERAPEUTIC
					Plasma extracellular vesicles and progression of gout | Levels in vesicles predicted attacks.                     | BIOMARKER
					Plasma vesicles and outcome in gout             | Vesicles were counted in plasma by flow cytometry.              | BIOMARKER
					Starved heart cells release exosomes            | Stem cell-derived heart cells were starved and the released exosomes were kept. | MECHANISM
					Tumour vesicles: a therapeutic target           | Tumour vesicles carry signals to other cells.                   | MECHANISM
					Vesicles in lysosomal storage disorders         | Release of vesicles spread the material.                        | MECHANISM
					""")
	void weighsPlainWordsMoreThanHints(String title, String text, VesicleRole role) {
		assertThat(Tagging.tag(title, (text != null) ? text : "").role().primary()).isEqualTo(role);
	}

	@Test
	void aTrialThatTreatsGivesItsVesicles() {
		String text = "The men walked as they did.";
		String title = "Isolation of stromal vesicles, and placebo";
		assertThat(Tagging.tag(title, text).role().primary()).isEqualTo(VesicleRole.METHOD);
		assertThat(Tagging.tag(title, text, "Randomized Controlled Trial").role().primary())
			.isEqualTo(VesicleRole.THERAPEUTIC);
	}

	@Test
	void aLongTextThatNamesVesiclesOnceIsNotAboutThem() {
		String once = "Muscle wastes with age. Many paths lead there. Diet is one. Exercise is one. "
				+ "Exosomes are a promising therapy. Drugs are another.";
		assertThat(Tagging.tag("Muscle and age", once).role().primary()).isEqualTo(VesicleRole.NONE);
		assertThat(Tagging.tag("Muscle and age", once + " Exosomes of stem cells are a therapy, too.").role().primary())
			.isEqualTo(VesicleRole.THERAPEUTIC);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					EV-A71 in children with hand, foot and mouth disease | Enterovirus spread in the summer. EV was found in 40 children.  | role.other-ev
					Batteries for EVs                                     | EVs need batteries. An electric vehicle was driven. EVs were slow. | role.other-ev
					Synaptic vesicles in ageing worms                     | Synaptic vesicles were counted. A synaptic vesicle was small.   | role.other-vesicles
					Seminal vesicle cysts in two brothers                 | The seminal vesicle was swollen.                                | role.other-vesicles
					Gold nanoparticles for knee pain                      | Nanoparticles were loaded with drugs and injected.              | role.no-vesicles
					Rrp6 and the nuclear exosome trim transcripts         | The exosome needs EXOSC10. The RNA exosome trims transcripts.   | role.rna-exosome
					""")
	void whatOnlySharesANameIsNoVesicle(String title, String text, String rule) {
		RoleTag tag = Tagging.tag(title, text).role();
		assertThat(tag.primary()).isEqualTo(VesicleRole.NONE);
		assertThat(tag.because()).extracting(Reason::rule).containsExactly(rule);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Ginger-derived exosome-like nanovesicles alleviate colitis   | Nanovesicles were given. Treatment with nanovesicles attenuated weight loss. | THERAPEUTIC
					Stem cell vesicles loaded with curcumin alleviate neuropathy | Vesicles loaded with curcumin alleviated pain. Treated rats improved.        | DELIVERY
					Tumour vesicles in epithelial-mesenchymal transition         | Vesicles of tumours drive epithelial-mesenchymal transition and invasion.    | MECHANISM
					Vesicles of cancer stem cells and invasion                   | Vesicles of cancer stem cells drive invasion and progression.                | MECHANISM
					Enterovirus leaves cells in extracellular vesicles           | Extracellular vesicles carry enterovirus and mediate its spread.             | MECHANISM
					Conditioned medium of stem cells: the secretome in wounds    | Treatment with the secretome promoted regeneration.                          | THERAPEUTIC
					""")
	void tellsWhatVesiclesAreFor(String title, String text, VesicleRole role) {
		assertThat(Tagging.tag(title, text).role().primary()).isEqualTo(role);
	}

}

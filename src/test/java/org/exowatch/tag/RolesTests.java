package org.exowatch.tag;

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

}

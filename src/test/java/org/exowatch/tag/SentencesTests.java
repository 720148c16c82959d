package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.SectionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTests {

	private static List<String> split(String text) {
		List<String> sentences = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			int end = SentenceSplitter.end(Letters.of(text), at, text.length());
			sentences.add(text.substring(at, end).strip());
			at = Math.max(end, at + 1);
			while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
				at++;
			}
		}
		return sentences;
	}

	@ParameterizedTest
	@ValueSource(strings = { "They got 2 × 10\u2079. It helped.", "The p was < 10\u207b\u00b3. It fell.",
			"They were CD8\u207a. It was so.", "The dose was 5 mg/m\u00b2. It helped.",
			"It was labelled. \u00b9\u2078F was used." })
	void anExponentMayEndASentence(String text) {
		assertThat(split(text)).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Exosomes vs. Placebo were compared in mice.", "They got it i.v. Every day was noted.",
			"The fall was large (P < 0.001) in Fig. 2 of all.", "A dose of 1.5 mg/kg was given.",
			"E. coli and S. aureus were killed.", "J. Smith and A. B. Miller wrote it.",
			"Some tissues, e.g. Cartilage, were cut.", "Smith et al. Reported this first.",
			"The F.D.A. is not named e.g. here.", "Was it P = .05 or less in U.S. Centers?",
			"Vesicles (approx. 100 nm) were seen.", "About ca. 30 nm was measured.", "Dr. Roe and Prof. Doe agreed.",
			"Lot No. 12 was used.", "Staphylococcus spp. Strains grew.", "It was S. aureus again.",
			"The U.S. Food and Drug Administration wrote.", "J. R. Smith wrote it.", "St. John's wort was given.",
			"St. Jude Hospital was near.", "The buffer had pH 7.4 at all times.", "Pain fell by 3.2 points.",
			"It was shown (see Fig. 3 and Ref. 12).", "Rats got it i.p. once a day.",
			"Two groups (i.e. Saline and vesicles) were made.", "Vesicles, e.g., those of milk, were used.",
			"Cells (cf. Table 2) grew.", "They grew at 37 °C vs. 4 °C.", "The rate was 5 %. of all.",
			"Values fell from 3.1 ... to 2.0 in all.", "Pain fell (mean 2.1; 95% CI 1.0 to 3.2; P = .01) in all.",
			"They asked \"does it help?\" in the letter.", "They wrote \"Stop!\" on the box.",
			"Some (n = 3. Others not shown) fell.", "It was given s.c. or i.m. in men.", "Drs. Roe and Doe agreed.",
			"Mr. Roe and Mrs. Doe came.", "Bacillus sp. Strain 7 grew.", "It costs approx. Ten euros.",
			"It is var. Alba that grew.", "See Eq. 4 for more.", "See Figs. 2 and 3.",
			"They used Sample Inc. vesicles.", "The F. nucleatum load rose.",
			"It grew with C. elegans and D. melanogaster.", "Work by A. Roe, B. Doe and C. Poe was used.",
			"P. aeruginosa was killed.", "The mean was 1,234.5 in all.", "The site www.example.org was read.",
			"It was 2.5 vs. 3.5 in mice.", "The dose (0.5 mg/kg i.v. daily) was low.",
			"Vesicles of H. Pylori were seen.", "A value of .05 was set.", "They rose by 2 to 3 fold, respectively.",
			"See the text (Suppl. Fig. 1) for more.", "It was no. 5 of the list.",
			"Cells were fixed for 10 min. at room temperature.", "It is the viz. Second part.",
			"In vivo, vs. in vitro, it fell.", "Lactobacillus subsp. Bulgaricus was used." })
	void isOneSentence(String text) {
		assertThat(split(text)).containsExactly(text);
	}

	/** The bar stands where the first sentence ends. */
	@ParameterizedTest
	@ValueSource(strings = { "Pain fell.|Scores rose.", "Did it help?|It did.",
			"They had hepatitis C.|The virus was gone.", "It fell (P < 0.05).|miR-21 rose.",
			"\"It works.\"|Nobody asked.", "It fell (P < 0.001).|α-Synuclein rose.", "It fell.|p53 rose.",
			"It fell.|mTOR was blocked.", "It fell.|siRNA was used.", "It fell.|mRNA rose by half.",
			"The buffer had pH 7.4.|Cells grew.", "They got it i.v.|The dose was low.",
			"They were sold in the U.S.|However, none were licensed.", "It was made by Sample Inc.|The firm closed.",
			"It was by Smith et al.|We used it.", "Rats, mice, etc.|These were fed.", "\"Does it help?\"|Nobody knew.",
			"It stopped!|Then it went on.", "It fell...|Then it rose.", "Pain fell (see below.)|Scores rose.",
			"They took vitamin D.|The bones were strong.", "It was shown by us [12].|Others agreed.",
			"Pain fell by 3.|Scores rose.", "The end was near.|10 men left.", "It was in group A.|All men left.",
			"He was a Ph.D.|The other was not.", "Was it safe?|miR-146a was.", "It was in E. coli.|We saw it.",
			"It rose (2.5 vs. 1.5).|Pain fell.", "It was 5.5 cm.|The other was not.", "It fell.|(It rose later.)",
			"It was called \"x\".|We saw it.", "They rose at 9 a.m.|The rest slept.",
			"The sample (n = 3) fell.|It was small.", "It was at 37 °C.|Cells grew.",
			"The answer is no.|The question stays.", "It was type I.|The other was not.",
			"They lacked vitamin C.|Levels fell.", "It rose in group A.|B cells fell.",
			"They had hepatitis C.|Infarcts shrank.", "It was kept at 37 °C.|Dr. Who came." })
	void isTwoSentences(String text) {
		String[] both = text.split("\\|");
		assertThat(split(both[0] + " " + both[1])).containsExactly(both);
	}

	@Test
	void wordsBehindABracketAreNoLabels() {
		String text = "We measured two (secondary) Outcomes: pain was lower. It fell (n = 3) RESULTS: Pain fell. "
				+ "It rose (later.) Conclusions: It works. Then methods: none.";
		assertThat(SectionLabels.blocks(Letters.of(text), 0, text.length(), SectionKind.BODY))
			.extracting(Block::section)
			.containsExactly(SectionKind.BODY, SectionKind.RESULTS, SectionKind.CONCLUSIONS);
	}

	@Test
	void aLabelOpensWithACapital() {
		String text = "Pain fell. results: none. Results: It rose.";
		assertThat(SectionLabels.blocks(Letters.of(text), 0, text.length(), SectionKind.BODY))
			.extracting(Block::section)
			.containsExactly(SectionKind.BODY, SectionKind.RESULTS);
	}

	@Test
	void lineEndsEndSentences() {
		assertThat(split("Dear Sir\nYour firm sells")).containsExactly("Dear Sir", "Your firm sells");
		assertThat(split("Rats got AlCl\n3\nfor a week.")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "METHODS AND RESULTS, RESULTS", "Conclusions, CONCLUSIONS", "AIMS, OBJECTIVE", "STUDY DESIGN, METHODS",
			"PATIENTS AND METHODS, METHODS", "BACKGROUND AND AIMS, BACKGROUND", "AUTHORS' CONCLUSION, CONCLUSIONS",
			"INTERPRETATION, CONCLUSIONS", "MAIN FINDINGS, RESULTS" })
	void readsLabels(String label, SectionKind kind) {
		assertThat(SectionLabels.kind(label)).isEqualTo(kind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Results from ten centres", "outcomes", "MICE", "the aim was this", "", "DNA" })
	void otherWordsAreNoLabels(String label) {
		assertThat(SectionLabels.kind(label)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "Tumours, tumor", "tumor, tumor", "leukaemia, leukemia", "Ischaemic, ischemic", "injuries, injury",
			"fibroses, fibrose", "fibrosis, fibrose", "viruses, virus", "TGFβ, tgfbeta", "Ménière, meniere", "II, 2",
			"ALS, als", "ageing, aging", "abscesses, abscess" })
	void wordsHaveOneForm(String word, String form) {
		WordForm read = new WordForm();
		read.read(word.toCharArray(), 0, word.length());
		assertThat(read).hasToString(form);
	}

}

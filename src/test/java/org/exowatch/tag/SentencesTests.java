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
			int end = SentenceSplitter.end(text.toCharArray(), at, text.length());
			sentences.add(text.substring(at, end).strip());
			at = Math.max(end, at + 1);
			while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
				at++;
			}
		}
		return sentences;
	}

	@ParameterizedTest
	@ValueSource(strings = { "Exosomes vs. Placebo were compared in mice.", "They got it i.v. Every day was noted.",
			"The fall was large (P < 0.001) in Fig. 2 of all.", "A dose of 1.5 mg/kg was given.",
			"E. coli and S. aureus were killed.", "J. Smith and A. B. Miller wrote it.",
			"Some tissues, e.g. Cartilage, were cut.", "Smith et al. Reported this first.",
			"The F.D.A. is not named e.g. here.", "Was it P = .05 or less in U.S. Centers?" })
	void isOneSentence(String text) {
		assertThat(split(text)).containsExactly(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Pain fell. Scores rose.                    | Pain fell.                   | Scores rose.
			Did it help? It did.                       | Did it help?                 | It did.
			They had hepatitis C. The virus was gone.  | They had hepatitis C.        | The virus was gone.
			It fell (P < 0.05). miR-21 rose.           | It fell (P < 0.05).          | miR-21 rose.
			"It works." Nobody asked.                  | "It works."                  | Nobody asked.
			""")
	void isTwoSentences(String text, String first, String second) {
		assertThat(split(text)).containsExactly(first, second);
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
	@ValueSource(strings = { "Results from ten centres", "MICE", "the aim was this", "", "DNA" })
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

package org.exowatch.tag;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Tags.EvidenceTag;
import org.exowatch.document.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DesignModelTests {

	private static final List<String> ORGANS = List.of("knee", "hip", "spine", "liver", "heart", "lung", "skin",
			"kidney");

	private static final Words WORDS = new Words();

	private static final Cues<DesignCue> CUES = new Cues<>(DesignCue.class, WORDS);

	/** Three types, each with a manner of its own. */
	private static DesignTrainer trainer() {
		DesignTrainer trainer = new DesignTrainer();
		for (String organ : ORGANS) {
			trainer.add("Vesicles in the " + organ + " of mice",
					"Mice were injected with vesicles. The " + organ + " of the mice healed faster in vivo.",
					EvidenceType.ANIMAL);
			trainer.add("A sore " + organ + ": case report",
					"A 41-year-old woman had a sore " + organ + ". She was given vesicles. Her pain went away.",
					EvidenceType.CASE_REPORT);
			trainer.add("The " + organ + ": an overview",
					"In this review we discuss the " + organ + ". Many questions are open. Perspectives are given.",
					EvidenceType.NARRATIVE_REVIEW);
		}
		return trainer;
	}

	private static DesignScores score(DesignModel model, ReadText text) {
		SentenceHits<DesignCue> hits = new SentenceHits<>(CUES, text);
		return model.score(text, hits, new DesignFacts(text, hits, (hit) -> true).measured());
	}

	private static ReadText text(String title, String body) {
		return ReadText.of(new Text(title, List.of(new Section(SectionKind.BODY, null, body))), WORDS);
	}

	@Test
	void theSameTextsGiveTheSameBytes() {
		byte[] first = trainer().train();
		assertThat(trainer().train()).isEqualTo(first);
	}

	@Test
	void learnsWhatTellsTypesApart() {
		DesignModel model = trainer().model();
		assertThat(score(model, text("Vesicles in the brain of mice", "Mice were injected. The brain healed.")).best())
			.isEqualTo(EvidenceType.ANIMAL);
		assertThat(score(model, text("A sore toe: case report", "A 30-year-old woman had a sore toe.")).best())
			.isEqualTo(EvidenceType.CASE_REPORT);
		assertThat(score(model, text("The toe: an overview", "In this review we discuss the toe.")).best())
			.isEqualTo(EvidenceType.NARRATIVE_REVIEW);
	}

	@Test
	void whatIsWrittenReadsTheSame() throws IOException {
		DesignModel model = trainer().model();
		DesignModel read = DesignModel.read(new ByteArrayInputStream(model.bytes()));
		ReadText text = text("Vesicles in the knee of mice", "Mice were injected with vesicles.");
		for (EvidenceType type : DesignModel.CLASSES) {
			assertThat(score(read, text).of(type)).isEqualTo(score(model, text).of(type));
		}
	}

	@Test
	void theReasonNamesTheWordsThatWeighedMost() {
		ReadText text = text("Vesicles in the knee of mice", "Mice were injected with vesicles. They ran.");
		Reason reason = score(trainer().model(), text).reason(EvidenceType.ANIMAL, text, false);
		assertThat(reason.source()).isEqualTo("MODEL");
		assertThat(reason.detail()).startsWith("animal +").containsIgnoringCase("\"mice\" +");
		assertThat(Objects.requireNonNull(reason.sentence()).in(text.full())).containsIgnoringCase("mice");
	}

	@Test
	void refusesWeightsOfOtherCuesAndHalfAFile() {
		byte[] bytes = trainer().train();
		byte[] half = java.util.Arrays.copyOf(bytes, bytes.length / 2);
		assertThatThrownBy(() -> DesignModel.read(new ByteArrayInputStream(half))).isInstanceOf(IOException.class);
		bytes[5] ^= 1;
		assertThatThrownBy(() -> DesignModel.read(new ByteArrayInputStream(bytes))).isInstanceOf(IOException.class)
			.hasMessageContaining("train again");
	}

	@Test
	void oneTypeAloneCannotBeLearned() {
		DesignTrainer trainer = new DesignTrainer();
		trainer.add("Mice", "Mice ran.", EvidenceType.ANIMAL);
		assertThatThrownBy(trainer::train).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("fewer than two");
	}

	@Test
	void theShippedWeightsFitTheCuesAndHoldNoText() throws IOException {
		try (InputStream in = Objects.requireNonNull(DesignModel.class.getResourceAsStream("design.weights"),
				"weights are missing")) {
			byte[] bytes = in.readAllBytes();
			assertThat(bytes).hasSizeLessThan(2_000_000);
			assertThat(DesignModel.read(new ByteArrayInputStream(bytes)).bytes()).isEqualTo(bytes);
			String letters = new String(bytes, StandardCharsets.ISO_8859_1);
			assertThat(letters).doesNotContain("patient").doesNotContain("mice").doesNotContain("review");
		}
	}

	@Test
	void caseEndingsSpellingAndNumbersDoNotMatter() {
		assertThat(hash("Randomised")).isEqualTo(hash("randomized"));
		assertThat(hash("Rats")).isEqualTo(hash("rat"));
		assertThat(hash("Parkinson's")).isEqualTo(hash("parkinson"));
		assertThat(hash("12")).isEqualTo(hash("7th"));
		assertThat(hash("rat")).isNotEqualTo(hash("cat"));
		assertThat(hash("virus")).isNotEqualTo(hash("viru"));
	}

	private static int hash(String word) {
		return WordHash.of(word.toCharArray(), 0, word.length());
	}

	@Test
	void rulesAndModelBothGiveTheirReasons() {
		EvidenceTag tag = Tagging.tag("Vesicles for sore knees of mice",
				"Mice were injected with vesicles. After two weeks the mice were killed and their knees were examined. "
						+ "Cartilage was thicker in treated mice than in control mice (p < 0.01). "
						+ "Expression of collagen in the knees of treated mice was higher. "
						+ "These findings suggest that vesicles protect cartilage in mice after injury of the knee joint.")
			.evidence();
		assertThat(tag.primary()).isEqualTo(EvidenceType.ANIMAL);
		assertThat(tag.because()).extracting(Reason::source).contains("MODEL");
		assertThat(tag.because()).extracting(Reason::rule).contains("evidence.animal", "evidence.model");
	}

	@Test
	void aTextOfNothingButATitleIsLeftToTheRules() {
		assertThat(Tagging.tag("Vesicles in mice", "").evidence().because()).extracting(Reason::source)
			.doesNotContain("MODEL");
	}

}

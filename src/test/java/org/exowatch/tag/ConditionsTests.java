package org.exowatch.tag;

import java.util.List;

import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Tags;
import org.exowatch.document.Tags.ConditionTag;
import org.exowatch.document.Tags.Mention;
import org.exowatch.document.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Parkinson's disease       | D010300
			Parkinson’s disease       | D010300
			PARKINSON DISEASE         | D010300
			Alzheimer's               | D000544
			spinal-cord injuries      | D013119
			liver tumours             | D008113
			acute leukaemias          | D007938
			cerebral ischaemia        | D002545
			oedema                    | D004487
			Sjögren syndrome          | D012859
			ischemia/reperfusion      | D015427
			COPD                      | D029424
			liver metastases          | D009362
			osteoarthritides          | D010003
			type II diabetes          | D003924
			post-acute COVID-19 syndrome | D000094024
			""")
	void findsANameInItsSpellings(String words, String ui) {
		Tags tags = Tagging.tag("", "The word here is " + words + ", as written.");
		assertThat(Tagging.ids(tags)).containsExactly(ui);
	}

	@Test
	void takesTheLongestNameAndNotItsParts() {
		Tags tags = Tagging.tag("Exosomes in knee osteoarthritis", "");
		assertThat(Tagging.ids(tags)).containsExactly("D020370");
		assertThat(Tagging.ids(Tagging.tag("Triple-negative breast cancer vesicles", ""))).containsExactly("D064726");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tumor necrosis factor-alpha", "heat shock protein 70", "stroke volume", "strokes-like",
			"transfection", "an anti-cancer drug", "Wolff-Parkinson-White", "copd", "lung, cancer cells of the",
			"multiplicity of infection", "a sick scarlet burned" })
	void leavesWordsThatOnlyLookLikeANameAlone(String words) {
		List<String> ids = Tagging.ids(Tagging.tag("", "We looked at " + words + " here."));
		assertThat(ids).doesNotContain("D012769", "D010300", "D029424", "D008175", "D007239", "D002921", "D002056");
		if (!words.contains("lung") && !words.startsWith("strokes")) {
			assertThat(ids).isEmpty();
		}
	}

	@Test
	void findsLongCovidByItsDescription() {
		Tags tags = Tagging.tag("", "We enrolled adults with persistent symptoms after SARS-CoV-2 infection.");
		ConditionTag tag = Tagging.condition(tags, "D000094024");
		assertThat(tag.rule()).isEqualTo("condition.described.long-covid");
		assertThat(tag.tier()).isEqualTo(Tier.LOW);
		assertThat(tag.mentions().get(0).text()).isEqualTo("persistent symptoms after SARS-CoV-2 infection");
		assertThat(Tagging.ids(Tagging.tag("", "Fever is a symptom of COVID-19. Effects were persistent.")))
			.containsExactly("D000086382");
	}

	@Test
	void findsAStandardExperimentThatStandsForACondition() {
		ConditionTag tag = Tagging.condition(Tagging.tag("", "Mice had LAD ligation on day 0."), "D009203");
		assertThat(tag.rule()).isEqualTo("condition.described.model");
	}

	@Test
	void countsCodePointsAndNotChars() {
		String title = "\uD83D\uDE00 Vesicles \uD835\uDEFC heal osteoarthritis";
		Mention mention = Tagging.condition(Tagging.tag(title, "\uD83D\uDE00 Osteoarthritis."), "D010003")
			.mentions()
			.get(1);
		assertThat(mention.span().in(title + "\n" + "\uD83D\uDE00 Osteoarthritis.")).isEqualTo("Osteoarthritis");
		assertThat(mention.span().start()).isEqualTo(title.codePointCount(0, title.length()) + 1 + 2);
		assertThat(mention.section()).isEqualTo(SectionKind.BODY);
	}

	@Test
	void aTitleIsFocusAndHighAPassingMentionIsNot() {
		Tags tags = Tagging.tag("Exosomes for osteoarthritis", "Obesity is frequent too. Osteoarthritis improved.");
		ConditionTag focus = Tagging.condition(tags, "D010003");
		assertThat(focus.focus()).isTrue();
		assertThat(focus.foundBy()).isEqualTo("TITLE");
		assertThat(focus.tier()).isEqualTo(Tier.HIGH);
		ConditionTag passing = Tagging.condition(tags, "D009765");
		assertThat(passing.focus()).isFalse();
		assertThat(passing.foundBy()).isEqualTo("ABSTRACT");
		assertThat(passing.tier()).isEqualTo(Tier.LOW);
	}

	@Test
	void aimAndRepetitionMakeFocus() {
		Tags aim = Tagging.tag("Vesicles at work", "The aim of this study was to treat psoriasis. Psoriasis improved.");
		assertThat(Tagging.condition(aim, "D011565").focus()).isTrue();
		Tags repeated = Tagging.tag("Vesicles at work", "BACKGROUND: Psoriasis hurts. METHODS: Creams were given. "
				+ "RESULTS: Psoriasis scores fell. CONCLUSIONS: Vesicles lowered psoriasis scores.");
		assertThat(Tagging.condition(repeated, "D011565").focus()).isTrue();
	}

	@Test
	void aMeshHeadingIsEvidenceAndAMajorOneFocus() {
		Tags tags = Tagging.TAGGER.tag(Tagging.article("Vesicles at work", List.of(Tagging.body("Skin was treated.")),
				List.of(), List.of(Tagging.heading("D011565", "Psoriasis", true),
						Tagging.heading("D003872", "Dermatitis", false), Tagging.heading("D051379", "Mice", false))));
		ConditionTag major = Tagging.condition(tags, "D011565");
		assertThat(major.focus()).isTrue();
		assertThat(major.foundBy()).isEqualTo("MESH");
		assertThat(major.rule()).isEqualTo("condition.mesh-heading");
		assertThat(major.mentions()).isEmpty();
		assertThat(Tagging.condition(tags, "D003872").focus()).isFalse();
		assertThat(Tagging.ids(tags)).containsExactly("D003872", "D011565");
	}

	@Test
	void sectionsComeFromTheRecordOrFromLabelsInTheText() {
		Tags record = Tagging.TAGGER
			.tag(Tagging.article("T", List.of(new Section(SectionKind.METHODS, "PATIENTS", "Men with gout."),
					new Section(SectionKind.RESULTS, null, "Gout improved.")), List.of(), List.of()));
		assertThat(Tagging.condition(record, "D006073").mentions()).extracting(Mention::section)
			.containsExactly(SectionKind.METHODS, SectionKind.RESULTS);
		Tags labels = Tagging.tag("T", "Aim: To see gout. METHODS: Men with gout: ten. CONCLUSION: Gout improved.");
		assertThat(Tagging.condition(labels, "D006073").mentions()).extracting(Mention::section)
			.containsExactly(SectionKind.OBJECTIVE, SectionKind.METHODS, SectionKind.CONCLUSIONS);
	}

	@Test
	void titlesAloneAndEmptyTextsAreTagged() {
		assertThat(Tagging.ids(Tagging.tag("Exosomes in sepsis", ""))).containsExactly("D018805");
		assertThat(Tagging.tag("", "").conditions()).isEmpty();
		assertThat(Tagging.TAGGER.tag(Tagging.article("Sepsis", List.of(), List.of(), List.of())).conditions())
			.hasSize(1);
	}

	@Test
	void versionsNameTheVocabulary() {
		assertThat(Tagging.TAGGER.versions().condition()).matches("5\\+starter-[0-9a-f]{6}");
		assertThat(Tagging.tag("", "").versions()).isEqualTo(Tagging.TAGGER.versions());
	}

	@Test
	void theWiderConditionIsNoFocusBesideTheNarrower() {
		Tags tags = Tagging.tag("Tumour vesicles in breast cancer", "Tumours of the breast shed vesicles.");
		assertThat(Tagging.condition(tags, "D001943").focus()).isTrue();
		assertThat(Tagging.condition(tags, "D009369").focus()).isFalse();
		assertThat(Tagging.condition(Tagging.tag("Tumour vesicles", ""), "D009369").focus()).isTrue();
	}

	@Test
	void aConditionThatIsOnlyDescribedCanBeTheFocus() {
		Tags tags = Tagging.tag("Vesicles in tired adults", "Many report fatigue months after SARS-CoV-2 infection. "
				+ "We compared vesicles of adults with persistent symptoms after COVID-19 and of others.");
		assertThat(Tagging.condition(tags, "D000094024").focus()).isTrue();
		Tags aside = Tagging.tag("Vesicles in tired adults", "Many report fatigue months after SARS-CoV-2 infection. "
				+ "Vesicles differed between athletes and others.");
		assertThat(Tagging.condition(aside, "D000094024").focus()).isFalse();
	}

}

package org.exowatch.tag;

import org.exowatch.document.Reason;
import org.exowatch.document.Span;
import org.exowatch.document.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class KeySentenceTests {

	private static String key(String text) {
		Tags tags = Tagging.tag("Vesicles", text);
		Span span = tags.keySentence().span();
		return (span == null) ? "" : span.in("Vesicles\n" + text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					METHODS: Ten men were injected. RESULTS: Pain fell by half in all men. CONCLUSIONS: Vesicles may lower knee pain in men. Larger studies are needed to confirm this effect. | Vesicles may lower knee pain in men.
					RESULTS: Taken together, these results show that pain was significantly reduced. CONCLUSIONS: Injections were tolerated and pain fell; a larger trial is warranted. | Injections were tolerated and pain fell; a larger trial is warranted.
					RESULTS: Pain was significantly reduced in all men. CONCLUSIONS: Larger studies are needed to confirm this effect. | Pain was significantly reduced in all men.
					Survival stays poor overall in such men. Their pain is hard to bear. Few drugs lower it. We gave them vesicles in spring. Vesicles can reduce pain in men. | Vesicles can reduce pain in men.
					METHODS: Ten men were injected. RESULTS: Men walked as they did. Pain was significantly reduced in all men. | Pain was significantly reduced in all men.
					Pain is common in old men. We aimed to lower it with vesicles. We found that pain fell by half. Further studies are needed to confirm this effect. | We found that pain fell by half.
					Pain is common in old men. In conclusion, vesicles lower pain in old men. Trial registration: NCT00000000 was given at ClinicalTrials.gov. | In conclusion, vesicles lower pain in old men.
					Rats were given vesicles or saline. Infarct size was reduced by 40% with vesicles (P < 0.001). Further studies are warranted to show that vesicles reduce infarct size in patients. | Infarct size was reduced by 40% with vesicles (P < 0.001).
					Rats were given vesicles or saline. Vesicles reduced infarct size by 40% in treated rats. Future trials should test whether vesicles improve outcome in patients. | Vesicles reduced infarct size by 40% in treated rats.
					Pain is common in old men. Little helps them. We gave vesicles to ten men. The receptor is required for relief of pain by vesicles. They were seen again in spring. | The receptor is required for relief of pain by vesicles.
					Pain is common in old men. Little helps them. We gave vesicles to ten men. Further studies showed that vesicles reduced pain in old men. They were seen again in spring. | Further studies showed that vesicles reduced pain in old men.
					Pain is known to increase with age. Drugs reduce it. We gave vesicles to ten old men. Vesicles reduced knee pain in old men. Their sons walked with them. | Vesicles reduced knee pain in old men.
					The aim of this study was to lower pain. Men were enrolled in two groups. These findings show that vesicles lower pain (P < 0.05 vs. saline). | These findings show that vesicles lower pain (P < 0.05 vs. saline).
					""")
	void isTheMainFinding(String text, String sentence) {
		assertThat(key(text)).isEqualTo(sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "The aim of this study was to lower pain in old men.", "Short one.",
			"Further studies are needed to see whether vesicles work.",
			"In each part, we also highlight how vesicles lower pain.",
			"We anticipate our study to be a start for better care.",
			"Pain is common in old men. I will examine in detail how vesicles lower it.",
			"Pain is common in old men. Larger trials are required to confirm that vesicles lower it.",
			"OBJECTIVE: To see whether vesicles lower pain. METHODS: Ten old men were injected with vesicles." })
	void isNoneWhereNoFindingStands(String text) {
		assertThat(key(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Pain is common in old men. We found that vesicles promote repair of cartilage in rats. These findings provide new insights and pave the way for better care. | We found that vesicles promote repair of cartilage in rats.
					Pain is common. Here we show that vesicles carry a signal that lowers pain in mice. We assessed this by three tests. Future studies should be done in men. | Here we show that vesicles carry a signal that lowers pain in mice.
					Pain is common. The present study aimed to lower it. Vesicles significantly lowered pain in old rats. Registered at ClinicalTrials.gov, NCT00000000. | Vesicles significantly lowered pain in old rats.
					""")
	void whatItMeansOrWillMeanIsNotTheFinding(String text, String sentence) {
		assertThat(key(text)).isEqualTo(sentence);
	}

	@Test
	void whatATextSaysAgainAndAgainSpeaksForASentence() {
		String text = "Old rats were kept in pairs. Cartilage was worn in old knees. We gave vesicles to the rats. "
				+ "Vesicles restored worn cartilage in old knees of rats. Cages were cleaned by hand in spring.";
		assertThat(key(text)).isEqualTo("Vesicles restored worn cartilage in old knees of rats.");
		assertThat(Tagging.tag("Vesicles", text).keySentence().because().get(0).detail())
			.contains("shares most words with the others");
	}

	@Test
	void itSaysWhyAndWhatSpokeAgainst() {
		String text = "Pain is common in old men. We observed that pain fell by half in ten rats (P < 0.05). "
				+ "In conclusion, vesicles may reduce pain in old rats.";
		Tags tags = Tagging.tag("Vesicles reduce pain in rats", text);
		assertThat(tags.keySentence().because()).extracting(Reason::rule, Reason::against)
			.startsWith(tuple("key-sentence.weights", false))
			.endsWith(tuple("key-sentence.runner-up", true));
		assertThat(tags.keySentence().because().get(0).detail()).contains("last sentence", "opens with a conclusion",
				"of the title's words");
		assertThat(tags.keySentence().because().get(0).sentence()).isEqualTo(tags.keySentence().span());
	}

	@Test
	void whereNoneIsStatedItSaysWhichCameNearest() {
		Tags tags = Tagging.tag("Vesicles", "The aim of this study was to lower pain in old men.");
		assertThat(tags.keySentence().because()).first().satisfies((reason) -> {
			assertThat(reason.rule()).isEqualTo("key-sentence.none");
			assertThat(reason.detail()).startsWith("no finding stated").contains("tells an aim");
		});
	}

	@Test
	void aCorrectionHasNone() {
		Tags tags = Tagging.tag("Erratum: Vesicles", "We found that pain fell by half in all men.");
		assertThat(tags.keySentence().span()).isNull();
	}

}

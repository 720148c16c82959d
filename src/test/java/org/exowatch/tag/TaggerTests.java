package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.exowatch.catalog.Topic;
import org.exowatch.document.Article;
import org.exowatch.document.Tagged;
import org.exowatch.document.Tags;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A text is read once for everything, by objects that read one word after the other. */
class TaggerTests {

	private static final List<String> WORDS = List.of("the", "Leukaemia", "x".repeat(65), "TGFβ", "II", "iv", "Tumours",
			"", "\u0301", "randomised", "Ménière", "arthritides", "y".repeat(64), "ß", "abscesses", "ΑΒΓΔ".repeat(16),
			"PD", "sis", "as", "behaviour", "3");

	private static final List<String> TITLES = List.of("Exosomes for knee pain in 12 patients", "Sepsis in mice",
			"Parkinson's disease (PD) after COVID-19: a systematic review", "", "Erratum: The RNA exosome");

	private static final List<String> TEXTS = List.of("", "METHODS: Rats got EVs i.v. RESULTS: PD fell (P < 0.05).",
			"Persistent fatigue after COVID-19 was seen. No sepsis occurred. We conclude that exosomes are safe.",
			"Patients were randomly assigned to placebo. \uD83D\uDE00 Leukaemia and tumours were not observed.",
			"EXOSOME METHODS: " + "mice ".repeat(2_500) + "exosomes helped in Parkinson's disease's course.");

	private static final Topic TOPIC = new Topic("exo", "Exo", "query", List.of("exosome", "extracellular vesicle"),
			List.of("D055354"), List.of("RNA exosome"), List.of("exosome"), List.of());

	private static final Tagger TAGGER = Tagger.of(Tagging.STARTER, List.of(TOPIC));

	@Test
	void aWordHasTheSameFormWhateverWasReadBefore() {
		for (String before : WORDS) {
			for (String word : WORDS) {
				WordForm used = read(new WordForm(), before);
				assertThat(read(used, word)).as("%s after %s", word, before)
					.hasToString(read(new WordForm(), word).toString());
				assertThat(used.hash()).isEqualTo(read(new WordForm(), word).hash());
			}
		}
	}

	private static WordForm read(WordForm form, String word) {
		form.read(word.toCharArray(), 0, word.length());
		return form;
	}

	@Test
	void eachOfManyWordsKeepsItsNumber() {
		Words words = new Words();
		List<Integer> numbers = new ArrayList<>();
		for (int i = 0; i < 20_000; i++) {
			numbers.add(words.phrase("w" + i)[0]);
		}
		assertThat(numbers).doesNotHaveDuplicates();
		for (int i = 0; i < 20_000; i++) {
			assertThat(words.number(read(new WordForm(), "W" + i))).isEqualTo(numbers.get(i));
		}
		assertThat(words.number(read(new WordForm(), "unheard"))).isEqualTo(Words.UNKNOWN);
	}

	@Test
	void topicsDoNotChangeTags() {
		for (Article article : articles()) {
			Tags alone = Tagging.TAGGER.tag(article);
			assertThat(TAGGER.tagged(article).tags()).isEqualTo(alone);
			assertThat(TAGGER.tag(article)).isEqualTo(alone);
		}
	}

	@Test
	void threadsThatShareATaggerGetTheSameTags() throws Exception {
		List<Article> articles = articles();
		List<Tagged> alone = articles.stream().map(TAGGER::tagged).toList();
		assertThat(alone).anyMatch((tagged) -> !tagged.memberships().isEmpty());
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Callable<List<Tagged>> work = () -> articles.stream().map(TAGGER::tagged).toList();
			for (Future<List<Tagged>> tagged : threads.invokeAll(List.of(work, work, work, work))) {
				assertThat(tagged.get()).isEqualTo(alone);
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	/** Every title with every text, some of them off topic. */
	private static List<Article> articles() {
		List<Article> articles = new ArrayList<>();
		for (String title : TITLES) {
			for (String text : TEXTS) {
				articles.add(Tagging.article(title, List.of(Tagging.body(text)), List.of("Journal Article"),
						List.of(Tagging.heading("D006801", "Humans", false))));
			}
		}
		return articles;
	}

}

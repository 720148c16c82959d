package org.exowatch.tag;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.exowatch.catalog.VocabularySpec;
import org.exowatch.catalog.VocabularySpec.Concept;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Tags;
import org.exowatch.vocabulary.Vocabulary;
import org.exowatch.document.Text;
import org.exowatch.tag.FactCue.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Millions of characters of nonsense are read in time that grows with their number. */
class HostileTextTests {

	private static final int SIZE = 1_000_000;

	@ParameterizedTest
	@ValueSource(strings = { "a", "(", "sepsis ", "no sepsis ", "A. ", ".", "((OA) ", "METHODS: ", "\n", "\uD83D\uDE00",
			"patients were randomly assigned ", "persistent symptoms after COVID-19 ", "'s", "-", "é", "\u0301",
			"Parkinson disease (PD) PD. " })
	void readsItInLinearTime(String piece) {
		String text = piece.repeat(SIZE / piece.length());
		Tags tags = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Tagging.tag("T", text));
		assertThat(tags.evidence().because()).isNotEmpty();
	}

	@Test
	void readsFiveMillionCharactersOfEverything() {
		String piece = "no sepsis (OA) was seen in mice, A. B. vs. PD-1 ((METHODS: Parkinson's disease (PD) ";
		String text = piece.repeat(5_000_000 / piece.length());
		Tags tags = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Tagging.tag("T", text));
		assertThat(Tagging.ids(tags)).contains("D018805", "D010300");
	}

	/** All of them are kept, and none is compared with all others. */
	@Test
	void readsTwoMillionCharactersOfRegistrations() {
		int count = 2 * SIZE / 13;
		String text = IntStream.range(0, count)
			.mapToObj((number) -> "NCT%08d. ".formatted(10_000_000 + number))
			.collect(Collectors.joining());
		Tags tags = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Tagging.tag("T", text));
		assertThat(tags.facts()).hasSize(count);
	}

	/** The cues beside a word are found without going through those of the sentence. */
	@Test
	void findsTheCuesOfALongSentence() {
		Sentence sentence = new Sentence(0, 0, SIZE, SectionKind.BODY, 0, SIZE);
		FactSentence in = new FactSentence(new ReadText(new Words()));
		in.begin(sentence);
		for (int i = 0; i < SIZE / 2; i++) {
			in.add(((i & 1) == 0) ? FactCue.MOUSE : FactCue.AGED, 2 * i, 2 * i + 1);
		}
		in.end();
		int found = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
			int all = 0;
			for (int token = 0; token < SIZE; token++) {
				all += (in.at(token, Group.SPECIES) != null) ? 1 : 0;
				all += (in.between(token, token + 2, Group.SPECIES) != null) ? 1 : 0;
				all += (in.endingBetween(token, token + 2, Group.SPECIES) != null) ? 1 : 0;
			}
			return all;
		});
		assertThat(found).isEqualTo(SIZE / 4 + (SIZE / 2 - 1) + (SIZE / 2 - 1));
	}

	@Test
	void aLongTextIsLetGo() {
		Words words = new Words();
		new Cues<>(AssertionCue.class, words);
		ReadText reader = new ReadText(words);
		reader.read(new Text("T", List.of(Tagging.body("no sepsis ".repeat(SIZE / 10)))));
		assertThat(reader.hits().room(0)).isGreaterThan(SIZE / 20);
		reader.forget();
		assertThat(reader.hits().room(0)).isLessThan(SIZE / 100);
		assertThat(reader.full()).isEmpty();
		assertThat(reader.size()).isZero();
	}

	@Test
	void aThreadHoldsNoTextThatIsTagged() {
		Tagging.tag("T", "Exosomes were given.");
		assertThat(ReflectionTestUtils.getField(Tagging.TAGGER, "texts")).isInstanceOfSatisfying(ThreadLocal.class,
				(texts) -> assertThat(texts.get()).isInstanceOfSatisfying(ReadText.class,
						(reader) -> assertThat(reader.full()).isEmpty()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uD83D", "\uDE00\uDE00", "\u0000", "\uFFFF", "(PD", "PD)", "()", "(", "-(A)" })
	void survivesFragments(String text) {
		assertThatCode(() -> Tagging.TAGGER.tag(text, text, List.of(text))).doesNotThrowAnyException();
	}

	@Test
	void aSequenceOfLettersNamesNothing() {
		Concept sequence = new Concept("T:1", "ACGT".repeat(20) + " deficit", List.of(), List.of(), List.of());
		Tags tags = Tagger.of(Vocabulary.of(List.of(new VocabularySpec("base", List.of(sequence)))))
			.tag("Vesicles", "TTGA".repeat(30) + " deficit was seen.", List.of());
		assertThat(tags.conditions()).isEmpty();
	}

}

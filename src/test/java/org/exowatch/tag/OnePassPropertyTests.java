package org.exowatch.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.exowatch.demo.DemoRecords;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Text;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The one pass for all sets of cues finds what a plain search of each phrase finds, and a
 * reader that has read other texts reads as a new one does.
 */
class OnePassPropertyTests {

	private static final int TRIES = 100;

	private static final List<Class<? extends Cue>> ENUMS = List.of(AssertionCue.class, DesignCue.class, RoleCue.class,
			FindingCue.class, FocusCue.class, ConcernCue.class, ClaimCue.class, DescriptionCue.class);

	private static final Words WORDS = new Words();

	private static final List<Plain<?>> SETS = List.of(new Plain<>(AssertionCue.class), new Plain<>(DesignCue.class),
			new Plain<>(RoleCue.class), new Plain<>(FindingCue.class), new Plain<>(FocusCue.class),
			new Plain<>(ConcernCue.class), new Plain<>(ClaimCue.class), new Plain<>(DescriptionCue.class));

	private static final ReadText USED = new ReadText(WORDS);

	private static final List<String> SAMPLES = samples();

	private static final List<String> PHRASES = ENUMS.stream()
		.flatMap((type) -> Arrays.stream(type.getEnumConstants()))
		.flatMap((cue) -> cue.phrases().stream())
		.toList();

	private static final List<String> BETWEEN = List.of(" ", " ", " ", " ", "-", ", ", ". ", ".\n", "'s ", "s ", " (",
			") ", "; ", ": ", "\u2019s ", " \u00b5", " \u03b2-", "\u0301 ", " \ud835\udcb3 ", " \u2160 ", "METHODS: ",
			" ageing ", " oedema ", " tumour ", " XYZ-1 ", " " + "a".repeat(70) + " ", "");

	private static List<String> samples() {
		return DemoRecords.articles()
			.stream()
			.map((xml) -> xml.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " "))
			.toList();
	}

	/** A mixture of cues, sentences of samples, separators and other things. */
	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(60); i >= 0; i--) {
			String part = part(random);
			text.append((random.nextInt(8) == 0) ? part.toUpperCase(Locale.ROOT) : part)
				.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
		}
		return text.toString();
	}

	private static String part(Random random) {
		if (random.nextBoolean()) {
			return PHRASES.get(random.nextInt(PHRASES.size()));
		}
		String sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
		int from = random.nextInt(sample.length());
		return sample.substring(from, Math.min(sample.length(), from + random.nextInt(40)));
	}

	private static Text document(Random random) {
		return new Text(text(random), List.of(new Section(SectionKind.BODY, null, text(random)),
				new Section(SectionKind.RESULTS, "RESULTS", text(random))));
	}

	@Property(tries = TRIES)
	void findsWhatAPlainSearchFinds(@ForAll Random random) {
		ReadText read = USED.read(document(random));
		for (Plain<?> set : SETS) {
			set.agree(read);
		}
	}

	@Property(tries = TRIES)
	void aUsedReaderReadsAsANewOne(@ForAll Random random) {
		Text text = document(random);
		ReadText used = USED.read(text);
		ReadText fresh = ReadText.of(text, WORDS);
		assertThat(used.full()).isEqualTo(fresh.full());
		assertThat(used.sentences()).isEqualTo(fresh.sentences());
		assertThat(used.firstOfBody()).isEqualTo(fresh.firstOfBody());
		assertThat(tokens(used)).isEqualTo(tokens(fresh));
		for (int i = 0; i < used.size(); i++) {
			assertThat(used.word(i)).as(used.text(i)).isEqualTo(number(used.text(i)));
			char[] letters = used.text(i).toCharArray();
			assertThat(used.hash(i)).as(used.text(i)).isEqualTo(WordHash.of(letters, 0, letters.length));
		}
		for (Plain<?> set : SETS) {
			assertThat(set.cues.in(used)).isEqualTo(set.cues.in(fresh));
		}
	}

	private static List<String> tokens(ReadText text) {
		List<String> tokens = new ArrayList<>();
		for (int i = 0; i < text.size(); i++) {
			tokens.add(text.start(i) + "-" + text.end(i) + " " + text.manyCapitals(i) + " "
					+ text.span(text.start(i), text.end(i)));
		}
		return tokens;
	}

	/** Without anything that is remembered. */
	private static int number(String word) {
		return WORDS.number(form(word));
	}

	private static WordForm form(String word) {
		Tokenizer tokenizer = new Tokenizer(Letters.of(word));
		assertThat(tokenizer.next()).as(word).isTrue();
		return tokenizer.form();
	}

	/** A set of cues, and each of its phrases searched for at each word. */
	private static final class Plain<C extends Enum<C> & Cue> {

		private final Cues<C> cues;

		private final List<C> groups;

		/** The groups that have a phrase, as word forms, each as often as it has it. */
		private final Map<List<String>, List<C>> phrases = new HashMap<>();

		Plain(Class<C> type) {
			this.cues = new Cues<>(type, WORDS);
			this.groups = List.of(type.getEnumConstants());
			for (C group : this.groups) {
				for (String phrase : group.phrases()) {
					this.phrases.computeIfAbsent(forms(phrase), (key) -> new ArrayList<>()).add(group);
				}
			}
		}

		private static List<String> forms(String phrase) {
			List<String> forms = new ArrayList<>();
			Tokenizer tokenizer = new Tokenizer(Letters.of(phrase));
			while (tokenizer.next()) {
				forms.add(tokenizer.form().toString());
			}
			return forms;
		}

		void agree(ReadText text) {
			List<Hit<C>> all = new ArrayList<>();
			for (Sentence sentence : text.sentences()) {
				List<Hit<C>> expected = search(text, sentence);
				assertThat(this.cues.in(text, sentence)).isEqualTo(expected);
				all.addAll(expected);
			}
			assertThat(this.cues.anyIn(text)).isEqualTo(!all.isEmpty());
			for (C group : this.groups) {
				assertThat(this.cues.in(text).getOrDefault(group, List.of()))
					.isEqualTo(all.stream().filter((hit) -> hit.cue() == group).toList());
			}
		}

		private List<Hit<C>> search(ReadText text, Sentence sentence) {
			List<String> forms = new ArrayList<>();
			for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
				forms.add(form(text.text(i)).toString());
			}
			List<Hit<C>> found = new ArrayList<>();
			for (int from = 0; from < forms.size(); from++) {
				for (int end = from + 1; end <= Math.min(forms.size(), from + 16); end++) {
					int first = sentence.firstToken() + from;
					int after = sentence.firstToken() + end;
					this.phrases.getOrDefault(forms.subList(from, end), List.of())
						.forEach((group) -> found.add(new Hit<>(group, sentence, first, after)));
				}
			}
			return found;
		}

	}

}

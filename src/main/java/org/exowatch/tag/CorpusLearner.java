package org.exowatch.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.exowatch.document.AnnotatedText;
import org.exowatch.document.AnnotatedText.Annotation;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Text;
import org.exowatch.vocabulary.Overlay;
import org.exowatch.vocabulary.Overlay.Action;
import org.exowatch.vocabulary.Overlay.Row;
import org.exowatch.vocabulary.Vocabulary;

/** Learns from annotated texts what forms name. */
public final class CorpusLearner {

	private static final Set<String> TYPES = Set.of("Disease", "DiseaseClass", "SpecificDisease", "Modifier",
			"CompositeMention", "DiseaseOrPhenotypicFeature");

	static double ADD = Double.parseDouble(System.getProperty("add", "0.45"));
	static double SUPP = Double.parseDouble(System.getProperty("supp", "0.45"));
	static double PRIOR = Double.parseDouble(System.getProperty("prior", "0.6"));
	static double WEIGHT = Double.parseDouble(System.getProperty("weight", "1"));

	private final Vocabulary vocabulary;

	private CorpusLearner(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** What a corpus teaches beyond a vocabulary; rows in the order of their forms. */
	public static Overlay learn(List<AnnotatedText> corpus, Vocabulary vocabulary) {
		return new CorpusLearner(vocabulary).learn(corpus);
	}

	private Overlay learn(List<AnnotatedText> corpus) {
		Map<String, Taught> taught = new TreeMap<>();
		corpus.forEach((text) -> teach(text, taught));
		List<Row> all = new ArrayList<>();
		taught.values().forEach((form) -> all.add(new Row(Action.ADD, form.best(), form.surface(), 0, 0)));
		List<Row> counted = counted(corpus, new Overlay(all));
		return new Overlay(counted);
	}

	private void teach(AnnotatedText text, Map<String, Taught> taught) {
		for (Annotation a : text.annotations()) {
			if (TYPES.contains(a.type()) && !a.concepts().isEmpty()) {
				String key = key(a.text());
				if (!key.isEmpty()) {
					taught.computeIfAbsent(key, (k) -> new Taught()).add(ids(a), a.text(), text.id());
				}
			}
		}
	}

	private List<String> ids(Annotation a) {
		return a.concepts().stream().map(this.vocabulary::idOf).distinct().sorted().toList();
	}

	static String key(String form) {
		if (Forms.asWritten(form)) {
			return form;
		}
		StringBuilder key = new StringBuilder();
		Tokenizer words = new Tokenizer(form.toCharArray());
		while (words.next()) {
			key.append(key.isEmpty() ? "" : " ").append(words.form());
		}
		return key.toString();
	}

	private List<Row> counted(List<AnnotatedText> corpus, Overlay overlay) {
		Words words = new Words();
		Vocabulary with = this.vocabulary.plus(overlay, "learn");
		Lexicon lexicon = Lexicon.of(with, words);
		NameMatcher matcher = new NameMatcher(lexicon, words);
		Map<Integer, int[]> counts = new HashMap<>();
		Map<Integer, String> surface = new HashMap<>();
		Map<Integer, Map<List<String>, Integer>> instead = new HashMap<>();
		for (AnnotatedText doc : corpus) {
			Set<String> gold = new HashSet<>();
			doc.annotations().stream().filter((a) -> TYPES.contains(a.type())).forEach((a) -> gold.addAll(ids(a)));
			ReadText text = ReadText.of(
					new Text(doc.title(), List.of(new Section(SectionKind.BODY, null, doc.body()))), words);
			Set<Integer> once = new HashSet<>();
			for (Found found : matcher.match(text)) {
				if (!found.rule().equals("condition.coordination") && once.add(found.form())) {
					int[] c = counts.computeIfAbsent(found.form(), (k) -> new int[2]);
					c[0]++;
					surface.putIfAbsent(found.form(), text.text(found.firstToken(), found.endToken()));
					boolean right = gold.contains(lexicon.concept(found.concept()).id());
					c[1] += right ? 1 : 0;
					List<String> there = overlapping(doc, text.span(text.start(found.firstToken()), text.end(found.endToken() - 1)));
					if (!there.isEmpty()) {
						instead.computeIfAbsent(found.form(), (k) -> new HashMap<>()).merge(there, 1, Integer::sum);
					}
				}
			}
		}
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < overlay.rows().size(); i++) {
			// added from the last: form number = size - 1 - i
			int form = overlay.rows().size() - 1 - i;
			int[] c = counts.remove(form);
			Row row = overlay.rows().get(i);
			if (c == null) {
				continue;
			}
			if (p(c) > ADD) {
				rows.add(new Row(Action.ADD, row.concepts(), row.form(), c[0], c[1]));
			}
			else {
				rows.add(new Row(System.getProperty("shadow") != null ? Action.SUPPRESS : Action.DROP, List.of(), row.form(), c[0], c[1]));
			}
		}
		counts.forEach((form, c) -> {
			if (p(c) < SUPP) {
				var other = instead.getOrDefault(form, Map.of()).entrySet().stream()
					.max(Comparator.<Map.Entry<List<String>, Integer>>comparingInt(Map.Entry::getValue).thenComparing((e) -> e.getKey().toString()));
				if (other.isPresent() && other.get().getValue() > c[1] && p(new int[] { c[0], other.get().getValue() }) > ADD) {
					rows.add(new Row(Action.ADD, other.get().getKey(), surface.get(form), c[0], other.get().getValue()));
					return;
				}
				rows.add(new Row(System.getProperty("shadow") != null ? Action.SUPPRESS : Action.DROP, List.of(), surface.get(form), c[0], c[1]));
			}
		});
		rows.sort(Comparator.comparing(Row::form));
		return rows;
	}

	private List<String> overlapping(AnnotatedText doc, org.exowatch.document.Span span) {
		Annotation best = null;
		int most = 0;
		for (Annotation a : doc.annotations()) {
			int common = Math.min(a.span().end(), span.end()) - Math.max(a.span().start(), span.start());
			if (TYPES.contains(a.type()) && common > most) {
				most = common;
				best = a;
			}
		}
		return (best != null) ? ids(best) : List.of();
	}

	static double p(int[] c) {
		return (c[1] + PRIOR * WEIGHT) / (c[0] + WEIGHT);
	}

	private static final class Taught {

		private final Map<List<String>, Set<String>> ids = new HashMap<>();

		private final Map<String, Integer> surfaces = new TreeMap<>();

		void add(List<String> concepts, String surface, String doc) {
			this.ids.computeIfAbsent(concepts, (k) -> new HashSet<>()).add(doc);
			this.surfaces.merge(surface, 1, Integer::sum);
		}

		List<String> best() {
			return this.ids.entrySet()
				.stream()
				.max(Comparator.<Map.Entry<List<String>, Set<String>>>comparingInt((e) -> e.getValue().size())
					.thenComparing((e) -> e.getKey().toString()))
				.get()
				.getKey();
		}

		String surface() {
			return this.surfaces.entrySet()
				.stream()
				.max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
				.get()
				.getKey();
		}

	}

}

package org.exowatch.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.exowatch.catalog.Overlay;
import org.exowatch.catalog.Overlay.Action;
import org.exowatch.catalog.Overlay.Row;
import org.exowatch.document.AnnotatedText;
import org.exowatch.document.AnnotatedText.Annotation;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Span;
import org.exowatch.document.Text;
import org.exowatch.vocabulary.Vocabulary;

/**
 * Learns from annotated texts what forms name: every form that people marked is tried, in
 * the same texts, together with the names of the vocabulary; what is right often enough
 * is added, what is wrong too often is dropped.
 */
public final class CorpusLearner {

	/** The annotations of NCBI Disease, BC5CDR and BioRED that mark conditions. */
	private static final Set<String> TYPES = Set.of("Disease", "DiseaseClass", "SpecificDisease", "Modifier",
			"CompositeMention", "DiseaseOrPhenotypicFeature");

	/** Ambiguous as such: other things are abbreviated like this as often. */
	private static final int AMBIGUOUS_LETTERS = 2;

	private final Vocabulary vocabulary;

	private CorpusLearner(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/**
	 * What a corpus teaches beyond a vocabulary; rows in the order of their forms, the
	 * same for the same corpus.
	 */
	public static Overlay learn(List<AnnotatedText> corpus, Vocabulary vocabulary) {
		return new CorpusLearner(vocabulary).learn(corpus);
	}

	private Overlay learn(List<AnnotatedText> corpus) {
		Map<String, TaughtForm> taught = new TreeMap<>();
		corpus.forEach((text) -> teach(text, taught));
		List<Row> tried = new ArrayList<>();
		taught.values().forEach((form) -> tried.add(new Row(Action.ADD, form.concepts(), form.surface(), 0, 0)));
		Map<Integer, FormCount> counts = count(corpus, tried);
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < tried.size(); i++) {
			FormCount count = counts.remove(tried.size() - 1 - i);
			if (count != null) {
				rows.add(count.row(tried.get(i)));
			}
		}
		counts.values().stream().map(FormCount::row).forEach(rows::addAll);
		rows.sort(Comparator.comparing(Row::form).thenComparing(Row::action));
		return new Overlay(rows);
	}

	private void teach(AnnotatedText text, Map<String, TaughtForm> taught) {
		for (Annotation annotation : text.annotations()) {
			String key = key(annotation.text());
			if (isCondition(annotation) && !annotation.concepts().isEmpty() && !key.isEmpty()) {
				taught.computeIfAbsent(key, (form) -> new TaughtForm())
					.add(ids(annotation), annotation.text(), text.id());
			}
		}
	}

	private static boolean isCondition(Annotation annotation) {
		return TYPES.contains(annotation.type());
	}

	private List<String> ids(Annotation annotation) {
		return annotation.concepts().stream().map(this.vocabulary::idOf).distinct().sorted().toList();
	}

	/** The same for forms that are compared as the same. */
	static String key(String form) {
		if (Forms.asWritten(form)) {
			return form;
		}
		StringBuilder key = new StringBuilder();
		Tokenizer words = new Tokenizer(Letters.of(form));
		while (words.next()) {
			key.append(key.isEmpty() ? "" : " ").append(words.form());
		}
		return key.toString();
	}

	/** By number of the form; those of the rows count down from the last. */
	private Map<Integer, FormCount> count(List<AnnotatedText> corpus, List<Row> tried) {
		Words words = new Words();
		Lexicon lexicon = Lexicon.of(this.vocabulary.plus(new Overlay(tried), "learning"), words);
		NameMatcher matcher = new NameMatcher(lexicon, words);
		Map<Integer, FormCount> counts = new TreeMap<>();
		for (AnnotatedText text : corpus) {
			Section body = new Section(SectionKind.BODY, null, text.body());
			count(text, ReadText.of(new Text(text.title(), List.of(body)), words), matcher, lexicon, counts);
		}
		return counts;
	}

	/** A form counts once a text. */
	private void count(AnnotatedText text, ReadText read, NameMatcher matcher, Lexicon lexicon,
			Map<Integer, FormCount> counts) {
		Set<String> given = new HashSet<>();
		text.annotations().stream().filter(CorpusLearner::isCondition).forEach((a) -> given.addAll(ids(a)));
		Set<Integer> once = new HashSet<>();
		for (Found found : matcher.match(read)) {
			if (!found.rule().equals(Coordination.RULE) && once.add(found.form())) {
				String surface = read.text(found.firstToken(), found.endToken());
				FormCount count = counts.computeIfAbsent(found.form(), (form) -> new FormCount(surface));
				Span span = read.span(read.start(found.firstToken()), read.end(found.endToken() - 1));
				count.add(given.contains(lexicon.concept(found.concept()).id()), marked(text, span));
			}
		}
	}

	/** The concepts that people gave to this place, if they marked it. */
	private List<String> marked(AnnotatedText text, Span span) {
		Annotation best = null;
		int most = 0;
		for (Annotation annotation : text.annotations()) {
			int common = Math.min(annotation.span().end(), span.end())
					- Math.max(annotation.span().start(), span.start());
			if (isCondition(annotation) && common > most) {
				most = common;
				best = annotation;
			}
		}
		return (best != null) ? ids(best) : List.of();
	}

	/** A form that people marked. */
	private static final class TaughtForm {

		private final Map<List<String>, Set<String>> texts = new HashMap<>();

		private final Map<String, Integer> surfaces = new TreeMap<>();

		void add(List<String> concepts, String surface, String text) {
			this.texts.computeIfAbsent(concepts, (ids) -> new HashSet<>()).add(text);
			this.surfaces.merge(surface, 1, Integer::sum);
		}

		/** Given in most texts. */
		List<String> concepts() {
			Map<List<String>, Integer> counts = new HashMap<>();
			this.texts.forEach((concepts, ids) -> counts.put(concepts, ids.size()));
			return FormCount.most(counts);
		}

		/** As it was written most often. */
		String surface() {
			return FormCount.most(this.surfaces);
		}

	}

	/** Whether a short form is to count only beside its long form. */
	static boolean isAmbiguous(String form) {
		return Forms.asWritten(form) && form.length() <= AMBIGUOUS_LETTERS;
	}

}

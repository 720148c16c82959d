package org.exowatch.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.exowatch.document.Article.MeshHeading;
import org.exowatch.document.Tags.ConditionTag;
import org.exowatch.document.Tags.Mention;
import org.exowatch.vocabulary.Vocabulary;

/** Finds the conditions that a document speaks of, and which of them it is about. */
final class ConditionTagger {

	private final Lexicon lexicon;

	private final NameMatcher names;

	private final ShortForms shortForms;

	private final Described described;

	private final Assertions assertions;

	private final Focus focus;

	private final ConditionReasons reasons;

	private final FocusRanking ranking;

	private final NoticeSentences sentences;

	ConditionTagger(Vocabulary vocabulary, Words words, NoticeSentences sentences) {
		this.sentences = sentences;
		this.assertions = new Assertions(words);
		this.focus = new Focus(words);
		this.described = new Described(words);
		this.lexicon = Lexicon.of(vocabulary, words);
		this.names = new NameMatcher(this.lexicon, words);
		this.shortForms = new ShortForms(this.lexicon);
		this.ranking = new FocusRanking(this.lexicon);
		this.reasons = new ConditionReasons(this.lexicon.forms(), vocabulary.version());
	}

	/**
	 * One tag a concept, in order of first mention, then id.
	 * @param headings the article's MeSH headings; empty for a notice
	 * @param animals whether animals were studied
	 * @param harms what stands as a harm of a treatment
	 */
	List<ConditionTag> tag(ReadText text, List<MeshHeading> headings, boolean animals, boolean notice,
			HarmMentions harms) {
		Map<Integer, ConditionFacts> evidence = new LinkedHashMap<>();
		Assertions.Reader reader = this.assertions.new Reader(text, animals, notice);
		List<Found> named = found(text);
		if (notice) {
			named.removeIf((found) -> this.sentences.isAudience(text, text.sentenceOf(found.firstToken())));
		}
		harms.meet(named);
		for (Found found : named) {
			Sentence sentence = text.sentenceOf(found.firstToken());
			evidence.computeIfAbsent(found.concept(), (key) -> new ConditionFacts(notice))
				.add(mention(text, found, sentence, reader), sentence, found);
		}
		headings(headings, evidence, notice);
		Focus.Reader aims = this.focus.new Reader(text, notice);
		List<ConditionTag> tags = new ArrayList<>();
		evidence
			.forEach((concept, facts) -> tags.add(facts.tag(this.lexicon.concept(concept), aims, harms, this.reasons)));
		return this.ranking.ranked(tags, notice);
	}

	private List<Found> found(ReadText text) {
		List<Found> named = this.shortForms.settled(text, this.names.match(text));
		List<Found> all = new ArrayList<>(named);
		all.addAll(this.shortForms.match(text, named));
		all.addAll(this.described.match(text, named, this.lexicon));
		all.sort(Comparator.comparingInt(Found::firstToken).thenComparingInt((found) -> -found.endToken()));
		return all;
	}

	private Mention mention(ReadText text, Found found, Sentence sentence, Assertions.Reader reader) {
		return new Mention(text.span(text.start(found.firstToken()), text.end(found.endToken() - 1)),
				text.text(found.firstToken(), found.endToken()), sentence.section(), reader.of(found, sentence),
				found.longForm(), found.rule());
	}

	private void headings(List<MeshHeading> headings, Map<Integer, ConditionFacts> evidence, boolean notice) {
		headings.stream()
			.sorted(Comparator.comparing(MeshHeading::ui))
			.filter((heading) -> this.lexicon.number("MESH:" + heading.ui()) != PhraseTrie.NONE)
			.forEach((heading) -> evidence
				.computeIfAbsent(this.lexicon.number("MESH:" + heading.ui()), (key) -> new ConditionFacts(notice))
				.add(heading));
	}

}

package org.exowatch.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.exowatch.document.Assertion;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.Span;
import org.exowatch.document.Tags;
import org.exowatch.document.Tags.ConditionTag;
import org.exowatch.document.Tags.FactTag;
import org.exowatch.document.Tier;
import org.exowatch.document.VesicleRole;
import org.jspecify.annotations.Nullable;

/**
 * How far tags agree with gold, part by part. Conditions are counted once a document;
 * what nobody judged in the gold is not counted.
 */
public final class Scorecard {

	private final UnaryOperator<String> sameId;

	private final Tally conditions = new Tally();

	private final Tally spans = new Tally();

	private final Tally focus = new Tally();

	private final Tally assertions = new Tally();

	private final Tally evidence = new Tally();

	private final Tally roles = new Tally();

	private final Tally keySentences = new Tally();

	private final Tally facts = new Tally();

	private final Tally tiers = new Tally();

	private final Map<String, Integer> confusion = new TreeMap<>();

	private final Map<Mistake, List<String>> mistakes = new LinkedHashMap<>();

	private int documents;

	/**
	 * An empty card.
	 * @param sameId what id the vocabulary gives to the concept of an id
	 */
	public Scorecard(UnaryOperator<String> sameId) {
		this.sameId = sameId;
	}

	/** Compares the tags of one text with its gold. */
	public void add(Gold gold, Tags tags) {
		this.documents++;
		if (gold.conditions() != null) {
			conditions(gold, gold.conditions(), tags.conditions());
		}
		if (gold.evidence() != null && !gold.evidence().isEmpty()) {
			evidence(gold, gold.evidence(), tags.evidence());
		}
		if (gold.roles() != null && !gold.roles().isEmpty()) {
			role(gold, gold.roles(), tags.role().primary());
		}
		if (gold.keySentences() != null) {
			keySentence(gold, gold.keySentences(), tags.keySentence().span());
		}
		if (gold.facts() != null) {
			facts(gold, gold.facts(), tags.facts());
		}
	}

	private void conditions(Gold gold, List<Gold.Condition> right, List<ConditionTag> given) {
		Set<String> ids = new TreeSet<>();
		gold.conditionIds().forEach((id) -> ids.add(this.sameId.apply(id)));
		Set<String> found = given.stream().map((tag) -> this.sameId.apply(tag.id())).collect(Collectors.toSet());
		this.conditions.compare(ids, found);
		found.stream().filter((id) -> !ids.contains(id)).forEach((id) -> mistake(gold, "condition", "", id));
		ids.stream().filter((id) -> !found.contains(id)).forEach((id) -> mistake(gold, "condition", id, ""));
		spans(right, given);
		focus(gold, right, given);
		for (Gold.Condition condition : right) {
			if (condition.assertion() != null) {
				given.stream()
					.filter((tag) -> same(tag, condition))
					.forEach((tag) -> assertion(gold, condition.assertion(), tag));
			}
		}
	}

	private void assertion(Gold gold, Assertion right, ConditionTag tag) {
		answer(this.assertions, right.name(), tag.assertion().name());
		if (tag.assertion() != right) {
			mistake(gold, "assertion of " + tag.id(), right.name(), tag.assertion().name());
		}
	}

	private boolean same(ConditionTag tag, Gold.Condition condition) {
		return this.sameId.apply(tag.id()).equals(this.sameId.apply(condition.id()));
	}

	private void spans(List<Gold.Condition> right, List<ConditionTag> given) {
		Set<String> gold = new HashSet<>();
		for (Gold.Condition condition : right) {
			if (condition.start() != null) {
				gold.add(condition.start() + "-" + condition.end());
			}
		}
		if (!gold.isEmpty()) {
			Set<String> found = given.stream()
				.flatMap((tag) -> tag.mentions().stream())
				.map((mention) -> mention.span().start() + "-" + mention.span().end())
				.collect(Collectors.toSet());
			gold.forEach((span) -> count(this.spans, "span", found.contains(span)));
			found.stream().filter((span) -> !gold.contains(span)).forEach((span) -> this.spans.wrong("span"));
		}
	}

	private static void count(Tally tally, String name, boolean found) {
		if (found) {
			tally.right(name);
		}
		else {
			tally.missed(name);
		}
	}

	/** Conditions for which either answer is right are left out. */
	private void focus(Gold gold, List<Gold.Condition> right, List<ConditionTag> given) {
		if (!gold.focused()) {
			return;
		}
		Set<String> either = ids(right.stream().filter((condition) -> condition.focus() == null).toList());
		Set<String> about = ids(right.stream().filter((condition) -> Boolean.TRUE.equals(condition.focus())).toList());
		Set<String> found = given.stream()
			.filter(ConditionTag::focus)
			.map((tag) -> this.sameId.apply(tag.id()))
			.filter((id) -> !either.contains(id))
			.collect(Collectors.toSet());
		this.focus.compare(about, found);
		about.stream().filter((id) -> !found.contains(id)).forEach((id) -> mistake(gold, "focus", id, ""));
		found.stream().filter((id) -> !about.contains(id)).forEach((id) -> mistake(gold, "focus", "", id));
	}

	private Set<String> ids(List<Gold.Condition> conditions) {
		return conditions.stream().map((condition) -> this.sameId.apply(condition.id())).collect(Collectors.toSet());
	}

	private void evidence(Gold gold, List<EvidenceType> right, Tags.EvidenceTag tag) {
		EvidenceType given = gold.folded() ? StudyTypeGold.group(tag.primary()) : tag.primary();
		boolean hit = right.contains(tag.primary()) || right.contains(given);
		String best = right.get(0).name();
		answer(this.evidence, best, hit ? best : given.name());
		count(this.tiers, tag.tier().name(), hit);
		if (!hit) {
			this.confusion.merge(best + " taken for " + given, 1, Integer::sum);
			mistake(gold, (tag.tier() == Tier.HIGH) ? "evidence, thought sure" : "evidence", best, given.name());
		}
	}

	private void role(Gold gold, List<VesicleRole> right, VesicleRole given) {
		String best = right.get(0).name();
		answer(this.roles, best, right.contains(given) ? best : given.name());
		if (!right.contains(given)) {
			this.confusion.merge("role " + best + " taken for " + given, 1, Integer::sum);
			mistake(gold, "role", best, given.name());
		}
	}

	private static void answer(Tally tally, String right, String given) {
		if (right.equals(given)) {
			tally.right(right);
			return;
		}
		tally.missed(right);
		if (!given.isEmpty()) {
			tally.wrong(given);
		}
	}

	private void keySentence(Gold gold, List<String> right, @Nullable Span span) {
		String given = (span != null) ? span.in(gold.full()) : "";
		boolean hit = right.isEmpty() ? given.isEmpty()
				: right.stream().anyMatch((sentence) -> sentence.strip().equals(given.strip()));
		String kind = right.isEmpty() ? "none stated" : "stated";
		count(this.keySentences, kind, hit);
		if (!hit) {
			mistake(gold, "key sentence", right.isEmpty() ? "" : right.get(0), given);
		}
	}

	/** A fact is found when one of its kind lies over its words. */
	private void facts(Gold gold, List<Gold.Fact> right, List<FactTag> given) {
		List<FactTag> left = new ArrayList<>(given);
		for (Gold.Fact fact : right) {
			List<FactTag> hits = given.stream().filter((tag) -> covers(gold.full(), tag, fact)).toList();
			count(this.facts, fact.kind().name(), !hits.isEmpty());
			left.removeAll(hits);
			if (hits.isEmpty()) {
				mistake(gold, "fact " + fact.kind(), fact.text(), "");
			}
		}
		for (FactTag tag : left) {
			this.facts.wrong(tag.kind().name());
			mistake(gold, "fact " + tag.kind(), "", words(gold.full(), tag));
		}
	}

	/** What NLM's record says and the text does not has no place in the text. */
	private static String words(String full, FactTag tag) {
		Span span = tag.span();
		return (span != null) ? span.in(full) : tag.value();
	}

	/** Where the gold's words stand, any time, the tag's do too, in part at least. */
	private static boolean covers(String full, FactTag tag, Gold.Fact fact) {
		Span span = tag.span();
		if (tag.kind() != fact.kind() || span == null) {
			return false;
		}
		int start = full.offsetByCodePoints(0, span.start());
		int end = full.offsetByCodePoints(0, span.end());
		for (int at = full.indexOf(fact.text()); at >= 0; at = full.indexOf(fact.text(), at + 1)) {
			if (at < end && start < at + fact.text().length()) {
				return true;
			}
		}
		return false;
	}

	private void mistake(Gold gold, String part, String right, String given) {
		this.mistakes.computeIfAbsent(new Mistake(part, right, given, List.of()), (key) -> new ArrayList<>())
			.add(gold.id());
	}

	/** How many texts were compared. */
	public int documents() {
		return this.documents;
	}

	/** The parts that the gold has, in the order in which they are shown. */
	public List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		parts.add(new Part("conditions", this.conditions, false));
		parts.add(new Part("condition spans", this.spans, false));
		parts.add(new Part("focus conditions", this.focus, false));
		parts.add(new Part("assertion", this.assertions, false));
		parts.add(new Part("evidence type", this.evidence, false));
		parts.add(new Part("evidence type by tier", this.tiers, true));
		parts.add(new Part("vesicle role", this.roles, false));
		parts.add(new Part("key sentence", this.keySentences, true));
		parts.add(new Part("facts", this.facts, false));
		parts.removeIf((part) -> part.tally().isEmpty());
		return parts;
	}

	/** {@code ANIMAL taken for IN_VITRO}, the most frequent first. */
	public List<Map.Entry<String, Integer>> confusion() {
		return this.confusion.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.toList();
	}

	/**
	 * What was wrong, the worst first: what the tags were sure of, then what went wrong
	 * most often.
	 */
	public List<Mistake> mistakes() {
		return this.mistakes.entrySet()
			.stream()
			.map((entry) -> entry.getKey().in(entry.getValue()))
			.sorted(Comparator.comparing((Mistake mistake) -> !mistake.part().endsWith("sure"))
				.thenComparing((mistake) -> -mistake.ids().size())
				.thenComparing(Mistake::part)
				.thenComparing(Mistake::right)
				.thenComparing(Mistake::given))
			.toList();
	}

	/**
	 * One part of the tags.
	 *
	 * @param name as it is shown
	 * @param tally by type, condition, role or kind
	 * @param share whether each text has one answer, so that only right and not right
	 * count
	 */
	public record Part(String name, Tally tally, boolean share) {

	}

	/**
	 * A wrong answer and where it was given.
	 *
	 * @param part which part of the tags
	 * @param right the right answer, empty: nothing should have been given
	 * @param given the answer, empty: it was missed
	 * @param ids of the documents, in their order
	 */
	public record Mistake(String part, String right, String given, List<String> ids) {

		Mistake in(List<String> documents) {
			return new Mistake(this.part, this.right, this.given, List.copyOf(documents));
		}

	}

}

package org.exowatch.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.exowatch.digest.Digest.Entry;
import org.exowatch.digest.Digest.Group;
import org.exowatch.digest.Digest.PaperItem;
import org.exowatch.digest.Digest.Reference;
import org.exowatch.document.Assertion;
import org.exowatch.document.DigestInput.Condition;
import org.exowatch.document.DigestInput.Paper;
import org.exowatch.document.DocumentKey;

/**
 * The week's papers: those about therapy by condition, highest design first, each once in
 * full; all others in one list.
 */
final class PaperSection {

	private static final String NO_CONDITION = "";

	private static final int NO_LEVEL = 9;

	/** What is retracted comes last. */
	private static final Comparator<Paper> DESIGN = Comparator.comparing(PaperText::retracted)
		.thenComparingInt((Paper paper) -> (paper.level() != null) ? paper.level() : NO_LEVEL)
		.thenComparing(Paper::evidence);

	private final Map<String, List<Paper>> byCondition = new LinkedHashMap<>();

	private final Map<String, String> names = new HashMap<>();

	private final Map<String, String> anchors = new LinkedHashMap<>();

	private final List<Paper> others;

	PaperSection(List<Paper> papers) {
		Map<String, List<Paper>> groups = new HashMap<>();
		byDesign(papers.stream().filter((paper) -> paper.role().therapy())).forEach((paper) -> sort(paper, groups));
		groups.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<String, List<Paper>> group) -> group.getKey().isEmpty())
				.thenComparing((group) -> group.getValue().get(0), DESIGN)
				.thenComparing((group) -> name(group.getKey()), Words.ALPHABETICAL)
				.thenComparing(Map.Entry::getKey))
			.forEach((group) -> {
				this.anchors.put(group.getKey(), "condition-" + (this.anchors.size() + 1));
				this.byCondition.put(group.getKey(), group.getValue());
			});
		this.others = byDesign(papers.stream().filter((paper) -> !paper.role().therapy())).toList();
	}

	/** Highest design first; papers of one design stay in the order they came. */
	static Stream<Paper> byDesign(Stream<Paper> papers) {
		return papers.sorted(DESIGN);
	}

	static Stream<Condition> focus(Paper paper) {
		return paper.conditions()
			.stream()
			.filter((condition) -> condition.focus() && condition.assertion() != Assertion.NEGATED);
	}

	/** What the evidence map and the ledger count the paper for. */
	static Stream<Condition> countedFor(Paper paper) {
		return focus(paper).filter((condition) -> condition.assertion() == Assertion.AFFIRMED
				|| condition.assertion() == Assertion.ANIMAL);
	}

	static String design(Paper paper) {
		return PaperText.design(paper);
	}

	List<Group> groups() {
		Map<DocumentKey, String> told = new HashMap<>();
		List<Group> groups = new ArrayList<>();
		this.byCondition.forEach((condition, papers) -> {
			List<Entry> entries = papers.stream().map((paper) -> entry(paper, condition, told)).toList();
			groups.add(new Group(this.anchors.getOrDefault(condition, ""), name(condition),
					Words.count(papers.size(), "paper", "papers"), SummarySection.of(papers), entries));
		});
		return groups;
	}

	List<PaperItem> others() {
		return this.others.stream().map(PaperText::brief).toList();
	}

	/** The ids of the groups in the page, by condition. */
	Map<String, String> anchors() {
		return this.anchors;
	}

	private void sort(Paper paper, Map<String, List<Paper>> groups) {
		List<Condition> focus = countedFor(paper).toList();
		focus.forEach((condition) -> this.names.putIfAbsent(condition.id(), condition.name()));
		if (focus.isEmpty()) {
			groups.computeIfAbsent(NO_CONDITION, (key) -> new ArrayList<>()).add(paper);
		}
		focus.stream()
			.map(Condition::id)
			.distinct()
			.forEach((id) -> groups.computeIfAbsent(id, (key) -> new ArrayList<>()).add(paper));
	}

	private Entry entry(Paper paper, String condition, Map<DocumentKey, String> told) {
		String where = told.putIfAbsent(paper.key(), condition);
		if (where == null) {
			return new Entry(PaperText.full(paper), null);
		}
		return new Entry(null,
				new Reference(PaperText.title(paper), Links.to(paper.key()), PaperText.id(paper), name(where)));
	}

	private String name(String condition) {
		return condition.isEmpty() ? "No single condition" : this.names.getOrDefault(condition, condition);
	}

}

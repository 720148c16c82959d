package org.exowatch.tag;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.exowatch.catalog.Overlay.Action;
import org.exowatch.catalog.Overlay.Row;

/** In how many texts a form stood, and what people gave there. */
final class FormCount {

	/** Right more often than this, a form is worth having. */
	private static final double WORTH = 0.45;

	/** What one unseen text more would say. */
	private static final double PRIOR = 0.6;

	private final String surface;

	private final Map<List<String>, Integer> marked = new HashMap<>();

	private int seen;

	private int right;

	FormCount(String surface) {
		this.surface = surface;
	}

	void add(boolean isRight, List<String> concepts) {
		this.seen++;
		this.right += isRight ? 1 : 0;
		if (!concepts.isEmpty()) {
			this.marked.merge(concepts, 1, Integer::sum);
		}
	}

	/** What becomes of a form that was tried. */
	Row row(Row tried) {
		if (!isWorth(this.right)) {
			return new Row(Action.DROP, List.of(), tried.form(), this.seen, this.right);
		}
		Action action = CorpusLearner.isAmbiguous(tried.form()) ? Action.ABBREVIATE : Action.ADD;
		return new Row(action, tried.concepts(), tried.form(), this.seen, this.right);
	}

	/** What becomes of a name of the vocabulary; nothing while it is right. */
	List<Row> row() {
		if (isWorth(this.right)) {
			return List.of();
		}
		List<String> other = this.marked.isEmpty() ? List.of() : most(this.marked);
		int count = this.marked.getOrDefault(other, 0);
		if (count > this.right && isWorth(count)) {
			return List.of(new Row(Action.ADD, other, this.surface, this.seen, count));
		}
		return List.of(new Row(Action.DROP, List.of(), this.surface, this.seen, this.right));
	}

	private boolean isWorth(int count) {
		return (count + PRIOR) / (this.seen + 1) > WORTH;
	}

	/** What has the highest count; of equals the first in order. */
	static <T> T most(Map<T, Integer> counts) {
		return counts.entrySet()
			.stream()
			.min(Comparator.<Map.Entry<T, Integer>>comparingInt((entry) -> -entry.getValue())
				.thenComparing((entry) -> entry.getKey().toString()))
			.orElseThrow()
			.getKey();
	}

}

package org.exowatch.jobs.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.exowatch.jobs.vocabulary.VocabularyDiff.Change;
import org.exowatch.store.StoredConditions.Condition;
import org.exowatch.store.StoredConditions.Stored;
import org.jspecify.annotations.Nullable;

/** Counts what changes, document by document; keeps counts and a few examples only. */
final class ConditionChanges {

	private static final int EXAMPLES = 5;

	private final String present;

	private final Map<String, String> following;

	private final Map<String, Counted> concepts = new TreeMap<>();

	private long documents;

	private long changed;

	private long outdated;

	/**
	 * Begins with nothing.
	 * @param present documents of another version are counted
	 * @param following ids to come of conditions that were judged under another
	 */
	ConditionChanges(String present, Map<String, String> following) {
		this.present = present;
		this.following = following;
	}

	long documents() {
		return this.documents;
	}

	void add(Stored document, Map<String, Condition> found) {
		this.documents++;
		this.outdated += document.version().equals(this.present) ? 0 : 1;
		Map<String, Condition> before = document.effective();
		Map<String, Condition> after = document.effective(found, this.following);
		boolean differs = false;
		for (Map.Entry<String, Condition> entry : before.entrySet()) {
			differs |= compare(entry.getKey(), entry.getValue(), after.get(entry.getKey()), document.key());
		}
		for (Map.Entry<String, Condition> entry : after.entrySet()) {
			if (!before.containsKey(entry.getKey())) {
				differs = true;
				counted(entry.getKey(), entry.getValue()).added(entry.getValue(), document.key());
			}
		}
		this.changed += differs ? 1 : 0;
	}

	private boolean compare(String id, Condition before, @Nullable Condition now, String key) {
		if (now == null) {
			counted(id, before).removed(before, key);
			return true;
		}
		boolean differs = now.focus() != before.focus() || now.assertion() != before.assertion();
		if (differs) {
			counted(id, now).changed(before, now);
		}
		return differs;
	}

	private Counted counted(String id, Condition condition) {
		return this.concepts.computeIfAbsent(id, (key) -> new Counted(condition.name()));
	}

	/** Those that change most first. */
	VocabularyDiff diff(String candidate) {
		List<Change> changes = new ArrayList<>();
		this.concepts.forEach((id, counted) -> changes.add(counted.change(id)));
		changes.sort(Comparator
			.comparingLong((Change change) -> -(change.added() + change.removed() + change.focusGained()
					+ change.focusLost() + change.reasserted()))
			.thenComparing(Change::id));
		return new VocabularyDiff(this.present, candidate, this.documents, this.changed, this.outdated,
				changes.stream().mapToLong(Change::added).sum(), changes.stream().mapToLong(Change::removed).sum(),
				changes.stream().mapToLong(Change::focusGained).sum(),
				changes.stream().mapToLong(Change::focusLost).sum(),
				changes.stream().mapToLong(Change::reasserted).sum(), changes);
	}

	/** One concept. */
	private static final class Counted {

		private final String name;

		private long added;

		private long removed;

		private long focusGained;

		private long focusLost;

		private long reasserted;

		private final List<String> addedTo = new ArrayList<>();

		private final List<String> removedFrom = new ArrayList<>();

		Counted(String name) {
			this.name = name;
		}

		void added(Condition condition, String key) {
			this.added++;
			this.focusGained += condition.focus() ? 1 : 0;
			example(this.addedTo, key);
		}

		void removed(Condition condition, String key) {
			this.removed++;
			this.focusLost += condition.focus() ? 1 : 0;
			example(this.removedFrom, key);
		}

		void changed(Condition before, Condition now) {
			this.focusGained += (now.focus() && !before.focus()) ? 1 : 0;
			this.focusLost += (before.focus() && !now.focus()) ? 1 : 0;
			this.reasserted += (now.assertion() != before.assertion()) ? 1 : 0;
		}

		private static void example(List<String> examples, String key) {
			if (examples.size() < EXAMPLES) {
				examples.add(key);
			}
		}

		Change change(String id) {
			return new Change(id, this.name, this.added, this.removed, this.focusGained, this.focusLost,
					this.reasserted, List.copyOf(this.addedTo), List.copyOf(this.removedFrom));
		}

	}

}

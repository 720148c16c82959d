package org.exowatch.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.exowatch.digest.Digest.Change;
import org.exowatch.digest.Digest.Paragraph;
import org.exowatch.document.DigestInput.TextChange;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a text, paragraph by paragraph. A paragraph that stands elsewhere has
 * only moved; one that shares half of its words with a new one is reworded.
 */
final class TextDiff {

	/** More are counted, not shown. */
	private static final int SHOWN = 12;

	/** Beyond this, paragraphs are compared without regard to their order. */
	private static final int ORDERED = 5000;

	/** Beyond this, nothing is called reworded. */
	private static final int PAIRED = 200;

	/** Two paragraphs with so many words in common are one, reworded. */
	private static final double SIMILAR = 0.5;

	private TextDiff() {
	}

	static Change of(TextChange change) {
		return compare(paragraphs(change.formerTitle(), change.before()), paragraphs(change.title(), change.after()));
	}

	private static List<String> paragraphs(String title, List<String> body) {
		return Stream.concat(Stream.of(title), body.stream())
			.map((paragraph) -> String.join(" ", WordDiff.words(paragraph)))
			.filter((paragraph) -> !paragraph.isEmpty())
			.toList();
	}

	private static Change compare(List<String> before, List<String> after) {
		List<DiffBlock> blocks = blocks(before, after);
		Map<String, Integer> moved = moved(blocks);
		Map<String, Integer> from = new HashMap<>(moved);
		Map<String, Integer> to = new HashMap<>(moved);
		List<Entry> entries = new ArrayList<>();
		for (DiffBlock block : blocks) {
			without(block.before(), from).forEach((gone) -> entries.add(new Entry(gone, null)));
			without(block.after(), to).forEach((added) -> entries.add(new Entry(null, added)));
		}
		List<Entry> changed = paired(entries);
		int moves = moved.values().stream().mapToInt(Integer::intValue).sum();
		return new Change(changed.stream().limit(SHOWN).map(Entry::paragraph).toList(), notes(changed.size(), moves));
	}

	private static List<DiffBlock> blocks(List<String> before, List<String> after) {
		return (before.size() + after.size() > ORDERED) ? List.of(new DiffBlock(0, before, after))
				: DiffBlock.between(before, after);
	}

	/** What is removed in one place and added in another, and how often. */
	private static Map<String, Integer> moved(List<DiffBlock> blocks) {
		Map<String, Integer> removed = new HashMap<>();
		blocks.forEach((block) -> block.before().forEach((paragraph) -> removed.merge(paragraph, 1, Integer::sum)));
		Map<String, Integer> moved = new HashMap<>();
		blocks.forEach((block) -> block.after().stream().filter((one) -> take(one, removed)).forEach((one) -> {
			moved.merge(one, 1, Integer::sum);
		}));
		return moved;
	}

	private static List<String> without(List<String> paragraphs, Map<String, Integer> moved) {
		return paragraphs.stream().filter((paragraph) -> !take(paragraph, moved)).toList();
	}

	private static boolean take(String paragraph, Map<String, Integer> left) {
		int count = left.getOrDefault(paragraph, 0);
		if (count > 0) {
			left.put(paragraph, count - 1);
		}
		return count > 0;
	}

	/**
	 * The most similar ones find each other; what was reworded stands in its new place.
	 */
	private static List<Entry> paired(List<Entry> entries) {
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i < entries.size() && entries.size() <= PAIRED; i++) {
			for (int j = 0; j < entries.size(); j++) {
				pairs.add(new Pair(i, j, entries.get(i).similarity(entries.get(j))));
			}
		}
		pairs.removeIf((pair) -> pair.similarity() < SIMILAR);
		pairs.sort(Comparator.comparingDouble(Pair::similarity).reversed());
		List<Entry> changed = new ArrayList<>(entries);
		Set<Integer> taken = new HashSet<>();
		Set<Entry> gone = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Pair pair : pairs) {
			if (!taken.contains(pair.removed()) && !taken.contains(pair.added())) {
				taken.addAll(List.of(pair.removed(), pair.added()));
				gone.add(entries.get(pair.removed()));
				changed.set(pair.added(),
						new Entry(entries.get(pair.removed()).before(), entries.get(pair.added()).after()));
			}
		}
		changed.removeIf(gone::contains);
		return changed;
	}

	private static List<String> notes(int changed, int moves) {
		List<String> notes = new ArrayList<>();
		if (changed > SHOWN) {
			notes.add(Words.count(changed - SHOWN, "more paragraph changed.", "more paragraphs changed."));
		}
		if (moves > 0) {
			notes.add(Words.count(moves, "paragraph only stands elsewhere.", "paragraphs only stand elsewhere."));
		}
		if (changed == 0 && moves == 0) {
			notes.add("No word differs from the text before this week.");
		}
		return notes;
	}

	/** A paragraph that is gone, new, or reworded. */
	private record Entry(@Nullable String before, @Nullable String after) {

		/** How alike what is gone here is to what is new there. */
		double similarity(Entry other) {
			if (this.before == null || this.after != null || other.after == null || other.before != null) {
				return 0;
			}
			return WordDiff.similarity(this.before, other.after);
		}

		Paragraph paragraph() {
			if (this.before != null && this.after != null) {
				return new Paragraph("Reworded", WordDiff.runs(this.before, this.after));
			}
			return (this.after != null) ? new Paragraph("Added", WordDiff.whole(this.after, true))
					: new Paragraph("Removed", WordDiff.whole(Objects.requireNonNull(this.before), false));
		}

	}

	/** What may be one paragraph before and after. */
	private record Pair(int removed, int added, double similarity) {

	}

}

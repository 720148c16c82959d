package org.exowatch.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.exowatch.digest.Digest.Change;
import org.exowatch.digest.Digest.Paragraph;
import org.exowatch.document.DigestInput.TextChange;

/**
 * What changed in a text, paragraph by paragraph. A paragraph that stands elsewhere has
 * only moved; one that shares half of its words with what took its place is reworded.
 */
final class TextDiff {

	/** More are counted, not shown. */
	private static final int SHOWN = 12;

	/** Beyond this, paragraphs are compared without regard to their order. */
	private static final int ORDERED = 5000;

	/** Beyond this, a paragraph is looked for among those that took its place. */
	private static final int PAIRED = 50;

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
		List<Paragraph> changed = new ArrayList<>();
		blocks.forEach((block) -> add(changed, without(block.before(), from), without(block.after(), to)));
		int moves = moved.values().stream().mapToInt(Integer::intValue).sum();
		return new Change(changed.stream().limit(SHOWN).toList(), notes(changed.size(), moves));
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

	/** In order: a paragraph that was reworded stands where its new form does. */
	private static void add(List<Paragraph> changed, List<String> before, List<String> after) {
		int next = 0;
		for (String added : after) {
			int pair = partner(added, before, next);
			if (pair < 0) {
				changed.add(new Paragraph("Added", WordDiff.whole(added, true)));
			}
			else {
				before.subList(next, pair).forEach((one) -> changed.add(removed(one)));
				changed.add(new Paragraph("Reworded", WordDiff.runs(before.get(pair), added)));
				next = pair + 1;
			}
		}
		before.subList(next, before.size()).forEach((one) -> changed.add(removed(one)));
	}

	private static int partner(String added, List<String> before, int from) {
		for (int i = from; i < Math.min(before.size(), from + PAIRED); i++) {
			if (WordDiff.similar(before.get(i), added)) {
				return i;
			}
		}
		return -1;
	}

	private static Paragraph removed(String text) {
		return new Paragraph("Removed", WordDiff.whole(text, false));
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

}

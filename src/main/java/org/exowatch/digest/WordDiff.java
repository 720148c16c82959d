package org.exowatch.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.exowatch.digest.Digest.Run;

/** What changed within a paragraph, word by word; long stretches are cut. */
final class WordDiff {

	/** Words of a stretch that are shown, half of them at each end. */
	private static final int SHOWN = 80;

	/** Unchanged words that are shown on each side of a change. */
	private static final int CONTEXT = 8;

	/** Longer paragraphs are shown as removed and added. */
	private static final int COMPARED = 3000;

	private WordDiff() {
	}

	static List<String> words(String text) {
		return Arrays.stream(text.split("[\\s\u00A0]+")).filter((word) -> !word.isEmpty()).toList();
	}

	/** A paragraph that is new or gone. */
	static List<Run> whole(String paragraph, boolean added) {
		return List.of(new Run(cut(words(paragraph), SHOWN / 2, SHOWN / 2), added, !added));
	}

	/** Share of the words of both that the other has, too: 1 for the same words. */
	static double similarity(String one, String other) {
		List<String> words = words(one);
		List<String> others = words(other);
		Map<String, Integer> left = new HashMap<>();
		words.forEach((word) -> left.merge(word, 1, Integer::sum));
		long common = others.stream().filter((word) -> left.merge(word, -1, Integer::sum) >= 0).count();
		return 2.0 * common / (words.size() + others.size());
	}

	/** A paragraph that was reworded. */
	static List<Run> runs(String before, String after) {
		List<String> old = words(before);
		List<String> now = words(after);
		List<Run> runs = new ArrayList<>();
		if (old.size() + now.size() > COMPARED) {
			runs.addAll(whole(before, false));
			runs.addAll(whole(after, true));
			return runs;
		}
		int next = 0;
		for (DiffBlock block : DiffBlock.between(old, now)) {
			same(runs, old.subList(next, block.start()), (next > 0) ? CONTEXT : 0, CONTEXT);
			changed(runs, block.before(), false);
			changed(runs, block.after(), true);
			next = block.start() + block.before().size();
		}
		same(runs, old.subList(next, old.size()), CONTEXT, 0);
		return runs;
	}

	private static void same(List<Run> runs, List<String> words, int first, int last) {
		if (!words.isEmpty()) {
			runs.add(new Run(cut(words, first, last), false, false));
		}
	}

	private static void changed(List<Run> runs, List<String> words, boolean added) {
		if (!words.isEmpty()) {
			runs.add(new Run(cut(words, SHOWN / 2, SHOWN / 2), added, !added));
		}
	}

	/** The first and last words, with an ellipsis for a few or more between them. */
	private static String cut(List<String> words, int first, int last) {
		if (words.size() <= first + last + 2) {
			return String.join(" ", words);
		}
		List<String> shown = new ArrayList<>(words.subList(0, first));
		shown.add("\u2026");
		shown.addAll(words.subList(words.size() - last, words.size()));
		return String.join(" ", shown);
	}

}

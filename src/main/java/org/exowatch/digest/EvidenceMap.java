package org.exowatch.digest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.exowatch.digest.Digest.Table;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.ConditionCount;
import org.jspecify.annotations.Nullable;

/**
 * Condition by evidence type: all that this week added to, and those with most papers.
 */
final class EvidenceMap {

	/** Conditions without an addition of the week; a topic may have hundreds. */
	private static final int ROWS = 100;

	private EvidenceMap() {
	}

	static @Nullable Table of(DigestInput input, PaperSection papers) {
		List<ConditionCount> counts = input.conditionCounts()
			.stream()
			.filter((one) -> one.cumulative() > 0)
			.sorted(Comparator.comparing(ConditionCount::conditionName, Words.ALPHABETICAL))
			.toList();
		Set<String> shown = shown(counts);
		Counts table = new Counts();
		counts.stream().filter((one) -> shown.contains(one.conditionId())).forEach((one) -> {
			table.add(one.conditionId(), one.conditionName(), one.evidence(), one.therapy(), one.cumulative(),
					one.added());
		});
		if (table.isEmpty()) {
			return null;
		}
		int all = (int) counts.stream().map(ConditionCount::conditionId).distinct().count();
		String rest = (shown.size() == all) ? "" : "; " + shown.size() + " of " + all
				+ " conditions: those with an addition of this week, and of the others those with most papers";
		return table.byRow("map", "Papers up to " + Words.date(input.week().sunday()) + rest, "Condition",
				papers.anchors());
	}

	private static Set<String> shown(List<ConditionCount> counts) {
		Map<String, int[]> sums = new LinkedHashMap<>();
		for (ConditionCount count : counts) {
			int[] sum = sums.computeIfAbsent(count.conditionId(), (id) -> new int[2]);
			sum[0] += count.cumulative();
			sum[1] += count.added();
		}
		Set<String> shown = sums.entrySet()
			.stream()
			.filter((one) -> one.getValue()[1] == 0)
			.sorted(Comparator.comparingInt((Map.Entry<String, int[]> one) -> -one.getValue()[0]))
			.limit(ROWS)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		sums.forEach((id, sum) -> {
			if (sum[1] > 0) {
				shown.add(id);
			}
		});
		return shown;
	}

}

package org.exowatch.digest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.exowatch.document.Assertion;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.ConditionCount;
import org.exowatch.document.DigestInput.FirstHumanStudy;
import org.exowatch.document.DigestInput.Paper;

/**
 * First human studies of digests that were frozen by renderer version 4 or earlier: as
 * these told them, by the cells of the map, which also count what papers say of animals.
 */
final class FirstStudies {

	private FirstStudies() {
	}

	static List<FirstHumanStudy> byCounts(DigestInput input) {
		Map<String, List<ConditionCount>> human = input.conditionCounts()
			.stream()
			.filter((count) -> count.therapy() && count.evidence().human())
			.collect(Collectors.groupingBy(ConditionCount::conditionId, LinkedHashMap::new, Collectors.toList()));
		return human.values()
			.stream()
			.filter(FirstStudies::first)
			.map((counts) -> study(input, counts.get(0)))
			.filter((study) -> !study.papers().isEmpty())
			.toList();
	}

	private static boolean first(List<ConditionCount> counts) {
		int cumulative = counts.stream().mapToInt(ConditionCount::cumulative).sum();
		int added = counts.stream().mapToInt(ConditionCount::added).sum();
		return added > 0 && added == cumulative;
	}

	private static FirstHumanStudy study(DigestInput input, ConditionCount count) {
		return new FirstHumanStudy(count.conditionId(), count.conditionName(), input.papers()
			.stream()
			.filter((paper) -> ChangeSection.counted(paper) && !ChangeSection.older(paper) && paper.evidence().human())
			.filter((paper) -> PaperSection.focus(paper)
				.anyMatch((one) -> one.id().equals(count.conditionId()) && one.assertion() == Assertion.AFFIRMED))
			.map(Paper::key)
			.toList());
	}

}

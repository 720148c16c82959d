package org.exowatch.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.exowatch.document.DigestInput.Paper;

/** Key sentences, those that say nearly the same under the first of them. */
final class Findings {

	private Findings() {
	}

	/**
	 * Groups papers of one design whose key sentences are similar.
	 * @param papers with a key sentence, highest design first
	 * @return the groups in the order of their first papers
	 */
	static List<List<Paper>> of(List<Paper> papers) {
		List<FindingWords> words = new ArrayList<>();
		List<List<Paper>> groups = new ArrayList<>();
		for (Paper paper : papers) {
			FindingWords here = FindingWords.of(Objects.requireNonNull(paper.keySentence()));
			int group = 0;
			while (group < groups.size()
					&& !(groups.get(group).get(0).evidence() == paper.evidence() && words.get(group).similar(here))) {
				group++;
			}
			if (group == groups.size()) {
				groups.add(new ArrayList<>());
				words.add(here);
			}
			groups.get(group).add(paper);
		}
		return groups;
	}

}

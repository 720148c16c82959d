package org.exowatch.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.exowatch.document.DigestInput.Paper;
import org.exowatch.document.EvidenceType;

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
		Map<Key, List<Paper>> groups = new LinkedHashMap<>();
		for (Paper paper : papers) {
			Key key = new Key(paper.evidence(), FindingWords.of(Objects.requireNonNull(paper.keySentence())));
			groups.computeIfAbsent(key, (any) -> new ArrayList<>()).add(paper);
		}
		return List.copyOf(groups.values());
	}

	/** What papers have in common whose findings are told once. */
	private record Key(EvidenceType design, List<String> words) {

	}

}

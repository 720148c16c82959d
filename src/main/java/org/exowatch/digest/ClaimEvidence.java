package org.exowatch.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.exowatch.digest.Digest.Line;
import org.exowatch.digest.Digest.Link;
import org.exowatch.document.DigestInput.Claim;
import org.exowatch.document.DigestInput.ClaimCount;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;

/** What a claim's papers reached in people. */
final class ClaimEvidence {

	private static final int SHOWN = 10;

	private ClaimEvidence() {
	}

	static Line highestInHumans(Claim claim) {
		Optional<EvidenceType> highest = human(claim).stream().map(ClaimCount::evidence).min(Comparator.naturalOrder());
		if (highest.isEmpty()) {
			return new Line("Highest evidence in humans:", "no human study among the therapy papers received.",
					List.of());
		}
		List<ClaimCount> counts = human(claim).stream().filter((one) -> one.evidence() == highest.get()).toList();
		return new Line("Highest evidence in humans:", highest.get().label() + ", " + amount(counts) + ":",
				papers(counts));
	}

	static Line humanStudies(Claim claim) {
		List<ClaimCount> human = human(claim);
		return new Line("Human studies of therapy:", amount(human) + (human.isEmpty() ? "." : ":"), papers(human));
	}

	private static List<ClaimCount> human(Claim claim) {
		return claim.evidence()
			.stream()
			.filter((one) -> one.therapy() && one.evidence().human() && one.cumulative() > 0)
			.toList();
	}

	private static String amount(List<ClaimCount> counts) {
		int cumulative = counts.stream().mapToInt(ClaimCount::cumulative).sum();
		int added = counts.stream().mapToInt(ClaimCount::added).sum();
		return Words.count(cumulative, "paper", "papers") + ((added > 0) ? ", " + added + " new this week" : "");
	}

	private static List<Link> papers(List<ClaimCount> counts) {
		List<DocumentKey> keys = counts.stream().flatMap((one) -> one.papers().stream()).distinct().toList();
		List<Link> links = new ArrayList<>(keys.stream().limit(SHOWN).map(Links::to).toList());
		if (keys.size() > SHOWN) {
			links.add(new Link("and " + (keys.size() - SHOWN) + " more", ""));
		}
		return links;
	}

}

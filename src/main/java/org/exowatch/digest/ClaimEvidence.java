package org.exowatch.digest;

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

	/**
	 * Beside what the FDA reports: papers that say something on it, also that there was
	 * none.
	 */
	static Line onAdverseEvents(Claim claim) {
		List<ClaimCount> all = claim.evidence().stream().filter((one) -> one.cumulative() > 0).toList();
		List<ClaimCount> human = human(claim);
		String people = human.isEmpty() ? "" : "; in people: " + amount(human);
		return new Line("Papers with a sentence on adverse events (that there were some, or none):",
				amount(all) + people + (all.isEmpty() ? "." : ":"), papers(human.isEmpty() ? all : human));
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

	/**
	 * The week's papers about therapy; each count has its papers by week, newest first.
	 */
	static List<Link> added(Claim claim) {
		List<DocumentKey> keys = claim.evidence()
			.stream()
			.filter(ClaimCount::therapy)
			.flatMap((count) -> count.papers().stream().limit(count.added()))
			.distinct()
			.toList();
		return Links.to(keys, SHOWN);
	}

	static int addedPapers(Claim claim) {
		return claim.evidence().stream().filter(ClaimCount::therapy).mapToInt(ClaimCount::added).sum();
	}

	private static List<Link> papers(List<ClaimCount> counts) {
		return Links.to(counts.stream().flatMap((one) -> one.papers().stream()).distinct().toList(), SHOWN);
	}

}

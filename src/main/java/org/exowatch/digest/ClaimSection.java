package org.exowatch.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.exowatch.digest.Digest.ClaimItem;
import org.exowatch.digest.Digest.Fact;
import org.exowatch.digest.Digest.Line;
import org.exowatch.digest.Digest.Link;
import org.exowatch.digest.Digest.Table;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.Claim;
import org.jspecify.annotations.Nullable;

/** The claims ledger: what is promoted, and what the sources hold on it. */
final class ClaimSection {

	private static final int SHOWN = 12;

	private ClaimSection() {
	}

	static List<ClaimItem> claims(DigestInput input, CoverageSection coverage) {
		List<ClaimItem> items = new ArrayList<>();
		for (Claim claim : input.claims()) {
			items.add(item(claim, "claim-" + (items.size() + 1), coverage));
		}
		return items;
	}

	private static ClaimItem item(Claim claim, String id, CoverageSection coverage) {
		List<Line> lines = new ArrayList<>();
		lines.add(new ClaimNews(claim).line());
		switch (kind(claim)) {
			case "conditions" -> lines.add(ClaimEvidence.highestInHumans(claim));
			case "studies" -> lines.add(ClaimEvidence.humanStudies(claim));
			case "regulation" -> lines.add(RegulationText.approvals(claim, coverage));
			case "adverse-events" -> lines.add(ClaimEvidence.onAdverseEvents(claim));
			default -> {
			}
		}
		if (!claim.notices().isEmpty()) {
			lines.add(notices(claim));
		}
		ClaimQuotes quotes = new ClaimQuotes(claim);
		return new ClaimItem(id, claim.claim(), facts(claim), lines, quotes.shown(), quotes.notes(), counts(claim, id));
	}

	private static String kind(Claim claim) {
		return Words.lower(claim.kind()).replace(' ', '-');
	}

	private static List<Fact> facts(Claim claim) {
		List<Fact> facts = new ArrayList<>();
		if (!claim.conditions().isEmpty()) {
			facts.add(new Fact("Conditions", String.join(", ", claim.conditions())));
		}
		if (!claim.evidence().isEmpty() || !claim.registrations().isEmpty()) {
			List<String> numbers = claim.registrations();
			facts.add(new Fact("Registered trials named in papers", numbers.isEmpty() ? "none (registry not checked)"
					: numbers.size() + ": " + Words.list(numbers, SHOWN) + " (registry not checked)"));
		}
		if (kind(claim).equals("adverse-events") && claim.statements().isEmpty()) {
			facts.add(new Fact("Reported", "no sentence was found in the papers and notices received"));
		}
		return facts;
	}

	private static Line notices(Claim claim) {
		List<Link> links = claim.notices().stream().limit(SHOWN).map(Links::to).toList();
		String rest = (claim.notices().size() > SHOWN) ? "the first " + SHOWN + " of " + claim.notices().size() + ":"
				: "";
		return new Line("FDA notices (" + claim.notices().size() + "):", rest, links);
	}

	private static @Nullable Table counts(Claim claim, String id) {
		boolean years = claim.evidence().stream().anyMatch((count) -> count.year() != null);
		Counts counts = new Counts();
		claim.evidence()
			.forEach((one) -> counts.add(String.valueOf(one.year()), (one.year() != null) ? "" + one.year() : "Undated",
					one.evidence(), one.therapy(), one.cumulative(), one.added()));
		if (counts.isEmpty()) {
			return null;
		}
		String caption = "Papers on this claim";
		return years ? counts.byRow(id + "-counts", caption, "Year", Map.of()) : counts.byType(id + "-counts", caption);
	}

}

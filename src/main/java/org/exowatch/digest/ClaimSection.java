package org.exowatch.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.exowatch.digest.Digest.ClaimItem;
import org.exowatch.digest.Digest.Fact;
import org.exowatch.digest.Digest.Line;
import org.exowatch.digest.Digest.Link;
import org.exowatch.digest.Digest.Quote;
import org.exowatch.digest.Digest.Table;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.Claim;
import org.exowatch.document.DigestInput.Marks;
import org.exowatch.document.DigestInput.NoticeRef;
import org.exowatch.document.DigestInput.Statement;

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
		switch (kind(claim)) {
			case "conditions" -> lines.add(ClaimEvidence.highestInHumans(claim));
			case "studies" -> lines.add(ClaimEvidence.humanStudies(claim));
			case "regulation" -> lines.add(RegulationText.approvals(claim, coverage));
			default -> {
			}
		}
		if (!claim.notices().isEmpty()) {
			lines.add(notices(claim));
		}
		return new ClaimItem(id, claim.claim(), facts(claim), lines, quotes(claim), counts(claim, id));
	}

	private static String kind(Claim claim) {
		return Words.lower(claim.kind()).replace(' ', '-');
	}

	private static List<Fact> facts(Claim claim) {
		List<Fact> facts = new ArrayList<>();
		if (!claim.conditions().isEmpty()) {
			facts.add(new Fact("Conditions", String.join(", ", claim.conditions())));
		}
		if (!claim.registrations().isEmpty()) {
			facts.add(new Fact("Trials named in papers",
					Words.list(claim.registrations(), SHOWN) + " (registry not checked)"));
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

	private static List<Quote> quotes(Claim claim) {
		return claim.statements().stream().map((statement) -> quote(statement, claim)).toList();
	}

	private static Quote quote(Statement statement, Claim claim) {
		String lead = (statement.code() != null) ? Words.concern(statement.code()) : "";
		List<String> notes = new ArrayList<>(Words.marks(statement.marks()));
		if (statement.checked() != null) {
			notes.add("page last seen " + Words.date(statement.checked()));
		}
		Link source = claim.notices()
			.stream()
			.filter((notice) -> notice.key().equals(statement.key()))
			.findFirst()
			.map((notice) -> Links
				.to(new NoticeRef(notice.key(), notice.kind(), notice.title(), notice.date(), Marks.NONE)))
			.orElseGet(() -> Links.to(statement.key()));
		return new Quote(lead, statement.quote(), source, String.join("; ", notes));
	}

	private static @org.jspecify.annotations.Nullable Table counts(Claim claim, String id) {
		boolean years = claim.evidence().stream().anyMatch((count) -> count.year() != null);
		Counts counts = new Counts();
		claim.evidence()
			.forEach((one) -> counts.add(String.valueOf(one.year()), (one.year() != null) ? "" + one.year() : "Undated",
					one.evidence(), one.therapy(), one.cumulative(), one.added()));
		if (counts.isEmpty()) {
			return null;
		}
		String caption = "Papers behind this claim";
		return years ? counts.byRow(id + "-counts", caption, "Year", Map.of()) : counts.byType(id + "-counts", caption);
	}

}

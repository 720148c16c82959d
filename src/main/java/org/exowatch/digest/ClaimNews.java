package org.exowatch.digest;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.digest.Digest.Line;
import org.exowatch.digest.Digest.Link;
import org.exowatch.document.DigestInput.Claim;
import org.exowatch.document.DigestInput.ClaimChange;
import org.exowatch.document.DigestInput.Statement;

/** What a week added to a row of the claims ledger. */
final class ClaimNews {

	private static final int SHOWN = 12;

	private final Claim claim;

	private final List<String> news = new ArrayList<>();

	private final List<Link> links = new ArrayList<>();

	ClaimNews(Claim claim) {
		this.claim = claim;
		add(ClaimEvidence.addedPapers(claim), "new paper about therapy", "new papers about therapy");
		this.links.addAll(ClaimEvidence.added(claim));
		if (claim.change() != null) {
			add(claim.change());
		}
	}

	Line line() {
		if (this.news.isEmpty()) {
			return new Line("This week:", (this.claim.change() != null) ? "no change." : "no new paper about therapy.",
					List.of());
		}
		return new Line("This week:", String.join(", ", this.news) + ":", this.links);
	}

	private void add(ClaimChange change) {
		add(change.registrations().size(), "new trial number", "new trial numbers");
		change.registrations().stream().limit(SHOWN).forEach((number) -> this.links.add(new Link(number, "")));
		add(change.notices().size(), "new FDA notice", "new FDA notices");
		List<Statement> said = this.claim.statements()
			.stream()
			.filter((one) -> one.added() && one.evidence() == null && !change.notices().contains(one.key()))
			.toList();
		add((int) said.stream().map(Statement::quote).distinct().count(), "new sentence in a notice that changed",
				"new sentences in notices that changed");
		this.claim.notices()
			.stream()
			.filter((notice) -> change.notices().contains(notice.key())
					|| said.stream().anyMatch((one) -> one.key().equals(notice.key())))
			.limit(SHOWN)
			.map(Links::to)
			.forEach(this.links::add);
	}

	private void add(int count, String one, String many) {
		if (count > 0) {
			this.news.add(Words.count(count, one, many));
		}
	}

}

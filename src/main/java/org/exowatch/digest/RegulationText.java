package org.exowatch.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.exowatch.digest.Digest.Line;
import org.exowatch.digest.Digest.Link;
import org.exowatch.document.DigestInput.Claim;
import org.exowatch.document.NoticeKind;

/**
 * What can be said about approval: only what follows from the notices received, with the
 * day up to which the FDA's pages were checked.
 */
final class RegulationText {

	private RegulationText() {
	}

	static Line approvals(Claim claim, CoverageSection coverage) {
		Optional<LocalDate> until = coverage.fdaCheckedUntil();
		String date = until.map(Words::date).orElse("");
		List<Link> approvals = approvals(claim, false);
		if (!approvals.isEmpty()) {
			return new Line("Approval notices:",
					approvals.size() + " among the records received" + (date.isEmpty() ? ":" : " until " + date + ":"),
					approvals);
		}
		if (until.isEmpty()) {
			return new Line("Approval notices:", "nothing can be said, because not every FDA source was checked.",
					List.of());
		}
		List<Link> lists = approvals(claim, true);
		String named = lists.isEmpty() ? "."
				: ". A list of approved products speaks of them, which is no approval; read what it says:";
		return new Line("Approval notices:", "none among the pages checked until " + date + named, lists);
	}

	/**
	 * Records of approved applications, or pages that list approved products: such a page
	 * may name a product to say that it is not approved.
	 */
	private static List<Link> approvals(Claim claim, boolean lists) {
		return claim.notices()
			.stream()
			.filter((notice) -> notice.kind() == NoticeKind.APPROVAL && notice.key().key().startsWith("/") == lists)
			.map((notice) -> Links.to(notice.key(), notice.title(), notice.marks()))
			.toList();
	}

}

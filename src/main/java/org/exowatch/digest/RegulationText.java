package org.exowatch.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.exowatch.digest.Digest.Line;
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
		long approvals = claim.notices().stream().filter((notice) -> notice.kind() == NoticeKind.APPROVAL).count();
		String date = until.map(Words::date).orElse("");
		if (approvals > 0) {
			return new Line("Approval notices:",
					approvals + " among the pages received" + (date.isEmpty() ? "." : " until " + date + "."),
					List.of());
		}
		if (until.isPresent()) {
			return new Line("Approval notices:", "none among the pages checked until " + date + ".", List.of());
		}
		return new Line("Approval notices:", "nothing can be said, because not every FDA source was checked.",
				List.of());
	}

}

package org.exowatch.digest;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.digest.Digest.Head;
import org.exowatch.document.DigestInput;

/** Says in words what a week's input holds, section by section. */
final class Composer {

	private Composer() {
	}

	static Digest compose(DigestInput input, DigestSpec spec) {
		CoverageSection coverage = new CoverageSection(input, spec.zone());
		PaperSection papers = new PaperSection(input.papers());
		return new Digest(head(input, spec, coverage), coverage.lines(), coverage.quiet(), nothingNew(input, coverage),
				ChangeSection.lines(input, coverage, spec.zone()), SafetySection.notices(input, spec.zone()),
				EvidenceMap.of(input, papers), MapDrawing.of(input), papers.groups(), papers.others(),
				ClaimSection.claims(input, coverage), StatusSection.lines(input), StatusSection.addedLate(input),
				StatusSection.late(input), MethodSection.of(input, spec.zone()));
	}

	private static Head head(DigestInput input, DigestSpec spec, CoverageSection coverage) {
		String preview = input.preview() ? "This week is not over: what follows was selected on "
				+ Words.date(input.asOf(), spec.zone()) + " and will change." : "";
		return new Head(coverage.alarm(), spec.title(), input.topicName(), input.week().toString(),
				Words.dates(input.week()), preview);
	}

	private static String nothingNew(DigestInput input, CoverageSection coverage) {
		if (!input.papers().isEmpty() || !input.notices().isEmpty() || !input.statusChanges().isEmpty()
				|| input.addedLate() > 0) {
			return "";
		}
		return coverage.complete() ? "Checked, nothing new."
				: "Nothing new was received, but not every source was checked: this is not the same as nothing new.";
	}

}

package org.exowatch.jobs.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javax.sql.DataSource;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.digest.DigestWriter;
import org.exowatch.document.DigestInput;
import org.exowatch.document.IsoWeek;
import org.exowatch.jobs.JobRunner;
import org.exowatch.jobs.digest.Verification.Finding;
import org.exowatch.jobs.digest.Verification.Verdict;
import org.exowatch.store.FrozenDigests;
import org.exowatch.store.FrozenDigests.Frozen;

/**
 * Compares a frozen digest with its own hashes, with its files, and with what the
 * database gives as of the same time. Nothing is written.
 */
class Verifier {

	private final FrozenDigests frozen;

	private final WeeklyDigest weekly;

	private final FileCheck files;

	private final InputCheck input;

	Verifier(FrozenDigests frozen, WeeklyDigest weekly, FileCheck files, DataSource dataSource) {
		this.frozen = frozen;
		this.weekly = weekly;
		this.files = files;
		this.input = new InputCheck(dataSource);
	}

	/**
	 * Verifies a week.
	 * @throws IllegalStateException if it is not frozen
	 */
	Verification verify(DigestSpec spec, IsoWeek week) {
		Frozen kept = this.frozen.find(spec.id(), week)
			.orElseThrow(() -> new IllegalStateException("Digest " + spec.id() + " of " + week
					+ " is not frozen, so there is nothing to verify; 'exowatch digest --week " + week
					+ "' writes and freezes it once the week is over"));
		boolean rendered = kept.rendererVersion().equals(DigestWriter.RENDERER_VERSION);
		List<Finding> findings = new ArrayList<>(declared(kept, spec));
		boolean compared = compare(kept, spec, rendered, findings);
		findings.addAll(this.files.check(kept));
		findings.sort(Comparator.comparing(Finding::explained));
		return new Verification(spec.id(), week.toString(), verdict(findings), kept.asOf(), kept.frozenAt(),
				kept.rendererVersion(), rendered, compared, findings);
	}

	/** Without a frozen input that can be read there is nothing to compare with. */
	private boolean compare(Frozen kept, DigestSpec spec, boolean rendered, List<Finding> findings) {
		if (!FrozenDigests.sha256(kept.inputJson()).equals(kept.inputSha256())) {
			findings.add(new Finding("FROZEN_ROW", "input",
					"the frozen input has not the SHA-256 that was stored with it:"
							+ " one of the two was changed in the database",
					kept.inputSha256(), FrozenDigests.sha256(kept.inputJson()), false));
		}
		DigestInput input;
		try {
			input = FrozenDigests.input(kept.inputJson());
		}
		catch (RuntimeException ex) {
			findings.add(new Finding("FROZEN_ROW", "input",
					"the frozen input cannot be read: " + JobRunner.innermost(ex), null, null, false));
			return false;
		}
		if (rendered) {
			findings.addAll(this.files.rendered(kept, DigestWriter.write(input, kept.spec(spec))));
		}
		findings.addAll(this.input.check(kept, input, this.weekly.select(kept.spec(spec), kept.week(), kept.asOf())));
		return true;
	}

	private static List<Finding> declared(Frozen kept, DigestSpec spec) {
		DigestSpec then = kept.spec(spec);
		return then.equals(spec) ? List.of()
				: List.of(new Finding("CATALOG_CHANGED", "jobs/digests/" + spec.id() + ".yaml",
						"title, topic or zone of the digest are others now", then.toString(), spec.toString(), true));
	}

	private static Verdict verdict(List<Finding> findings) {
		if (findings.isEmpty()) {
			return Verdict.SAME;
		}
		return findings.stream().allMatch(Finding::explained) ? Verdict.EXPLAINED : Verdict.CHANGED;
	}

}

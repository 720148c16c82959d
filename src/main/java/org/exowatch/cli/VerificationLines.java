package org.exowatch.cli;

import java.io.PrintWriter;
import java.util.List;

import org.exowatch.jobs.digest.Verification;
import org.exowatch.jobs.digest.Verification.Finding;
import org.exowatch.jobs.digest.Verification.Verdict;
import org.jspecify.annotations.Nullable;

/** What a verification found, for people and for scripts. */
final class VerificationLines {

	private static final int SHOWN = 40;

	private static final int LENGTH = 160;

	private VerificationLines() {
	}

	static void print(Verification verification, PrintWriter out) {
		out.printf("%s %s: %s%n", verification.digest(), verification.week(), verdict(verification.verdict()));
		out.printf("  published %s, selected as of %s, renderer %s%s%s%n", verification.frozenAt(), verification.asOf(),
				verification.rendererVersion(),
				verification.rendered() ? " (rendered again, compared byte by byte)"
						: " (this program has another one: hashes are compared, nothing is rendered again)",
				verification.compared() ? "" : "; not selected again");
		out.println("  PDF: not frozen, not checked");
		verification.findings().stream().limit(SHOWN).forEach((finding) -> print(finding, out));
		if (verification.findings().size() > SHOWN) {
			out.printf("  and %d more: --json has them all%n", verification.findings().size() - SHOWN);
		}
	}

	/** Of the worst of them. */
	static int exitCode(List<Verification> verifications) {
		if (verifications.stream().anyMatch((verification) -> verification.verdict() == Verdict.CHANGED)) {
			return ExitCode.FAILED;
		}
		return verifications.stream().allMatch((verification) -> verification.verdict() == Verdict.SAME) ? ExitCode.DONE
				: ExitCode.DIFFERS;
	}

	private static String verdict(Verdict verdict) {
		return switch (verdict) {
			case SAME -> "the same";
			case EXPLAINED -> "what was published is intact; what differs has recorded causes";
			case CHANGED -> "CHANGED by other hands";
		};
	}

	private static void print(Finding finding, PrintWriter out) {
		out.printf("  %s %s %s: %s%n", finding.explained() ? "-" : "!", finding.cause(), finding.place(),
				finding.what());
		if (finding.was() != null || finding.now() != null) {
			out.printf("      was %s%n      now %s%n", shortened(finding.was()), shortened(finding.now()));
		}
	}

	private static String shortened(@Nullable String value) {
		if (value == null) {
			return "nothing";
		}
		return (value.length() <= LENGTH) ? value : value.substring(0, LENGTH) + " …";
	}

}

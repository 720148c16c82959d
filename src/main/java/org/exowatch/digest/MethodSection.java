package org.exowatch.digest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.exowatch.digest.Digest.Method;
import org.exowatch.document.Coverage;
import org.exowatch.document.DigestInput;
import org.exowatch.document.Source;

/** How the digest was made, and whose data it rests on. */
final class MethodSection {

	private MethodSection() {
	}

	static Method of(DigestInput input, ZoneId zone) {
		List<String> excluded = input.excluded().stream().map((one) -> one.reason() + ": " + one.count()).toList();
		List<String> versions = input.versions()
			.stream()
			.map((one) -> one.component() + " " + one.version() + " ("
					+ Words.count(one.documents(), "document", "documents") + ")")
			.toList();
		String made = "Selected on " + Words.date(input.asOf(), zone) + ", weeks turn on Monday 00:00 in " + zone
				+ ", renderer version " + DigestWriter.RENDERER_VERSION + ".";
		return new Method(excluded, versions, attribution(input, zone), made);
	}

	private static List<String> attribution(DigestInput input, ZoneId zone) {
		String nlm = "Bibliographic data courtesy of the U.S. National Library of Medicine (PubMed), data "
				+ retrieved(input, Source.PUBMED, zone)
				+ ". They may not be the most current data available from NLM, and NLM has not endorsed this page.";
		String fda = "Notices of the U.S. Food and Drug Administration, data " + retrieved(input, Source.FDA, zone)
				+ ". The FDA has not endorsed this page.";
		return List.of(nlm, fda);
	}

	/** A source that could not be checked still has what was stored before. */
	private static String retrieved(DigestInput input, Source source, ZoneId zone) {
		return input.coverage()
			.stream()
			.filter((one) -> one.source() == source && delivered(one.state()))
			.map(Coverage::checkedAt)
			.filter(Objects::nonNull)
			.max(Instant::compareTo)
			.map((day) -> "retrieved " + Words.date(day, zone))
			.orElse("as stored on " + Words.date(input.asOf(), zone));
	}

	private static boolean delivered(Coverage.State state) {
		return state != Coverage.State.NOT_CHECKED && state != Coverage.State.NEVER;
	}

}

package org.exowatch.jobs.digest;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.exowatch.jobs.digest.Verification.Finding;
import org.exowatch.store.DigestCauses;
import org.exowatch.store.DigestCauses.Cause;
import org.exowatch.store.FrozenDigests;
import org.exowatch.store.FrozenDigests.Frozen;
import org.exowatch.store.InputComparison;
import org.exowatch.store.InputDifference;
import org.exowatch.digest.DigestWriter;

/** Compares a frozen input with what the database gives now, and names the causes. */
class InputCheck {

	static final String NO_CAUSE = "nothing that the database has recorded explains it: it was changed by other hands";

	private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

	private final DigestCauses causes;

	InputCheck(DataSource dataSource) {
		this.causes = new DigestCauses(dataSource);
	}

	List<Finding> check(Frozen digest, DigestInput frozen, DigestInput now) {
		boolean sameForm = digest.rendererVersion().equals(DigestWriter.RENDERER_VERSION);
		InputComparison comparison = InputComparison.of(digest.inputJson(), FrozenDigests.canonicalJson(now), sameForm);
		List<Finding> findings = new ArrayList<>(tampered(frozen));
		if (!comparison.unknown().isEmpty()) {
			findings.add(new Finding("PROGRAM_CHANGED", "input",
					"frozen before the program knew "
							+ String.join(", ", comparison.unknown().stream().sorted().toList()) + "; not compared",
					null, null, true));
		}
		findings.addAll(size(frozen, now));
		List<InputDifference> differences = comparison.differences()
			.stream()
			.filter((one) -> !one.place().equals("asOf") || !sameTime(frozen, now))
			.toList();
		if (!differences.isEmpty()) {
			findings.addAll(explained(digest, frozen, sameForm ? Set.of() : undated(now), differences,
					findings.stream().allMatch(Finding::explained)));
		}
		return findings;
	}

	/** The database keeps microseconds; inputs were once frozen with more. */
	static boolean sameTime(DigestInput frozen, DigestInput now) {
		return Duration.between(frozen.asOf(), now.asOf()).abs().compareTo(MICROSECOND) <= 0;
	}

	private List<Finding> tampered(DigestInput frozen) {
		Set<DocumentKey> keys = reported(frozen).collect(Collectors.toCollection(LinkedHashSet::new));
		return this.causes.tampered(keys)
			.stream()
			.map((key) -> new Finding("TAMPERED", key.toString(),
					"its stored text has not the hash that was stored with it: it was changed in the database by other hands",
					null, null, false))
			.toList();
	}

	/** Those of the week, and those that claims name: the topic had all of them. */
	private static Stream<DocumentKey> reported(DigestInput input) {
		return Stream.concat(input.reported(),
				input.claims()
					.stream()
					.flatMap((claim) -> claim.evidence().stream())
					.flatMap((count) -> count.papers().stream()));
	}

	/**
	 * Other rules and other texts move documents between counts, but their number stays.
	 */
	private static List<Finding> size(DigestInput frozen, DigestInput now) {
		int was = tagged(frozen);
		int is = tagged(now);
		return (was == is) ? List.of() : List.of(new Finding("UNKNOWN", "documents of the topic",
				"the topic had another number of documents then: " + NO_CAUSE, "" + was, "" + is, false));
	}

	private static int tagged(DigestInput input) {
		return input.versions()
			.stream()
			.filter((version) -> version.component().equals("condition"))
			.mapToInt(DigestInput.VersionCount::documents)
			.sum();
	}

	/** What older renderers called new though nobody knows how old it was. */
	static Set<DocumentKey> undated(DigestInput now) {
		return now.notices()
			.stream()
			.filter((notice) -> notice.firstIntake() && notice.posted() == null && notice.issued() == null)
			.map(DigestInput.Notice::key)
			.collect(Collectors.toSet());
	}

	private List<Finding> explained(Frozen digest, DigestInput frozen, Set<DocumentKey> undated,
			List<InputDifference> differences, boolean countsExplained) {
		Set<String> versions = frozen.versions()
			.stream()
			.map((version) -> version.component() + " " + version.version())
			.collect(Collectors.toSet());
		Set<DocumentKey> keys = frozen.reported().collect(Collectors.toCollection(LinkedHashSet::new));
		differences.stream().map(InputDifference::document).filter(Objects::nonNull).forEach(keys::add);
		Map<DocumentKey, List<Cause>> ofDocuments = this.causes.of(keys, digest.asOf(), versions);
		List<DocumentKey> reported = reported(frozen).toList();
		ofDocuments.keySet().removeAll(this.causes.strangers(reported, digest.topic(), digest.asOf()));
		undated.forEach((key) -> ofDocuments.computeIfAbsent(key, (none) -> new ArrayList<>())
			.add(new Cause("PROGRAM_CHANGED", "renderer 4 and earlier called it new: it has no date")));
		return new Explanation(ofDocuments, this.causes.ofTopic(digest.topic(), digest.asOf(), versions),
				this.causes.checkedSince(digest.asOf()))
			.of(differences, countsExplained);
	}

}

package org.exowatch.jobs.digest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/** Compares a frozen input with what the database gives now, and names the causes. */
class InputCheck {

	private static final String NO_CAUSE = "nothing that the database has recorded explains it: it was changed by other hands";

	private static final Set<String> TEXT = Set.of("TEXT_CHANGED", "RECORD_CHANGED");

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
		findings.addAll(differences(digest, frozen, comparison.differences()));
		return findings;
	}

	private List<Finding> tampered(DigestInput frozen) {
		Set<DocumentKey> keys = Stream
			.of(frozen.papers().stream().map(DigestInput.Paper::key),
					frozen.notices().stream().map(DigestInput.Notice::key),
					frozen.claims()
						.stream()
						.flatMap((claim) -> claim.evidence().stream())
						.flatMap((count) -> count.papers().stream()))
			.flatMap((stream) -> stream)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return this.causes.tampered(keys)
			.stream()
			.map((key) -> new Finding("TAMPERED", key.toString(),
					"its stored text has not the hash that was stored with it: it was changed in the database by other hands",
					null, null, false))
			.toList();
	}

	private List<Finding> differences(Frozen digest, DigestInput frozen, List<InputDifference> differences) {
		if (differences.isEmpty()) {
			return List.of();
		}
		Set<String> versions = frozen.versions()
			.stream()
			.map((version) -> version.component() + " " + version.version())
			.collect(Collectors.toSet());
		Set<DocumentKey> keys = new LinkedHashSet<>();
		differences.stream().map(InputDifference::document).forEach((key) -> {
			if (key != null) {
				keys.add(key);
			}
		});
		Map<DocumentKey, List<Cause>> ofDocuments = this.causes.of(keys, digest.asOf(), versions);
		Map<String, Integer> ofTopic = this.causes.ofTopic(digest.topic(), digest.asOf(), versions);
		return differences.stream().map((difference) -> finding(difference, ofDocuments, ofTopic)).toList();
	}

	private static Finding finding(InputDifference difference, Map<DocumentKey, List<Cause>> ofDocuments,
			Map<String, Integer> ofTopic) {
		if (declared(difference)) {
			return finding(difference, "CATALOG_CHANGED", "jobs/ says otherwise now", true);
		}
		if (difference.place().startsWith("coverage[")) {
			return finding(difference, "COVERAGE", "what is known of that feed's checks changed", true);
		}
		DocumentKey document = difference.document();
		List<Cause> causes = ((document != null) ? ofDocuments.getOrDefault(document, List.of()) : List.<Cause>of())
			.stream()
			.filter((cause) -> !isText(difference) || TEXT.contains(cause.kind()))
			.toList();
		if (!causes.isEmpty()) {
			return finding(difference, causes.get(0).kind(),
					causes.stream().map(Cause::what).distinct().limit(5).collect(Collectors.joining("; ")), true);
		}
		return counted(difference, document, ofTopic);
	}

	/** A count, or what stands beside others, changes with any document of the topic. */
	private static Finding counted(InputDifference difference, @Nullable DocumentKey document,
			Map<String, Integer> ofTopic) {
		if (ofTopic.isEmpty() || isText(difference) || (document != null && ownFact(difference))) {
			return finding(difference, "UNKNOWN", NO_CAUSE, false);
		}
		String counts = ofTopic.entrySet()
			.stream()
			.map((kind) -> kind.getKey() + " " + kind.getValue())
			.collect(Collectors.joining(", "));
		return finding(difference, ofTopic.keySet().iterator().next(), "since then in the topic: " + counts, true);
	}

	/**
	 * What stands in a record is changed by another record, and not by rules or people.
	 */
	private static boolean isText(InputDifference difference) {
		return difference.place()
			.matches(".*\\.(title|authors|journal|published|doi|firm|office|products|issued|posted)\\b.*");
	}

	/** What a document itself says does not change because of another. */
	private static boolean ownFact(InputDifference difference) {
		String place = difference.place();
		return (place.startsWith("papers[") || place.startsWith("notices[")) && place.contains("].");
	}

	private static boolean declared(InputDifference difference) {
		String place = difference.place();
		return place.equals("topicName") || place.matches("coverage\\[[^]]*](\\.name)?")
				|| place.matches("coverage \\(order\\)|claims \\(order\\)")
				|| place.matches("claims\\[[^]]*](\\.(claim|kind|conditions.*))?");
	}

	private static Finding finding(InputDifference difference, String cause, String what, boolean explained) {
		return new Finding(cause, difference.place(), what, difference.was(), difference.now(), explained);
	}

}

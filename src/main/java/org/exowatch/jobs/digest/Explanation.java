package org.exowatch.jobs.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;
import org.exowatch.jobs.digest.Verification.Finding;
import org.exowatch.store.DigestCauses.Cause;
import org.exowatch.store.InputDifference;
import org.jspecify.annotations.Nullable;

/**
 * Explains differences between what was frozen and what the database gives. What names a
 * document needs a cause of that document; counts are explained if everything that names
 * one is, and if as many documents had a cause.
 *
 * @param ofDocuments what happened to documents
 * @param ofTopic to how many documents of the topic each kind of cause happened
 * @param checked feeds that were asked since then
 */
record Explanation(Map<DocumentKey, List<Cause>> ofDocuments, Map<String, Integer> ofTopic, Set<String> checked) {

	private static final Pattern CLAIM = Pattern.compile("(claims\\[[^]]*])(\\.(claim|kind|conditions\\b.*))?");

	private static final Pattern NAMED_FOR_CLAIM = Pattern
		.compile("(claims\\[[^]]*]\\.evidence\\[(.*)])\\.papers\\b.*");

	private static final Pattern LATE = Pattern.compile("late\\[[^]]*]");

	private static final Pattern FEED = Pattern.compile("coverage\\[([^]]*)].*");

	/** In the order of the differences. */
	List<Finding> of(List<InputDifference> differences, boolean countsExplained) {
		Set<String> claims = differences.stream()
			.map((difference) -> CLAIM.matcher(difference.place()))
			.filter(Matcher::matches)
			.map((claim) -> claim.group(1))
			.collect(Collectors.toSet());
		Map<InputDifference, Finding> findings = new LinkedHashMap<>();
		differences.forEach((difference) -> {
			Finding finding = declared(difference, claims)
					? finding(difference, "CATALOG_CHANGED", "jobs/ says otherwise now", true) : named(difference);
			if (finding != null) {
				findings.put(difference, finding);
			}
		});
		displaced(findings);
		boolean all = countsExplained && findings.values().stream().allMatch(Finding::explained);
		return differences.stream()
			.map((difference) -> findings.computeIfAbsent(difference, (count) -> counted(count, all)))
			.toList();
	}

	/** What the catalog says, or what follows from a claim that it declares otherwise. */
	private static boolean declared(InputDifference difference, Set<String> claims) {
		String place = difference.place();
		return place.equals("topicName") || place.matches("coverage\\[[^]]*](\\.name)?")
				|| place.matches("coverage \\(order\\)|claims \\(order\\)")
				|| claims.stream().anyMatch(place::startsWith);
	}

	/** Of a feed or of documents; null: a count. */
	private @Nullable Finding named(InputDifference difference) {
		Matcher feed = FEED.matcher(difference.place());
		if (feed.matches()) {
			return this.checked.contains(feed.group(1))
					? finding(difference, "COVERAGE", "that feed was asked again since then", true)
					: unknown(difference);
		}
		if (difference.document() == null) {
			return null;
		}
		Set<String> reach = Reach.causes(difference.place());
		List<Cause> causes = this.ofDocuments.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().equals(difference.document())
					|| difference.place().contains("[" + entry.getKey() + "]"))
			.flatMap((entry) -> entry.getValue().stream())
			.filter((cause) -> reach.contains(cause.kind()))
			.toList();
		return causes.isEmpty() ? unknown(difference) : finding(difference, causes.get(0).kind(),
				causes.stream().map(Cause::what).distinct().limit(5).collect(Collectors.joining("; ")), true);
	}

	/**
	 * Of designs that did not study people a claim names the newest papers only, and of
	 * papers added late a digest names the first: one that comes, with a cause, takes the
	 * place of another, and one that goes leaves its place.
	 */
	private static void displaced(Map<InputDifference, Finding> findings) {
		Map<String, List<InputDifference>> cells = new LinkedHashMap<>();
		findings.keySet().forEach((difference) -> {
			Matcher cell = NAMED_FOR_CLAIM.matcher(difference.place());
			if (LATE.matcher(difference.place()).matches()) {
				cells.computeIfAbsent("late", (place) -> new ArrayList<>()).add(difference);
			}
			else if (cell.matches() && !EvidenceType.valueOf(cell.group(2).split(" ", 2)[0]).human()) {
				cells.computeIfAbsent(cell.group(1), (place) -> new ArrayList<>()).add(difference);
			}
		});
		for (List<InputDifference> cell : cells.values()) {
			for (boolean came : new boolean[] { true, false }) {
				List<InputDifference> moved = cell.stream()
					.filter((one) -> (one.was() == null) == came && !explained(findings, one))
					.toList();
				long places = cell.stream()
					.filter((one) -> (one.was() == null) != came && explained(findings, one))
					.count();
				if (moved.size() <= places) {
					moved.forEach((one) -> findings.put(one,
							finding(one, "DISPLACED", "another paper came or went, which has a cause", true)));
				}
			}
		}
	}

	private static boolean explained(Map<InputDifference, Finding> findings, InputDifference difference) {
		Finding finding = findings.get(difference);
		return finding != null && finding.explained();
	}

	private Finding counted(InputDifference difference, boolean countsExplained) {
		Set<String> reach = Reach.causes(difference.place());
		Map<String, Integer> causes = new LinkedHashMap<>(this.ofTopic);
		causes.keySet().retainAll(reach);
		int documents = causes.values().stream().mapToInt(Integer::intValue).sum();
		if (!countsExplained || documents == 0 || moved(difference) > documents) {
			return unknown(difference);
		}
		return finding(difference, causes.keySet().iterator().next(),
				"since then in the topic: " + causes.entrySet()
					.stream()
					.map((kind) -> kind.getKey() + " " + kind.getValue())
					.collect(Collectors.joining(", ")),
				true);
	}

	/** How many documents must have moved, as far as a number tells. */
	private static long moved(InputDifference difference) {
		try {
			return (difference.was() != null && difference.now() != null)
					? Math.abs(Long.parseLong(difference.was()) - Long.parseLong(difference.now())) : 0;
		}
		catch (NumberFormatException noNumber) {
			return 0;
		}
	}

	private static Finding unknown(InputDifference difference) {
		return finding(difference, "UNKNOWN", InputCheck.NO_CAUSE, false);
	}

	private static Finding finding(InputDifference difference, String cause, String what, boolean explained) {
		return new Finding(cause, difference.place(), what, difference.was(), difference.now(), explained);
	}

}

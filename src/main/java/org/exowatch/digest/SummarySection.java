package org.exowatch.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.exowatch.digest.Digest.Finding;
import org.exowatch.digest.Digest.Line;
import org.exowatch.digest.Digest.Link;
import org.exowatch.digest.Digest.Quote;
import org.exowatch.digest.Digest.Summary;
import org.exowatch.document.DigestInput.Paper;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * Puts a paragraph on some papers together: how many of which design, and what they say
 * in their own words. Each statement has its papers; retracted ones are only named.
 */
final class SummarySection {

	/** Findings in a paragraph; the others stand with their papers … */
	private static final int FINDINGS = 3;

	/**
	 * … but those of the highest designs, so that which are shown is not left to chance.
	 */
	private static final int MOST_FINDINGS = 8;

	/** Systematic reviews and randomized trials. */
	private static final int HIGH = 2;

	private static final int LINKS = 12;

	private SummarySection() {
	}

	static Summary of(List<Paper> papers) {
		List<Paper> sound = papers.stream().filter((paper) -> !PaperText.retracted(paper)).toList();
		List<List<Paper>> findings = Findings
			.of(sound.stream().filter((paper) -> paper.keySentence() != null).toList());
		int shown = shown(findings);
		return new Summary(designs(sound), findings.stream().limit(shown).map(SummarySection::finding).toList(),
				notes(papers, sound, findings.subList(Math.min(shown, findings.size()), findings.size())));
	}

	private static int shown(List<List<Paper>> findings) {
		long high = findings.stream().map((papers) -> papers.get(0).level()).filter(SummarySection::high).count();
		return (int) Math.max(FINDINGS, Math.min(MOST_FINDINGS, high));
	}

	private static boolean high(@Nullable Integer level) {
		return level != null && level <= HIGH;
	}

	private static List<Line> designs(List<Paper> papers) {
		Map<EvidenceType, List<Paper>> byDesign = papers.stream()
			.collect(Collectors.groupingBy(Paper::evidence, TreeMap::new, Collectors.toList()));
		return byDesign.entrySet()
			.stream()
			.map((design) -> new Line("", DesignWords.count(design.getKey(), design.getValue().size()),
					links(design.getValue())))
			.toList();
	}

	private static Finding finding(List<Paper> papers) {
		Paper first = papers.get(0);
		List<Paper> others = papers.subList(1, papers.size());
		String note = Stream
			.concat(Stream.of(DesignWords.one(first.evidence())),
					PaperText.flags(first).stream().filter((flag) -> doubtful(flag.text())).map(Digest.Flag::text))
			.collect(Collectors.joining(", "));
		Quote quote = new Quote("", Objects.requireNonNull(first.keySentence()), Links.to(first.key()), note,
				first.key());
		return new Finding(quote, others.isEmpty() ? "" : "and " + others.size() + " similar", links(others));
	}

	/** What a reader must know of a sentence before believing it. */
	private static boolean doubtful(String flag) {
		return flag.equals(PaperText.PREPRINT) || flag.equals(PaperText.CONCERN);
	}

	private static List<Line> notes(List<Paper> papers, List<Paper> sound, List<List<Paper>> rest) {
		List<Line> notes = new ArrayList<>();
		note(notes, rest.stream().flatMap(List::stream).toList(), "key sentence stands with its paper:",
				"key sentences stand with their papers:");
		note(notes, where(sound, (paper) -> paper.keySentence() == null), "paper without a key sentence:",
				"papers without a key sentence:");
		note(notes, where(sound, SummarySection::speaksOfHarm), "paper with a sentence on adverse events:",
				"papers with a sentence on adverse events:");
		note(notes, where(papers, PaperText::retracted), "retracted paper, left out of this:",
				"retracted papers, left out of this:");
		return notes;
	}

	private static void note(List<Line> notes, List<Paper> papers, String one, String many) {
		if (!papers.isEmpty()) {
			notes.add(new Line("", Words.count(papers.size(), one, many), links(papers)));
		}
	}

	private static List<Paper> where(List<Paper> papers, Predicate<Paper> which) {
		return papers.stream().filter(which).toList();
	}

	private static boolean speaksOfHarm(Paper paper) {
		return paper.facts().stream().anyMatch((fact) -> fact.kind() == FactKind.ADVERSE_EVENT);
	}

	private static List<Link> links(List<Paper> papers) {
		return Links.to(papers.stream().map(Paper::key).toList(), LINKS);
	}

}

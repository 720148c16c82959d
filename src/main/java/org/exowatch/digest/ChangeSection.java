package org.exowatch.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.exowatch.digest.Digest.Line;
import org.exowatch.digest.Digest.Link;
import org.exowatch.document.Assertion;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.ConditionCount;
import org.exowatch.document.DigestInput.Paper;
import org.exowatch.document.DigestInput.StatusChange;
import org.exowatch.document.DigestInput.WeekCount;

/** The few lines that a reader in a hurry reads. */
final class ChangeSection {

	private static final int WEEKS = 12;

	private ChangeSection() {
	}

	static List<Line> lines(DigestInput input) {
		List<Line> lines = new ArrayList<>();
		lines.add(counts(input));
		lines.add(notices(input));
		strongest(input, lines);
		firstHumanStudies(input, lines);
		lines.add(retractions(input));
		letters(input, "CLOSED_OUT", "closed out:").ifPresent(lines::add);
		letters(input, "DELISTED", "no longer listed by the FDA:").ifPresent(lines::add);
		return lines;
	}

	private static Line counts(DigestInput input) {
		int papers = input.papers().size();
		int therapy = (int) input.papers().stream().filter((paper) -> paper.role().therapy()).count();
		return new Line(Words.count(papers, "paper", "papers"), "on the topic" + compared(input, WeekCount::papers)
				+ "; " + therapy + " about therapy" + compared(input, WeekCount::therapy) + ".", List.of());
	}

	private static Line notices(DigestInput input) {
		int changed = (int) input.notices().stream().filter(DigestInput.Notice::changed).count();
		int fresh = input.notices().size() - changed;
		String firms = firms(input, (notice) -> true);
		String text = changed + " changed" + compared(input, WeekCount::notices) + "."
				+ sentence(" New this week about: ", firms)
				+ sentence(" First notice in the database about: ", firms(input, NoticeText::firstAboutFirm));
		return new Line(Words.count(fresh, "new FDA notice", "new FDA notices"), "and " + text, List.of());
	}

	private static String firms(DigestInput input, Predicate<DigestInput.Notice> which) {
		return input.notices()
			.stream()
			.filter((notice) -> !notice.changed() && which.test(notice))
			.map(DigestInput.Notice::firm)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.joining(", "));
	}

	private static String sentence(String lead, String names) {
		return names.isEmpty() ? "" : lead + names + (names.endsWith(".") ? "" : ".");
	}

	/** Letters that earlier digests reported. */
	private static Optional<Line> letters(DigestInput input, String status, String what) {
		List<Link> links = input.statusChanges()
			.stream()
			.filter((change) -> change.status().equals(status))
			.map((change) -> Links.to(change.key(), change.title(), change.marks()))
			.toList();
		return links.isEmpty() ? Optional.empty()
				: Optional.of(new Line(Words.count(links.size(), "notice", "notices") + " " + what, "", links));
	}

	private static void strongest(DigestInput input, List<Line> lines) {
		PaperSection.byDesign(input.papers().stream().filter(ChangeSection::counted)).findFirst().ifPresent((best) -> {
			List<Link> links = input.papers()
				.stream()
				.filter((paper) -> counted(paper) && paper.evidence() == best.evidence()
						&& Objects.equals(paper.level(), best.level()))
				.map((paper) -> Links.to(paper.key()))
				.toList();
			lines.add(new Line("Highest design among the therapy papers:", PaperSection.design(best) + ",", links));
		});
	}

	private static void firstHumanStudies(DigestInput input, List<Line> lines) {
		Map<String, List<ConditionCount>> human = input.conditionCounts()
			.stream()
			.filter((count) -> count.therapy() && count.evidence().human())
			.collect(Collectors.groupingBy(ConditionCount::conditionId, LinkedHashMap::new, Collectors.toList()));
		human.forEach((condition, counts) -> {
			int cumulative = counts.stream().mapToInt(ConditionCount::cumulative).sum();
			int added = counts.stream().mapToInt(ConditionCount::added).sum();
			if (added > 0 && added == cumulative) {
				lines.add(new Line("First human study of therapy here in " + counts.get(0).conditionName() + ":",
						Words.count(added, "paper", "papers") + ",", humanPapers(input, condition)));
			}
		});
	}

	private static List<Link> humanPapers(DigestInput input, String condition) {
		return input.papers()
			.stream()
			.filter((paper) -> counted(paper) && paper.evidence().human()
					&& PaperSection.focus(paper)
						.anyMatch((one) -> one.id().equals(condition) && one.assertion() == Assertion.AFFIRMED))
			.map((paper) -> Links.to(paper.key()))
			.toList();
	}

	private static Line retractions(DigestInput input) {
		List<Link> retracted = Stream
			.concat(input.statusChanges()
				.stream()
				.filter((change) -> change.status().equals("RETRACTED"))
				.map(StatusChange::key), input.papers().stream().filter(ChangeSection::retracted).map(Paper::key))
			.distinct()
			.map(Links::to)
			.toList();
		return retracted.isEmpty() ? new Line("No retraction", "was seen among the papers reported here.", retracted)
				: new Line(Words.count(retracted.size(), "retracted paper:", "retracted papers:"), "", retracted);
	}

	private static boolean counted(Paper paper) {
		return paper.role().therapy() && !retracted(paper);
	}

	private static boolean retracted(Paper paper) {
		return paper.flags().contains("RETRACTED");
	}

	/** {@code  (last week 11, mean of the 12 weeks before 9.8)}. */
	private static String compared(DigestInput input, ToIntFunction<WeekCount> number) {
		List<WeekCount> before = input.history()
			.stream()
			.filter((week) -> week.week().compareTo(input.week()) < 0)
			.sorted((one, other) -> other.week().compareTo(one.week()))
			.limit(WEEKS)
			.toList();
		if (before.isEmpty()) {
			return " (no earlier week to compare with)";
		}
		String last = before.get(0).week().equals(input.week().minus(1))
				? "last week " + number.applyAsInt(before.get(0)) + ", " : "";
		double mean = before.stream().mapToInt(number).average().orElse(0);
		return " (" + last + "mean of the " + Words.count(before.size(), "week", "weeks") + " before "
				+ Words.decimal(mean) + ")";
	}

}

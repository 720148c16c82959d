package org.exowatch.digest;

import java.time.ZoneId;
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
import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.FirstHumanStudy;
import org.exowatch.document.DigestInput.Paper;
import org.exowatch.document.DigestInput.StatusChange;
import org.exowatch.document.DigestInput.WeekCount;
import org.exowatch.document.DocumentKey;

/** The few lines that a reader in a hurry reads. */
final class ChangeSection {

	private static final int WEEKS = 12;

	/** Names in one line. */
	private static final int SHOWN = 5;

	/** Conditions in the line on first human studies. */
	private static final int CONDITIONS = 15;

	private ChangeSection() {
	}

	/** At most five: what is rarer and graver takes the place of the rest. */
	static List<Line> lines(DigestInput input, CoverageSection coverage, ZoneId zone) {
		List<Line> lines = new ArrayList<>();
		lines.add(counts(input));
		lines.add((input.notices().isEmpty() && coverage.fdaUnchecked())
				? new Line("FDA notices:", "no source of them was checked.", List.of()) : notices(input, zone));
		firstHumanStudies(input).ifPresent(lines::add);
		lines.add(retractions(input));
		letters(input).or(() -> strongest(input)).ifPresent(lines::add);
		return lines;
	}

	private static Line counts(DigestInput input) {
		int papers = input.papers().size();
		int therapy = (int) input.papers().stream().filter((paper) -> paper.role().therapy()).count();
		int older = (int) input.papers().stream().filter(ChangeSection::older).count();
		String old = (older == 0) ? "" : "; " + older + " of them older, first seen now";
		String late = (input.addedLate() == 0) ? ""
				: "; " + input.addedLate() + " more added late to weeks that earlier digests reported";
		return new Line(
				Words.count(papers, "paper", "papers"), "on the topic" + compared(input, WeekCount::papers) + "; "
						+ therapy + " about therapy" + compared(input, WeekCount::therapy) + old + late + ".",
				List.of());
	}

	private static Line notices(DigestInput input, ZoneId zone) {
		int changed = (int) input.notices().stream().filter(DigestInput.Notice::changed).count();
		int older = (int) input.notices()
			.stream()
			.filter((notice) -> !notice.changed() && NoticeText.older(notice, zone))
			.count();
		int undated = (int) input.notices()
			.stream()
			.filter((notice) -> !notice.changed() && NoticeText.undatedFirstIntake(notice))
			.count();
		int fresh = input.notices().size() - changed - older - undated;
		String old = ((older == 0) ? "" : older + " older, first seen now, ") + ((undated == 0) ? "" : undated
				+ " without a date, from the first reading of " + ((undated == 1) ? "its" : "their") + " source, ");
		String text = old + "and " + changed + " changed" + compared(input, WeekCount::notices) + "."
				+ sentence(" First notice in the database about: ", firms(input, NoticeText::firstAboutFirm))
				+ sentence(" Others about: ", firms(input, (notice) -> !NoticeText.firstAboutFirm(notice)));
		return new Line(Words.count(fresh, "new FDA notice", "new FDA notices") + (old.isEmpty() ? "" : ","), text,
				List.of());
	}

	private static String firms(DigestInput input, Predicate<DigestInput.Notice> which) {
		return input.notices()
			.stream()
			.filter((notice) -> !notice.changed() && which.test(notice))
			.map(DigestInput.Notice::firm)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.collectingAndThen(Collectors.toList(), (firms) -> Words.list(firms, SHOWN)));
	}

	private static String sentence(String lead, String names) {
		return names.isEmpty() ? "" : lead + names + (names.endsWith(".") ? "" : ".");
	}

	/** Notices of earlier digests that are closed out or no longer listed. */
	private static Optional<Line> letters(DigestInput input) {
		Map<DocumentKey, Link> links = new LinkedHashMap<>();
		input.statusChanges()
			.stream()
			.filter((change) -> change.status().equals("CLOSED_OUT") || change.status().equals("DELISTED"))
			.forEach((change) -> links.put(change.key(), Links.to(change.key(), change.title(), change.marks())));
		return links.isEmpty() ? Optional.empty()
				: Optional.of(new Line(
						Words.count(links.size(), "notice", "notices") + " closed out or no longer listed by the FDA:",
						"", some(List.copyOf(links.values()))));
	}

	private static Optional<Line> strongest(DigestInput input) {
		return PaperSection.byDesign(input.papers().stream().filter(ChangeSection::counted))
			.findFirst()
			.map((best) -> new Line("Highest design among the therapy papers:", PaperSection.design(best) + ",",
					some(input.papers()
						.stream()
						.filter((paper) -> counted(paper) && paper.evidence() == best.evidence()
								&& Objects.equals(paper.level(), best.level()))
						.map((paper) -> Links.to(paper.key()))
						.toList())));
	}

	private static Optional<Line> firstHumanStudies(DigestInput input) {
		List<FirstHumanStudy> first = (input.firstHumanStudies() != null) ? input.firstHumanStudies()
				: FirstStudies.byCounts(input);
		List<Link> links = first.stream().map(ChangeSection::firstStudy).toList();
		return links.isEmpty() ? Optional.empty()
				: Optional.of(new Line(
						"First human study of therapy here"
								+ ((first.size() > 1) ? " in " + first.size() + " conditions:" : ":"),
						"", some(links, CONDITIONS)));
	}

	/** A condition is told once, whatever came on it. */
	private static Link firstStudy(FirstHumanStudy first) {
		DocumentKey paper = first.papers().get(0);
		int more = first.papers().size() - 1;
		return Links.to(paper,
				first.conditionName() + " (" + paper + ((more > 0) ? " and " + more + " more" : "") + ")");
	}

	private static List<Link> some(List<Link> links) {
		return some(links, SHOWN);
	}

	private static List<Link> some(List<Link> links, int limit) {
		if (links.size() <= limit + 1) {
			return links;
		}
		List<Link> some = new ArrayList<>(links.subList(0, limit));
		some.add(new Link("and " + (links.size() - limit) + " more", ""));
		return some;
	}

	private static Line retractions(DigestInput input) {
		List<Link> retracted = Stream
			.concat(input.statusChanges()
				.stream()
				.filter((change) -> change.status().equals("RETRACTED"))
				.map(StatusChange::key), input.papers().stream().filter(PaperText::retracted).map(Paper::key))
			.distinct()
			.map(Links::to)
			.toList();
		return retracted.isEmpty() ? new Line("No retraction", "was seen among the papers reported here.", retracted)
				: new Line(Words.count(retracted.size(), "retracted paper:", "retracted papers:"), "", some(retracted));
	}

	static boolean counted(Paper paper) {
		return paper.role().therapy() && !PaperText.retracted(paper);
	}

	static boolean older(Paper paper) {
		return paper.flags().contains("OLDER");
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

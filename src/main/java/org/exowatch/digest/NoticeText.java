package org.exowatch.digest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.exowatch.digest.Digest.Cell;
import org.exowatch.digest.Digest.Fact;
import org.exowatch.digest.Digest.Flag;
import org.exowatch.digest.Digest.Line;
import org.exowatch.digest.Digest.Link;
import org.exowatch.digest.Digest.Row;
import org.exowatch.digest.Digest.Table;
import org.exowatch.document.DigestInput.Notice;
import org.exowatch.document.DigestInput.NoticeRef;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.SafetyNotice;
import org.jspecify.annotations.Nullable;

/** A notice in words: its flags, its facts, and what belongs to it. */
final class NoticeText {

	/** A notice older than so many days when it was first seen says so. */
	private static final int OLD_DAYS = 60;

	/** Text of a PDF read with less than this may be wrong. */
	private static final double SURE = 0.8;

	private static final int SHOWN = 6;

	private static final int REACTIONS = 15;

	private static final Set<NoticeKind> LETTERS = Set.of(NoticeKind.WARNING_LETTER, NoticeKind.UNTITLED_LETTER,
			NoticeKind.CLOSE_OUT_LETTER);

	private NoticeText() {
	}

	/** Whether the database has no earlier notice about its firm. */
	static boolean firstAboutFirm(Notice notice) {
		return notice.firm() != null && !notice.firm().isBlank() && notice.firmNotices().isEmpty();
	}

	static List<Flag> flags(Notice notice, ZoneId zone) {
		List<Flag> flags = new ArrayList<>();
		Words.marks(notice.marks()).forEach((mark) -> flags.add(new Flag(mark, true)));
		flags.add(notice.changed() ? new Flag("text changed this week", true) : new Flag(arrival(notice, zone), false));
		Double quality = notice.facts().quality();
		if (quality != null && quality < SURE) {
			flags.add(new Flag("text read with quality " + Words.decimal(quality) + ": check the PDF", true));
		}
		if (!notice.changed() && firstAboutFirm(notice)) {
			flags.add(new Flag("first notice about this firm in the database", false));
		}
		return flags;
	}

	/** What is old when it is first seen is not new. */
	private static String arrival(Notice notice, ZoneId zone) {
		if (undatedFirstIntake(notice)) {
			return "date not given; came with the first reading of its source";
		}
		return older(notice, zone) ? "older: first seen here " + age(notice, zone) + " days after its date"
				: (date(notice) != null) ? "new" : "new, date not given";
	}

	/** What has no date is new when it is first seen, but not all of a whole archive. */
	static boolean undatedFirstIntake(Notice notice) {
		return notice.firstIntake() && date(notice) == null;
	}

	static boolean older(Notice notice, ZoneId zone) {
		return age(notice, zone) > OLD_DAYS;
	}

	private static long age(Notice notice, ZoneId zone) {
		LocalDate day = date(notice);
		return (day == null) ? 0 : ChronoUnit.DAYS.between(day, LocalDate.ofInstant(notice.firstSeen(), zone));
	}

	private static @Nullable LocalDate date(Notice notice) {
		return (notice.posted() != null) ? notice.posted() : notice.issued();
	}

	static List<Fact> facts(Notice notice, ZoneId zone) {
		List<Fact> facts = new ArrayList<>();
		add(facts, "Firm", notice.firm());
		add(facts, "Office", notice.office());
		add(facts, "Products", String.join(", ", notice.products()));
		add(facts, (notice.kind() == NoticeKind.RECALL) ? "Recall class" : "Class", notice.facts().classification());
		add(facts, "Standing", notice.facts().standing());
		add(facts, LETTERS.contains(notice.kind()) ? "Letter date"
				: notice.changed() ? "Issued, as the page says now" : "Issued", day(notice.issued()));
		add(facts, "Posted", day(notice.posted()));
		for (SafetyNotice.Dated date : notice.facts().dates()) {
			if (facts.stream().noneMatch((fact) -> fact.name().equalsIgnoreCase(date.name()))) {
				add(facts, date.name(), day(date.day()));
			}
		}
		add(facts, "First seen (" + Words.zone(zone) + ")", Words.date(notice.firstSeen(), zone));
		return facts;
	}

	static void add(List<Fact> facts, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			facts.add(new Fact(name, value));
		}
	}

	private static @Nullable String day(@Nullable LocalDate day) {
		return (day != null) ? Words.date(day) : null;
	}

	static List<Line> lines(Notice notice) {
		List<Line> lines = new ArrayList<>();
		if (notice.marks().closeOut() != null) {
			LocalDate day = notice.marks().closedOut();
			lines.add(
					new Line("Closed out " + ((day != null) ? "on " + Words.date(day) : "(" + Words.UNREAD + ")") + ":",
							"", List.of(Links.to(notice.marks().closeOut(), "close-out letter"))));
		}
		belonging(lines, notice.sameEvent(), "other record of the same event", "other records of the same event");
		belonging(lines, notice.firmNotices(), "earlier notice about this firm", "earlier notices about this firm");
		return lines;
	}

	private static void belonging(List<Line> lines, List<NoticeRef> notices, String one, String many) {
		if (!notices.isEmpty()) {
			List<Link> links = notices.stream().limit(SHOWN).map(Links::to).toList();
			String rest = (notices.size() > SHOWN) ? "the last " + SHOWN + ":" : "";
			lines.add(new Line(Words.count(notices.size(), one, many) + ":", rest, links));
		}
	}

	static @Nullable Table reactions(Notice notice, String id) {
		List<SafetyNotice.Reaction> reactions = notice.facts().reactions();
		if (reactions.isEmpty()) {
			return null;
		}
		List<Row> rows = reactions.stream()
			.limit(REACTIONS)
			.map((one) -> new Row(one.name(), "", List.of(new Cell(one.reports(), "", one.reports() == 0)),
					"" + one.reports()))
			.toList();
		String rest = (reactions.size() > REACTIONS) ? ", the first " + REACTIONS + " of " + reactions.size() : "";
		return new Table(id, "Reports that name a reaction" + rest, "Reaction", List.of("Reports"), rows);
	}

	/** Our own words, not the FDA's. */
	static String note(Notice notice) {
		boolean counts = notice.kind() == NoticeKind.ADVERSE_EVENT_SUMMARY || !notice.facts().reactions().isEmpty();
		return counts ? "Reports do not establish causation." : "";
	}

}

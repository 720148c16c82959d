package org.exowatch.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.document.Coverage;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.Claim;
import org.exowatch.document.DigestInput.ConditionCount;
import org.exowatch.document.DigestInput.Excluded;
import org.exowatch.document.DigestInput.LatePaper;
import org.exowatch.document.DigestInput.Notice;
import org.exowatch.document.DigestInput.Paper;
import org.exowatch.document.DigestInput.StatusChange;
import org.exowatch.document.DigestInput.VersionCount;
import org.exowatch.document.DigestInput.WeekCount;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.IsoWeek;
import org.exowatch.document.Reconciliation;
import org.exowatch.document.Source;
import org.jspecify.annotations.Nullable;

/**
 * Invented weeks, one for every behaviour of the digest. Nothing in them is a real paper
 * or notice.
 */
final class SampleInputs {

	static final DigestSpec SPEC = new DigestSpec("exosome-weekly", "exosome-therapy", "Exosome therapy weekly",
			ZoneId.of("America/New_York"));

	private static final IsoWeek WEEK = IsoWeek.parse("2026-W47");

	private static final Instant AS_OF = Instant.parse("2026-11-23T11:00:00Z");

	private SampleInputs() {
	}

	/** Every section filled, every branch taken, all sources checked. */
	static DigestInput fullWeek() {
		return input(false, allChecked(), SamplePapers.papers(), SampleNotices.notices(), SampleCounts.conditions(),
				SampleClaims.claims(), statusChanges(), 3);
	}

	/** All checked, nothing new; counts of earlier weeks stay. */
	static DigestInput emptyWeek() {
		List<Coverage> nothing = List.of(
				coverage("pubmed", "PubMed", Source.PUBMED, Coverage.State.CHECKED_NOTHING_NEW, 0, 0, List.of(), null),
				coverage("fda-pages", "FDA watched pages", Source.FDA, Coverage.State.CHECKED_NOTHING_NEW, 0, 0,
						List.of(), null));
		return input(false, nothing, List.of(), List.of(), List.of(), List.of(), List.of(), 0);
	}

	/** Nothing came, but not everything was checked. */
	static DigestInput emptyWeekNotChecked() {
		return input(false, notChecked(), List.of(), List.of(), List.of(), List.of(), List.of(), 0);
	}

	/**
	 * One source blocked, one incomplete, one never asked, one that stopped too early.
	 */
	static DigestInput notCheckedSource() {
		return input(false, notChecked(), SamplePapers.papers().subList(0, 2), List.of(), SampleCounts.conditions(),
				List.of(SampleClaims.regulation(List.of())), List.of(), 0);
	}

	/** Many sources, of which most had nothing new; one of them was checked earlier. */
	static DigestInput quietSources() {
		List<Coverage> sources = new ArrayList<>(allChecked().subList(0, 2));
		for (int i = 1; i < 5; i++) {
			sources.add(coverage("page-" + i, "FDA sample page " + i, Source.FDA, Coverage.State.CHECKED_NOTHING_NEW, 1,
					1, List.of(), null));
		}
		sources.add(new Coverage("early", "FDA early page", Source.FDA, Coverage.State.CHECKED_NOTHING_NEW, null, null,
				null, 1, 1, List.of(), null, LocalDate.of(2026, 11, 19), null));
		sources.add(coverage("noted", "FDA noted page", Source.FDA, Coverage.State.CHECKED_NOTHING_NEW, 1, 1, List.of(),
				"its address changed"));
		return input(true, sources, List.of(), List.of(), List.of(), List.of(), List.of(), 0);
	}

	/** None of the FDA's sources was ever asked. */
	static DigestInput neverChecked() {
		List<Coverage> sources = new ArrayList<>();
		for (int i = 1; i <= 6; i++) {
			sources
				.add(coverage("page-" + i, "FDA page " + i, Source.FDA, Coverage.State.NEVER, 0, 0, List.of(), null));
		}
		return input(false, sources, List.of(), List.of(), List.of(), List.of(), List.of(), 0);
	}

	/** A week that is not over. */
	static DigestInput preview() {
		return input(true, allChecked(), SamplePapers.papers().subList(0, 1), List.of(), List.of(), List.of(),
				List.of(), 0);
	}

	/** A paper of an earlier week was retracted, and one arrives as retracted. */
	static DigestInput retraction() {
		return input(false, allChecked(), List.of(SamplePapers.retracted()), List.of(), List.of(), List.of(),
				statusChanges().subList(0, 1), 1);
	}

	/**
	 * Notices of every kind of trouble, and a letter that was closed out and delisted.
	 */
	static DigestInput notices() {
		IsoWeek earlier = IsoWeek.parse("2026-W39");
		List<StatusChange> changes = List.of(
				new StatusChange(SampleNotices.CLOSED, "Sample Labs", earlier, "CLOSED_OUT",
						DocumentKey.fda("/sample-close-out-letter"), "MARCS", LocalDate.of(2026, 11, 5),
						SampleNotices.closedOut().marks()),
				new StatusChange(SampleNotices.CLOSED, "Sample Labs", earlier, "DELISTED", null, null,
						LocalDate.of(2026, 11, 17), SampleNotices.closedOut().marks()),
				new StatusChange(SampleNotices.LETTER, "Sample Regeneration LLC", earlier, "REOPENED", null, null,
						null),
				new StatusChange(SampleNotices.LETTER, "Sample Regeneration LLC", earlier, "LISTED", null, null, null));
		return input(false, allChecked(), List.of(), SampleNotices.special(), List.of(), SampleClaims.closedOut(),
				changes, 0);
	}

	/** Several papers of a condition say nearly the same, others the contrary. */
	static DigestInput similarFindings() {
		return input(false, allChecked(), SamplePapers.similar(), List.of(), List.of(), List.of(), List.of(), 0);
	}

	/** More conditions than are drawn. */
	static DigestInput manyConditions() {
		return input(false, allChecked(), List.of(), List.of(), SampleCounts.many(40), List.of(), List.of(), 0);
	}

	/** A paper and a notice that were old when they were first seen. */
	static DigestInput olderItems() {
		List<Paper> papers = SamplePapers.papers();
		return input(false, allChecked(), List.of(papers.get(0), papers.get(3)), SampleNotices.special().subList(3, 4),
				List.of(), List.of(), List.of(), 0);
	}

	/** The full week with every text replaced. */
	static DigestInput hostile(String text) {
		return HostileInput.of(fullWeek(), text);
	}

	static DigestInput input(boolean preview, List<Coverage> coverage, List<Paper> papers, List<Notice> notices,
			List<ConditionCount> counts, List<Claim> claims, List<StatusChange> changes, int addedLate) {
		return new DigestInput("exosome-therapy", "Exosome therapy", WEEK, preview, AS_OF, coverage, papers, notices,
				counts, history(papers.size(), notices.size()), claims, changes, addedLate,
				List.of(new Excluded("off topic", 41), new Excluded("superseded preprint", 1)),
				List.of(new VersionCount("condition", "1+starter-3f2a91", 612), new VersionCount("evidence", "1", 612),
						new VersionCount("role", "1", 612), new VersionCount("key sentence", "1", 611)),
				SampleCounts.firstHumanStudies(papers), late(addedLate));
	}

	private static List<LatePaper> late(int papers) {
		return IntStream.range(0, papers)
			.mapToObj((n) -> new LatePaper(DocumentKey.pubmed("" + (39990150 + n)), "Exosomes that were indexed late.",
					EvidenceType.ANIMAL, n % 2 == 0, WEEK.minus(1), (n == 0) ? List.of("RETRACTED") : List.of()))
			.toList();
	}

	/** As older renderers froze it: without what came later. */
	static DigestInput withoutFirstHumanStudies(DigestInput input) {
		return new DigestInput(input.topic(), input.topicName(), input.week(), input.preview(), input.asOf(),
				input.coverage(), input.papers(), input.notices(), input.conditionCounts(), input.history(),
				input.claims(), input.statusChanges(), input.addedLate(), input.excluded(), input.versions(), null,
				null);
	}

	static Coverage coverage(String id, String name, Source source, Coverage.State state, int expected, int received,
			List<String> missing, @Nullable String reason) {
		boolean checked = state == Coverage.State.CHECKED || state == Coverage.State.CHECKED_NOTHING_NEW;
		LocalDate until = LocalDate.of(2026, 11, checked ? 22 : 15);
		boolean never = state == Coverage.State.NEVER;
		return new Coverage(id, name, source, state, never ? null : Instant.parse("2026-11-23T06:10:00Z"),
				never ? null : LocalDate.of(2026, 11, 16), never ? null : LocalDate.of(2026, 11, 22), expected,
				received, missing, reason, never ? null : until,
				(source == Source.PUBMED) ? reconciled(checked) : null);
	}

	private static Reconciliation reconciled(boolean checked) {
		LocalDate last = LocalDate.of(2026, 11, checked ? 22 : 15);
		return checked ? new Reconciliation(last, 1234, 1233, 2, 1, null, null) : new Reconciliation(last, 1180, 1180,
				0, 0, last.plusDays(7),
				"eutils.ncbi.nlm.nih.gov, ESearch (edat 2026-01-01 to 2026-11-22): HTTP 502, after all retries");
	}

	private static List<Coverage> allChecked() {
		return List.of(
				coverage("pubmed", "PubMed", Source.PUBMED, Coverage.State.CHECKED, 48, 48, List.of("39990017"), null),
				coverage("fda-rss", "FDA news feeds", Source.FDA, Coverage.State.CHECKED, 6, 6, List.of(), null),
				coverage("fda-pages", "FDA watched pages", Source.FDA, Coverage.State.CHECKED_NOTHING_NEW, 5, 5,
						List.of(), null));
	}

	private static List<Coverage> notChecked() {
		Coverage early = new Coverage("fda-untitled", "FDA untitled letters", Source.FDA, Coverage.State.CHECKED, null,
				null, null, 4, 4, List.of(), null, LocalDate.of(2026, 11, 19), null);
		return List.of(
				coverage("pubmed", "PubMed", Source.PUBMED, Coverage.State.INCOMPLETE, 48, 45,
						List.of("39990001", "39990002", "39990003"), "three records were not delivered"),
				coverage("fda-rss", "FDA news feeds", Source.FDA, Coverage.State.NOT_CHECKED, 0, 0, List.of(),
						"blocked by www.fda.gov (abuse detection page)"),
				coverage("fda-pages", "FDA watched pages", Source.FDA, Coverage.State.NEVER, 0, 0, List.of(), null),
				early);
	}

	private static List<WeekCount> history(int papers, int notices) {
		List<WeekCount> history = new ArrayList<>();
		for (int back = 12; back > 0; back--) {
			history.add(new WeekCount(WEEK.minus(back), 8 + back % 5, 3 + back % 3, back % 4 == 0 ? 1 : 0));
		}
		history.add(new WeekCount(WEEK, papers, papers / 2, notices));
		return history;
	}

	private static List<StatusChange> statusChanges() {
		IsoWeek earlier = IsoWeek.parse("2026-W39");
		return List.of(
				new StatusChange(DocumentKey.pubmed("39980011"),
						"Umbilical cord exosomes for knee osteoarthritis: a pilot trial", earlier, "RETRACTED",
						DocumentKey.pubmed("39990044"), "PMID", null),
				new StatusChange(DocumentKey.pubmed("39980012"), "Platelet exosomes in chronic wounds", earlier,
						"CONCERN", DocumentKey.pubmed("39990045"), "PMID", null),
				new StatusChange(DocumentKey.pubmed("39980013"), "Exosome dose finding in minipigs", earlier,
						"CORRECTED", DocumentKey.pubmed("39990046"), "PMID", null),
				new StatusChange(DocumentKey.pubmed("39980014"), "Inhaled vesicles after lung injury", earlier,
						"PUBLISHED", DocumentKey.pubmed("39990047"), "PMID", null),
				new StatusChange(DocumentKey.pubmed("39980015"), "", earlier, "DELETED", null, null, null),
				new StatusChange(DocumentKey.pubmed("39980016"), "Vesicles and nerve repair", earlier, "UPDATED", null,
						"STATED", null));
	}

}

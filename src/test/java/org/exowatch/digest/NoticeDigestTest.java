package org.exowatch.digest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.exowatch.digest.Digest.Change;
import org.exowatch.digest.Digest.Fact;
import org.exowatch.digest.Digest.Flag;
import org.exowatch.digest.Digest.Paragraph;
import org.exowatch.digest.Digest.Run;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.Marks;
import org.exowatch.document.DigestInput.Marks;
import org.exowatch.document.DigestInput.Notice;
import org.exowatch.document.DigestInput.NoticeFacts;
import org.exowatch.document.DigestInput.TextChange;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.NoticeKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a digest says of a notice: what became of it, its dates, how its text changed. */
class NoticeDigestTest {

	/**
	 * In every format: where the letter is named, the same block says what became of it.
	 */
	@Test
	void aClosedOutOrDelistedLetterIsNeverNamedWithoutThat() {
		Document page = page(SampleInputs.notices());
		assertMarked(page.select("article.notice, article.notice li, article.claim li, article.claim figure")
			.stream()
			.map(Element::outerHtml)
			.toList(), 6, "closed out on 5 Nov 2026", "no longer listed by the FDA since 17 Nov 2026");
		assertMarked(page.select("section > ul.lines > li").stream().map(Element::outerHtml).toList(), 3, "5 Nov 2026",
				"17 Nov 2026");
		String markdown = markdown(SampleInputs.notices());
		assertMarked(Stream.of(markdown.split("\n(?=## )"))
			.filter((section) -> section.startsWith("## Safety") || section.startsWith("## Claims"))
			.flatMap((section) -> Stream.of(section.split("\n(?=### )")))
			.toList(), 4, "closed out on 5 Nov 2026", "no longer listed by the FDA since 17 Nov 2026");
	}

	private static void assertMarked(List<String> blocks, int number, String... words) {
		List<String> naming = blocks.stream().filter((block) -> block.contains("sample-labs-900003")).toList();
		assertThat(naming).hasSize(number).allSatisfy((block) -> assertThat(block).contains(words));
	}

	@Test
	void theDayOfACloseOutLetterThatIsNotReadIsNotMadeUp() {
		Marks unread = new Marks(null, DocumentKey.fda("/c"), null);
		assertThat(Words.marks(unread)).containsExactly("closed out (date of the close-out letter not read yet)");
		assertThat(Links.to(DocumentKey.fda("/l"), "Sample", unread).text())
			.isEqualTo("Sample (closed out (date of the close-out letter not read yet))");
	}

	@Test
	void theLedgerMarksReferencesAndSentences() {
		Document page = page(SampleInputs.notices());
		assertThat(page.select("article.claim")).hasSize(2).allSatisfy((claim) -> {
			assertThat(claim.select("blockquote").text())
				.contains("closed out on 5 Nov 2026; no longer listed by the FDA since 17 Nov 2026");
			claim.select("ul.lines a[href*=sample-labs]")
				.forEach((link) -> assertThat(link.text()).contains("closed out on 5 Nov 2026"));
		});
		assertThat(page.select("article.claim ul.lines a[href*=sample-labs]")).hasSize(1);
	}

	@Test
	void whatHappenedToReportedLettersIsToldAtTheTopAndInFull() {
		String text = page(SampleInputs.notices()).text();
		assertThat(text).contains("1 notice closed out or no longer listed by the FDA:",
				"Closed out: Sample Labs, on 5 Nov 2026 (reported in 2026-W39);"
						+ " no longer listed by the FDA since 17 Nov 2026",
				"No longer listed by the FDA: Sample Labs, since 17 Nov 2026 (reported in 2026-W39);"
						+ " closed out on 5 Nov 2026",
				"Close-out letter no longer known: Sample Regeneration LLC", "Listed by the FDA again:");
	}

	@Test
	void aNoticeSaysItsDatesClassAndStandingAndHidesNothingTwice() {
		Notice recall = SampleNotices.special().get(0);
		assertThat(NoticeText.facts(recall, SampleInputs.SPEC.zone()))
			.contains(new Fact("Recall class", "Class II"), new Fact("Standing", "Ongoing"),
					new Fact("Recall initiated", "9 Nov 2026"), new Fact("Classified", "17 Nov 2026"),
					new Fact("First seen (US Eastern)", "19 Nov 2026"))
			.filteredOn((fact) -> fact.name().equals("Posted"))
			.hasSize(1);
		String page = page(SampleInputs.notices()).text();
		assertThat(page).contains("1 other record of the same event:", "1 earlier notice about this firm:",
				"8 earlier notices about this firm: the last 6:", "first notice about this firm in the database",
				"First notice in the database about: Sample Fluids LLC.", "text read with quality 0.6: check the PDF",
				"older: first seen here 646 days after its date");
	}

	@Test
	void countsOfReportsAlwaysSayThatTheyDoNotEstablishCausation() {
		Element summary = page(SampleInputs.notices()).expectFirst("article.notice:has(table)");
		assertThat(summary.select("tbody tr")).hasSize(15);
		assertThat(summary.select("caption").text()).endsWith("the first 15 of 18");
		assertThat(summary.select("p.hint").text()).isEqualTo("Reports do not establish causation.");
		assertThat(summary.select("blockquote")).isEmpty();
		assertThat(Links
			.to(new DigestInput.NoticeRef(DocumentKey.fda("/x"), NoticeKind.ADVERSE_EVENT_SUMMARY, "Sums", null,
					Marks.NONE))
			.text()).isEqualTo("Adverse event summary (reports do not establish causation): Sums");
	}

	/** Days turn at midnight in New York, before and after the clocks change. */
	@ParameterizedTest
	@CsvSource({ "2026-11-01T03:59:59Z,31 Oct 2026", "2026-11-01T04:00:00Z,1 Nov 2026",
			"2026-11-02T04:59:59Z,1 Nov 2026", "2026-11-02T05:00:00Z,2 Nov 2026", "2026-03-08T04:59:59Z,7 Mar 2026",
			"2026-03-09T03:59:59Z,8 Mar 2026", "2026-03-09T04:00:00Z,9 Mar 2026" })
	void firstSeenIsADayInNewYork(String instant, String day) {
		assertThat(NoticeText.facts(seen(Instant.parse(instant), null), SampleInputs.SPEC.zone()))
			.contains(new Fact("First seen (US Eastern)", day));
	}

	@Test
	void onlyWhatIsOlderThanSixtyDaysSaysSo() {
		LocalDate posted = LocalDate.of(2026, 9, 1);
		assertThat(flags(seen(Instant.parse("2026-11-01T03:59:59Z"), posted))).as("60 days, late in the evening")
			.noneMatch((flag) -> flag.startsWith("older"));
		assertThat(flags(seen(Instant.parse("2026-11-01T04:00:00Z"), posted)))
			.contains("older: first seen here 61 days after its date");
	}

	@Test
	void whatHasNoDateIsNewWhenFirstSeenButNotAWholeArchive() {
		Instant now = Instant.parse("2026-11-18T06:10:00Z");
		Notice undated = seen(now, null);
		Notice archived = undated(now);
		assertThat(flags(undated)).contains("new, date not given");
		assertThat(flags(archived)).contains("date not given; came with the first reading of its source")
			.noneMatch((flag) -> flag.startsWith("new"));
		assertThat(markdown(week(undated, seen(now, LocalDate.of(2026, 11, 17)))))
			.contains("**2 new FDA notices** and 0 changed");
		assertThat(markdown(week(undated, archived, seen(now, LocalDate.of(2026, 1, 1))))).contains(
				"**1 new FDA notice,** 1 older, first seen now, 1 without a date, from the first reading of its source, and 0 changed");
	}

	@Test
	void aRewordedParagraphShowsItsWords() {
		Change change = TextDiff.of(new TextChange("T", List.of("One two three four five six."), "T",
				List.of("ONE two three four five six seven.")));
		assertThat(change.paragraphs()).containsExactly(new Paragraph("Reworded",
				List.of(new Run("One", false, true), new Run("ONE", true, false),
						new Run("two three four five", false, false), new Run("six.", false, true),
						new Run("six seven.", true, false))));
		assertThat(change.notes()).isEmpty();
	}

	@Test
	void movedBoilerplateIsNoRewrite() {
		List<String> menu = IntStream.range(0, 20).mapToObj((n) -> "Menu line number " + n + " of this page").toList();
		List<String> text = List.of("The first paragraph stays.", "The second paragraph stays, too.");
		Change change = TextDiff.of(new TextChange("T", concat(menu, text), "T", concat(text, menu)));
		assertThat(change.paragraphs()).isEmpty();
		assertThat(change.notes()).singleElement().asString().matches("\\d+ paragraphs only stand elsewhere\\.");
	}

	@Test
	void addedAndRemovedParagraphsStandInTheirPlaceAndTheRestIsCounted() {
		List<String> added = IntStream.range(0, 30).mapToObj((n) -> "word" + n + " other" + n).toList();
		Change change = TextDiff.of(new TextChange("Old title here", List.of("Gone entirely now.", "Stays."),
				"New title here", concat(List.of("Stays."), added)));
		assertThat(change.paragraphs()).hasSize(12)
			.extracting(Paragraph::what)
			.startsWith("Removed", "Reworded", "Added");
		assertThat(change.notes()).containsExactly("20 more paragraphs changed.");
	}

	@Test
	void spacesAreNoChange() {
		assertThat(TextDiff.of(new TextChange("T", List.of("a  b\u00A0c ", ""), "T", List.of("a b c"))))
			.isEqualTo(new Change(List.of(), List.of("No word differs from the text before this week.")));
	}

	@Test
	void hugeTextsAreComparedInATimeThatCanBeWaitedFor() {
		List<String> before = IntStream.range(0, 4000).mapToObj((n) -> "old paragraph " + n).toList();
		List<String> after = IntStream.range(0, 4000).mapToObj((n) -> "new text " + n * 7).toList();
		assertThat(TextDiff.of(new TextChange("T", before, "T", after)).paragraphs()).hasSize(12);
		String words = String.join(" ", IntStream.range(0, 20000).mapToObj((n) -> "w" + n).toList());
		assertThat(TextDiff.of(new TextChange("T", List.of(words), "T", List.of(words + " more"))).paragraphs())
			.singleElement()
			.satisfies((paragraph) -> assertThat(paragraph.runs())
				.allSatisfy((run) -> assertThat(run.text().length()).isLessThan(2000)));
	}

	@ParameterizedTest
	@MethodSource("org.exowatch.digest.NastyTexts#all")
	void hostileParagraphsStayText(String text) {
		Document page = page(changed(text));
		Document plain = page(changed("plain"));
		assertThat(page.select("script, img, iframe, style[media], [onmouseover], form")).isEmpty();
		assertThat(page.select("section.change").select("p, ins, del, a").eachAttr("class")).isSubsetOf("hint");
		assertThat(page.select("article.notice, section, h2, h3, h4"))
			.hasSameSizeAs(plain.select("article.notice, section, h2, h3, h4"));
		assertThat(page.select("section.change a")).isEmpty();
	}

	@Test
	void insertedAndDeletedWordsAreMarkedInBothFormats() {
		DigestInput input = changed("Fresh words & <b>more</b>");
		Document page = page(input);
		assertThat(page.select("section.change ins").eachText()).contains("Fresh words & <b>more</b>");
		assertThat(page.select("section.change del").eachText()).contains("Nothing of this stays anywhere.");
		String markdown = markdown(input);
		assertThat(markdown).contains("**Removed:** [−Nothing of this stays anywhere.−]",
				"**Added:** {+Fresh words \\& \\<b\\>more\\</b\\>+}");
	}

	private static List<String> flags(Notice notice) {
		return NoticeText.flags(notice, SampleInputs.SPEC.zone()).stream().map(Flag::text).toList();
	}

	private static Notice seen(Instant firstSeen, @Nullable LocalDate posted) {
		return new Notice(DocumentKey.fda("/a"), NoticeKind.CONSUMER_ALERT, "Alert", null, null, List.of(), null,
				posted, firstSeen, false, List.of(), List.of(), Marks.NONE, NoticeFacts.NONE, List.of(), List.of(),
				null, List.of(), false);
	}

	private static Notice undated(Instant firstSeen) {
		return new Notice(DocumentKey.fda("/b"), NoticeKind.CONSUMER_ALERT, "Archived", null, null, List.of(), null,
				null, firstSeen, false, List.of(), List.of(), Marks.NONE, NoticeFacts.NONE, List.of(), List.of(), null,
				List.of(), true);
	}

	private static DigestInput week(Notice... notices) {
		return SampleInputs.input(false, List.of(), List.of(), List.of(notices), List.of(), List.of(), List.of(), 0);
	}

	private static DigestInput changed(String text) {
		Notice notice = new Notice(DocumentKey.fda("/a"), NoticeKind.CONSUMER_ALERT, "Alert", null, null, List.of(),
				null, null, Instant.parse("2026-11-18T06:10:00Z"), true, List.of(), List.of(), Marks.NONE,
				NoticeFacts.NONE, List.of(), List.of(),
				new TextChange("Alert",
						List.of("Nothing of this stays anywhere.", "Half of " + text + " stays as it is."), "Alert",
						List.of(text, "Half of " + text + " stays as it was.")),
				List.of(), false);
		return SampleInputs.input(false, List.of(), List.of(), List.of(notice), List.of(), List.of(), List.of(), 0);
	}

	private static List<String> concat(List<String> one, List<String> other) {
		return Stream.concat(one.stream(), other.stream()).toList();
	}

	private static String markdown(DigestInput input) {
		return new String(DigestWriter.write(input, SampleInputs.SPEC).get(1).content(), StandardCharsets.UTF_8);
	}

	private static Document page(DigestInput input) {
		return Jsoup
			.parse(new String(DigestWriter.write(input, SampleInputs.SPEC).get(0).content(), StandardCharsets.UTF_8));
	}

}

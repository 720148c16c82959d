package org.exowatch.digest;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.exowatch.document.DigestInput;
import org.exowatch.document.Quotation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The page as a machine reads it. */
class HtmlTest {

	static Stream<DigestInput> everyWeek() {
		return Stream.of(SampleInputs.fullWeek(), SampleInputs.emptyWeek(), SampleInputs.emptyWeekNotChecked(),
				SampleInputs.notCheckedSource(), SampleInputs.preview(), SampleInputs.retraction(),
				SampleInputs.notices(), SampleInputs.similarFindings(), SampleInputs.manyConditions(),
				SampleInputs.olderItems());
	}

	@ParameterizedTest
	@MethodSource("everyWeek")
	void linksWithinThePageLeadSomewhereAndIdsAreUnique(DigestInput input) {
		Document page = page(input);
		List<String> ids = page.select("[id]").eachAttr("id");
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(page.select("a[href^=#]")).isNotEmpty()
			.allSatisfy((link) -> assertThat(ids).contains(link.attr("href").substring(1)));
		assertThat(page.select("[aria-labelledby]"))
			.allSatisfy((part) -> assertThat(ids).contains(part.attr("aria-labelledby")));
	}

	@ParameterizedTest
	@MethodSource("everyWeek")
	void takesNothingFromElsewhere(DigestInput input) {
		Document page = page(input);
		assertThat(page.select("script, link, img, iframe, object, [src], [style], form")).isEmpty();
		assertThat(page.expectFirst("style").data()).doesNotContain("url(", "@import");
		assertThat(page.select("a[href]:not([href^=#])").eachAttr("href")).allMatch(HtmlTest::document);
	}

	@Test
	void quotesOnlyWhatTheInputHolds() {
		Set<String> texts = new HashSet<>(InputTexts.of(SampleInputs.fullWeek()));
		assertThat(page(SampleInputs.fullWeek()).select("blockquote")).hasSizeGreaterThan(10).allSatisfy((quote) -> {
			Element words = quote.expectFirst("p").clone();
			words.select("cite, small").remove();
			String shown = words.text().strip();
			assertThat(texts).contains(shown.substring(1, shown.length() - 1));
		});
	}

	/** Whatever the page quotes is compared with its source. */
	@ParameterizedTest
	@MethodSource("everyWeek")
	void quotesOnlyWhatIsToBeCompared(DigestInput input) {
		List<String> compared = DigestWriter.quotations(input, SampleInputs.SPEC)
			.stream()
			.map(Quotation::text)
			.toList();
		Document page = page(input);
		page.select("cite, small").remove();
		assertThat(page.select("blockquote p, .said")).allSatisfy((quote) -> {
			String shown = quote.text().strip();
			assertThat(compared).contains(shown.substring(1, shown.length() - 1));
		});
	}

	@Test
	void theMapIsAPictureWithWordsForThoseWhoDoNotSeeIt() {
		Element picture = page(SampleInputs.fullWeek()).expectFirst("svg[role=img]");
		assertThat(picture.expectFirst("title").text()).isNotBlank();
		assertThat(picture.expectFirst("desc").text()).contains("Most papers: Osteoarthritis (61)");
		assertThat(picture.select(".row:has(.name:containsOwn(Osteoarthritis)) .number").eachText())
			.containsExactly("3", "5", "41", "12");
		assertThat(picture.select(".row:has(.name:containsOwn(Osteoarthritis)) .plus").eachText()).containsExactly("+1",
				"+2");
		assertThat(picture.select("[style], a, script, image, use")).isEmpty();
	}

	@Test
	void theTableOfATopicWithHundredsOfConditionsHasAllThatThisWeekAddedTo() {
		DigestInput few = SampleInputs.manyConditions();
		Document page = page(SampleInputs.input(false, few.coverage(), List.of(), List.of(), SampleCounts.many(300),
				List.of(), List.of(), 0));
		List<String> rows = page.select("#evidence ~ .scroll tbody th").eachText();
		assertThat(rows).hasSize(250)
			.contains("Sample condition 1", "Sample condition 102")
			.doesNotContain("Sample condition 100");
		assertThat(page.select("#evidence ~ .scroll caption").text()).contains("250 of 300 conditions");
	}

	@Test
	void theMapDrawsTheConditionsWithMostPapersAndSaysHowManyItLeavesOut() {
		Document page = page(SampleInputs.manyConditions());
		assertThat(page.select("svg .row")).hasSize(20);
		assertThat(page.select("svg .name").eachText()).startsWith("Sample condition 40", "Sample condition 39")
			.contains("Sample condition 21", "of the longest-name\u2026");
		assertThat(page.expectFirst("figcaption").text()).contains("Drawn are the 20 conditions with most papers about"
				+ " therapy; 20 more conditions are not drawn, 10 of them with an addition of this week.");
		assertThat(page.select("#evidence ~ .scroll tbody tr")).hasSize(40);
	}

	@ParameterizedTest
	@MethodSource("org.exowatch.digest.NastyTexts#all")
	void noTextBreaksOutOfItsPlace(String text) {
		Document page = page(SampleInputs.hostile(text));
		Document plain = page(SampleInputs.hostile("plain"));
		assertThat(names(page)).isEqualTo(names(plain));
		assertThat(page.getAllElements()).allSatisfy((element) -> assertThat(element.attributes().asList())
			.allSatisfy((attribute) -> assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style")));
		assertThat(page.select("a[href]:not([href^=#])").eachAttr("href")).allMatch(HtmlTest::document);
	}

	@Test
	void showsTextFromOutsideAsItIs() {
		String shown = page(SampleInputs.hostile("P<0.001 & α ≥ 3 <b>x</b>")).expectFirst("blockquote p").ownText();
		assertThat(shown).contains("“P<0.001 & α ≥ 3 <b>x</b>”");
	}

	@Test
	void saysInItsFirstLineWhatWasNotChecked() {
		Element first = page(SampleInputs.notCheckedSource()).body().child(0);
		assertThat(first.text()).startsWith("NOT EVERYTHING WAS CHECKED: ")
			.contains("FDA news feeds (blocked by www.fda.gov (abuse detection page))", "PubMed (45 of 48 received",
					"FDA watched pages (never checked so far)",
					"FDA untitled letters (checked only until 19 Nov 2026, 4 of 4 received)");
		assertThat(page(SampleInputs.fullWeek()).select(".alarm")).isEmpty();
	}

	@Test
	void tellsNothingNewFromNotChecked() {
		assertThat(page(SampleInputs.emptyWeek()).select(".nothing").text()).isEqualTo("Checked, nothing new.");
		assertThat(page(SampleInputs.emptyWeekNotChecked()).select(".nothing").text()).isEqualTo(
				"Nothing new was received, but not every source was checked: this is not the same as nothing new.");
		assertThat(page(SampleInputs.fullWeek()).select(".nothing")).isEmpty();
	}

	@Test
	void showsEachPaperInFullOnce() {
		Document page = page(SampleInputs.fullWeek());
		assertThat(page.select("article.paper").eachAttr("id")).hasSize(8).doesNotHaveDuplicates();
		assertThat(page.select(".reference a").eachAttr("href")).containsExactly("#pmid-39990104", "#pmid-39990103");
		assertThat(page.select(".others li[id]")).hasSize(3);
	}

	@Test
	void tablesNameTheirRowsAndColumns() {
		assertThat(page(SampleInputs.fullWeek()).select("table")).hasSizeGreaterThan(2).allSatisfy((table) -> {
			assertThat(table.select("caption").text()).isNotBlank();
			int columns = table.select("thead th[scope=col]").size();
			assertThat(table.select("tbody tr")).isNotEmpty().allSatisfy((row) -> {
				assertThat(row.select("th[scope=row]")).hasSize(1);
				assertThat(row.select("td")).hasSize(columns - 1);
			});
		});
	}

	private static boolean document(String url) {
		return url.startsWith("https://pubmed.ncbi.nlm.nih.gov/") || url.startsWith("https://www.fda.gov/")
				|| url.startsWith("https://api.fda.gov/");
	}

	private static List<String> names(Document page) {
		return page.getAllElements().stream().map(Element::tagName).filter((name) -> !name.equals("a")).toList();
	}

	private static Document page(DigestInput input) {
		byte[] content = DigestWriter.write(input, SampleInputs.SPEC).get(0).content();
		return Jsoup.parse(new String(content, StandardCharsets.UTF_8));
	}

}

package org.exowatch.parse;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Identifier;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.Rejected;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of fda.gov. */
class FdaPageTests {

	private static final String LETTERS = "https://www.fda.gov/inspections-compliance-enforcement-and-criminal-investigations"
			+ "/warning-letters/";

	private static SafetyNotice notice(String url, String file) throws IOException {
		return (SafetyNotice) only(Docs.fda(url, Docs.bytes(file), null));
	}

	private static Parsed only(List<Parsed> parts) {
		assertThat(parts).hasSize(1);
		return parts.get(0);
	}

	private static Rejected rejected(String html) throws IOException {
		return (Rejected) only(Docs.fda("https://www.fda.gov/sample", Docs.utf8(html), null));
	}

	@Test
	void warningLetter() throws IOException {
		SafetyNotice letter = notice(LETTERS + "sample-vesicle-clinic-llc-900001-05062026/?utm=x#top",
				"warning-letter.html");
		assertThat(letter.key().key()).isEqualTo("/inspections-compliance-enforcement-and-criminal-investigations"
				+ "/warning-letters/sample-vesicle-clinic-llc-900001-05062026");
		assertThat(letter.kind()).isEqualTo(NoticeKind.WARNING_LETTER);
		assertThat(letter.text().title()).isEqualTo("Sample Vesicle Clinic, LLC");
		assertThat(letter.firm()).isEqualTo("Sample Vesicle Clinic, LLC");
		assertThat(letter.recipient()).isEqualTo("Sam Sample, M.D.");
		assertThat(letter.office()).isEqualTo("Center for Biologics Evaluation and Research (CBER)");
		assertThat(letter.products()).containsExactly("Biologics", "Drugs");
		assertThat(letter.issued()).isEqualTo(LocalDate.of(2026, 5, 6));
		assertThat(letter.identifiers()).containsExactly(new Identifier("MARCS", "900001"),
				new Identifier("REFERENCE", "CBER-26-900001"));
	}

	@Test
	void theVisibleDateWinsOverTheAttribute() throws IOException {
		assertThat(notice(LETTERS + "sample", "warning-letter.html").posted()).isEqualTo(LocalDate.of(2026, 5, 19));
	}

	@Test
	void theBodyIsTheLetterAndNothingElse() throws IOException {
		List<Section> sections = notice(LETTERS + "sample", "warning-letter.html").text().sections();
		assertThat(sections).extracting(Section::kind).containsExactly(SectionKind.BODY);
		assertThat(sections.get(0).text().split("\n")).containsExactly("WARNING LETTER", "May 6, 2026",
				"Dear Dr. Sample:",
				"Your product, SampleExo, is intended to treat Parkinson’s disease and “long COVID” (21 U.S.C. § 355(a)).",
				"• SampleExo", "o Your site says that it cures arthritis.", "Lot | Claim", "A1 | Heals wounds",
				"Sincerely,", "/S/");
	}

	@Test
	void noScriptReachesTheText() throws IOException {
		assertThat(notice(LETTERS + "sample", "warning-letter.html").toString()).doesNotContain("tracking-sample",
				"written-by-script", "no-script-text", "steal", "body-handler", "color:red", "<");
	}

	@Test
	void alertInAnOlderEncoding() throws IOException {
		SafetyNotice alert = notice("https://www.fda.gov/safety/sample-alert", "alert.html");
		assertThat(alert.kind()).isEqualTo(NoticeKind.SAFETY_COMMUNICATION);
		assertThat(alert.text().title()).isEqualTo("Sample Alert on Exosome Products");
		assertThat(alert.text().body())
			.contains("The FDA warns patients – this is an invented sample – about exosome products.")
			.endsWith("\nAsk your doctor.");
		assertThat(alert.issued()).isEqualTo(LocalDate.of(2019, 12, 6));
	}

	@Test
	void recall() throws IOException {
		SafetyNotice recall = notice("https://www.fda.gov/safety/recalls-market-withdrawals-safety-alerts/sample",
				"recall.html");
		assertThat(recall.kind()).isEqualTo(NoticeKind.RECALL);
		assertThat(recall.firm()).isEqualTo("Sample Firm");
		assertThat(recall.products()).containsExactly("Exosome vial");
		assertThat(recall.issued()).isEqualTo(LocalDate.of(2026, 8, 28));
		assertThat(recall.posted()).isEqualTo(LocalDate.of(2026, 8, 30));
		assertThat(recall.text().body()).contains("Reason for Announcement:\nLack of sterility assurance\n")
			.doesNotContain("Recall Reason Description");
	}

	@Test
	void aLocalFileIsKnownByTheAddressThatItNames() throws IOException {
		assertThat(notice("file:/tmp/letter.html", "warning-letter.html").key().key())
			.endsWith("/warning-letters/sample-vesicle-clinic-llc-900001-05062026");
		assertThat(notice("file:/tmp/alert.html", "alert.html").key()).isEqualTo(DocumentKey.fda("/alert.html"));
	}

	@ParameterizedTest
	@CsvSource({ "/a/warning-letters/x,WARNING_LETTER", "/safety/recalls-market-withdrawals-safety-alerts/x,RECALL",
			"/vaccines-blood-biologics/consumers-biologics/consumer-alert-regenerative,CONSUMER_ALERT",
			"/regulatory-information/search-fda-guidance-documents/x,GUIDANCE",
			"/vaccines-blood-biologics/cellular-gene-therapy-products/approved-cellular-and-gene-therapy-products,APPROVAL",
			"/x/public-safety-notification-exosome-products,SAFETY_COMMUNICATION" })
	void kindByAddress(String path, NoticeKind kind) throws IOException {
		assertThat(notice("https://www.fda.gov" + path, "alert.html").kind()).isEqualTo(kind);
	}

	@Test
	void theHintWins() throws IOException {
		List<Parsed> parts = Docs.fda(LETTERS + "x", Docs.bytes("alert.html"), NoticeKind.GUIDANCE);
		assertThat(((SafetyNotice) only(parts)).kind()).isEqualTo(NoticeKind.GUIDANCE);
	}

	@Test
	void blockPageIsNoNotice() throws IOException {
		Rejected blocked = rejected("<!DOCTYPE html><html><head><title>FDA Apology</title></head><body>"
				+ "<script>window.location.href = \"/apology_objects/sample.html\";</script></body></html>");
		assertThat(blocked.reason()).contains("block page").contains("not checked");
		assertThat(blocked.key()).isNull();
		assertThat(blocked.whole()).isTrue();
	}

	@Test
	void aRedesignedPageIsLoud() throws IOException {
		assertThat(rejected("<!DOCTYPE html><html><body><div id=new>All new text of the letter</div></body></html>"))
			.isEqualTo(new Rejected("document", "/sample",
					"the page has no main part: its layout has changed, or it is no page of fda.gov", true));
		assertThat(rejected("<!DOCTYPE html><html><body><main><article id=main-content><h1>Title</h1>"
				+ "<div role=main><nav>Menu of the page, longer than forty characters</nav></div></article></main>")
			.reason())
			.isEqualTo("the page has no text where the safety communication should be: its layout has changed");
	}

	@Test
	void aListOfLinksIsNoNotice() throws IOException {
		String rows = "<tr><td><a href=/a>Sample Firm of Some Length, Inc.</a></td><td>05/06/2018</td></tr>".repeat(9);
		String menu = "<ul><li><a href=/b>Inspections, Compliance and Enforcement of Samples</a></li></ul>";
		assertThat(rejected("<!DOCTYPE html><html><body><main role=main>" + menu
				+ "<article><header><h1>2018 Sample Letters</h1></header><table>" + rows
				+ "</table></article></main></body></html>")
			.reason()).contains("a list of links without an article").contains("layout has changed");
	}

	@Test
	void footnoteMarksDoNotBecomePartOfANumber() throws IOException {
		String html = "<!DOCTYPE html><html><body><main><article id=main-content><h1>Sample</h1><div role=main>"
				+ "<p>See 21 CFR 1271.3<sup>2</sup> and 1271.10<a href=#f><sup>[3]</sup></a> on products<sup>*</sup> of"
				+ " 3 x 10<sup>9</sup> vesicles, by the 4<sup>th</sup> day.</p></div></article></main></body></html>";
		SafetyNotice notice = (SafetyNotice) only(Docs.fda("https://www.fda.gov/sample", Docs.utf8(html), null));
		assertThat(notice.text().body())
			.isEqualTo("See 21 CFR 1271.3 and 1271.10 on products of 3 x 10\u2079 vesicles, by the 4th day.");
	}

	@Test
	void aPageInGzipAndABrokenOne() throws IOException {
		byte[] packed = Docs.gzip(Docs.bytes("recall.html"));
		assertThat(only(Docs.fda("https://www.fda.gov/x", packed, null))).isInstanceOf(SafetyNotice.class);
		byte[] broken = java.util.Arrays.copyOf(packed, packed.length - 12);
		assertThat(((Rejected) only(Docs.fda("https://www.fda.gov/x", broken, null))).reason()).contains("truncated");
	}

}

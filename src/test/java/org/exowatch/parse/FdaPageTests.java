package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.exowatch.document.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
		assertThat(letter.recipient()).isEqualTo("Sam Sample, M.D., Chief Executive Officer");
		assertThat(letter.address()).isEqualTo("1 Sample Street, Exampletown");
		assertThat(letter.related()).isEmpty();
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
		assertThat(recall.text().body()).contains("Lack of sterility assurance\n")
			.doesNotContain("Recall Reason Description");
	}

	@Test
	void aLocalFileIsKnownByTheAddressThatItNames() throws IOException {
		assertThat(notice("file:/tmp/letter.html", "warning-letter.html").key().key())
			.endsWith("/warning-letters/sample-vesicle-clinic-llc-900001-05062026");
		assertThat(notice("file:/tmp/alert.html", "alert.html").key()).isEqualTo(DocumentKey.fda("/alert.html"));
	}

	@ParameterizedTest
	@CsvSource({ "/safety/recalls-market-withdrawals-safety-alerts/x,RECALL",
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

	@ParameterizedTest
	@ValueSource(strings = {
			"<title>FDA Apology</title></head><body><script>window.location.href ="
					+ " \"/apology_objects/excessive-requests-apology.html\";</script>",
			"<title>FDA Apology</title></head><body><h1>We are sorry</h1><p>You asked for too many pages.</p>",
			"<title>Just a moment</title><meta http-equiv=refresh content='0;url=/apology_objects/a-new-one.html'></head><body>",
			"<title>Access Denied</title></head><body><h1>Access Denied</h1>You don't have permission. Reference #18.2" })
	void blockPageIsNoNotice(String page) throws IOException {
		Rejected blocked = rejected("<!DOCTYPE html><html><head>" + page + "</body></html>");
		assertThat(blocked.reason()).contains("block page").contains("not checked");
		assertThat(blocked.cause()).isEqualTo(Rejected.Cause.BLOCKED);
		assertThat(blocked.key()).isNull();
		assertThat(blocked.whole()).isTrue();
	}

	@Test
	void aRedesignedPageIsLoud() throws IOException {
		assertThat(rejected("<!DOCTYPE html><html><body><div id=new>All new text of the letter</div></body></html>"))
			.isEqualTo(new Rejected("document", "/sample",
					"the page has no main part: its layout has changed, or it is no page of fda.gov", true,
					Rejected.Cause.LAYOUT));
		assertThat(rejected("<!DOCTYPE html><html><body><main><article id=main-content><h1>Title</h1>"
				+ "<div role=main><nav>Menu of the page, longer than forty characters</nav></div></article></main>")
			.reason())
			.isEqualTo("the page has no text where the safety communication should be: its layout has changed");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "MARCS-CMS 900001; ; no recipient, no ‘Dear’ line",
			"; Dear Dr. Sample:; no recipient, no MARCS number", "; ; no recipient, no MARCS number, no ‘Dear’ line" })
	void aPageThatIsNoLongerALetterIsLoud(@Nullable String number, @Nullable String salutation, String missing)
			throws IOException {
		String html = "<!DOCTYPE html><html><body><main><article id=main-content><h1>Sample Clinic " + number
				+ "</h1><div role=main><p>" + salutation + "</p><p>Menus, news and more than forty characters of text"
				+ " that are no letter.</p></div></article></main>";
		Rejected rejected = (Rejected) only(Docs.fda(LETTERS + "sample", Docs.utf8(html), null));
		assertThat(rejected.reason()).isEqualTo(missing
				+ ": is this still a warning letter page? Its layout has changed, or it is another kind of page");
		assertThat(rejected.cause()).isEqualTo(Rejected.Cause.LAYOUT);
		assertThat(rejected.key()).endsWith("/warning-letters/sample");
	}

	@Test
	void aListOfLinksIsNoNotice() throws IOException {
		String rows = "<tr><td><a href=/a>Sample Firm of Some Length, Inc.</a></td><td>05/06/2018</td></tr>".repeat(9);
		String menu = "<ul><li><a href=/b>Inspections, Compliance and Enforcement of Samples</a></li></ul>";
		assertThat(rejected("<!DOCTYPE html><html><body><main role=main>" + menu
				+ "<article><header><h1>2018 Sample Letters</h1></header><table>" + rows
				+ "</table></article><p><small>Page Last Updated: 08/24/2018 Note: help with file formats, see"
				+ " <a href=/c>here</a>.</small></p></main></body></html>")
			.reason()).contains("a list of links without an article").contains("layout has changed");
	}

	@Test
	void footnoteMarksDoNotBecomePartOfANumber() throws IOException {
		String html = "<!DOCTYPE html><html><body><main><article id=main-content><h1>Sample</h1><div role=main>"
				+ "<p>See 21 CFR 1271.3<sup>2</sup> and 1271.10<a href=#f><sup>[3]</sup></a> on products<sup>*</sup> of"
				+ " 3 x 10<sup>9</sup> vesicles, by the 4<sup>th</sup> day, 10<sup>-6</sup> of 5 cm<sup>2</sup>,"
				+ " CD8<sup>+</sup> cells of the firm<sup>2</sup>.</p></div></article></main></body></html>";
		SafetyNotice notice = (SafetyNotice) only(Docs.fda("https://www.fda.gov/sample", Docs.utf8(html), null));
		assertThat(notice.text().body()).isEqualTo(
				"See 21 CFR 1271.3 and 1271.10 on products of 3 x 10\u2079 vesicles, by the 4th day, 10\u207b\u2076 of"
						+ " 5 cm\u00b2, CD8\u207a cells of the firm.");
	}

	@Test
	void aPageInGzipAndABrokenOne() throws IOException {
		byte[] packed = Docs.gzip(Docs.bytes("recall.html"));
		assertThat(only(Docs.fda("https://www.fda.gov/x", packed, null))).isInstanceOf(SafetyNotice.class);
		byte[] broken = java.util.Arrays.copyOf(packed, packed.length - 12);
		assertThat(((Rejected) only(Docs.fda("https://www.fda.gov/x", broken, null))).reason()).contains("truncated");
	}

	@Test
	void closeOutLetter() throws IOException {
		for (NoticeKind hint : new @Nullable NoticeKind[] { null, NoticeKind.WARNING_LETTER }) {
			SafetyNotice letter = (SafetyNotice) only(
					Docs.fda(LETTERS + "sample-vesicle-clinic-llc-close-out-letter-08142026",
							Docs.bytes("close-out-letter.html"), hint));
			assertThat(letter.kind()).isEqualTo(NoticeKind.CLOSE_OUT_LETTER);
			assertThat(letter.recipient()).isEqualTo("Sam Sample, M.D.; Ada Example, Chief Operating Officer");
			assertThat(letter.address()).isEqualTo("1 Sample Street, Exampletown, EX 00000, United States");
			assertThat(letter.office()).isEqualTo("Division of Biological Products Operations II");
			assertThat(letter.firm()).isEqualTo("Sample Vesicle Clinic, LLC");
			assertThat(letter.issued()).isEqualTo(LocalDate.of(2026, 8, 14));
			assertThat(letter.identifiers()).containsExactly(new Identifier("MARCS", "900001"));
			assertThat(letter.related()).containsExactly(new SafetyNotice.Related(SafetyNotice.Relation.CLOSED_LETTER,
					DocumentKey.fda("/inspections-compliance-enforcement-and-criminal-investigations/warning-letters/"
							+ "sample-vesicle-clinic-llc-900001-05062026")));
		}
	}

	/** Told by the words of its body alone, and the number from there. */
	@Test
	void aCloseOutLetterByItsWords() throws IOException {
		String page = page("close-out-letter.html").replace("CLOSEOUT LETTER", "")
			.replace("MARCS-CMS 900001 —", "—")
			.replace("- Close-Out Letter -", "-");
		SafetyNotice letter = (SafetyNotice) only(Docs.fda(LETTERS + "sample-08142026", Docs.utf8(page), null));
		assertThat(letter.kind()).isEqualTo(NoticeKind.CLOSE_OUT_LETTER);
		assertThat(letter.identifiers()).containsExactly(new Identifier("MARCS", "900001"));
	}

	@Test
	void aWarningLetterNamesTheLetterThatClosesItOut() throws IOException {
		String page = page("warning-letter.html").replace("<p>Sincerely,",
				"<p><a href=\"./sample-vesicle-clinic-llc-close-out-letter-08142026/?utm=x\">Close-Out Letter</a> "
						+ "<a href=\"/media/990077/download\">Closeout letter (PDF)</a> "
						+ "<a href=\"https://example.org/warning-letters/close-out-letter\">elsewhere</a></p><p>Sincerely,");
		SafetyNotice letter = (SafetyNotice) only(Docs.fda(LETTERS + "sample", Docs.utf8(page), null));
		assertThat(letter.kind()).isEqualTo(NoticeKind.WARNING_LETTER);
		assertThat(letter.related()).extracting(SafetyNotice.Related::relation)
			.containsOnly(SafetyNotice.Relation.CLOSE_OUT);
		assertThat(letter.related()).extracting((related) -> related.key().key())
			.containsExactly(LETTERS.substring("https://www.fda.gov".length())
					+ "sample-vesicle-clinic-llc-close-out-letter-08142026", "/media/990077");
	}

	@ParameterizedTest
	@CsvSource({ "windows-1252,charset=windows-1252", "windows-1252,charset=iso-8859-1", "windows-1252,charset=utf-8",
			"windows-1252,x", "windows-1252,charset=no-such", "UTF-8,charset=windows-1252", "UTF-8,x",
			"UTF-16,charset=utf-8", "windows-1251,charset=windows-1251" })
	void anyEncodingWhateverIsDeclared(String encoding, String declared) throws IOException {
		String word = encoding.equals("windows-1251") ? "\u043e\u0431\u0440\u0430\u0437\u0435\u0446"
				: "Gr\u00f6\u00dfe \u201ccure\u201d \u2013";
		String page = page("warning-letter.html")
			.replace("<meta charset=\"utf-8\">",
					"<meta http-equiv=\"Content-Type\" content=\"text/html; " + declared + "\">")
			.replaceAll("[^\\x00-\\x7f]", "-")
			.replace("SampleExo, is", word + " is");
		SafetyNotice letter = (SafetyNotice) only(Docs.fda(LETTERS + "sample", page.getBytes(encoding), null));
		assertThat(letter.text().body()).contains("Your product, " + word + " is intended");
	}

	@Test
	void oneBrokenByteDoesNotGarbleAPage() throws IOException {
		byte[] page = Docs.utf8(page("warning-letter.html").replace("SampleExo, is",
				"Gr\u00f6\u00dfe \u201ccure\u201d \u2013 \u2022 \u00e9\u00e8\u00ea\u00eb @ is"));
		for (int i = 0; i < page.length; i++) {
			page[i] = (page[i] == '@') ? (byte) 0xff : page[i];
		}
		SafetyNotice letter = (SafetyNotice) only(Docs.fda(LETTERS + "sample", page, null));
		assertThat(letter.text().body()).contains("Gr\u00f6\u00dfe \u201ccure\u201d \u2013 \u2022");
	}

	@Test
	void aLetterIsAlsoKnownByItsLabelAndRecipient() throws IOException {
		String page = page("warning-letter.html").replaceAll("MARCS-CMS \\d+", "")
			.replaceAll("Dear [^<]*", "Good day,");
		assertThat(only(Docs.fda(LETTERS + "sample", Docs.utf8(page), null))).isInstanceOf(SafetyNotice.class);
	}

	@Test
	void aSecondLetterThatFindsAnswersInadequateClosesNothing() throws IOException {
		String page = page("warning-letter.html").replaceFirst("Dear [^<]*",
				"Dear Dr. Sample:</p><p>We have completed our evaluation of your corrective actions in response to our"
						+ " Warning Letter. They were inadequate.");
		SafetyNotice letter = (SafetyNotice) only(Docs.fda(LETTERS + "sample", Docs.utf8(page), null));
		assertThat(letter.kind()).isEqualTo(NoticeKind.WARNING_LETTER);
	}

	@Test
	void aByteOrderMarkIsNoText() throws IOException {
		SafetyNotice letter = (SafetyNotice) only(
				Docs.fda(LETTERS + "sample", Docs.utf8("\ufeff" + page("warning-letter.html")), null));
		assertThat(letter.text().title()).isEqualTo("Sample Vesicle Clinic, LLC");
	}

	@Test
	void surveysPixelsAndHiddenPartsAreNoText() throws IOException {
		String page = page("warning-letter.html").replace("<p>Sincerely,",
				"<div id=ZN_abc>survey-one</div><div class=QSIFeedback>survey-two</div><div class=qualtrics-x>survey-three</div>"
						+ "<div style='color:red; display: none'>survey-four</div><img src=https://example.org/p.gif alt=pixel>"
						+ "<div role=dialog>survey-five</div><p>The firm used (b)(4) of the product.</p><p>Sincerely,");
		String body = ((SafetyNotice) only(Docs.fda(LETTERS + "sample", Docs.utf8(page), null))).text().body();
		assertThat(body).doesNotContain("survey", "pixel").contains("The firm used (b)(4) of the product.");
	}

	@Test
	void aLetterPostedBeforeItsDateKeepsBothDates() throws IOException {
		String page = page("warning-letter.html").replace(">05/19/2026<", ">05/01/2026<");
		SafetyNotice letter = (SafetyNotice) only(Docs.fda(LETTERS + "sample", Docs.utf8(page), null));
		assertThat(letter.issued()).isEqualTo(LocalDate.of(2026, 5, 6));
		assertThat(letter.posted()).isEqualTo(LocalDate.of(2026, 5, 1));
	}

	@Test
	void theParserForLettersTakesLettersOnly() throws IOException {
		byte[] letter = Docs.bytes("warning-letter.html");
		assertThat(byParser("warning-letter", letter)).isInstanceOf(SafetyNotice.class);
		assertThat(((Rejected) byParser("warning-letter", Docs.bytes("alert.html"))).cause())
			.isEqualTo(Rejected.Cause.LAYOUT);
		assertThat(((Rejected) byParser("warning-letter", Docs.utf8("%PDF-1.7"))).reason()).startsWith("no HTML page");
	}

	private static Parsed byParser(String parser, byte[] bytes) throws IOException {
		try (ParsedStream stream = Parsers.open(
				Docs.raw(Source.FDA, "https://www.fda.gov/x", () -> new ByteArrayInputStream(bytes)), parser, null,
				false)) {
			return stream.next();
		}
	}

	private static String page(String file) {
		return new String(Docs.bytes(file), StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<a href=/x/warning-letters/close-out-letter>x</a>", "<div>", "<p>x", "<dt>a:<dd>b" })
	void aPageOfTooManyElementsIsRejected(String element) throws IOException {
		Rejected rejected = rejected("<!DOCTYPE html><html><body><main>" + element.repeat(40_000));
		assertThat(rejected.reason()).isEqualTo("the page has more than 30000 elements");
	}

	/**
	 * What asks each element for those around it takes time by the square of the depth.
	 */
	@Test
	void aPageOfElementsWithinEachOtherIsRejected() throws IOException {
		assertThat(rejected("<!DOCTYPE html><html><body><main>" + "<div><dl><dt>".repeat(3000)).reason())
			.isEqualTo("the page has more than 256 elements within each other");
	}

}

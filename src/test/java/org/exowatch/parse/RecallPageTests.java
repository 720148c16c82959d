package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;

import org.exowatch.document.Identifier;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.Rejected;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.SafetyNotice.Dated;
import org.exowatch.document.Source;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecallPageTests {

	private static final String URL = "https://www.fda.gov/safety/recalls-market-withdrawals-safety-alerts/sample-labs-recalls-drops";

	private static final String PAGE = """
			<!DOCTYPE html><html><head><meta charset="utf-8"><title>Sample Labs Recalls Drops | FDA</title>
			<meta property="article:published_time" content="Sat, 11/07/2026 - 08:05"></head>
			<body><nav><ul><li><a href="/food">Food</a></li></ul></nav>
			<div class="lcds-alert"><h6>Recall Alert</h6><p>Another outbreak entirely.</p></div>
			<main><article id="main-content" role="article"><header>
			<p class="content-type-label">COMPANY ANNOUNCEMENT</p><h1 class="content-title">Sample Labs Recalls Drops &amp; Sprays</h1>
			<div id="disclaimer" class="alert"><p>FDA does not endorse either the product or the company.</p>
			<a class="btn" href="#recall-announcement">Read Announcement</a></div></header>
			<div role="main"><h2>Summary</h2><dl class="lcds-description-list--grid">
			<dt>Company Announcement Date:</dt><dd><time datetime="2026-11-07T00:23:00Z">November 6, 2026</time></dd>
			<dt>FDA Publish Date:</dt><dd><time datetime="2026-11-09T04:00:00Z">November 8, 2026</time></dd>
			<dt>Product Type:</dt><dd>Drugs<br>Biologics</dd>
			<dt>Reason for Announcement:</dt><dd><div class="field"><div class="field--label">Recall Reason Description</div>
			<div class="field--item">Microbial contamination</div></div></dd>
			<dt>Company Name:</dt><dd>Sample Labs, Inc.</dd>
			<dt>Brand Name:</dt><dd><div>Brand Name(s)</div><div class="field--item">SampleDerm</div></dd>
			<dt>Product Description:</dt><dd><div class="field--label">Product Description</div><div>Exosome drops</div></dd>
			</dl><hr><h2 id="recall-announcement">Company Announcement</h2>
			<p>Sampleton – Sample Labs is recalling two lots of SampleDerm exosome drops.<script>track();</script></p>
			<table><tr><th>Lot</th><th>Expiry</th></tr><tr><td>DV2608</td><td>08/2028</td></tr></table>
			<p>Recall number: D-0001-2026, recall event ID 90001.</p>
			<div id="recall-photos"><h2>Product Photos</h2><img src="/files/x.jpg" alt="Label"></div></div></article></main>
			<footer><ul><li>About</li></ul></footer></body></html>""";

	private static Parsed parsed(String html) throws IOException {
		try (ParsedStream stream = Parsers
			.open(Docs.raw(Source.FDA, URL, () -> new ByteArrayInputStream(Docs.utf8(html))), "recall", null, false)) {
			return stream.next();
		}
	}

	@Test
	void aRecallPageByItsFields() throws IOException {
		SafetyNotice recall = (SafetyNotice) parsed(PAGE);
		assertThat(recall.key().url()).isEqualTo(URL);
		assertThat(recall.kind()).isEqualTo(NoticeKind.RECALL);
		assertThat(recall.text().title()).isEqualTo("Sample Labs Recalls Drops & Sprays");
		assertThat(recall.firm()).isEqualTo("Sample Labs, Inc.");
		assertThat(recall.products()).containsExactly("SampleDerm", "Exosome drops");
		assertThat(recall.issued()).isEqualTo(LocalDate.of(2026, 11, 6));
		assertThat(recall.posted()).isEqualTo(LocalDate.of(2026, 11, 8));
		assertThat(recall.dates()).containsExactly(new Dated("Company announcement", LocalDate.of(2026, 11, 6)),
				new Dated("Posted", LocalDate.of(2026, 11, 8)));
		assertThat(recall.identifiers()).containsExactly(new Identifier("RECALL", "D-0001-2026"),
				new Identifier("EVENT", "90001"));
	}

	@Test
	void theBodyIsTheAnnouncementWithoutDisclaimerMenusAndPhotos() throws IOException {
		assertThat(((SafetyNotice) parsed(PAGE)).text().body()).isEqualTo("""
				Product Type: Drugs, Biologics
				Reason for Announcement: Microbial contamination
				Company Announcement
				Sampleton – Sample Labs is recalling two lots of SampleDerm exosome drops.
				Lot | Expiry
				DV2608 | 08/2028
				Recall number: D-0001-2026, recall event ID 90001.""");
	}

	@Test
	void anotherPageIsNoRecall() throws IOException {
		String letter = PAGE.replace("Company Announcement Date:", "Delivery Method:")
			.replace("Reason for Announcement:", "Product:");
		for (String page : new String[] { letter, PAGE.replace("lcds-description-list--grid", "grid"),
				PAGE.replace("main-content", "content"), PAGE.replaceAll("h1", "h3") }) {
			Rejected rejected = (Rejected) parsed(page);
			assertThat(rejected.reason()).contains("no recall page (“Sample Labs Recalls Drops | FDA”)",
					"its layout has changed");
			assertThat("https://www.fda.gov" + rejected.key()).isEqualTo(URL);
		}
	}

	@Test
	void fieldsWithoutAnAnnouncementAreARedesign() throws IOException {
		String empty = PAGE.replaceAll("(?s)<h2 id=\"recall-announcement\">.*</article>", "</div></article>");
		assertThat(((Rejected) parsed(empty)).reason()).contains("no text where the company's announcement should be");
	}

}

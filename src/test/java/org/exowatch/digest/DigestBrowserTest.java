package org.exowatch.digest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.exowatch.document.DigestInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page as a reader's browser shows it. */
class DigestBrowserTest {

	private static Browser browser;

	@BeforeAll
	static void start() {
		browser = Browser.start();
	}

	@AfterAll
	static void stop() {
		if (browser != null) {
			browser.close();
		}
	}

	@Test
	void fitsAPhone() {
		for (int width : new int[] { 360, 390 }) {
			assertFits(SampleInputs.fullWeek(), width);
			assertFits(SampleInputs.notCheckedSource(), width);
		}
	}

	@Test
	void fitsAPhoneWhateverTheTextsHold() {
		assertFits(SampleInputs.hostile("Pneumonoultramicroscopic".repeat(20)), 390);
		assertFits(SampleInputs.hostile("<img src=x onerror=alert(1)>\"'>".repeat(5)), 390);
	}

	@Test
	void asksForNothingAndRunsNothing() {
		try (BrowserContext context = context(390)) {
			Page page = context.newPage();
			List<String> asked = new ArrayList<>();
			List<String> said = new ArrayList<>();
			page.onRequest((request) -> asked.add(request.url()));
			page.onConsoleMessage((message) -> said.add(message.text()));
			page.onDialog((dialog) -> said.add(dialog.message()));
			page.setContent(html(SampleInputs.hostile(
					"<script>alert(1)</script><img src='http://x.example/p.png' onerror='alert(2)'>\" onclick=\"")));
			assertThat(asked).isEmpty();
			assertThat(said).isEmpty();
		}
	}

	@Test
	void putsTheStyleOnInLightAndDark() {
		try (BrowserContext context = context(390)) {
			Page page = context.newPage();
			page.setContent(html(SampleInputs.fullWeek()));
			String colour = "getComputedStyle(document.body).backgroundColor";
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
			assertThat(page.evaluate(colour)).isEqualTo("rgb(251, 250, 248)");
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
			assertThat(page.evaluate(colour)).isEqualTo("rgb(20, 25, 29)");
		}
	}

	private static void assertFits(DigestInput input, int width) {
		try (BrowserContext context = context(width)) {
			Page page = context.newPage();
			page.setContent(html(input));
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
			page.locator("h1, h2, h3").all().forEach((heading) -> {
				assertThat(heading.isVisible()).isTrue();
				assertThat(heading.boundingBox().width).isBetween(1.0, (double) width);
			});
		}
	}

	private static BrowserContext context(int width) {
		return browser.chromium()
			.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 844));
	}

	private static String html(DigestInput input) {
		return new String(DigestWriter.write(input, SampleInputs.SPEC).get(0).content(), StandardCharsets.UTF_8);
	}

}

package org.exowatch.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.exowatch.deliver.FolderDelivery;
import org.exowatch.document.DigestInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages keep WCAG 2.1 AA, as far as axe can tell; contrast among it, light and dark. */
class AccessibilityTest {

	private static final String CHECK = """
			async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })).violations
				.map((violation) => violation.id + ': ' + violation.nodes.slice(0, 3).map((node) => node.html).join(' '))""";

	private static Browser browser;

	private static String axe;

	@BeforeAll
	static void start() throws IOException {
		browser = Browser.start();
		try (InputStream script = Objects.requireNonNull(AccessibilityTest.class.getResourceAsStream("/axe.min.js"))) {
			axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@AfterAll
	static void stop() {
		if (browser != null) {
			browser.close();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void theDigestKeepsWcag(ColorScheme scheme) {
		for (DigestInput input : List.of(SampleInputs.fullWeek(), SampleInputs.notices(),
				SampleInputs.notCheckedSource(), SampleInputs.preview(), SampleInputs.emptyWeek())) {
			assertThat(violations(html(input), scheme)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void theIndexKeepsWcag(ColorScheme scheme, @TempDir Path folder) throws IOException {
		FolderDelivery.deliver(SampleInputs.SPEC, DigestWriter.write(SampleInputs.fullWeek(), SampleInputs.SPEC),
				folder);
		assertThat(violations(Files.readString(folder.resolve("index.html")), scheme)).isEmpty();
	}

	@Test
	void aFaultWouldBeFound() {
		String faint = html(SampleInputs.fullWeek()).replace("<h1>", "<h1 style=\"color:#ddd;background:#fff\">")
			.replace("<html lang=\"en-GB\">", "<html>")
			.replaceFirst("<meta http-equiv[^>]*>", "");
		assertThat(violations(faint, ColorScheme.LIGHT)).anyMatch((fault) -> fault.startsWith("color-contrast"))
			.anyMatch((fault) -> fault.startsWith("html-has-lang"));
	}

	private static List<String> violations(String html, ColorScheme scheme) {
		try (BrowserContext context = browser.chromium()
			.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setColorScheme(scheme)
				.setViewportSize(1000, 900))) {
			Page page = context.newPage();
			page.setContent(html);
			page.evaluate(axe);
			Object found = page.evaluate(CHECK, Map.of());
			return (found instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of("no answer");
		}
	}

	private static String html(DigestInput input) {
		return new String(DigestWriter.write(input, SampleInputs.SPEC).get(0).content(), StandardCharsets.UTF_8);
	}

}

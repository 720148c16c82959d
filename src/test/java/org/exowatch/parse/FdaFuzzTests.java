package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.Rejected;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Source;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any bytes in place of an FDA document: never an exception, never a notice without text.
 * Without {@code JAZZER_FUZZ=1} the first two run over the inputs under
 * {@code src/test/resources/org/exowatch/parse/FdaFuzzTestsInputs}.
 */
class FdaFuzzTests {

	private static final String URL = "https://www.fda.gov/media/990001/download";

	private static final byte[] LETTER = SamplePdf.of(new String[] { "March 9, 2026", "Sample Vesicles, Inc.",
			"Dear Mr. Sample:", "This is an invented letter of the office for a test, and it is not from the agency.",
			"You are asked to take the claims down and to tell the office what you have done." });

	private static final String[] PAGES = { "warning-letter.html", "close-out-letter.html", "alert.html",
			"recall.html" };

	@FuzzTest(maxDuration = "10m")
	void anyPage(byte[] page) throws IOException {
		check(page, null);
		check(page, NoticeKind.WARNING_LETTER);
	}

	@FuzzTest(maxDuration = "10m")
	void anyPdf(byte[] rest) throws IOException {
		byte[] pdf = new byte[rest.length + 5];
		System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, pdf, 0, 5);
		System.arraycopy(rest, 0, pdf, 5, rest.length);
		check(pdf, null);
	}

	@Property(tries = 150)
	void aPageWithAnyChange(@ForAll @IntRange(max = 3) int file, @ForAll @IntRange(max = 4000) int at,
			@ForAll @Size(max = 30) byte[] change) throws IOException {
		check(changed(Docs.bytes(PAGES[file]), at, change), null);
	}

	@Property(tries = 60)
	void aPdfWithAnyChange(@ForAll @IntRange(max = 2500) int at, @ForAll @Size(max = 30) byte[] change)
			throws IOException {
		check(changed(LETTER, at, change), null);
	}

	private static byte[] changed(byte[] file, int at, byte[] change) {
		byte[] changed = file.clone();
		int from = at % changed.length;
		System.arraycopy(change, 0, changed, from, Math.min(change.length, changed.length - from));
		return changed;
	}

	private static void check(byte[] file, @Nullable NoticeKind kind) throws IOException {
		List<Parsed> parts = new java.util.ArrayList<>();
		try (ParsedStream stream = Parsers.open(Docs.raw(Source.FDA, URL, () -> new ByteArrayInputStream(file)),
				kind)) {
			stream.forEachRemaining(parts::add);
		}
		assertThat(parts).isNotEmpty();
		parts.forEach(FdaFuzzTests::check);
	}

	private static void check(Parsed part) {
		if (part instanceof Rejected rejected) {
			assertThat(rejected.reason()).isNotBlank().doesNotContain("\n");
		}
		else if (part instanceof SafetyNotice notice) {
			assertThat(notice.text().body()).isNotBlank();
			assertThat(Normalizer.isNormalized(notice.text().body(), Normalizer.Form.NFC)).isTrue();
			assertThat(notice.text().body().lines()).noneMatch(String::isBlank);
			assertThat(notice.key().key()).startsWith("/");
		}
	}

}

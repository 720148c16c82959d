package org.exowatch.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DigestWriterTest {

	private static final DigestSpec SPEC = SampleInputs.SPEC;

	@Test
	void namesFilesAfterDigestAndWeek() throws Exception {
		List<RenderedFile> files = DigestWriter.write(SampleInputs.fullWeek(), SPEC);
		assertThat(files).extracting(RenderedFile::name)
			.containsExactly("exosome-weekly-2026-W47.html", "exosome-weekly-2026-W47.md",
					"exosome-weekly-2026-W47.txt", "exosome-weekly-2026-W47.json", "exosome-weekly-2026-W47.ris",
					"exosome-weekly-2026-W47.bib");
		assertThat(files).extracting(RenderedFile::mediaType)
			.containsExactly("text/html", "text/markdown", "text/plain", "application/json",
					"application/x-research-info-systems", "application/x-bibtex");
		for (RenderedFile file : files) {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.content());
			assertThat(file.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
		}
	}

	@Test
	void sameInputSameBytesOnAnyMachine() {
		List<String> here = hashes();
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			assertThat(hashes()).isEqualTo(here);
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void linksOnlyToDocuments() {
		assertThat(Links.url(DocumentKey.pubmed("123"))).isEqualTo("https://pubmed.ncbi.nlm.nih.gov/123/");
		assertThat(Links.url(DocumentKey.fda("/media/1/download"))).isEqualTo("https://www.fda.gov/media/1/download");
		assertThat(Links.url(DocumentKey.fda(".x.example/"))).isEmpty();
		assertThat(Links.url(DocumentKey.fda("@x.example/"))).isEmpty();
		assertThat(Links.url(DocumentKey.fda("/a)\"<b> é"))).isEqualTo("https://www.fda.gov/a%29%22%3Cb%3E%20%C3%A9");
	}

	@Test
	void comparesWithLastWeekAndTheTwelveBefore() {
		assertThat(markdown(SampleInputs.fullWeek()))
			.contains("**11 papers** on the topic (last week 9, mean of the 12 weeks before 9.9); 8 about therapy");
	}

	@Test
	void tellsTheFirstHumanStudyOfACondition() {
		assertThat(markdown(SampleInputs.fullWeek()))
			.contains("**First human study of therapy here in Alopecia:** 2 papers, [PMID 39990102]")
			.doesNotContain("here in Osteoarthritis", "here in Graft Rejection");
	}

	@Test
	void saysNothingOnApprovalWhenAnFdaSourceWasNotChecked() {
		assertThat(markdown(SampleInputs.notCheckedSource()))
			.contains("**Approval notices:** nothing can be said, because not every FDA source was checked.");
		assertThat(markdown(SampleInputs.fullWeek()))
			.contains("**Approval notices:** none among the pages checked until 22 Nov 2026.");
	}

	private static List<String> hashes() {
		return DigestWriter.write(SampleInputs.fullWeek(), SPEC).stream().map(RenderedFile::sha256).toList();
	}

	private static String markdown(DigestInput input) {
		return new String(DigestWriter.write(input, SPEC).get(1).content(), StandardCharsets.UTF_8);
	}

}

package org.exowatch.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.Paper;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.Quotation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
			.contains("**First human study of therapy here:** [Alopecia (PMID 39990102)]")
			.doesNotContain("[Osteoarthritis (", "[Graft Rejection (");
	}

	@Test
	void whatOlderRenderersFrozeTellsFirstHumanStudiesByTheMap() {
		List<DigestInput.Paper> papers = SamplePapers.humanStudies();
		List<DigestInput.ConditionCount> counts = SampleCounts.humanStudies();
		DigestInput full = SampleInputs.fullWeek();
		DigestInput week = SampleInputs.withoutFirstHumanStudies(
				SampleInputs.input(false, full.coverage(), papers, List.of(), counts, List.of(), List.of(), 0));
		assertThat(markdown(week)).contains("**First human study of therapy here:** [Burns (PMID 39990301)]")
			.doesNotContain("conditions:** [");
	}

	@Test
	void aConditionInTheBackgroundIsNeitherInTheMapNorInASummary() {
		DigestInput full = SampleInputs.fullWeek();
		DigestInput week = SampleInputs.input(false, full.coverage(), List.of(SamplePapers.background()), List.of(),
				List.of(), List.of(), List.of(), 0);
		assertThat(markdown(week))
			.contains("- **No single condition**: 1 randomized trial", "Spoken of as: Burns: background")
			.doesNotContain("**Burns**");
	}

	@Test
	void aPastWeekAsOfATimeBeforeItsEndIsNoPreview() {
		DigestInput preview = SampleInputs.preview();
		assertThat(markdown(preview)).contains("**PREVIEW.**");
		assertThat(DigestWriter.writeAsOf(preview, SPEC)).hasSameSizeAs(DigestWriter.write(preview, SPEC))
			.noneSatisfy((file) -> assertThat(new String(file.content(), StandardCharsets.UTF_8))
				.containsAnyOf("PREVIEW", "This week is not over"));
	}

	@Test
	void sourcesWithNothingNewStandBehindOneLine() {
		assertThat(html(SampleInputs.quietSources()))
			.contains("<summary>5 sources checked until 19 Nov 2026 or later, nothing new</summary>")
			.containsOnlyOnce("FDA sample page 3 (22 Nov 2026);")
			.doesNotContain("FDA sample page 3:");
		assertThat(markdown(SampleInputs.quietSources()))
			.contains("- 5 sources checked until 19 Nov 2026 or later, "
					+ "nothing new: FDA sample page 1 (22 Nov 2026); ")
			.doesNotContain("- FDA sample page 3:");
		assertThat(html(SampleInputs.fullWeek())).doesNotContain("<details>");
	}

	private static List<Digest.Line> changes(DigestInput input) {
		return ChangeSection.lines(input, new CoverageSection(input, SPEC.zone()), SPEC.zone());
	}

	@Test
	void papersThatCameLateAreNamedWithTheirWeek() {
		assertThat(markdown(SampleInputs.retraction())).contains(
				"1 paper was added late to weeks that earlier digests reported:",
				"- **2026-W46:** Exosomes that were indexed late. (RETRACTED: not counted as evidence, Animal)",
				"https://pubmed.ncbi.nlm.nih.gov/39990150/");
		assertThat(changes(SampleInputs.retraction()).get(0).text())
			.contains("; 1 more added late to weeks that earlier digests reported.");
	}

	@Test
	void sourcesWithTheSameFaultAreToldTogether() {
		DigestInput input = SampleInputs.neverChecked();
		assertThat(markdown(input)).startsWith(
				"**NOT EVERYTHING WAS CHECKED: FDA page 1, FDA page 2, FDA page 3, FDA page 4, FDA page 5 and 1 more "
						+ "(never checked so far).**");
		assertThat(changes(input)).extracting(Digest.Line::lead, Digest.Line::text)
			.contains(tuple("FDA notices:", "no source of them was checked."));
	}

	@Test
	void nothingOfARetractedPaperIsQuoted() {
		DigestInput input = SampleInputs.retraction();
		Paper retracted = input.papers().get(0);
		assertThat(retracted.keySentence()).isNotNull();
		assertThat(markdown(input)).contains("Retracted: nothing of it is quoted.")
			.doesNotContain("\u201C" + retracted.keySentence());
	}

	@Test
	void saysWhatChangedInFiveLinesAtMost() {
		DigestInput full = SampleInputs.fullWeek();
		assertThat(changes(full)).hasSize(5);
		DigestInput notices = SampleInputs.notices();
		DigestInput all = SampleInputs.input(false, full.coverage(), full.papers(), notices.notices(),
				full.conditionCounts(), List.of(), notices.statusChanges(), 0);
		assertThat(changes(all)).extracting(Digest.Line::lead)
			.containsExactly("11 papers", "2 new FDA notices,", "First human study of therapy here:",
					"2 retracted papers:", "1 notice closed out or no longer listed by the FDA:");
	}

	@Test
	void whatIsOldWhenItIsFirstSeenIsNotCalledNew() {
		assertThat(markdown(SampleInputs.olderItems()))
			.contains("**0 new FDA notices,** 1 older, first seen now, and 0 changed", "2 papers** on the topic",
					"1 of them older, first seen now", "older: first seen here 646 days after its date")
			.doesNotContain("\n- new\n");
	}

	@Test
	void saysNothingOnApprovalWhenAnFdaSourceWasNotChecked() {
		assertThat(markdown(SampleInputs.notCheckedSource()))
			.contains("**Approval notices:** nothing can be said, because not every FDA source was checked.");
		assertThat(markdown(SampleInputs.fullWeek()))
			.contains("**Approval notices:** none among the pages checked until 22 Nov 2026.");
	}

	@Test
	void aRowOfTheLedgerSaysWhatThisWeekAdded() {
		assertThat(markdown(SampleInputs.fullWeek()))
			.contains("**This week:** 3 new papers about therapy, 1 new trial number, 1 new FDA notice:"
					+ " [PMID 39990101]", "**This week:** no change.")
			.contains("Registered trials named in papers: 2: NCT09900001, NCT09900004 (registry not checked)")
			.contains("**Papers with a sentence on adverse events (that there were some, or none):** 3 papers, 2 new"
					+ " this week; in people: 2 papers, 1 new this week: [PMID 39990101]");
	}

	@Test
	void allThatIsQuotedIsToBeCompared() {
		assertThat(DigestWriter.quotations(SampleInputs.fullWeek(), SPEC)).hasSizeGreaterThan(10)
			.doesNotHaveDuplicates()
			.contains(new Quotation(DocumentKey.pubmed("39990107"), "Standardised potency assays are still lacking."),
					new Quotation(DocumentKey.pubmed("39990101"),
							"Joint swelling occurred in 9 participants given exosomes and in 4 given saline."),
					new Quotation(SampleNotices.ALERT, "Five people were treated in hospital for infections."));
	}

	private static List<String> hashes() {
		return DigestWriter.write(SampleInputs.fullWeek(), SPEC).stream().map(RenderedFile::sha256).toList();
	}

	private static String html(DigestInput input) {
		return new String(DigestWriter.write(input, SPEC).get(0).content(), StandardCharsets.UTF_8);
	}

	private static String markdown(DigestInput input) {
		return new String(DigestWriter.write(input, SPEC).get(1).content(), StandardCharsets.UTF_8);
	}

}

package org.exowatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.exowatch.cli.Verbs.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class InspectTests {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

	private static final String LETTER = "https://www.fda.gov/warning-letters/sample";

	@TempDir
	Path folder;

	@Test
	void aRecordOfPubMed() {
		Path file = write("record.xml", SampleRecords
			.file(SampleRecords.article("90000001", "Exosomes in knee osteoarthritis: a trial.", DAY)));
		JsonNode part = inspected(file).path(0);
		assertThat(part.path("document").asString()).contains("90000001");
		assertThat(part.path("stored").path("text").path("title").asString())
			.isEqualTo("Exosomes in knee osteoarthritis: a trial.");
		assertThat(part.path("tags").path("conditions").path(0).path("id").asString()).isEqualTo("MESH:D010003");
		assertThat(part.path("tags").path("evidence").path("primary").asString()).isEqualTo("RANDOMIZED_TRIAL");
		assertThat(part.path("tags").path("versions").path("condition").asString()).contains("starter-");
		assertThat(part.path("keySentence").path("text").asString())
			.isEqualTo("Treatment with exosomes reduced pain in knee osteoarthritis after twelve weeks.");
		assertThat(part.path("memberships").path(0).path("topic").asString()).isEqualTo("exosome-therapy");
	}

	@Test
	void everyTagIsExplainedWithItsSentenceMarked() {
		JsonNode explained = inspected(write("record.xml", explicable())).path(0).path("explained");
		assertThat(marked(explained, "condition")).contains("Exosomes in «knee osteoarthritis»: a trial.");
		assertThat(marked(explained, "sample size")).containsExactly(
				"In this trial «40 patients» were randomly assigned to intra-articular exosomes or placebo.");
		assertThat(marked(explained, "registration")).containsExactly("Registered as «NCT01234567».");
		assertThat(marked(explained, "adverse event")).containsExactly("«No serious adverse events occurred.»");
		assertThat(entries(explained, "evidence")).singleElement()
			.satisfies((entry) -> assertThat(entry.path("grounds").path(0).path("rule").asString()).isNotBlank());
		JsonNode key = entries(explained, "key sentence").get(0);
		assertThat(key.path("value").asString()).isEqualTo("Exosomes reduced pain in knee osteoarthritis.");
		assertThat(key.path("grounds").valueStream().filter((ground) -> ground.path("against").asBoolean()))
			.anySatisfy((ground) -> assertThat(ground.path("rule").asString()).isEqualTo("key-sentence.runner-up"));
		assertThat(entries(explained, "role")).hasSize(1);
	}

	@Test
	void inWordsForATerminal() {
		Result result = inspect(write("record.xml", explicable().replace("knee pain", "knee \u202e\u009bpain")),
				"--text");
		assertThat(result.code()).as(result.err()).isZero();
		assertThat(result.out()).contains("PMID 90000001", "sample size: 40  [sample-size.noun]", "«40 patients»",
				"key sentence: Exosomes reduced pain in knee osteoarthritis.", "  - MODEL key-sentence.runner-up",
				"topic: exosome-therapy");
		assertThat(result.out()).doesNotContain("\u202e", "\u009b", "{");
	}

	private static String explicable() {
		return SampleRecords.file(SampleRecords.article("90000001", "Exosomes in knee osteoarthritis: a trial.", DAY)
			.replaceAll("(?s)<Abstract>.*</Abstract>", "<Abstract><AbstractText>Many have knee pain. In this trial 40 "
					+ "patients were randomly assigned to intra-articular exosomes or placebo. No serious adverse events "
					+ "occurred. Exosomes reduced pain in knee osteoarthritis. Registered as NCT01234567."
					+ "</AbstractText></Abstract>"));
	}

	private static List<JsonNode> entries(JsonNode explained, String tag) {
		return explained.valueStream().filter((entry) -> entry.path("tag").asString().equals(tag)).toList();
	}

	private static List<String> marked(JsonNode explained, String tag) {
		return entries(explained, tag).stream()
			.flatMap((entry) -> entry.path("grounds").valueStream())
			.map((ground) -> ground.path("marked").asString(""))
			.filter((text) -> !text.isEmpty())
			.toList();
	}

	@Test
	void everyRecordOfAFileAndWhatCannotBeTaken() {
		String good = SampleRecords.article("90000001", "Exosomes, once.", DAY);
		String broken = SampleRecords.article("", "Exosomes, twice.", DAY);
		Result result = inspect(write("records.xml",
				SampleRecords.file(good, broken, SampleRecords.article("90000003", "Exosomes, thrice.", DAY))));
		assertThat(result.code()).isEqualTo(1);
		JsonNode parts = JSON.readTree(result.out());
		assertThat(parts).hasSize(3);
		assertThat(parts.path(1).path("position").asString()).contains("2");
		assertThat(parts.path(1).path("reason").asString()).isNotBlank();
		assertThat(parts.path(2).path("document").asString()).contains("90000003");
	}

	@Test
	void aLetterWithoutItsScripts() {
		String page = SampleRecords.notice("Sample Vesicles, Inc.", "The product was found contaminated.")
			.replace("</h1>", " <span>MARCS-CMS 900001</span></h1><p>Dear Dr. Sample:</p>")
			.replace("<p>The", "<script>var planted = 'exosome';</script><p onclick=\"planted()\">The")
			.replace("</article>", "<iframe src=\"javascript:planted()\">planted</iframe></article>");
		Result result = inspect(write("letter.html", page), "--url", LETTER, "--kind", "warning_letter");
		assertThat(result.code()).as(result.err()).isZero();
		assertThat(result.out()).doesNotContain("planted").doesNotContain("<script").contains("found contaminated");
		JsonNode part = JSON.readTree(result.out()).path(0);
		assertThat(part.path("document").asString()).contains("/warning-letters/sample");
		assertThat(part.path("stored").path("kind").asString()).isEqualTo("WARNING_LETTER");
		assertThat(part.path("tags").path("conditions").path(0).path("name").asString()).isEqualTo("Osteoarthritis");
		assertThat(part.path("concerns").valueStream().map((concern) -> concern.path("code").asString()))
			.contains("CONTAMINATION");
		assertThat(part.path("concerns").path(0).path("sentence").path("text").asString())
			.isSubstringOf(part.path("stored").toString());
	}

	@Test
	void aPdf() throws IOException {
		Path file = pdf(false);
		JsonNode part = inspected(file, "--kind", "untitled_letter").path(0);
		assertThat(part.path("stored").path("kind").asString()).isEqualTo("UNTITLED_LETTER");
		assertThat(part.path("stored").toString()).contains("exosome product for osteoarthritis");
		assertThat(part.path("tags").path("conditions").path(0).path("id").asString()).isEqualTo("MESH:D010003");
	}

	@Test
	void aPdfThatCannotBeReadIsShownAsRejected() throws IOException {
		Path encrypted = pdf(true);
		for (Path file : List.of(encrypted, write("torn.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Cata"))) {
			Result result = inspect(file);
			assertThat(result.code()).as(file.toString()).isEqualTo(1);
			JsonNode part = JSON.readTree(result.out()).path(0);
			assertThat(part.path("whole").asBoolean()).isTrue();
			assertThat(part.path("reason").asString()).isNotBlank();
			assertThat(result.err()).isEmpty();
		}
		assertThat(inspect(encrypted).out()).containsPattern("(?i)encrypted|password");
	}

	@Test
	void whatIsNoneOfTheThreeIsShownAsRejected() {
		for (Path file : List.of(write("empty.xml", ""), write("notes.txt", "just a note"),
				write("torn.xml", "<?xml version=\"1.0\"?><PubmedArticleSet><PubmedArticle>"),
				write("bomb.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbb\"><!ENTITY c \"&b;&b;\">]>"
						+ "<PubmedArticleSet>&c;</PubmedArticleSet>"))) {
			Result result = inspect(file);
			assertThat(result.code()).as(file.toString()).isEqualTo(1);
			assertThat(JSON.readTree(result.out()).path(0).path("reason").asString()).as(file.toString()).isNotBlank();
		}
	}

	@Test
	void whatIsNotThereIsWrongUsage() {
		for (Path file : List.of(this.folder, this.folder.resolve("none.xml"))) {
			Result result = inspect(file);
			assertThat(result.code()).isEqualTo(2);
			assertThat(result.err()).contains(file + ": there is no such file");
		}
		Result kind = inspect(write("a.html", "<html></html>"), "--kind", "poem");
		assertThat(kind.code()).isEqualTo(2);
		assertThat(kind.err()).contains("--kind").contains("poem");
	}

	@Test
	void itOpensNoDatabaseAndStartsNoSpring() throws IOException {
		Path file = write("record.xml", SampleRecords.file(SampleRecords.article("1", "Exosomes.", DAY)));
		Path classes = this.folder.resolve("classes.txt");
		Program program = Program.start(this.folder.resolve("run"), List.of("-Xlog:class+load:file=" + classes),
				"inspect", file.toString());
		assertThat(program.exitCode()).as(program.err()).isZero();
		assertThat(LoadedClasses.of(classes)).contains("org.exowatch.tag.Tagger");
		assertThat(LoadedClasses.ofSpringOrDatabase(classes)).isEmpty();
		assertThat(this.folder.resolve("run/data")).doesNotExist();
	}

	private JsonNode inspected(Path file, String... more) {
		Result result = inspect(file, more);
		assertThat(result.code()).as(result.out() + result.err()).isZero();
		return JSON.readTree(result.out());
	}

	private static Result inspect(Path file, String... more) {
		List<String> all = new ArrayList<>(List.of("inspect", file.toString(), "--jobs", Verbs.jobs().toString()));
		all.addAll(List.of(more));
		return Verbs.plain(all.toArray(String[]::new));
	}

	private Path write(String name, String text) {
		try {
			return Files.write(this.folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path pdf(boolean encrypted) throws IOException {
		Path file = this.folder.resolve(encrypted ? "encrypted.pdf" : "letter.pdf");
		try (PDDocument pdf = new PDDocument()) {
			PDPage page = new PDPage();
			pdf.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
				content.beginText();
				content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
				content.setLeading(14);
				content.newLineAtOffset(60, 720);
				for (String line : List.of("March 9, 2026", "", "Dear Ms. Sample:", "",
						"This is an invented letter. The firm sells an exosome product for osteoarthritis",
						"without a license, and the office has seen its pages on the web in March 2026.", "",
						"You are asked to tell the office within fifteen days what has been done about this.")) {
					content.showText(line);
					content.newLine();
				}
				content.endText();
			}
			if (encrypted) {
				pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
			}
			pdf.save(file.toFile());
		}
		return file;
	}

}

package org.exowatch.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.exowatch.cli.Verbs.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TagTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String TITLE = "Vesicles \ud83e\uddea in knee osteoarthritis";

	private static final String ABSTRACT = "METHODS: Sixty patients with osteoarthritis were randomly assigned to "
			+ "exosomes or placebo. CONCLUSIONS: Exosomes reduced pain after twelve weeks.";

	@TempDir
	Path folder;

	@Test
	void aLineOfJsonHasExactlyTheLayoutPromised() {
		JsonNode line = tagged(write("in.jsonl", json("a-1", TITLE, ABSTRACT))).get(0);
		assertThat(names(line)).containsExactly("id", "conditions", "evidence", "role", "keySentence", "facts");
		assertThat(line.path("id").asString()).isEqualTo("a-1");
		assertThat(names(line.path("conditions").path(0))).containsExactly("id", "name", "start", "end", "text",
				"section", "assertion", "focus", "tier", "rule");
		assertThat(names(line.path("evidence"))).containsExactly("primary", "designs", "subject", "level", "tier",
				"because");
		assertThat(names(line.path("role"))).containsExactly("primary", "because");
		assertThat(names(line.path("keySentence"))).containsExactly("start", "end", "text");
		assertThat(line.path("evidence").path("primary").asString()).isEqualTo("RANDOMIZED_TRIAL");
		assertThat(line.path("evidence").path("subject").asString()).isEqualTo("HUMAN");
		assertThat(line.path("evidence").path("level").isInt()).isTrue();
		assertThat(line.path("evidence").path("because").path(0).path("rule").asString()).startsWith("evidence.");
	}

	@Test
	void offsetsCountCodePointsIntoTitleOneCharacterAbstract() {
		JsonNode line = tagged(write("in.jsonl", json("1", TITLE, ABSTRACT))).get(0);
		int[] codePoints = (TITLE + "\n" + ABSTRACT).codePoints().toArray();
		List<JsonNode> places = new ArrayList<>(line.path("conditions").values());
		places.add(line.path("keySentence"));
		assertThat(places).hasSize(3).allSatisfy((place) -> {
			int start = place.path("start").asInt();
			String there = new String(codePoints, start, place.path("end").asInt() - start);
			assertThat(there).isEqualTo(place.path("text").asString());
		});
		assertThat(places.get(0).path("start").asInt()).isEqualTo(TITLE.codePointCount(0, TITLE.indexOf("knee")));
	}

	@Test
	void withoutAnythingFoundTheKeysAreThere() {
		JsonNode line = tagged(write("in.jsonl", json("1", "A title", ""))).get(0);
		assertThat(line.path("conditions").isArray()).isTrue();
		assertThat(line.path("conditions")).isEmpty();
		assertThat(line.has("keySentence")).isTrue();
		assertThat(line.path("keySentence").isNull()).isTrue();
		assertThat(line.path("evidence").path("level").isNull()).isTrue();
	}

	@Test
	void aTagThatRestsOnARuleOnlyHasNoOffsets() {
		String record = SampleRecords.article("7", "Vesicles after training", LocalDate.of(2026, 11, 16))
			.replaceAll("(?s)<Abstract>.*</Abstract>", "")
			.replace("</MedlineCitation>", "<MeshHeadingList><MeshHeading><DescriptorName UI=\"D010300\" "
					+ "MajorTopicYN=\"Y\">Parkinson Disease</DescriptorName></MeshHeading></MeshHeadingList></MedlineCitation>");
		JsonNode condition = tagged(write("in.xml", SampleRecords.file(record))).get(0).path("conditions").path(0);
		assertThat(condition.path("id").asString()).isEqualTo("MESH:D010300");
		assertThat(names(condition)).containsExactly("id", "name", "assertion", "focus", "tier", "rule");
	}

	@Test
	void theKindIsToldByContentAndNotByTheEnding() throws IOException {
		String pubTator = "1|t|" + TITLE + "\n1|a|" + ABSTRACT + "\n1\t0\t5\tignored\tDisease\tD1\n\n2|t|B\n2|a|\n";
		String xml = SampleRecords.file(SampleRecords.article("99", TITLE, LocalDate.of(2026, 11, 16)));
		assertThat(ids(tagged(write("tator.xml", pubTator)))).containsExactly("1", "2");
		assertThat(ids(tagged(write("records.jsonl", xml)))).containsExactly("99");
		assertThat(ids(tagged(write("lines.pubtator", json("j", TITLE, ABSTRACT))))).containsExactly("j");
		assertThat(ids(tagged(gzip("tator.txt", pubTator)))).containsExactly("1", "2");
		assertThat(ids(tagged(gzip("records.gz", xml)))).containsExactly("99");
		assertThat(ids(tagged(gzip("lines.xml", json("j", TITLE, ABSTRACT))))).containsExactly("j");
	}

	@Test
	void theThreeInputsGiveTheSameTagsForTheSameText() throws IOException {
		JsonNode lines = tagged(write("a", json("1", TITLE, ABSTRACT))).get(0);
		JsonNode pubTator = tagged(write("b", "1|t|" + TITLE + "\n1|a|" + ABSTRACT + "\n")).get(0);
		assertThat(pubTator).isEqualTo(lines);
	}

	@Test
	void publicationTypesCount() {
		String line = "{\"id\":\"1\",\"title\":\"Vesicles\",\"abstract\":\"Text.\",\"publicationTypes\":[\"Case Reports\"]}";
		assertThat(tagged(write("in", line)).get(0).path("evidence").path("primary").asString())
			.isEqualTo("CASE_REPORT");
	}

	@Test
	void aVocabularyAddsNamesAndTheStarterWinsWhereOneNameHasTwoIds() {
		Path more = write("more.tsv",
				"""
						# Fields:
						# DiseaseName	DiseaseID	AltDiseaseIDs	Definition	ParentIDs	TreeNumbers	ParentTreeNumbers	Synonyms	SlimMappings
						Sample Wasting	MESH:D099001						Knee Osteoarthritis|Invented Wasting
						""");
		Path in = write("in", json("1", "Invented wasting and knee osteoarthritis", ""));
		assertThat(conditions(tagged(in))).containsExactly("MESH:D010003");
		assertThat(conditions(tagged(in, "--vocabulary", more.toString()))).containsExactly("MESH:D099001",
				"MESH:D010003");
	}

	@Test
	void aBadLineIsReportedWithItsNumberAndLosesNoGoodOne() {
		Path in = write("in", json("1", TITLE, ABSTRACT) + "broken\n" + json("3", TITLE, ""));
		Path out = this.folder.resolve("out.jsonl");
		Result result = tag("--input", in.toString(), "--output", out.toString());
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.err()).startsWith(in + ": line 2: neither a JSON object").contains("“broken”");
		assertThat(ids(read(out))).containsExactly("1", "3");
	}

	@Test
	void withoutAFileForTheOutputItIsStandardOutput() {
		Path in = write("in", json("1", TITLE, ABSTRACT));
		Result dash = tag("--input", in.toString(), "--output", "-");
		assertThat(dash).isEqualTo(tag("--input", in.toString()));
		assertThat(dash.out().lines()).hasSize(1);
		assertThat(dash.err()).isEmpty();
	}

	@Test
	void whatIsNotThereIsWrongUsage() {
		Path in = write("in", json("1", TITLE, ABSTRACT));
		for (String[] arguments : List.of(new String[] { "--input", this.folder.resolve("none").toString() },
				new String[] { "--input", this.folder.toString() },
				new String[] { "--input", in.toString(), "--vocabulary", this.folder.resolve("no.tsv").toString() },
				new String[] { "--input", in.toString(), "--output", this.folder.resolve("no/out").toString() },
				new String[] { "--input", in.toString(), "--output", in.toString() })) {
			Result result = tag(arguments);
			assertThat(result.code()).as(String.join(" ", arguments)).isEqualTo(2);
			assertThat(result.err()).contains(arguments[arguments.length - 2] + " " + arguments[arguments.length - 1]);
			assertThat(result.err().lines()).hasSize(1);
		}
		assertThat(in).as("the input is not overwritten").isNotEmptyFile();
	}

	@Test
	void itOpensNoDatabaseAndStartsNoSpring() throws IOException {
		Path in = write("in", json("1", TITLE, ABSTRACT));
		Path classes = this.folder.resolve("classes.txt");
		Program program = Program.start(this.folder.resolve("run"), List.of("-Xlog:class+load:file=" + classes), "tag",
				"--input", in.toString());
		assertThat(program.exitCode()).as(program.err()).isZero();
		assertThat(program.err()).isEmpty();
		assertThat(JSON.readTree(program.out()).path("id").asString()).isEqualTo("1");
		assertThat(LoadedClasses.of(classes)).contains("org.exowatch.tag.Tagger");
		assertThat(LoadedClasses.ofSpringOrDatabase(classes)).isEmpty();
		assertThat(this.folder.resolve("run/data")).doesNotExist();
	}

	private List<JsonNode> tagged(Path in, String... more) {
		Path out = this.folder.resolve("tags.jsonl");
		Result result = tag(
				Stream.concat(Stream.of("--input", in.toString(), "--output", out.toString()), Stream.of(more))
					.toArray(String[]::new));
		assertThat(result.code()).as(result.err()).isZero();
		assertThat(result.out()).isEmpty();
		return read(out);
	}

	private static Result tag(String... arguments) {
		List<String> all = new ArrayList<>(List.of("tag", "--jobs", Verbs.jobs().toString()));
		all.addAll(List.of(arguments));
		return Verbs.plain(all.toArray(String[]::new));
	}

	private static List<JsonNode> read(Path file) {
		try {
			return Files.readAllLines(file).stream().map(JSON::readTree).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path write(String name, String text) {
		return write(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private Path gzip(String name, String text) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return write(name, out.toByteArray());
	}

	private Path write(String name, byte[] bytes) {
		try {
			return Files.write(this.folder.resolve(name), bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String json(String id, String title, String text) {
		return JSON.writeValueAsString(JSON.createObjectNode().put("id", id).put("title", title).put("abstract", text))
				+ "\n";
	}

	private static List<String> ids(List<JsonNode> lines) {
		return lines.stream().map((line) -> line.path("id").asString()).toList();
	}

	private static List<String> conditions(List<JsonNode> lines) {
		return lines.get(0).path("conditions").valueStream().map((each) -> each.path("id").asString()).toList();
	}

	private static List<String> names(JsonNode object) {
		return List.copyOf(object.propertyNames());
	}

}

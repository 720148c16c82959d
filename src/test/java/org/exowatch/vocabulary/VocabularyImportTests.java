package org.exowatch.vocabulary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.exowatch.catalog.Utf8Lines;
import org.exowatch.catalog.VocabularySpec;
import org.exowatch.catalog.VocabularySpec.Concept;
import org.exowatch.catalog.VocabularyTable;
import org.exowatch.vocabulary.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Published files become one vocabulary. */
class VocabularyImportTests {

	private static final Path SAMPLES = Path.of("src/test/resources/org/exowatch/vocabulary");

	private static final List<VocabularySpec> OWN = List.of(new VocabularySpec("starter",
			List.of(new Concept("MESH:D990006", "Window repair", List.of("glazing"), List.of(), List.of()))));

	private final List<Finding> findings = new ArrayList<>();

	@TempDir
	Path folder;

	@Test
	void descriptorsOfDiseasesWithTheirTermsAndParents() throws IOException {
		VocabularySpec mesh = read("descriptors.xml");
		assertThat(mesh.concepts()).extracting(Concept::id)
			.containsExactly("MESH:D990001", "MESH:D990002", "MESH:D990003", "MESH:D990006");
		assertThat(concept(mesh, "MESH:D990002")).isEqualTo(new Concept("MESH:D990002", "Ankle, Brittle",
				List.of("Glass Ankle", "Splintering Ankle"), List.of("BRIA"), List.of("MESH:D990001"), List.of()));
		assertThat(concept(mesh, "MESH:D990001").synonyms()).as("a permuted term says nothing new").isEmpty();
		assertThat(mesh.origins()).singleElement().satisfies((origin) -> {
			assertThat(origin.file()).isEqualTo("descriptors.xml");
			assertThat(origin.layout()).isEqualTo("MeSH XML");
			assertThat(origin.records()).isEqualTo(8);
			assertThat(origin.sha256()).matches("[0-9a-f]{64}");
		});
	}

	@Test
	void whatIsLeftOutOfMeshIsToldWithItsLine() throws IOException {
		read("descriptors.xml");
		assertThat(told(Kind.RECORD_PASSED)).containsExactly("MESH:D990004: no condition: branch D",
				"MESH:D990005: an attribute of diseases: branch C23.550.291", "MESH:D990007: no topic: class 2");
		assertThat(told(Kind.RECORD_DROPPED)).containsExactly("unknown: a record of MeSH needs a UI such as D010300.");
		assertThat(told(Kind.NAME_DROPPED)).containsExactly("MESH:D990002: is a wider name");
		int line = Files.readAllLines(SAMPLES.resolve("descriptors.xml"))
			.indexOf("  <DescriptorUI>unknown</DescriptorUI>");
		assertThat(this.findings).filteredOn((finding) -> finding.kind() == Kind.RECORD_DROPPED)
			.extracting(Finding::line)
			.containsExactly(line);
	}

	@Test
	void supplementaryDiseasesBelowTheHeadingsTheyAreMappedTo() throws IOException {
		VocabularySpec mesh = read("descriptors.xml", "supplementary.xml");
		assertThat(concept(mesh, "MESH:C990001")).isEqualTo(new Concept("MESH:C990001", "Brittle Ankle with Hoarseness",
				List.of("Roe & Doe Syndrome"), List.of(), List.of("MESH:D990002"), List.of()));
		assertThat(told(Kind.RECORD_PASSED)).contains("MESH:C990002: no disease: class 1");
	}

	@Test
	void ctdIsMergedByMeshDescriptor() throws IOException {
		VocabularySpec both = read("descriptors.xml", "ctd.tsv");
		Concept ankle = concept(both, "MESH:D990002");
		assertThat(ankle.name()).isEqualTo("Ankle, Brittle");
		assertThat(ankle.synonyms()).containsExactly("Glass Ankle", "Splintering Ankle", "Hoarse Ankle", "Roe's Ankle",
				"Splintering Disease");
		assertThat(ankle.abbreviations()).containsExactly("BRIA", "HRA2");
		assertThat(ankle.crossReferences()).containsExactly("OMIM:990100", "MESH:C990009");
		assertThat(concept(both, "MESH:D990001").crossReferences()).containsExactly("DOID:0990001");
		assertThat(both.concepts()).extracting(Concept::id).doesNotContain("OMIM:990100", "MESH:C");
		Concept omim = concept(both, "OMIM:990200");
		assertThat(omim.name()).isEqualTo("Sand Mood Disorder, Type 2");
		assertThat(omim.abbreviations()).containsExactly("SMD2");
		assertThat(omim.synonyms()).containsExactly("SAND MOOD DISORDER, LATE");
	}

	@Test
	void aNameStaysWithTheConceptThatPrefersIt() throws IOException {
		VocabularySpec ctd = read("ctd.tsv");
		assertThat(concept(ctd, "MESH:D990020").name()).isEqualTo("Vitreous Frailty");
		assertThat(concept(ctd, "MESH:D990001").synonyms()).containsExactly("Glass Disease");
		assertThat(told(Kind.NAME_CONFLICT)).containsExactly(
				"MESH:D990020: is a synonym of MESH:D990001; it stays with MESH:D990020, which prefers it");
		assertThat(told(Kind.NAME_DROPPED)).containsExactly("MESH:D990020: is too general",
				"OMIM:990201: is too general");
		assertThat(concept(ctd, "OMIM:990201")).as("not every semicolon parts names")
			.isEqualTo(new Concept("OMIM:990201", "Sclerosis; Brain, Glass", List.of("GLASS BRAIN"), List.of(),
					List.of()));
		assertThat(told(Kind.RECORD_DROPPED)).singleElement().asString().contains("not a line of CTD_diseases.tsv");
		assertThat(told(Kind.RECORD_PASSED)).containsExactly("MESH:C: the root of all diseases",
				"MESH:D990005: an attribute of diseases: branch C23.550.291");
	}

	@Test
	void anEarlierFileKeepsItsNames() throws IOException {
		Path later = write("later.tsv", "Glass Diseases\tMESH:D990030\t\t\t\t\t\tDiseases, Glass|Late Glass\n");
		VocabularySpec both = new VocabularyImport(OWN, this.findings::add).read("x",
				List.of(SAMPLES.resolve("ctd.tsv"), later));
		assertThat(concept(both, "MESH:D990030").name()).isEqualTo("Late Glass");
		assertThat(told(Kind.NAME_CONFLICT)).contains("MESH:D990030: belongs to MESH:D990001");
	}

	@Test
	void theDiseaseOntologyWithScopesRespected() throws IOException {
		VocabularySpec all = read("descriptors.xml", "doid.obo");
		Concept glass = concept(all, "MESH:D990001");
		assertThat(glass.synonyms()).containsExactly("glass disease", "Glass bone \"illness\"");
		assertThat(glass.abbreviations()).containsExactly("GBI");
		assertThat(glass.crossReferences()).containsExactly("DOID:0990001", "DOID:0990901", "UMLS_CUI:C9900001");
		assertThat(told(Kind.NAME_DROPPED)).contains("DOID:0990001: is a wider or only related name");
	}

	@Test
	void aTermIsTheOneOmimRecordThatItRefersToAndParentsFollow() throws IOException {
		VocabularySpec all = read("descriptors.xml", "doid.obo");
		Concept toe = concept(all, "OMIM:990300");
		assertThat(toe.name()).isEqualTo("brittle toe");
		assertThat(toe.synonyms()).containsExactly("glass toe");
		assertThat(toe.parents()).containsExactly("MESH:D990001");
		Concept finger = concept(all, "DOID:0990003");
		assertThat(finger.crossReferences()).containsExactly("OMIM:990301", "OMIM:990302");
		assertThat(finger.parents()).as("by its other id").containsExactly("MESH:D990001");
		assertThat(told(Kind.RECORD_PASSED)).contains("DOID:0990004: obsolete, replaced by DOID:0990001");
		assertThat(told(Kind.RECORD_DROPPED)).contains("DOID:0990005: a [Term] needs a name.");
	}

	@Test
	void whatWasReadBeforeItsMeshIdWasKnownJoinsIt() throws IOException {
		Path first = write("first.tsv", "Hoarse ankle early\tOMIM:990100\t\t\t\t\t\tEarly words\n");
		VocabularySpec both = new VocabularyImport(OWN, this.findings::add).read("x",
				List.of(first, SAMPLES.resolve("ctd.tsv")));
		Concept ankle = concept(both, "MESH:D990002");
		assertThat(ankle.name()).isEqualTo("Hoarse ankle early");
		assertThat(ankle.synonyms()).contains("Early words", "Hoarse Ankle");
		assertThat(both.concepts()).extracting(Concept::id).doesNotContain("OMIM:990100").doesNotHaveDuplicates();
	}

	@Test
	void vocabulariesWrittenByHandKeepTheirNamesAndThatIsTold() throws IOException {
		Path file = write("more.tsv", "Glazing\tMESH:D990040\t\t\t\t\t\tPane Setting\n");
		VocabularySpec more = new VocabularyImport(OWN, this.findings::add).read("more", List.of(file));
		assertThat(told(Kind.NAME_CONFLICT)).containsExactly("MESH:D990040: belongs to MESH:D990006");
		Vocabulary together = Vocabulary.of(List.of(OWN.get(0), more));
		assertThat(together.concept("MESH:D990040").orElseThrow().name()).isEqualTo("Pane Setting");
		assertThat(together.version()).matches("starter\\+more-[0-9a-f]{6}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "descriptors.xml", "supplementary.xml", "ctd.tsv", "doid.obo" })
	void everyLayoutGzippedAndUnderAnotherName(String sample) throws IOException {
		Path packed = Files.write(this.folder.resolve("any.bin"), gzip(Files.readAllBytes(SAMPLES.resolve(sample))));
		VocabularySpec plain = read(sample);
		VocabularySpec unpacked = new VocabularyImport(OWN, this.findings::add).read("x", List.of(packed));
		assertThat(unpacked.concepts()).isNotEmpty().isEqualTo(plain.concepts());
	}

	@ParameterizedTest
	@ValueSource(strings = { "descriptors.xml", "ctd.tsv", "doid.obo" })
	void aFileThatBreaksOffIsRefused(String sample) throws IOException {
		byte[] whole = gzip(noise(Files.readString(SAMPLES.resolve(sample))));
		Path broken = Files.write(this.folder.resolve("broken.gz"), Arrays.copyOf(whole, whole.length * 2 / 3));
		assertThatThrownBy(() -> new VocabularyImport(OWN, this.findings::add).read("x", List.of(broken)))
			.isInstanceOf(IOException.class)
			.hasMessageMatching(
					"(?s).*broken\\.gz:\\d+: the gzip data breaks off: the file is truncated, fetch it again.*"
							+ "Nothing of this file was added\\.");
	}

	@Test
	void xmlThatBreaksOffOrIsOfAnotherKindIsRefusedWithItsLine() throws IOException {
		String whole = Files.readString(SAMPLES.resolve("descriptors.xml"));
		refused(whole.substring(0, whole.length() - 100), "x.xml:\\d+: the XML breaks off.*");
		refused(whole.replace("</TreeNumberList>", "</Wrong>"), "x.xml:7: the XML is broken: .*");
		refused("<html><body/></html>", "x.xml:1: the XML is broken: the root <html> is neither.*");
		refused(whole.replace("Glass Ankle", "Glass \ufffe Ankle"), "x.xml:\\d+: the XML is broken: .*");
	}

	@Test
	void entitiesOfADocumentTypeAreNotExpanded() {
		refused("<!DOCTYPE DescriptorRecordSet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
				+ "<DescriptorRecordSet><DescriptorRecord><DescriptorUI>&b;</DescriptorUI></DescriptorRecord></DescriptorRecordSet>",
				"x.xml:1: .*declares entities of its own, which are not expanded.*");
		refused("<DescriptorRecordSet><DescriptorRecord><DescriptorUI>&b;</DescriptorUI></DescriptorRecord></DescriptorRecordSet>",
				"x.xml:1: .*entity.*");
	}

	@Test
	void whatNeverEndsIsRefused() throws IOException {
		refused("<DescriptorRecordSet>" + "<a>".repeat(100), "x.xml:1: .*<a> stands where.*");
		refused("<DescriptorRecordSet><DescriptorRecord>" + "<a>".repeat(100), "x.xml:1: .*nested too deeply.*");
		refused("<DescriptorRecordSet><DescriptorRecord><a>" + "b".repeat(17 << 20), "x.xml:1: .*longer than 16 MB.*");
		refused("Name\tMESH:D990001\t" + "b".repeat(2 << 20), "x.xml:1: is longer than 1 MB.*");
	}

	@Test
	void otherEncodingsAreRefusedWithTheLine() throws IOException {
		byte[] latin = "Good\tMESH:D990001\nB\u00e4d\tMESH:D990002\n".getBytes(StandardCharsets.ISO_8859_1);
		Path file = Files.write(this.folder.resolve("latin.tsv"), latin);
		assertThatThrownBy(() -> new VocabularyImport(OWN, this.findings::add).read("x", List.of(file)))
			.hasMessageStartingWith(file + ":2: is not UTF-8");
		Path wide = Files.write(this.folder.resolve("wide.tsv"),
				"Good\tMESH:D990001\n".getBytes(StandardCharsets.UTF_16));
		assertThatThrownBy(() -> new VocabularyImport(OWN, this.findings::add).read("x", List.of(wide)))
			.hasMessageContaining("is not UTF-8");
	}

	@Test
	void aFileWithoutAnyConditionIsRefused() {
		refused("format-version: 1.2\n\n[Typedef]\nid: part_of\n", "No condition in .*Nothing was imported\\.");
	}

	@Test
	void aTableOfAnotherKindIsRefused() {
		refused("id\tlabel\n1\tGlass disease\n2\tx:y\n3\tGlass bone\n",
				"x.xml: 3 of 4 records cannot be read; is it another kind of file\\? Nothing of it was added\\. The first: line 1: .*");
	}

	@Test
	void theSameFilesMakeTheSameVocabulary() throws IOException {
		assertThat(read("descriptors.xml", "ctd.tsv", "doid.obo"))
			.isEqualTo(read("descriptors.xml", "ctd.tsv", "doid.obo"));
	}

	@Test
	void whatIsNoIdIsLeftOutAndTold() throws IOException {
		Path obo = write("odd.obo", """
				format-version: 1.2

				[Term]
				id: DOID:0990001
				name: glass knee
				xref: SNOMED:1\t{x=1}
				xref: A|B:1
				alt_id: nothing
				is_a: DOID:2\007 ! bell
				""");
		Path ctd = write("odd.tsv", """
				Glass Toe\tOMIM:990002|x
				Glass Ear\tMESH:D990003\tno id|OMIM:990003
				Glass Nose\tMESH:D990004
				""");
		VocabularySpec all = new VocabularyImport(OWN, this.findings::add).read("x", List.of(obo, ctd));
		assertThat(all.concepts()).extracting(Concept::id)
			.containsExactly("DOID:0990001", "MESH:D990003", "MESH:D990004");
		assertThat(concept(all, "DOID:0990001").crossReferences()).containsExactly("SNOMED:1");
		assertThat(concept(all, "MESH:D990003").crossReferences()).containsExactly("OMIM:990003");
		assertThat(this.findings).filteredOn((finding) -> finding.kind() == Kind.ID_DROPPED)
			.extracting(Finding::what)
			.containsExactly("nothing", "A|B:1", "DOID:2\u0007", "no id");
		assertThat(told(Kind.RECORD_DROPPED))
			.containsExactly("OMIM:990002|x: 'OMIM:990002|x' is no id such as MESH:D010300.");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		VocabularyTable.write(all, out);
		assertThat(VocabularyTable.read("x", Utf8Lines.unpacked(new ByteArrayInputStream(out.toByteArray()))))
			.isEqualTo(all);
	}

	@Test
	void endlessNamesAreLeftOut() throws IOException {
		Path ctd = write("long.tsv",
				"# DiseaseName\tDiseaseID\nGlass Eye\tMESH:D990002\nA" + " NOS".repeat(100_000)
						+ "\tMESH:D990001\nGlass Ear\tMESH:D990003\t\t\t\t\t\t" + "q" + " ".repeat(200_000)
						+ "x;Y1|Shard" + " (disorder)".repeat(50_000) + "\n");
		VocabularySpec all = new VocabularyImport(OWN, this.findings::add).read("x", List.of(ctd));
		assertThat(all.concepts()).containsExactly(
				new Concept("MESH:D990002", "Glass Eye", List.of(), List.of(), List.of()),
				new Concept("MESH:D990003", "Glass Ear", List.of(), List.of(), List.of()));
		assertThat(told(Kind.NAME_DROPPED)).contains("MESH:D990001: is longer than 250 characters");
	}

	@Test
	void moreThanAnyVocabularyHasIsRefused() throws IOException {
		String many = "A:1|".repeat(250_000);
		StringBuilder ctd = new StringBuilder();
		for (int i = 0; i < 11; i++) {
			ctd.append("Glass %d\tMESH:D99%04d\t\t\t%s\n".formatted(i, i, many));
		}
		refused(ctd.toString(), "x.xml:10: more than 2500000 names, ids and references, .*");
		StringBuilder table = new StringBuilder(VocabularyTable.MARK + "\n");
		for (int i = 0; i < 11; i++) {
			table.append("MESH:D99%04d\tGlass\t\t\t%s\t\n".formatted(i, many));
		}
		refused(table.toString(), "x.xml:11: is beyond 2500000 names and ids, .*");
		refused(VocabularyTable.MARK + "\nMESH:D990001\tGlass\u001b[2J\t\t\t\t\n# end\t1\n",
				"x.xml:2: holds a control character.*");
		refused("concepts:\n- {id: 'MESH:D990001', name: \"Glass\\e[2J\"}\n", "x.xml: concept 1 has a name with .*");
	}

	private VocabularySpec read(String... samples) throws IOException {
		this.findings.clear();
		return new VocabularyImport(OWN, this.findings::add).read("x",
				Arrays.stream(samples).map(SAMPLES::resolve).toList());
	}

	private static Concept concept(VocabularySpec vocabulary, String id) {
		return vocabulary.concepts().stream().filter((concept) -> concept.id().equals(id)).findFirst().orElseThrow();
	}

	private List<String> told(Kind kind) {
		return this.findings.stream()
			.filter((finding) -> finding.kind() == kind)
			.map((finding) -> finding.id() + ": " + finding.reason())
			.distinct()
			.toList();
	}

	private void refused(String text, String message) {
		Path file = write("x.xml", text);
		assertThatThrownBy(() -> new VocabularyImport(OWN, this.findings::add).read("x", List.of(file)))
			.isInstanceOf(IOException.class)
			.hasMessageMatching("(?s)(" + this.folder + "/)?" + message);
	}

	/** So that two thirds of it do not fit into one block. */
	private static byte[] noise(String text) {
		StringBuilder more = new StringBuilder(text.replaceAll("</DescriptorRecordSet>\\s*$", ""));
		boolean xml = text.startsWith("<");
		for (int i = 0; i < 20_000; i++) {
			String word = Integer.toString(i * 7_919 % 1_000_003, 36);
			more.append(xml ? "<!-- " + word + " -->\n" : "# " + word + "\n");
		}
		return more.append(xml ? "</DescriptorRecordSet>" : "").toString().getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] gzip(byte[] bytes) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(bytes);
		}
		return out.toByteArray();
	}

	private Path write(String name, String text) {
		try {
			return Files.writeString(this.folder.resolve(name), text);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}

package org.exowatch.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.exowatch.document.Assertion;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.exowatch.document.VesicleRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GoldFileTests {

	private static final String PUBTATOR = """
			1|t|Vesicles in hay fever
			1|a|Hay fever and asthma got better with heparin.
			1	12	21	hay fever	Disease	D006255
			1	22	42	Hay fever and asthma	CompositeMention	D006255|D001249
			1	59	66	heparin	Chemical	D006493
			1	CID	D006493	D006255

			2|t|Nothing
			2|a|
			2	0	7	Nothing	DiseaseClass	-1
			3|t|A syndrome
			3|a|
			3	2	10	syndrome	Modifier	600001
			""";

	@TempDir
	Path folder;

	private List<Gold> read(String content) throws IOException {
		return GoldFile.read(Files.writeString(this.folder.resolve("gold"), content));
	}

	@Test
	void pubTatorNamesDiseasesWithTheirPlace() throws IOException {
		List<Gold> gold = read(PUBTATOR);
		assertThat(gold).extracting(Gold::id).containsExactly("1", "2", "3");
		assertThat(gold.get(0).title()).isEqualTo("Vesicles in hay fever");
		assertThat(gold.get(0).conditions()).containsExactly(new Gold.Condition("MESH:D006255", 12, 21, null, null),
				new Gold.Condition("MESH:D006255", 22, 42, null, null),
				new Gold.Condition("MESH:D001249", 22, 42, null, null));
		assertThat(gold.get(1).conditions()).isEmpty();
		assertThat(gold.get(2).conditions()).extracting(Gold.Condition::id).containsExactly("OMIM:600001");
		assertThat(gold.get(0).evidence()).as("nobody judged it").isNull();
	}

	@Test
	void aPackedFileIsTheSame() throws IOException {
		Path packed = this.folder.resolve("gold.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
			out.write(PUBTATOR.getBytes(StandardCharsets.UTF_8));
		}
		assertThat(GoldFile.read(packed)).isEqualTo(read(PUBTATOR));
	}

	@Test
	void jsonLinesSayWhatWasJudged() throws IOException {
		Gold gold = read("""

				{"id":"a","title":"T","abstract":"Nobody had a fever.","publicationTypes":["Letter"],"gold":{\
				"evidence":["ANIMAL","IN_VITRO"],"role":["NONE"],"keySentence":[],\
				"conditions":[{"id":"MESH:D005334","name":"Fever","focus":null,"assertion":"NEGATED"}],\
				"facts":[{"kind":"SPECIES","text":"rats"}]}}
				""").get(0);
		assertThat(gold.publicationTypes()).containsExactly("Letter");
		assertThat(gold.full()).isEqualTo("T\nNobody had a fever.");
		assertThat(gold.evidence()).containsExactly(EvidenceType.ANIMAL, EvidenceType.IN_VITRO);
		assertThat(gold.roles()).containsExactly(VesicleRole.NONE);
		assertThat(gold.keySentences()).isEmpty();
		assertThat(gold.conditions())
			.containsExactly(new Gold.Condition("MESH:D005334", null, null, null, Assertion.NEGATED));
		assertThat(gold.facts()).containsExactly(new Gold.Fact(FactKind.SPECIES, "rats"));
	}

	@ParameterizedTest
	@CsvSource({ "Human-RCT-drug,RANDOMIZED_TRIAL", "Human-non-RCT-drug,CLINICAL_TRIAL",
			"Animal-drug-intervention,ANIMAL", "Human-systematic-review,SYSTEMATIC_REVIEW",
			"Non-systematic-review,NARRATIVE_REVIEW", "Human-case-report,CASE_REPORT", "In-vitro-study,IN_VITRO",
			"Clinical-study-protocol,PROTOCOL", "Remaining,OTHER" })
	void labelsOfStudyTypesFold(String label, EvidenceType best) throws IOException {
		List<Gold> gold = read("idx,pmid,title,abstract,accepted_label\n1,77,\"A, b\",\"Line\nline\"," + label
				+ "\n2,78,Left out,x,Human-RCT-non-intervention\n");
		assertThat(gold).hasSize(1);
		assertThat(gold.get(0).title()).isEqualTo("A, b");
		assertThat(gold.get(0).evidence()).startsWith(best);
		assertThat(gold.get(0).folded()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"id":"a","gold":[]} | gold:1: a document needs a text 'id' and an object 'gold'
			{"id":"a","gold":{"evidence":["WISHFUL"]}} | WISHFUL
			{"id":"a" | gold:1:
			no gold at all | gold:1: expected the title
			{"id":"a","gold":{}} | judges nothing
			{"id":"a","gold":{"evidence":"ANIMAL"}} | is a list, not
			{"id":"a","gold":{"keySentense":[]}} | has no member
			{"id":"a","gold":{"conditions":[{"id":"MESH:D1","focus":"no"}]}} | focus is true, false or null
			{"id":"a","gold":{"conditions":[{"name":"x"}]}} | expected a text
			""")
	void whatIsNoGoldIsRefusedWithItsPlace(String content, String reason) {
		assertThatExceptionOfType(GoldException.class).isThrownBy(() -> read(content))
			.withMessageContaining(reason)
			.withMessageContaining("Nothing");
	}

	@Test
	void anEmptyFileATextTwiceAndAnUnknownLabelAreRefused() {
		assertThatExceptionOfType(GoldException.class).isThrownBy(() -> read("\n"));
		assertThatExceptionOfType(GoldException.class).isThrownBy(() -> read(PUBTATOR + PUBTATOR))
			.withMessageContaining("twice");
		assertThatExceptionOfType(GoldException.class)
			.isThrownBy(() -> read("idx,pmid,title,abstract,accepted_label\n1,77,A,b,human-rct\n"))
			.withMessageContaining("human-rct");
	}

	@Test
	void annotationsNeedATextAndNumbers() {
		assertThatExceptionOfType(GoldException.class).isThrownBy(() -> read("9\t1\t2\tx\tDisease\tD000001\n"))
			.withMessageContaining("gold:1:");
		assertThatExceptionOfType(GoldException.class).isThrownBy(() -> read("9|t|x\n9|a|\n9\t0\t7\tx\tDisease\tD1\n"))
			.withMessageContaining("gold:3: no place in the text");
	}

	@Test
	void aFileThatIsNotUtf8IsRefused() throws IOException {
		Path file = Files.write(this.folder.resolve("latin"), new byte[] { '1', '|', 't', '|', (byte) 0xe4, '\n' });
		assertThatExceptionOfType(GoldException.class).isThrownBy(() -> GoldFile.read(file))
			.withMessageContaining("not UTF-8");
	}

}

package org.exowatch.digest;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.AuthorName;
import org.exowatch.document.DigestInput.Paper;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The week's papers as reference managers read them. */
class ReferencesTest {

	@Test
	void risHasARecordAPaper() {
		DigestInput week = SampleInputs.fullWeek();
		assertThat(Ris.of(week.papers()).split("\r\n")).filteredOn((line) -> line.startsWith("TY")).hasSize(11);
		assertThat(Ris.of(List.of(paper(week, "39990102")))).isEqualTo(String.join("\r\n", "TY  - JOUR",
				"ID  - pmid39990102", "TI  - Topical exosomes for female pattern hair loss: a single-arm pilot study",
				"AU  - Sample, Ada B", "AU  - van Example, Cornelis, Jr", "AU  - Group of the Invented",
				"AU  - Vesicle Pioneers UK", "T2  - J Invent Med", "PY  - 2026", "DA  - 2026/11//",
				"DO  - 10.9999/sample.39990102", "AN  - 39990102", "DB  - PubMed",
				"UR  - https://pubmed.ncbi.nlm.nih.gov/39990102/", "KW  - Alopecia",
				"N1  - Clinical trial, design level 3 (not GRADE); corrected", "ER  - ", "", ""));
	}

	@ParameterizedTest
	@MethodSource("org.exowatch.digest.NastyTexts#all")
	void noTextOpensALineOfRis(String text) {
		String ris = Ris.of(SampleInputs.hostile(text).papers());
		String plain = Ris.of(SampleInputs.hostile("plain").papers());
		assertThat(tags(ris).stream().filter((tag) -> !tag.equals("ID") && !tag.equals("DO")).toList())
			.isEqualTo(tags(plain).stream().filter((tag) -> !tag.equals("ID") && !tag.equals("DO")).toList());
		assertThat(ris.lines()).allMatch((line) -> line.isEmpty() || line.matches("[A-Z][A-Z0-9] {2}- [^\\p{Cc}]*"));
	}

	@Test
	void bibTeXIsReadBack() throws Exception {
		Map<Key, BibTeXEntry> entries = entries(SampleInputs.fullWeek().papers());
		assertThat(entries).hasSize(11);
		BibTeXEntry entry = Objects.requireNonNull(entries.get(new Key("pmid39990102")));
		assertThat(shown(entry, "title"))
			.isEqualTo("Topical exosomes for female pattern hair loss: a single-arm pilot study");
		assertThat(entry.getField(new Key("author")).toUserString()).isEqualTo(
				"{Sample}, Ada B and {van Example}, Jr, Cornelis and {Group of the Invented} and {Vesicle Pioneers UK}");
		assertThat(shown(entry, "note")).isEqualTo("Clinical trial, design level 3 (not GRADE); corrected");
		assertThat(shown(entry, "month")).isEqualTo("11");
	}

	@ParameterizedTest
	@MethodSource("org.exowatch.digest.NastyTexts#all")
	void noTextOpensAnEntryOfBibTeX(String text) throws Exception {
		Paper nasty = SampleInputs.hostile(text).papers().get(0);
		Map<Key, BibTeXEntry> entries = entries(List.of(nasty));
		assertThat(entries).hasSize(1);
		BibTeXEntry entry = entries.values().iterator().next();
		assertThat(entry.getFields().keySet().stream().map(Key::getValue)).isSubsetOf("title", "author", "journal",
				"year", "month", "doi", "pmid", "url", "keywords", "note");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			van der Berg AB | van der Berg, A. B.
			Ångström Ö      | Ångström, Ö.
			ISEV            | ISEV
			Sample Trial Study Group | Sample Trial Study Group
			Smith JR Jr     | Smith, J. R., Jr
			Exosome Trial Group UK | Exosome Trial Group UK
			""")
	void takesApartWhatOlderDigestsHaveAsCited(String cited, String inverted) {
		assertThat(CitedAuthor.of(cited).inverted()).isEqualTo(inverted);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					Trial   | Jo         | J  | -   | -                   | Trial, Jo           | {Trial}, Jo
					Smith   | -          | JR | Jr  | -                   | Smith, J. R., Jr    | {Smith}, Jr, J. R.
					-       | -          | -  | -   | Vesicle Pioneers UK | Vesicle Pioneers UK | {Vesicle Pioneers UK}
					Plato   | -          | -  | -   | -                   | Plato               | {Plato}
					Sand_   | Per and Bo | P  | 3rd | -                   | Sand_, Per and Bo, 3rd | {Sand\\_}, 3rd, {Per and Bo}
					""")
	void takesAuthorsAsPubMedTakesThemApart(@Nullable String family, @Nullable String given, @Nullable String initials,
			@Nullable String suffix, @Nullable String collective, String ris, String bibTeX) {
		Paper one = SampleInputs.fullWeek().papers().get(0);
		Paper paper = SamplePapers.by(one, new AuthorName(family, given, initials, suffix, collective));
		assertThat(Ris.of(List.of(paper)).lines().filter((line) -> line.startsWith("AU")))
			.containsExactly("AU  - " + ris);
		assertThat(BibTeX.of(List.of(paper))).contains("author = {" + bibTeX + "},");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			2026 Nov 12     | 2026/11/12/
			2026 Nov        | 2026/11//
			2026 November 3 | 2026/11/03/
			2026 Nov-Dec    | 2026/11//
			2026 Winter     | 2026///
			2026            | 2026///
			Winter 2026     | -
			-               | -
			""")
	void readsPrintedDates(String printed, String expected) {
		Paper paper = SampleInputs.fullWeek().papers().get(0);
		Paper dated = new Paper(paper.key(), paper.title(), paper.authors(), paper.journal(), printed, paper.doi(),
				paper.evidence(), paper.level(), paper.subject(), paper.role(), paper.conditions(), paper.keySentence(),
				paper.registrations(), paper.flags(), paper.note(), paper.facts(), paper.authorNames());
		String date = Ris.of(List.of(dated))
			.lines()
			.filter((line) -> line.startsWith("DA"))
			.map((line) -> line.substring(6))
			.findFirst()
			.orElse(null);
		assertThat(date).isEqualTo(expected);
	}

	private static List<String> tags(String ris) {
		return ris.lines().filter((line) -> !line.isEmpty()).map((line) -> line.substring(0, 2)).toList();
	}

	private static Paper paper(DigestInput week, String pmid) {
		return week.papers().stream().filter((paper) -> paper.key().key().equals(pmid)).findFirst().orElseThrow();
	}

	private static Map<Key, BibTeXEntry> entries(List<Paper> papers) throws Exception {
		BibTeXDatabase database = new BibTeXParser().parse(new StringReader(BibTeX.of(papers)));
		return database.getEntries();
	}

	/** As LaTeX would show it. */
	private static String shown(BibTeXEntry entry, String field) throws Exception {
		String latex = entry.getField(new Key(field)).toUserString();
		return new LaTeXPrinter().print(new LaTeXParser().parse(latex));
	}

}

package org.exowatch.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.exowatch.store.Queries.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** No text of a document breaks out of its cell. */
class TableFormatTests {

	private static final String PIECES = "=+-@'\",;|\t\r\n \\/aA1\u0000\u001B[\u0085\u2028\u202E\u2066\uFF1D\uFF20α";

	@Property(tries = 300)
	void aCellOfACsvIsReadBackAndIsNoFormula(@ForAll("texts") String first, @ForAll("texts") String second) {
		List<CsvRecord> records = CsvReader.builder()
			.ofCsvRecord(printed(TableFormat.CSV, first, second))
			.stream()
			.toList();
		assertThat(records).hasSize(2);
		List<String> cells = records.get(1).getFields();
		assertThat(cells).hasSize(2)
			.noneMatch((cell) -> cell.matches("(?s)[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*"));
		assertThat(cells.get(0)).isIn(first, "'" + first);
		assertThat(cells.get(1)).isIn(second, "'" + second);
	}

	@Property(tries = 300)
	void aRowForPeopleIsOneLineAndSteersNoTerminal(@ForAll("texts") String first, @ForAll("texts") String second) {
		String table = printed(TableFormat.TABLE, first, second);
		assertThat(table.split("\n", -1)).as("head, line, row, count, end").hasSize(5);
		assertThat(table.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069]");
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings().withChars(PIECES.toCharArray()).ofMaxLength(12);
	}

	private static String printed(TableFormat format, String first, String second) {
		StringWriter text = new StringWriter();
		try (PrintWriter out = new PrintWriter(text)) {
			format.print(new Table(List.of("one", "two"), List.of(List.of(first, second))), out);
		}
		return text.toString();
	}

}

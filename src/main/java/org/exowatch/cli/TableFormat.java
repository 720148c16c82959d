package org.exowatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.exowatch.store.Queries.Table;
import org.jspecify.annotations.Nullable;

/** How a table is printed. */
enum TableFormat {

	/** Aligned columns for people. */
	TABLE {
		@Override
		void print(Table table, PrintWriter out) {
			int[] widths = widths(table);
			out.println(line(table.columns(), widths));
			out.println("-".repeat(java.util.Arrays.stream(widths).sum() + 2 * Math.max(0, widths.length - 1)));
			for (List<@Nullable Object> row : table.rows()) {
				out.println(line(texts(row), widths));
			}
			out.printf("(%d rows)%n", table.rows().size());
		}
	},

	/** RFC 4180; a cell that a spreadsheet would take for a formula is defused. */
	CSV {
		@Override
		void print(Table table, PrintWriter out) {
			try (CsvWriter csv = CsvWriter.builder().build(new Unclosed(out))) {
				csv.writeRecord(table.columns());
				for (List<@Nullable Object> row : table.rows()) {
					csv.writeRecord(row.stream().map(TableFormat::defused).toList());
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	},

	/** An array of objects. */
	JSON {
		@Override
		void print(Table table, PrintWriter out) {
			List<Map<String, @Nullable Object>> objects = new ArrayList<>();
			for (List<@Nullable Object> row : table.rows()) {
				objects.add(object(table.columns(), row));
			}
			out.println(Json.page(objects));
		}
	};

	private static final int WIDEST = 60;

	/** What spreadsheets take for the start of a formula, in its wide forms, too. */
	private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	/** What could steer a terminal, or turn the rest of a line around. */
	private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069]");

	abstract void print(Table table, PrintWriter out);

	private static int[] widths(Table table) {
		int[] widths = table.columns().stream().mapToInt(String::length).toArray();
		for (List<@Nullable Object> row : table.rows()) {
			List<String> texts = texts(row);
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], Math.min(WIDEST, texts.get(i).length()));
			}
		}
		return widths;
	}

	private static String line(List<String> texts, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			String text = texts.get(i);
			String shown = (text.length() > WIDEST) ? text.substring(0, WIDEST - 1) + "…" : text;
			line.append(shown).append(" ".repeat(Math.max(0, widths[i] - shown.length()) + 2));
		}
		return line.toString().stripTrailing();
	}

	private static List<String> texts(List<@Nullable Object> row) {
		return row.stream()
			.map((value) -> (value != null) ? STEERING.matcher(value.toString()).replaceAll(" ") : "")
			.toList();
	}

	private static String defused(@Nullable Object value) {
		String text = (value != null) ? value.toString() : "";
		boolean formula = value instanceof String && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
		return formula ? "'" + text : text;
	}

	private static Map<String, @Nullable Object> object(List<String> columns, List<@Nullable Object> row) {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			object.put(columns.get(i), row.get(i));
		}
		return object;
	}

	/** Standard output stays open after the table. */
	private static final class Unclosed extends java.io.FilterWriter {

		Unclosed(PrintWriter out) {
			super(out);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}

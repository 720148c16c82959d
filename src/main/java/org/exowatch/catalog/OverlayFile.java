package org.exowatch.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.catalog.Overlay.Action;
import org.exowatch.catalog.Overlay.Row;
import org.exowatch.catalog.Utf8Lines.Broken;
import org.jspecify.annotations.Nullable;

/**
 * The file of an {@link Overlay}: a first line that says what it is, comments, then a row
 * a form with action, concepts, form, seen and right, separated by tabs.
 */
public final class OverlayFile {

	/** What the first line says. */
	public static final String FIRST_LINE = "# exowatch overlay 1";

	private static final String HEAD = FIRST_LINE + """

			# One row a form: what it names, beside or against what the vocabularies say. May be edited by hand.
			# action    ADD: the form names the concept(s) wherever it stands, first of all
			#           ABBREVIATE: it does only in a text that has a name of the concept, too
			#           DROP: it names nothing, but shorter names within it count
			#           SUPPRESS: it names nothing, nor do shorter names within it
			# concepts  ids; several are separated by |; - for DROP and SUPPRESS
			# form      as written; case, plural, hyphen and spelling aside; short words in capitals letter by letter
			# seen      in how many texts of the corpus the form stood (0: written by hand)
			# right     in how many of them people gave these concepts
			# action	concepts	form	seen	right
			""";

	/** Ten times what the corpora of today teach. */
	private static final int MOST_ROWS = 200_000;

	private static final int LONGEST_FORM = 500;

	private OverlayFile() {
	}

	/** Writes an overlay, in the order of its rows. */
	public static void write(Overlay overlay, Writer out) throws IOException {
		out.write(HEAD);
		for (Row row : overlay.rows()) {
			String concepts = row.concepts().isEmpty() ? "-" : String.join("|", row.concepts());
			out.write(
					row.action() + "\t" + concepts + "\t" + row.form() + "\t" + row.seen() + "\t" + row.right() + "\n");
		}
	}

	/**
	 * Reads one.
	 * @param text unpacked
	 * @throws Broken with the first line that is wrong
	 */
	public static Overlay read(InputStream text) throws Broken {
		Utf8Lines lines = new Utf8Lines(text);
		@Nullable
		String first = lines.next();
		if (first == null || !first.strip().equals(FIRST_LINE)) {
			throw new Broken(1, "is no overlay: its first line is '" + FIRST_LINE + "'", null);
		}
		List<Row> rows = new ArrayList<>();
		for (@Nullable
		String line = lines.next(); line != null; line = lines.next()) {
			if (!line.isBlank() && !line.startsWith("#")) {
				rows.add(row(line.split("\t", -1), lines.number()));
			}
			if (rows.size() > MOST_ROWS) {
				throw new Broken(lines.number(), "is row " + rows.size() + ", more than an overlay has", null);
			}
		}
		return new Overlay(rows);
	}

	private static Row row(String[] fields, int line) throws Broken {
		if (fields.length != 3 && fields.length != 5) {
			throw fault(line, "expected action, concepts, form, seen and right, separated by tabs (the last two may "
					+ "be left out), found " + fields.length + " columns");
		}
		Action action = action(fields[0].strip(), line);
		List<String> concepts = concepts(fields[1].strip(), line);
		if (concepts.isEmpty() != (action == Action.SUPPRESS || action == Action.DROP)) {
			throw fault(line, action + (concepts.isEmpty() ? " needs a concept" : " takes - for the concepts"));
		}
		if (fields[2].chars().noneMatch(Character::isLetterOrDigit)) {
			throw fault(line, "the form has no letter");
		}
		if (fields[2].length() > LONGEST_FORM || fields[2].chars().anyMatch(Character::isISOControl)) {
			throw fault(line, "the form is longer than " + LONGEST_FORM + " characters or holds a control character");
		}
		boolean counted = fields.length == 5;
		return new Row(action, concepts, fields[2].strip(), counted ? count(fields[3], line) : 0,
				counted ? count(fields[4], line) : 0);
	}

	private static Action action(String text, int line) throws Broken {
		for (Action action : Action.values()) {
			if (action.name().equals(text)) {
				return action;
			}
		}
		throw fault(line, "“" + text + "” is none of ADD, ABBREVIATE, DROP, SUPPRESS");
	}

	private static List<String> concepts(String field, int line) throws Broken {
		if (field.equals("-")) {
			return List.of();
		}
		List<String> ids = List.of(field.split("\\|"));
		for (String id : ids) {
			if (!VocabularySpec.isId(id)) {
				throw fault(line, "“" + id + "” is no id such as MESH:D010300");
			}
		}
		return ids;
	}

	private static int count(String field, int line) throws Broken {
		try {
			int count = Integer.parseInt(field.strip());
			if (count >= 0) {
				return count;
			}
		}
		catch (NumberFormatException ex) {
			throw fault(line, "“" + field + "” is no count");
		}
		throw fault(line, "“" + field + "” is no count");
	}

	private static Broken fault(int line, String reason) {
		return new Broken(line, reason, null);
	}

}

package org.exowatch.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.vocabulary.Overlay.Action;
import org.exowatch.vocabulary.Overlay.Row;

/**
 * The file of an {@link Overlay}: a first line that says what it is, comments, then a row
 * a form with action, concepts, form, seen and right, separated by tabs.
 */
public final class OverlayFile {

	static final String FIRST_LINE = "# exowatch overlay 1";

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

	/** Reads what follows; the first fault ends it with file and line. */
	static Overlay read(Path file, BufferedReader reader) throws IOException {
		List<Row> rows = new ArrayList<>();
		int number = 0;
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			number++;
			if (!line.isBlank() && !line.startsWith("#")) {
				rows.add(row(line.split("\t", -1), file + ":" + number + ": "));
			}
		}
		return new Overlay(rows);
	}

	private static Row row(String[] fields, String place) throws IOException {
		if (fields.length != 3 && fields.length != 5) {
			throw fault(place, "expected action, concepts, form, seen and right, separated by tabs (the last two may "
					+ "be left out), found " + fields.length + " columns");
		}
		Action action = action(fields[0].strip(), place);
		List<String> concepts = concepts(fields[1].strip(), place);
		if (concepts.isEmpty() != (action == Action.SUPPRESS || action == Action.DROP)) {
			throw fault(place, action + (concepts.isEmpty() ? " needs a concept" : " takes - for the concepts"));
		}
		if (fields[2].chars().noneMatch(Character::isLetterOrDigit)) {
			throw fault(place, "the form has no letter");
		}
		boolean counted = fields.length == 5;
		return new Row(action, concepts, fields[2].strip(), counted ? count(fields[3], place) : 0,
				counted ? count(fields[4], place) : 0);
	}

	private static Action action(String text, String place) throws IOException {
		for (Action action : Action.values()) {
			if (action.name().equals(text)) {
				return action;
			}
		}
		throw fault(place, "“" + text + "” is none of ADD, ABBREVIATE, DROP, SUPPRESS");
	}

	private static List<String> concepts(String field, String place) throws IOException {
		if (field.equals("-")) {
			return List.of();
		}
		List<String> ids = List.of(field.split("\\|"));
		for (String id : ids) {
			if (id.indexOf(':') < 1 || id.endsWith(":") || id.chars().anyMatch(Character::isWhitespace)) {
				throw fault(place, "“" + id + "” is no id such as MESH:D010300");
			}
		}
		return ids;
	}

	private static int count(String field, String place) throws IOException {
		try {
			int count = Integer.parseInt(field.strip());
			if (count >= 0) {
				return count;
			}
		}
		catch (NumberFormatException ex) {
			throw fault(place, "“" + field + "” is no count");
		}
		throw fault(place, "“" + field + "” is no count");
	}

	private static IOException fault(String place, String reason) {
		return new IOException(place + reason + ". Nothing of this file was added.");
	}

}

package org.exowatch.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.exowatch.document.AnnotatedText;
import org.exowatch.document.AnnotatedText.Annotation;
import org.exowatch.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Annotated texts in PubTator layout, one after the other: {@code id|t|title},
 * {@code id|a|abstract}, then a line an annotation with id, start, end, text, type and
 * concept ids, separated by tabs. NCBI Disease, BC5CDR and BioRED are laid out like this.
 * Lines of relations are passed over. Strict, because half a corpus teaches half: the
 * first fault ends the reading and names file and line.
 */
public final class PubTatorCorpus implements AutoCloseable {

	/** A scheme and what is visible: no blank, no letter beyond ASCII. */
	private static final Pattern ID = Pattern.compile("[!-~&&[^:]]+:[!-~]*[!-~&&[^:]]");

	private final Path file;

	private final InputStream in;

	private final Lines lines;

	private @Nullable String ahead;

	private PubTatorCorpus(Path file, InputStream in) throws IOException {
		this.file = file;
		this.in = in;
		this.lines = new Lines(Format.unpack(in));
	}

	/**
	 * Opens a corpus, gzipped or not.
	 * @throws IOException if it cannot be read
	 */
	public static PubTatorCorpus open(Path file) throws IOException {
		InputStream in = Files.newInputStream(file);
		try {
			return new PubTatorCorpus(file, in);
		}
		catch (IOException | RuntimeException ex) {
			in.close();
			throw ex;
		}
	}

	/**
	 * The next text, or null after the last one.
	 * @throws IOException if a line has another layout; the message names file and line
	 */
	public @Nullable AnnotatedText next() throws IOException {
		String line = (this.ahead != null) ? this.ahead : line();
		this.ahead = null;
		while (line != null && line.isBlank()) {
			line = line();
		}
		if (line == null) {
			return null;
		}
		String[] title = part(line, "t", null);
		String[] body = part(line(), "a", title[0]);
		return new AnnotatedText(title[0], title[2], body[2], annotations(title[0], title[2] + "\n" + body[2]));
	}

	/** The number of the line that was read last, from 1. */
	public long lineNumber() {
		return this.lines.number();
	}

	private String[] part(@Nullable String line, String letter, @Nullable String id) throws IOException {
		String[] parts = (line != null) ? line.split("\\|", 3) : new String[0];
		if (parts.length != 3 || !parts[1].equals(letter) || (id != null && !parts[0].equals(id))) {
			String name = letter.equals("t") ? "title" : "abstract";
			throw fault("expected the " + name + ", as in “" + ((id != null) ? id : "12345") + "|" + letter + "|…”");
		}
		return parts;
	}

	private List<Annotation> annotations(String id, String full) throws IOException {
		List<Annotation> annotations = new ArrayList<>();
		String line = line();
		while (line != null && !line.isBlank() && line.indexOf('\t') >= 0) {
			String[] fields = line.split("\t", -1);
			if (!fields[0].equals(id)) {
				throw fault("an annotation of " + fields[0] + " under " + id);
			}
			if (fields.length > 5 || (fields.length > 4 && number(fields[1]) >= 0)) {
				annotations.add(annotation(fields, full));
			}
			line = line();
		}
		this.ahead = line;
		return annotations;
	}

	private Annotation annotation(String[] fields, String full) throws IOException {
		int start = number(fields[1]);
		int end = number(fields[2]);
		if (start < 0 || end <= start || end > full.codePointCount(0, full.length())) {
			throw fault("no place in the text: " + fields[1] + " to " + fields[2]);
		}
		Span span = new Span(start, end);
		if (!withoutSpace(span.in(full)).equals(withoutSpace(fields[3]))) {
			throw fault("the text has “" + span.in(full) + "” there and not “" + fields[3] + "”");
		}
		return new Annotation(span, fields[3], fields[4], (fields.length > 5) ? concepts(fields[5]) : List.of());
	}

	/** Corpora have blanks doubled in one of the two places. */
	private static String withoutSpace(String text) {
		return text.replace(" ", "");
	}

	/** {@code D003110|D012878}, {@code MESH:D001943+OMIM:114480}, {@code -1}. */
	private List<String> concepts(String field) throws IOException {
		List<String> ids = new ArrayList<>();
		for (String part : field.split("[|+,]")) {
			String id = part.strip();
			if (!id.isEmpty() && !id.equals("-") && !id.equals("-1")) {
				ids.add(checked(scheme(id)));
			}
		}
		return ids;
	}

	/** What is no id here is none in what is learnt from it. */
	private String checked(String id) throws IOException {
		if (!ID.matcher(id).matches()) {
			throw fault("“" + id.replaceAll("\\p{Cntrl}", "?") + "” is no concept id such as D003110 or MESH:D003110");
		}
		return id;
	}

	/** Corpora leave the scheme out: letters are MeSH, figures are OMIM. */
	private static String scheme(String id) {
		if (id.indexOf(':') > 0) {
			return id;
		}
		return (Character.isDigit(id.charAt(0)) ? "OMIM:" : "MESH:") + id;
	}

	private static int number(String text) {
		if (text.isEmpty() || text.length() > 9) {
			return -1;
		}
		for (int i = 0; i < text.length(); i++) {
			if (!Character.isDigit(text.charAt(i))) {
				return -1;
			}
		}
		return Integer.parseInt(text);
	}

	private @Nullable String line() throws IOException {
		try {
			return this.lines.next();
		}
		catch (RecordFault fault) {
			throw fault(fault.reason());
		}
	}

	private IOException fault(String reason) {
		return new IOException(this.file + ":" + Math.max(1, this.lines.number()) + ": " + reason
				+ ". Nothing of this file was taken; mend the line or leave the text out.");
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}

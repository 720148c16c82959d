package org.exowatch.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

/** Gives a digest its form; the form lies in the templates. */
final class Renderer {

	private static final String STYLE = read("digest.css");

	/** For paper: no flex, no grid, no variables. */
	static final String PDF_STYLE = read("digest.pdf.css");

	/** For mail programs: short, no flex, no grid, no variables. */
	static final String MAIL_STYLE = read("digest.mail.css");

	/** Lets the browser take the page's own style and nothing else. */
	private static final String STYLE_HASH = sha256(STYLE);

	private static final Template HTML = compiler(Escape::html).compile(read("digest.html.mustache"));

	private static final Template MARKDOWN = compiler(Escape::markdown).compile(read("digest.md.mustache"));

	private static final Template TEXT = compiler(Escape::clean).compile(read("digest.txt.mustache"));

	private static final Template NOTE_HTML = compiler(Escape::html).compile(read("note.html.mustache"));

	private static final Template NOTE_MARKDOWN = compiler(Escape::markdown).compile(read("note.md.mustache"));

	private static final Template NOTE_TEXT = compiler(Escape::clean).compile(read("note.txt.mustache"));

	private Renderer() {
	}

	static String html(Digest digest) {
		return HTML.execute(new Page(digest, STYLE, STYLE_HASH));
	}

	static String markdown(Digest digest) {
		return MARKDOWN.execute(new Page(digest, "", ""));
	}

	static String text(Digest digest) {
		return PlainText.wrap(TEXT.execute(new Page(digest, "", "")));
	}

	static String note(PageNote.Note note, String mediaType) {
		return switch (mediaType) {
			case "text/html" -> NOTE_HTML.execute(note);
			case "text/markdown" -> NOTE_MARKDOWN.execute(note);
			default -> PlainText.wrap(NOTE_TEXT.execute(note))
				.lines()
				.map((line) -> "| " + line + "\n")
				.collect(Collectors.joining());
		};
	}

	private static Mustache.Compiler compiler(Mustache.Escaper escaper) {
		return Mustache.compiler()
			.withEscaper(escaper)
			.withLoader(Renderer::open)
			.emptyStringIsFalse(true)
			.strictSections(true);
	}

	private static String read(String name) {
		try (InputStream resource = resource(name)) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("template " + name + " of the digest cannot be read", ex);
		}
	}

	private static Reader open(String name) {
		return new InputStreamReader(resource(name), StandardCharsets.UTF_8);
	}

	private static InputStream resource(String name) {
		InputStream resource = Renderer.class.getResourceAsStream(name);
		if (resource == null) {
			throw new IllegalStateException("template " + name + " of the digest is missing from the jar");
		}
		return resource;
	}

	private static String sha256(String text) {
		try {
			MessageDigest hash = MessageDigest.getInstance("SHA-256");
			return Base64.getEncoder().encodeToString(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	/**
	 * What the templates see.
	 *
	 * @param digest in words
	 * @param style of the page
	 * @param styleHash of the style, Base64
	 */
	record Page(Digest digest, String style, String styleHash) {

	}

}

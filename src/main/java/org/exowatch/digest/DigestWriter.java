package org.exowatch.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.document.DigestInput;

/**
 * Writes a week's digest. The same input gives the same bytes; no clock, locale or time
 * zone of the machine has a part in them.
 */
public final class DigestWriter {

	/**
	 * Changes whenever the same input may give other bytes than before: it is frozen with
	 * each digest.
	 */
	public static final String RENDERER_VERSION = "2";

	private DigestWriter() {
	}

	/**
	 * Composes and renders a digest.
	 * @param input what the week's digest says
	 * @param spec its name, title and time zone
	 * @return the HTML page, then the same in Markdown
	 */
	public static List<RenderedFile> write(DigestInput input, DigestSpec spec) {
		Digest digest = Composer.compose(input, spec);
		String name = spec.id() + "-" + input.week();
		return List.of(file(name + ".html", "text/html", Renderer.html(digest)),
				file(name + ".md", "text/markdown", Renderer.markdown(digest)));
	}

	/** A file as it lies in a folder; its media type follows from its name. */
	public static RenderedFile published(String name, byte[] content) {
		return file(name, name.endsWith(".html") ? "text/html" : "text/markdown", content);
	}

	static RenderedFile file(String name, String mediaType, String text) {
		return file(name, mediaType, text.getBytes(StandardCharsets.UTF_8));
	}

	private static RenderedFile file(String name, String mediaType, byte[] content) {
		return new RenderedFile(name, mediaType, content, sha256(content));
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}

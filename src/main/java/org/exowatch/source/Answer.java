package org.exowatch.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.exowatch.document.RawDocument;
import org.exowatch.document.Source;

/** One HTTP answer in full, its content encoding undone. */
final class Answer {

	private static final int START = 8192;

	private static final Pattern HTML = Pattern.compile(
			"^\\s*(<\\?xml[^>]*>\\s*)?(?><!--.*?-->\\s*)*+<(!doctype\\s+)?html",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern XML = Pattern
		.compile("^\\s*<(\\?xml|rss|PubmedArticleSet|eSearchResult|eFetchResult)");

	private static final Pattern APOLOGY = Pattern.compile("<title>\\s*FDA Apology|[\"'/]apology_objects/",
			Pattern.CASE_INSENSITIVE);

	private final URI url;

	private final int status;

	private final HttpHeaders headers;

	private final byte[] body;

	private Answer(URI url, int status, HttpHeaders headers, byte[] body) {
		this.url = url;
		this.status = status;
		this.headers = headers;
		this.body = body;
	}

	/**
	 * Undoes the content encoding.
	 * @param url canonical address that answered, after redirects
	 * @param limit bytes that the body may have once unpacked
	 */
	static Answer of(URI url, int status, HttpHeaders headers, byte[] received, int limit) throws AnswerFault {
		String encoding = headers.firstValue("Content-Encoding").orElse("identity").strip().toLowerCase(Locale.ROOT);
		return switch (encoding) {
			case "identity", "" -> new Answer(url, status, headers, received);
			case "gzip", "x-gzip" -> new Answer(url, status, headers, gunzip(received, limit));
			default -> throw AnswerFault.passing(SourceException.Kind.UNEXPECTED_ANSWER,
					"content encoding that was not asked for: " + Shown.text(encoding));
		};
	}

	/** An answer whose body was taken elsewhere, as it came. */
	static Answer elsewhere(URI url, int status, HttpHeaders headers) {
		return new Answer(url, status, headers, new byte[0]);
	}

	private static byte[] gunzip(byte[] received, int limit) throws AnswerFault {
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(received))) {
			byte[] unpacked = in.readNBytes(limit + 1);
			if (unpacked.length > limit) {
				throw TooLarge.fault(limit);
			}
			return unpacked;
		}
		catch (IOException ex) {
			throw AnswerFault.passing(SourceException.Kind.UNAVAILABLE, "a broken gzip body", ex);
		}
	}

	URI url() {
		return this.url;
	}

	int status() {
		return this.status;
	}

	byte[] body() {
		return this.body;
	}

	Optional<String> header(String name) {
		return this.headers.firstValue(name);
	}

	/** The first 8 KB as text: enough to tell what it is, whatever it is called. */
	String start() {
		String start = new String(this.body, 0, Math.min(this.body.length, START), StandardCharsets.UTF_8);
		return start.startsWith("\uFEFF") ? start.substring(1) : start;
	}

	boolean isHtml() {
		return HTML.matcher(start()).find() || (isCalledHtml() && !XML.matcher(start()).find() && !isPdf());
	}

	private boolean isCalledHtml() {
		return header("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("text/html");
	}

	boolean isPdf() {
		return start().substring(0, Math.min(1024, start().length())).contains("%PDF-");
	}

	/**
	 * Whether this is the page with which www.fda.gov turns clients away (HTTP 404, title
	 * "FDA Apology", a script that leads to {@code /apology_objects/…}).
	 */
	boolean isApology() {
		return isHtml() && APOLOGY.matcher(start()).find();
	}

	/** This body as a document. */
	RawDocument document(Source source, String canonicalUrl, String mediaType, Instant fetchedAt) {
		return document(this.body, source, canonicalUrl, mediaType, fetchedAt);
	}

	/** A body as a document. */
	static RawDocument document(byte[] body, Source source, String canonicalUrl, String mediaType, Instant fetchedAt) {
		return new RawDocument(source, canonicalUrl, mediaType, fetchedAt, sha256(body),
				() -> new ByteArrayInputStream(body));
	}

	private static String sha256(byte[] body) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}

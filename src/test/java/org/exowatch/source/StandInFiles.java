package org.exowatch.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

/** A folder of NLM's file server: an index page, files with ranges, their MD5s. */
public final class StandInFiles {

	private final StandInServer server;

	private final String folder;

	private final Map<String, String> names = new TreeMap<>();

	/**
	 * A folder that is empty at first.
	 * @param folder path with a slash at both ends
	 */
	public StandInFiles(StandInServer server, String folder) {
		this.server = server;
		this.folder = folder;
		server.page(folder, (exchange) -> Reply.html(200, index()).send(exchange));
	}

	/** Its address, as the settings know it. */
	public String url() {
		return "https://" + ClientSettings.FILES + this.folder;
	}

	/** Serves a file with its MD5. */
	public void put(String name, byte[] content) {
		this.server.page(this.folder + name, file(content, etag(content), Integer.MAX_VALUE));
		this.names.put(name, etag(content));
		md5(name, Reply.of(200, "text/plain", "MD5(" + name + ")= " + md5(content) + "\n"));
	}

	/** Answers for the MD5 of a file. */
	public void md5(String name, Reply reply) {
		this.names.putIfAbsent(name + ".md5", "");
		this.server.page(this.folder + name + ".md5", reply);
	}

	/** Lists no MD5 for a file. */
	public void withoutMd5(String name) {
		this.names.remove(name + ".md5");
	}

	/** Lists no dates any more. */
	public void withoutDates() {
		this.names.replaceAll((name, etag) -> "-");
	}

	private String index() {
		StringBuilder page = new StringBuilder("<!DOCTYPE html><html><head><title>Index of " + this.folder
				+ "</title></head><body><h1>Index</h1><pre>Name Last modified Size<hr>"
				+ "<a href=\"/pubmed/\">Parent Directory</a>\n");
		this.names.forEach((name, etag) -> page.append("<a href=\"%s\">%s</a>   %s  %s%n".formatted(name, name,
				etag.equals("-") ? "" : "2026-01-10 14:05", etag.replace("\"", ""))));
		return page.append("</pre></body></html>\n").toString();
	}

	/**
	 * A file with its ETag, whole or from where it is asked for.
	 * @param most bytes after which the connection breaks off
	 */
	public static Reply file(byte[] content, String etag, int most) {
		return (exchange) -> {
			String range = exchange.getRequestHeaders().getFirst("Range");
			boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
			int from = (range != null && same) ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
			exchange.getResponseHeaders().set("Content-Type", "application/x-gzip");
			exchange.getResponseHeaders().set("ETag", etag);
			if (from > 0) {
				exchange.getResponseHeaders()
					.set("Content-Range", "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
			}
			exchange.sendResponseHeaders((from > 0) ? 206 : 200, content.length - from);
			send(exchange, Arrays.copyOfRange(content, from, content.length), most);
		};
	}

	private static void send(HttpExchange exchange, byte[] bytes, int most) throws IOException {
		exchange.getResponseBody().write(bytes, 0, Math.min(most, bytes.length));
		exchange.getResponseBody().flush();
		if (most < bytes.length) {
			throw new IOException("cut off on purpose");
		}
		exchange.close();
	}

	/** The ETag that a content has here. */
	public static String etag(byte[] content) {
		return "\"" + md5(content).substring(0, 12) + "\"";
	}

	/** Lower-case hex. */
	public static String md5(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A text as a packed file. */
	public static byte[] gzip(@Nullable String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}

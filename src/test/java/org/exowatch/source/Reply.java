package org.exowatch.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;

/** What the stand-in sends, in the ways in which the real hosts have been seen to. */
@FunctionalInterface
public interface Reply {

	void send(HttpExchange exchange) throws IOException;

	static Reply of(int status, String mediaType, byte[] body, Map<String, String> headers) {
		return (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", mediaType);
			headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
			exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
			if (body.length > 0) {
				exchange.getResponseBody().write(body);
			}
			exchange.close();
		};
	}

	static Reply of(int status, String mediaType, String body) {
		return of(status, mediaType, body.getBytes(StandardCharsets.UTF_8), Map.of());
	}

	static Reply xml(String body) {
		return of(200, "text/xml; charset=UTF-8", body);
	}

	static Reply html(int status, String body) {
		return of(status, "text/html; charset=utf-8", body);
	}

	static Reply status(int status) {
		return html(status, "<!DOCTYPE html><html><head><title>" + status + "</title></head><body></body></html>");
	}

	static Reply redirect(String location) {
		return of(302, "text/html", new byte[0], Map.of("Location", location));
	}

	/** The body with which E-utilities answer a client that is too fast. */
	static Reply tooFast() {
		return tooFast(Map.of());
	}

	static Reply tooFast(String retryAfter) {
		return tooFast(Map.of("Retry-After", retryAfter));
	}

	private static Reply tooFast(Map<String, String> headers) {
		return of(429, "application/json",
				"{\"error\":\"API rate limit exceeded\",\"api-key\":\"10.0.0.1\",\"count\":\"4\",\"limit\":\"3\"}"
					.getBytes(StandardCharsets.UTF_8),
				headers);
	}

	/** HTTP 200 with an ERROR element. */
	static Reply error(String message) {
		return xml("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<eSearchResult><ERROR>" + message
				+ "</ERROR></eSearchResult>\n");
	}

	static Reply prologOnly() {
		return xml("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n");
	}

	/** The connection ends before the length that was promised. */
	static Reply cutOff(String mediaType, String body) {
		return (exchange) -> {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", mediaType);
			exchange.sendResponseHeaders(200, bytes.length);
			exchange.getResponseBody().write(Arrays.copyOf(bytes, bytes.length / 2));
			exchange.getResponseBody().flush();
			throw new IOException("cut off on purpose");
		};
	}

	/** The connection ends without an answer. */
	static Reply reset() {
		return (exchange) -> {
			throw new IOException("reset on purpose");
		};
	}

	/** Head and then nothing, until the client gives up. */
	static Reply stall() {
		return (exchange) -> exchange.sendResponseHeaders(200, 1000);
	}

	/** A byte now and then, for as long as the client listens. */
	static Reply drip() {
		return (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			try {
				for (int sent = 0; sent < 1000; sent++) {
					exchange.getResponseBody().write(' ');
					exchange.getResponseBody().flush();
					TimeUnit.MILLISECONDS.sleep(50);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		};
	}

	static Reply gzip(Reply.Body body, String mediaType) {
		return (exchange) -> {
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			try (OutputStream out = new GZIPOutputStream(packed)) {
				body.writeTo(out);
			}
			of(200, mediaType, packed.toByteArray(), Map.of("Content-Encoding", "gzip")).send(exchange);
		};
	}

	/** The page with which www.fda.gov turns clients away. */
	static Reply apology() {
		return html(404, "<!DOCTYPE html><html><head><title>FDA Apology</title></head><body><script>"
				+ "window.location.href = \"/apology_objects/excessive-requests-apology.html\";</script></body></html>");
	}

	/** Runs something before the reply goes out. */
	default Reply after(Runnable before) {
		return (exchange) -> {
			before.run();
			send(exchange);
		};
	}

	/** Writes a body. */
	@FunctionalInterface
	interface Body {

		void writeTo(OutputStream out) throws IOException;

		static Body of(String text) {
			return (out) -> out.write(text.getBytes(StandardCharsets.UTF_8));
		}

	}

}

package org.exowatch.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;

/** What the replay server answers. */
final class Answer {

	private final int status;

	private final String type;

	private final Map<String, String> headers;

	private final byte[] body;

	/**
	 * An answer in full.
	 * @param status HTTP status
	 * @param type media type
	 * @param headers others
	 * @param body bytes
	 */
	Answer(int status, String type, Map<String, String> headers, byte[] body) {
		this.status = status;
		this.type = type;
		this.headers = headers;
		this.body = body;
	}

	static Answer xml(String body) {
		return new Answer(200, "text/xml; charset=UTF-8", Map.of(), body.getBytes(StandardCharsets.UTF_8));
	}

	static Answer json(int status, String body) {
		return new Answer(status, "application/json; charset=UTF-8", Map.of(), body.getBytes(StandardCharsets.UTF_8));
	}

	static Answer html(int status, String body) {
		return new Answer(status, "text/html; charset=UTF-8", Map.of(), body.getBytes(StandardCharsets.UTF_8));
	}

	static Answer tooManyRequests() {
		return json(429,
				"{\"error\":\"API rate limit exceeded\",\"api-key\":\"127.0.0.1\",\"count\":\"4\",\"limit\":\"3\"}")
			.with("Retry-After", "1");
	}

	Answer with(String name, String value) {
		return new Answer(this.status, this.type, Map.of(name, value), this.body);
	}

	/** The first half of this answer, as if the sender had stopped there. */
	Answer truncated() {
		return new Answer(this.status, this.type, this.headers, Arrays.copyOf(this.body, this.body.length / 2));
	}

	void send(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", this.type);
		this.headers.forEach(exchange.getResponseHeaders()::set);
		exchange.sendResponseHeaders(this.status, (this.body.length > 0) ? this.body.length : -1);
		exchange.getResponseBody().write(this.body);
	}

}

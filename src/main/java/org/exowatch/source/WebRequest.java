package org.exowatch.source;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param url canonical, without secrets
 * @param parameters are added to the address, or sent as a form when they are long
 * @param etag asks for the page only if it is not this one any more; or null
 * @param label names the request in messages: {@code ESearch (edat 2026-11-01 to
 * 2026-11-07)}
 */
record WebRequest(URI url, Map<String, String> parameters, @Nullable String etag, String label) {

	private static final int LONGEST_QUERY = 4000;

	static WebRequest page(URI url, @Nullable String etag) {
		return new WebRequest(url, Map.of(), etag, url.getPath());
	}

	/** The parameters, encoded for a query or a form. */
	String query() {
		return this.parameters.entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + "="
					+ URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/** Without the parameters: they hold the key. */
	@Override
	public String toString() {
		return this.label + " at " + this.url;
	}

	boolean isForm() {
		return query().length() > LONGEST_QUERY;
	}

}

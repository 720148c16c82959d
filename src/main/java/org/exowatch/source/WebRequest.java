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
 * @param form whether they are sent as a form in any case
 * @param headers beside those that every request has
 * @param label names the request in messages: {@code ESearch (edat 2026-11-01 to
 * 2026-11-07)}
 */
record WebRequest(URI url, Map<String, String> parameters, boolean form, Map<String, String> headers, String label) {

	private static final int LONGEST_QUERY = 4000;

	/**
	 * A page.
	 * @param known asks for it only if it is not this version any more; or null
	 */
	static WebRequest page(URI url, @Nullable Mark known) {
		return new WebRequest(url, Map.of(), false, (known != null) ? known.conditions() : Map.of(), url.getPath());
	}

	static WebRequest query(URI url, Map<String, String> parameters, String label) {
		return new WebRequest(url, parameters, false, Map.of(), label);
	}

	/** The parameters, encoded for a query or a form. */
	String query() {
		return this.parameters.entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + "="
					+ URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/** The address with the parameters. */
	URI withQuery() {
		return URI.create(this.url + ((this.url.getRawQuery() != null) ? "&" : "?") + query());
	}

	/** Without the parameters: they hold the key. */
	@Override
	public String toString() {
		return this.label + " at " + this.url;
	}

	boolean isForm() {
		return this.form || query().length() > LONGEST_QUERY;
	}

}

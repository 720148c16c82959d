package org.exowatch.source;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.exowatch.document.OpenFda;
import org.jspecify.annotations.Nullable;

/**
 * Who asks the sources, and how each host is asked. Only the hosts named here are ever
 * asked, redirects included. What is left out takes its default, so that properties need
 * to name only what differs.
 *
 * @param userAgent sent to every host; {@code Exowatch/0.1} with the email, if there is
 * one, if left out
 * @param tool name that NCBI asks every client to send; {@code exowatch} if left out
 * @param email address that NCBI asks every client to send, or null
 * @param apiKey NCBI key, or null; it appears in no message and in no address
 * @param openfdaApiKey openFDA key, or null; it appears in no message and in no address
 * @param patience time for a whole answer, after which it is asked for again; two minutes
 * if left out
 * @param hosts by canonical name ({@code eutils.ncbi.nlm.nih.gov},
 * {@code pubmed.ncbi.nlm.nih.gov}, {@code www.fda.gov}, {@code api.fda.gov},
 * {@code ftp.ncbi.nlm.nih.gov}); these are added if left out
 */
public record ClientSettings(String userAgent, String tool, @Nullable String email, @Nullable String apiKey,
		@Nullable String openfdaApiKey, Duration patience, Map<String, Host> hosts) {

	static final String EUTILS = "eutils.ncbi.nlm.nih.gov";

	static final String PUBMED = "pubmed.ncbi.nlm.nih.gov";

	static final String FDA = "www.fda.gov";

	static final String OPENFDA = OpenFda.HOST;

	/** PubMed's published files, over HTTPS. */
	static final String FILES = "ftp.ncbi.nlm.nih.gov";

	public ClientSettings {
		email = blankToNull(email);
		userAgent = Objects.requireNonNullElse(blankToNull(userAgent),
				(email != null) ? "Exowatch/0.1 (+mailto:" + email + ")" : "Exowatch/0.1");
		tool = Objects.requireNonNullElse(blankToNull(tool), "exowatch");
		apiKey = blankToNull(apiKey);
		openfdaApiKey = blankToNull(openfdaApiKey);
		patience = Objects.requireNonNullElse(patience, Duration.ofMinutes(2));
		hosts = complete(Objects.requireNonNullElse(hosts, Map.of()), apiKey != null, openfdaApiKey != null);
	}

	/** The public hosts at their polite pace, without a key. */
	public static ClientSettings defaults() {
		return new ClientSettings("", "", null, null, null, Duration.ofMinutes(2), Map.of());
	}

	@Override
	public String toString() {
		return "ClientSettings[userAgent=" + this.userAgent + ", tool=" + this.tool + ", email=" + this.email
				+ ", apiKey=" + hidden(this.apiKey) + ", openfdaApiKey=" + hidden(this.openfdaApiKey) + ", patience="
				+ this.patience + ", hosts=" + this.hosts + "]";
	}

	/** What may be shown of a text that may hold a key. */
	String withoutKeys(String text) {
		String shown = text;
		for (String key : new String[] { this.apiKey, this.openfdaApiKey }) {
			if (key != null) {
				shown = shown.replace(key, "***").replace(URLEncoder.encode(key, StandardCharsets.UTF_8), "***");
			}
		}
		return shown;
	}

	private static String hidden(@Nullable String key) {
		return (key != null) ? "***" : "none";
	}

	private static @Nullable String blankToNull(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	private static Map<String, Host> complete(Map<String, Host> given, boolean withKey, boolean withOpenfdaKey) {
		Map<String, Host> complete = new TreeMap<>();
		complete.put(EUTILS, new Host(null, null, 0, false));
		complete.put(PUBMED, new Host(null, null, 0, false));
		complete.put(FDA, new Host(null, null, 0, false));
		complete.put(OPENFDA, new Host(null, null, 0, false));
		complete.put(FILES, new Host(null, null, 0, false));
		complete.putAll(given);
		complete.replaceAll((name, host) -> host.or(defaults(name, withKey, withOpenfdaKey)));
		return Map.copyOf(complete);
	}

	private static Host defaults(String name, boolean withKey, boolean withOpenfdaKey) {
		return switch (name) {
			case EUTILS -> eutils(withKey);
			case OPENFDA -> openfda(withOpenfdaKey);
			case FILES -> new Host(null, Duration.ofMillis(400), 10_000, false);
			default -> slow();
		};
	}

	/** Gaps below 350 ms still drew HTTP 429 without a key; ten a second with one. */
	private static Host eutils(boolean withKey) {
		return new Host(null, Duration.ofMillis(withKey ? 110 : 400), 10_000, false);
	}

	/** 240 requests a minute; 1,000 a day without a key, 120,000 with one. */
	private static Host openfda(boolean withKey) {
		return new Host(null, Duration.ofMillis(400), withKey ? 120_000 : 1_000, false);
	}

	/** The Crawl-Delay of www.fda.gov is 30 seconds. */
	private static Host slow() {
		return new Host(null, Duration.ofSeconds(30), 500, false);
	}

	/**
	 * How one host is asked.
	 *
	 * @param via base address that takes the place of scheme and authority, for a local
	 * stand-in ({@code http://127.0.0.1:8080/fda}); null: the host itself
	 * @param gap shortest time from the start of one request to the start of the next;
	 * null: 400 ms for E-utilities (110 ms with a key), PubMed's files and openFDA, 30 s
	 * for all others
	 * @param budget requests in one day (UTC) at most; 0: 10,000 for E-utilities and
	 * PubMed's files, 1,000 for openFDA (120,000 with a key), 500 for all others
	 * @param privateAddresses whether loopback and private addresses may be asked
	 */
	public record Host(@Nullable URI via, @Nullable Duration gap, int budget, boolean privateAddresses) {

		private Host or(Host defaults) {
			return new Host(this.via, (this.gap != null) ? this.gap : defaults.gap,
					(this.budget > 0) ? this.budget : defaults.budget, this.privateAddresses);
		}

		/** The gap, which {@link ClientSettings} has filled in. */
		Duration pace() {
			return Objects.requireNonNullElse(this.gap, Duration.ofSeconds(30));
		}

	}

}

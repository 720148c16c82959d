package org.exowatch.source;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.OpenFda;
import org.exowatch.source.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a feed asks openFDA: the topic's fda-terms as phrases, in one number and the
 * other, in each field (https://open.fda.gov/apis/advanced-syntax/).
 *
 * @param endpoint {@code https://api.fda.gov/drug/enforcement.json}
 * @param text in openFDA's syntax, not encoded
 */
record OpenFdaSearch(URI endpoint, String text) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

	/** So that the same search has the same address every night. */
	private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

	private static final String BEFORE = "https://" + OpenFda.HOST + "/";

	/** All records of a feed. */
	static OpenFdaSearch of(Feed feed, @Nullable Topic topic) throws SourceException {
		OpenFdaSearch terms = ofTerms(feed, topic);
		String date = Objects.requireNonNull(feed.search()).date();
		return (date != null) ? terms.within(date, feed.since(), NEVER) : terms;
	}

	/** The terms of a feed, at any time. */
	static OpenFdaSearch ofTerms(Feed feed, @Nullable Topic topic) throws SourceException {
		if (topic == null || feed.search() == null) {
			throw new IllegalArgumentException("feed " + feed.id() + " searches openFDA and needs a topic and fields");
		}
		if (topic.fdaTerms().isEmpty()) {
			throw new SourceException(Kind.REFUSED, "topic " + topic.id() + " has no fda-terms to search openFDA for;"
					+ " add them, or delete the feed " + feed.id(), null);
		}
		String phrases = phrases(topic);
		String fields = feed.search()
			.fields()
			.stream()
			.map((field) -> field + ":(" + phrases + ")")
			.collect(Collectors.joining(" OR "));
		return new OpenFdaSearch(URI.create(feed.pages().get(0).url()), "(" + fields + ")");
	}

	/** What a key names. */
	static OpenFdaSearch ofKey(String key) {
		URI url = URI.create("https://" + key);
		String query = String.valueOf(url.getRawQuery()).split("&")[0];
		if (!OpenFda.HOST.equals(url.getHost()) || !query.startsWith("search=")) {
			throw new IllegalArgumentException("not a record of openFDA: " + key);
		}
		return new OpenFdaSearch(URI.create(BEFORE + url.getRawPath().substring(1)),
				URLDecoder.decode(query.substring("search=".length()), StandardCharsets.UTF_8));
	}

	/** Those with a date from one day to another, both included. */
	OpenFdaSearch within(String field, LocalDate from, LocalDate to) {
		return new OpenFdaSearch(this.endpoint,
				this.text + " AND " + field + ":[" + DAY.format(from) + " TO " + DAY.format(to) + "]");
	}

	/** {@code drug/enforcement}. */
	String name() {
		return this.endpoint.toString().substring(BEFORE.length()).replaceFirst("\\.json$", "");
	}

	/** The public address of what it finds. */
	String address() {
		return OpenFda.search(name(), this.text).url();
	}

	/** The key of the reports that it finds, counted. */
	DocumentKey summary() {
		return OpenFda.summary(name(), this.text);
	}

	/** openFDA does not know that "exosomes" are more than one "exosome". */
	private static String phrases(Topic topic) {
		Set<String> phrases = new LinkedHashSet<>();
		for (String term : topic.fdaTerms()) {
			phrases.add(OpenFda.phrase(term));
			if (Character.isLetter(term.charAt(term.length() - 1)) && !term.endsWith("s")) {
				phrases.add(OpenFda.phrase(term + "s"));
			}
		}
		return String.join(" OR ", phrases);
	}

}

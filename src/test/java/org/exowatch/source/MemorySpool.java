package org.exowatch.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.exowatch.document.RawDocument;
import org.jspecify.annotations.Nullable;

/** Keeps what it receives in order, and the markers as the store would. */
final class MemorySpool implements Spool {

	private static final Pattern OWN_PMID = Pattern.compile("<PMID Version=\"1\">(\\d+)</PMID>");

	private final List<RawDocument> documents = new ArrayList<>();

	private final Map<String, @Nullable String> markers = new HashMap<>();

	@Override
	public @Nullable String marker(String url) {
		return this.markers.get(url);
	}

	@Override
	public void receive(RawDocument document, @Nullable String marker) {
		this.documents.add(document);
		this.markers.put(document.url(), marker);
	}

	List<RawDocument> documents() {
		return this.documents;
	}

	List<String> urls() {
		return this.documents.stream().map(RawDocument::url).toList();
	}

	List<String> pmids() {
		return this.documents.stream()
			.flatMap((document) -> OWN_PMID.matcher(text(document)).results())
			.map((MatchResult match) -> match.group(1))
			.toList();
	}

	static String text(RawDocument document) {
		try (var in = document.open()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

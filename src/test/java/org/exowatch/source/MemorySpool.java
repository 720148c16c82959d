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

import org.exowatch.document.ListedNotice;
import org.exowatch.document.RawDocument;
import org.jspecify.annotations.Nullable;

/** Keeps what it receives in order, and the markers as the store would. */
final class MemorySpool implements Spool {

	private static final Pattern OWN_PMID = Pattern.compile("<PMID Version=\"1\">(\\d+)</PMID>");

	private final List<RawDocument> documents = new ArrayList<>();

	private final Map<String, @Nullable String> markers = new HashMap<>();

	private final List<List<ListedNotice>> passes = new ArrayList<>();

	private final List<Listing> begun = new ArrayList<>();

	private boolean aMonthLater;

	@Override
	public @Nullable String marker(String url) {
		return this.markers.get(url);
	}

	@Override
	public void confirm(String url, String marker) {
		this.markers.put(url, marker);
	}

	/** As if a month had gone by, everything that was taken. */
	@Override
	public List<String> longNotSeen(int most) {
		return this.aMonthLater ? List.copyOf(this.markers.keySet()) : List.of();
	}

	@Override
	public void listed(List<ListedNotice> rows, Listing listing) {
		this.passes.add(rows);
		this.begun.add(listing);
	}

	void aMonthLater() {
		this.aMonthLater = true;
	}

	/** The rows of each listing that was read in full. */
	List<List<ListedNotice>> passes() {
		return this.passes;
	}

	/** What each of them led to, before anything was fetched. */
	List<Listing> begun() {
		return this.begun;
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

package org.exowatch.source;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.rometools.rome.feed.synd.SyndEntry;
import org.exowatch.catalog.Feed;
import org.exowatch.source.SourceException.Kind;

/**
 * The RSS feed of a saved search at pubmed.ncbi.nlm.nih.gov: it names PMIDs, and the
 * records are fetched by EFetch, because its texts are cut. It shows the newest items up
 * to a limit, so that one that is full, or does not reach back to the window's first day,
 * is taken to lack something: then the window is searched.
 */
final class PubMedRss {

	private static final ZoneId ZONE = ZoneId.of("America/New_York");

	/** {@code pubmed:34929406}, or the address of the record. */
	private static final Pattern PMID = Pattern
		.compile("^(?:pubmed:|https?://(?:www\\.)?pubmed\\.ncbi\\.nlm\\.nih\\.gov/)(\\d{1,8})(?:[/?#].*)?$");

	private final HttpFetcher fetcher;

	private final PubMedSearch search;

	PubMedRss(HttpFetcher fetcher, PubMedSearch search) {
		this.fetcher = fetcher;
		this.search = search;
	}

	Listing fetch(Feed feed, String query, Window window, Spool spool) throws SourceException {
		List<Item> items = items(feed);
		Set<String> listed = new LinkedHashSet<>();
		if (!isWhole(items, feed.itemLimit(), window)) {
			listed.addAll(this.search.fetch(query, window, spool).keys());
		}
		List<String> others = items.stream()
			.map(Item::pmid)
			.distinct()
			.filter((pmid) -> !listed.contains(pmid))
			.toList();
		this.search.fetchListed(others, spool);
		listed.addAll(others);
		return new Listing(listed, Set.of());
	}

	private static boolean isWhole(List<Item> items, int limit, Window window) {
		return items.size() < limit && items.stream().anyMatch((item) -> !item.day().isAfter(window.from()));
	}

	private List<Item> items(Feed feed) throws SourceException {
		WebRequest request = WebRequest.page(URI.create(feed.pages().get(0).url()), null);
		return this.fetcher.fetch(request, (answer) -> {
			requireRss(answer);
			List<Item> items = new ArrayList<>();
			for (SyndEntry entry : RssItems.of(answer)) {
				items.add(new Item(pmid(entry), day(entry)));
			}
			return items;
		});
	}

	private static void requireRss(Answer answer) throws AnswerFault {
		int status = answer.status();
		if (status == 401 || status == 403) {
			throw AnswerFault.lasting(Kind.REFUSED, "HTTP " + status);
		}
		if (status != 200) {
			throw AnswerFault.lasting(Kind.UNEXPECTED_ANSWER, "HTTP " + status + ": is the saved search still there?");
		}
		if (answer.isHtml()) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "HTML in place of RSS");
		}
		if (answer.start().isBlank()) {
			throw AnswerFault.passing(Kind.UNAVAILABLE, "an empty body");
		}
	}

	private static String pmid(SyndEntry entry) throws AnswerFault {
		for (String name : List.of(Objects.requireNonNullElse(entry.getUri(), ""),
				Objects.requireNonNullElse(entry.getLink(), ""))) {
			Matcher matcher = PMID.matcher(name.strip());
			if (matcher.matches()) {
				return matcher.group(1);
			}
		}
		throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "an item without a PMID: " + Shown.text(entry.getUri()));
	}

	/** The day of an item; one that says none reaches back to nothing. */
	private static LocalDate day(SyndEntry entry) {
		Date published = entry.getPublishedDate();
		return (published != null) ? LocalDate.ofInstant(published.toInstant(), ZONE) : LocalDate.MAX;
	}

	/** An item of the feed: a record, and the day on which the search found it. */
	private record Item(String pmid, LocalDate day) {

	}

}

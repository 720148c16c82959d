package org.exowatch.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.exowatch.catalog.Feed.Kind;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Source;
import org.jspecify.annotations.Nullable;

/** Reads {@code jobs/feeds/{id}.yaml}. */
final class FeedReader {

	private static final Pattern SAVED_SEARCH = Pattern
		.compile("https://pubmed\\.ncbi\\.nlm\\.nih\\.gov/rss/search/[A-Za-z0-9_-]+/?(\\?.*)?");

	/** As many as PubMed offers. */
	private static final int MOST_ITEMS = 100;

	/** What a listing can be of: the rows of each are read in a way of their own. */
	private static final Set<NoticeKind> LISTED = Set.of(NoticeKind.WARNING_LETTER, NoticeKind.RECALL);

	private FeedReader() {
	}

	static Feed read(String id, YamlMap map, References references) {
		Kind kind = map.oneOf("kind", Kind.class);
		String topic = map.has("topic") ? references.useTopic(map.item("topic")) : null;
		String query = map.has("query") ? map.text("query") : null;
		String parser = map.has("parser") ? references.useParser(map.item("parser")) : null;
		Feed feed = new Feed(id, map.text("name"), kind, parser, topic, query, map.date("since"),
				map.maps("pages").stream().map(FeedReader::page).toList(), table(map),
				OpenFdaFeedReader.search(kind, map));
		if (kind != Kind.PUBMED_RSS && query != null) {
			map.fault("query", "only a pubmed-rss has a query of its own", "delete 'query'");
		}
		checkParser(feed, map);
		switch (kind) {
			case PUBMED_SEARCH -> checkSearch(feed, map);
			case PUBMED_RSS -> checkSavedSearch(feed, map);
			case FDA_RSS, FDA_PAGES, FDA_PDF_LISTING -> checkPages(feed, map);
			case OPENFDA -> OpenFdaFeedReader.check(feed, map);
			case FDA_LISTING -> checkListing(feed, map);
		}
		if (kind != Kind.FDA_LISTING && feed.table() != null) {
			map.fault("listing", "only an fda-listing has a table", "delete 'listing'");
		}
		return feed;
	}

	private static void checkParser(Feed feed, YamlMap map) {
		if (feed.source() == Source.PUBMED && feed.parser() != null) {
			map.fault("parser", "a feed of PubMed has no parser of its own", "delete 'parser'");
		}
		if (feed.source() == Source.FDA && feed.parser() == null) {
			map.fault("kind", "missing key 'parser'", "add 'parser: …': how its documents are read, such as fda-page");
		}
	}

	private static void checkSavedSearch(Feed feed, YamlMap map) {
		if (feed.topic() == null) {
			map.fault("kind", "missing key 'topic'", "add 'topic: …': its papers belong to that topic");
		}
		if (feed.query() == null) {
			map.fault("kind", "missing key 'query'",
					"add 'query: …' as it was saved at PubMed: it is searched when the feed is full");
		}
		if (feed.pages().size() != 1 || !SAVED_SEARCH.matcher(feed.pages().get(0).url()).matches()) {
			map.fault("pages", "a pubmed-rss reads one saved search",
					"add 'pages:' with one '- url: https://pubmed.ncbi.nlm.nih.gov/rss/search/…/?limit=100'");
		}
		else if (feed.itemLimit() < 1 || feed.itemLimit() > MOST_ITEMS) {
			map.fault("pages", "the address says no limit from 1 to " + MOST_ITEMS, "end it with '?limit=100'");
		}
		if (feed.pages().stream().anyMatch((page) -> page.notice() != null)) {
			map.fault("pages", "papers are no notices", "delete 'notice'");
		}
	}

	private static void checkSearch(Feed feed, YamlMap map) {
		if (feed.topic() == null) {
			map.fault("kind", "missing key 'topic'", "add 'topic: …': its query is what a pubmed-search searches");
		}
		if (map.has("pages")) {
			map.fault("pages", "a pubmed-search has no pages", "delete 'pages'");
		}
	}

	private static void checkPages(Feed feed, YamlMap map) {
		if (feed.topic() != null) {
			map.fault("topic", "a feed of the FDA has no topic",
					"delete 'topic': notices enter topics by their fda-terms");
		}
		if (feed.pages().isEmpty()) {
			map.fault("pages", "no pages to read", "add 'pages:' with at least one '- url: https://…'");
		}
		List<String> urls = feed.pages().stream().map(Feed.Page::url).toList();
		urls.stream()
			.filter((url) -> !url.isEmpty() && urls.indexOf(url) != urls.lastIndexOf(url))
			.distinct()
			.forEach((url) -> map.fault("pages", "page " + url + " is listed twice", "keep one of them"));
	}

	private static void checkListing(Feed feed, YamlMap map) {
		checkPages(feed, map);
		if (feed.table() == null) {
			map.fault("kind", "missing key 'listing'", "add 'listing:' with 'view: …' and 'display: …'");
		}
		boolean known = feed.pages().size() == 1 && feed.pages().get(0).notice() != null
				&& LISTED.contains(feed.pages().get(0).notice());
		if (!feed.pages().isEmpty() && !known) {
			map.fault("pages", "an fda-listing lists letters or recalls, on one page",
					"keep one page, with 'notice: warning-letter' or 'notice: recall'");
		}
	}

	private static Feed.@Nullable Table table(YamlMap map) {
		YamlMap listing = map.map("listing");
		if (listing == null) {
			return null;
		}
		Feed.Table table = new Feed.Table(listing.text("view"), listing.text("display"),
				listing.has("export") ? address(listing, "export") : null);
		listing.end();
		return table;
	}

	private static Feed.Page page(YamlMap map) {
		String url = address(map, "url");
		NoticeKind notice = map.has("notice") ? map.oneOf("notice", NoticeKind.class) : null;
		map.end();
		return new Feed.Page(url, notice);
	}

	private static String address(YamlMap map, String key) {
		String url = map.text(key);
		if (!url.isEmpty() && !canonical(url)) {
			map.fault(key, "'" + url + "' is no address that is read",
					"write a complete https:// address without user name, port and fragment");
		}
		return url;
	}

	private static boolean canonical(String url) {
		try {
			URI uri = new URI(url);
			return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null
					&& uri.getPort() == -1 && uri.getRawFragment() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}

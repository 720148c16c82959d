package org.exowatch.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import org.exowatch.catalog.Feed.Kind;
import org.exowatch.document.NoticeKind;

/** Reads {@code jobs/feeds/{id}.yaml}. */
final class FeedReader {

	private FeedReader() {
	}

	static Feed read(String id, YamlMap map, References references) {
		Kind kind = map.oneOf("kind", Kind.class);
		String topic = map.has("topic") ? references.useTopic(map.item("topic")) : null;
		Feed feed = new Feed(id, map.text("name"), kind, topic, map.date("since"),
				map.maps("pages").stream().map(FeedReader::page).toList());
		if (kind == Kind.PUBMED_SEARCH) {
			checkSearch(feed, map);
		}
		else {
			checkPages(feed, map);
		}
		return feed;
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
			map.fault("topic", "only a pubmed-search has a topic",
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

	private static Feed.Page page(YamlMap map) {
		String url = map.text("url");
		if (!url.isEmpty() && !canonical(url)) {
			map.fault("url", "'" + url + "' is no address that is read",
					"write a complete https:// address without user name, port and fragment");
		}
		NoticeKind notice = map.has("notice") ? map.oneOf("notice", NoticeKind.class) : null;
		map.end();
		return new Feed.Page(url, notice);
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

package org.exowatch.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.CatalogException;
import org.exowatch.catalog.Catalogs;
import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.exowatch.demo.DemoWeeks.Night;
import org.exowatch.demo.DemoWeeks.Step;
import org.exowatch.document.Article;
import org.exowatch.document.ListedNotice;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Rejected;
import org.exowatch.document.SafetyNotice;
import org.exowatch.parse.ParsedStream;
import org.exowatch.parse.Parsers;
import org.exowatch.source.ClientSettings;
import org.exowatch.source.Listing;
import org.exowatch.source.SourceClients;
import org.exowatch.source.SourceException;
import org.exowatch.source.Sources;
import org.exowatch.source.Spool;
import org.exowatch.source.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real clients and parsers, for all nights of the demo, against the replay server.
 */
class ReplayedSourcesTests {

	private final DemoClock clock = new DemoClock(Instant.EPOCH);

	private final Timeline timeline = Timeline.read();

	private final Map<String, String> markers = new HashMap<>();

	private final Map<String, Parsed> stored = new TreeMap<>();

	private final List<Rejected> rejected = new ArrayList<>();

	private final Map<String, SourceException> notChecked = new LinkedHashMap<>();

	private final Set<String> listed = new TreeSet<>();

	private Catalog catalog;

	private ReplayServer server;

	private Sources sources;

	@BeforeEach
	void start() throws IOException, CatalogException {
		this.catalog = Catalogs.load(null, Parsers.names());
		this.server = ReplayServer.start(this.clock);
		URI base = this.server.baseUri();
		ClientSettings.Host host = new ClientSettings.Host(base, Duration.ZERO, 0, true);
		this.sources = SourceClients.of(new ClientSettings("", "", null, null, null, Duration.ofMinutes(2),
				Map.of("eutils.ncbi.nlm.nih.gov", host, "www.fda.gov", host, "api.fda.gov", host)), this.clock);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void everyFeedIsCheckedEveryNightButTheOneThatIsRefused() {
		for (Step step : DemoWeeks.steps()) {
			this.clock.set(step.at());
			if (step instanceof Night night) {
				this.catalog.inTurn().forEach((feed) -> run(feed, night.day()));
			}
		}
		assertThat(this.rejected).isEmpty();
		assertThat(this.notChecked).as("who is refused, and who is asked after it")
			.containsOnlyKeys("2026-11-15 fda-untitled-letters", "2026-11-15 fda-recalls",
					"2026-11-15 fda-warning-letters");
		assertThat(this.notChecked.values()).extracting(SourceException::kind)
			.containsOnly(SourceException.Kind.BLOCKED);
		assertThat(this.stored.keySet()).isEqualTo(this.listed);
		assertThat(this.stored.values()).filteredOn(Article.class::isInstance).hasSameSizeAs(this.timeline.papers());
		assertThat(kinds()).isEqualTo(meantKinds());
	}

	private Map<String, NoticeKind> kinds() {
		Map<String, NoticeKind> kinds = new TreeMap<>();
		for (Parsed document : this.stored.values()) {
			if (document instanceof SafetyNotice notice) {
				kinds.put(notice.key().key(), notice.kind());
			}
		}
		return kinds;
	}

	/** A PDF's key is its number alone. */
	private Map<String, NoticeKind> meantKinds() {
		Map<String, NoticeKind> kinds = new TreeMap<>();
		for (Timeline.Page page : this.timeline.pages()) {
			if (page.notice() != null) {
				kinds.put(page.path().replaceFirst("^(/media/\\d+)/download$", "$1"), page.notice());
			}
		}
		return kinds;
	}

	private void run(Feed feed, LocalDate day) {
		Topic topic = this.catalog.topics()
			.stream()
			.filter((one) -> one.id().equals(feed.topic()))
			.findFirst()
			.orElse(null);
		Window window = new Window(day.minusDays(7), day);
		try {
			Listing listing = this.sources.fetch(feed, topic, window, new Collected(feed));
			this.listed.addAll(listing.keys());
			assertThat(listing.doubt()).as(feed.id()).isNull();
			assertThat(listing.note()).as(feed.id()).isNull();
		}
		catch (SourceException ex) {
			this.notChecked.put(day + " " + feed.id(), ex);
		}
	}

	private void keep(Parsed parsed) {
		if (parsed instanceof Article article) {
			this.stored.put(article.key().key(), article);
		}
		else if (parsed instanceof SafetyNotice notice) {
			this.stored.put(notice.key().key(), notice);
		}
		else if (parsed instanceof Rejected fault) {
			this.rejected.add(fault);
		}
	}

	private final class Collected implements Spool {

		private final Feed feed;

		Collected(Feed feed) {
			this.feed = feed;
		}

		@Override
		public @Nullable String marker(String url) {
			return ReplayedSourcesTests.this.markers.get(url);
		}

		@Override
		public void confirm(String url, String marker) {
			ReplayedSourcesTests.this.markers.put(url, marker);
		}

		@Override
		public List<String> longNotSeen(int most) {
			return List.of();
		}

		@Override
		public void listed(List<ListedNotice> rows, Listing listing) {
		}

		@Override
		public void receive(RawDocument document, @Nullable String marker) throws IOException {
			byte[] body;
			try (InputStream in = document.open()) {
				body = in.readAllBytes();
			}
			ReplayedSourcesTests.this.markers.put(document.url(), marker);
			RawDocument copy = new RawDocument(document.source(), document.url(), document.mediaType(),
					document.fetchedAt(), document.sha256(), () -> new java.io.ByteArrayInputStream(body));
			try (ParsedStream parts = Parsers.open(copy, kind(document.url()))) {
				parts.forEachRemaining(ReplayedSourcesTests.this::keep);
			}
		}

		/**
		 * The kind that the feed declares for its page, or for what all its pages lead
		 * to.
		 */
		private @Nullable NoticeKind kind(String url) {
			List<Feed.Page> pages = this.feed.pages();
			return pages.stream()
				.filter((page) -> page.url().equals(url) || pages.size() == 1)
				.map(Feed.Page::notice)
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
		}

	}

}

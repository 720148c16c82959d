package org.exowatch.jobs.collect;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.catalog.Feed;
import org.exowatch.document.Deletion;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Rejected;
import org.exowatch.document.Tagged;
import org.exowatch.jobs.Tagging;
import org.exowatch.jobs.Weeks;
import org.exowatch.parse.ParsedStream;
import org.exowatch.parse.Parsers;
import org.exowatch.store.CollectLedger;
import org.exowatch.store.Documents;
import org.exowatch.store.FeedRun;
import org.exowatch.store.Quarantine;
import org.exowatch.store.RawSpool;
import org.exowatch.store.WriteContext;
import org.exowatch.store.WriteCounts;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Parses and tags one raw document (pure), then stores all of it and marks it as ingested
 * in one transaction.
 */
class Ingest implements ItemProcessor<Long, Ingested>, ItemWriter<Ingested> {

	private final FeedRun run;

	private final Feed feed;

	private final boolean backfill;

	private final boolean references;

	private final Tagging tagging;

	private final CollectStores stores;

	private final Clock clock;

	Ingest(FeedRun run, Feed feed, boolean backfill, boolean references, Tagging tagging, CollectStores stores,
			Clock clock) {
		this.run = run;
		this.feed = feed;
		this.backfill = backfill;
		this.references = references;
		this.tagging = tagging;
		this.stores = stores;
		this.clock = clock;
	}

	@Override
	public Ingested process(Long rawId) throws Exception {
		RawDocument raw = this.stores.spool().open(rawId);
		List<Tagged> documents = new ArrayList<>();
		List<Deletion> deletions = new ArrayList<>();
		List<Rejected> rejected = new ArrayList<>();
		try (ParsedStream parts = Parsers.open(raw, this.feed.parser(), noticeKind(raw), this.references)) {
			while (parts.hasNext()) {
				Parsed part = parts.next();
				if (part instanceof Deletion deletion) {
					deletions.add(deletion);
				}
				else if (part instanceof Rejected rejection) {
					rejected.add(rejection);
				}
				else {
					documents.add(this.tagging.tag(part));
				}
			}
		}
		return new Ingested(rawId, raw, documents, deletions, rejected);
	}

	@Override
	public void write(Chunk<? extends Ingested> chunk) {
		chunk.forEach(this::store);
	}

	private void store(Ingested ingested) {
		Instant now = this.clock.instant();
		RawDocument raw = ingested.raw();
		WriteContext context = new WriteContext(now, this.backfill, this.feed.topic(), this.feed.id(),
				raw.fetchedAt().toEpochMilli(), Weeks.ZONE);
		WriteCounts counts = this.stores.documents().write(ingested.documents(), ingested.deletions(), context);
		ingested.rejected().forEach((rejection) -> this.stores.quarantine().add(raw.url(), rejection, now));
		this.stores.ledger().received(this.run, ingested.keys(), counts, now);
		this.stores.spool().markIngested(ingested.rawId(), ingested.isRejected(), now);
	}

	private @org.jspecify.annotations.Nullable NoticeKind noticeKind(RawDocument raw) {
		if (this.feed.kind() == Feed.Kind.FDA_LISTING && this.stores.listed().isCloseOut(this.feed.id(), key(raw))) {
			return NoticeKind.CLOSE_OUT_LETTER;
		}
		List<Feed.Page> pages = this.feed.pages();
		return pages.stream()
			.filter((page) -> page.url().equals(raw.url()))
			.findFirst()
			.or(() -> pages.stream().filter((page) -> this.feed.kind() != Feed.Kind.FDA_PAGES).findFirst())
			.map(Feed.Page::notice)
			.orElse(null);
	}

	/** The key that a listing knows it by. */
	private static String key(RawDocument raw) {
		return URI.create(raw.url()).getRawPath().replaceFirst("^(/media/\\d+)/download$", "$1");
	}

}

package org.exowatch.jobs.collect;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

import org.exowatch.document.ListedNotice;
import org.exowatch.document.RawDocument;
import org.exowatch.source.Listing;
import org.exowatch.source.Spool;
import org.exowatch.store.FeedRun;
import org.exowatch.store.RawSpool;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is fetched for one run.
 *
 * @param spool of all runs
 * @param run that fetches
 * @param clock tells when something was looked at
 * @param pass takes the rows of a listing that was read in full
 */
public record RunSpool(RawSpool spool, FeedRun run, Clock clock,
		BiConsumer<List<ListedNotice>, Listing> pass) implements Spool {

	private static final Duration LONG = Duration.ofDays(30);

	/** For a source without listings. */
	public RunSpool(RawSpool spool, FeedRun run, Clock clock) {
		this(spool, run, clock, (rows, listing) -> {
		});
	}

	@Override
	public @Nullable String marker(String url) {
		return this.spool.marker(this.run, url);
	}

	@Override
	public void confirm(String url, String marker) {
		this.spool.confirm(this.run.feed(), url, marker, this.clock.instant());
	}

	@Override
	public List<String> longNotSeen(int most) {
		return this.spool.notSeenSince(this.run.feed(), this.clock.instant().minus(LONG), most);
	}

	@Override
	public void listed(List<ListedNotice> rows, Listing listing) {
		this.pass.accept(rows, listing);
	}

	@Override
	public void receive(RawDocument document, @Nullable String marker) throws IOException {
		this.spool.store(this.run, document, marker);
	}

}

package org.exowatch.jobs.collect;

import java.io.IOException;

import org.exowatch.document.RawDocument;
import org.exowatch.source.Spool;
import org.exowatch.store.FeedRun;
import org.exowatch.store.RawSpool;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is fetched for one run.
 *
 * @param spool of all runs
 * @param run that fetches
 */
public record RunSpool(RawSpool spool, FeedRun run) implements Spool {

	@Override
	public @Nullable String marker(String url) {
		return this.spool.marker(url);
	}

	@Override
	public void receive(RawDocument document, @Nullable String marker) throws IOException {
		this.spool.store(this.run, document, marker);
	}

}

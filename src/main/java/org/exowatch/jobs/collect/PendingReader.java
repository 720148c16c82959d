package org.exowatch.jobs.collect;

import java.util.Iterator;
import java.util.List;

import org.exowatch.store.FeedRun;
import org.exowatch.store.RawSpool;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the ids of a run's raw documents that are not ingested yet. It keeps no position:
 * what is ingested is marked in the same transaction and does not come again.
 */
class PendingReader implements ItemReader<Long> {

	private final RawSpool spool;

	private final FeedRun run;

	private @Nullable Iterator<Long> pending;

	PendingReader(RawSpool spool, FeedRun run) {
		this.spool = spool;
		this.run = run;
	}

	@Override
	public @Nullable Long read() {
		if (this.pending == null) {
			List<Long> ids = this.spool.pending(this.run);
			this.pending = ids.iterator();
		}
		return this.pending.hasNext() ? this.pending.next() : null;
	}

}

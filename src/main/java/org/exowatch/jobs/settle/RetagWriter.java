package org.exowatch.jobs.settle;

import java.time.Clock;

import org.exowatch.jobs.Progress;
import org.exowatch.store.Retagging;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Writes the tags that changed, and counts them. */
class RetagWriter implements ItemWriter<TaggedPage> {

	private final Retagging retagging;

	private final Clock clock;

	private Progress progress = Progress.SILENT;

	private long read;

	private long changed;

	RetagWriter(Retagging retagging, Clock clock) {
		this.retagging = retagging;
		this.clock = clock;
	}

	/** Counts from nought, and tells. */
	void begin(Progress listener) {
		this.progress = listener;
		this.read = 0;
		this.changed = 0;
	}

	RetagReport report(boolean stopped) {
		return new RetagReport(this.read, this.changed, stopped);
	}

	@Override
	public void write(Chunk<? extends TaggedPage> chunk) {
		for (TaggedPage page : chunk) {
			this.changed += this.retagging.write(page.documents(), this.clock.instant());
			this.read += page.documents().size();
			this.progress.advance(this.read);
		}
	}

}

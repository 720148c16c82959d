package org.exowatch.jobs.settle;

import org.exowatch.store.Retagging;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Writes the tags that changed. */
class RetagWriter implements ItemWriter<TaggedPage> {

	private final Retagging retagging;

	RetagWriter(Retagging retagging) {
		this.retagging = retagging;
	}

	@Override
	public void write(Chunk<? extends TaggedPage> chunk) {
		chunk.forEach((page) -> this.retagging.write(page.documents()));
	}

}

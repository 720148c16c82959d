package org.exowatch.jobs.settle;

import java.util.List;

import org.exowatch.jobs.Tagging;
import org.exowatch.store.Retagging;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads stored documents page by page and tags them again. It keeps no position: what was
 * written has the current versions and does not come again.
 */
class TaggedReader implements ItemReader<TaggedPage> {

	private final Retagging retagging;

	private final Tagging tagging;

	private final boolean all;

	private final int size;

	private long after;

	TaggedReader(Retagging retagging, Tagging tagging, boolean all, int size) {
		this.retagging = retagging;
		this.tagging = tagging;
		this.all = all;
		this.size = size;
	}

	@Override
	public @Nullable TaggedPage read() {
		List<Long> ids = this.all ? this.retagging.all(this.after, this.size)
				: this.retagging.outdated(this.tagging.versions(), this.after, this.size);
		if (ids.isEmpty()) {
			return null;
		}
		this.after = ids.get(ids.size() - 1);
		return new TaggedPage(this.retagging.read(ids).stream().map(this.tagging::tag).toList());
	}

}

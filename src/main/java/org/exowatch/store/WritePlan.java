package org.exowatch.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.exowatch.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/** What is to be done with each row of a batch, before anything is written. */
final class WritePlan {

	private final WriteContext context;

	private final List<DocumentRow> unknown = new ArrayList<>();

	private final Map<Long, DocumentRow> added = new LinkedHashMap<>();

	private final Map<Long, DocumentRow> changedRecords = new LinkedHashMap<>();

	private final Map<Long, DocumentRow> changedTags = new LinkedHashMap<>();

	private final List<Long> newInSearch = new ArrayList<>();

	private final List<Long> confirmed = new ArrayList<>();

	private int changed;

	private int unchanged;

	private int older;

	WritePlan(Collection<DocumentRow> rows, Map<DocumentKey, StoredDocument> stored, WriteContext context) {
		this.context = context;
		for (DocumentRow row : rows) {
			place(row, stored.get(row.key()));
		}
	}

	private void place(DocumentRow row, @Nullable StoredDocument stored) {
		if (stored == null) {
			this.unknown.add(row);
		}
		else if (!stored.sameRecord(row) && !stored.givesWayTo(row, this.context)) {
			this.older++;
			newInSearch(stored);
		}
		else {
			merge(row, stored);
		}
	}

	private void merge(DocumentRow row, StoredDocument stored) {
		boolean record = !stored.sameRecord(row);
		boolean tags = !stored.sameTags(row.tags()) || !stored.textHash().equals(row.textHash());
		boolean search = newInSearch(stored);
		if (record) {
			this.changedRecords.put(stored.id(), row);
		}
		else if (othersMayFollow() && stored.arrival(this.context) > 0) {
			this.confirmed.add(stored.id());
		}
		if (tags) {
			this.changedTags.put(stored.id(), row);
		}
		if (record || tags || search) {
			this.changed++;
		}
		else {
			this.unchanged++;
		}
	}

	/** The search has found the document, whatever copy of it came. */
	private boolean newInSearch(StoredDocument stored) {
		String topic = this.context.searchTopic();
		if (topic == null || stored.searchTopics().contains(topic)) {
			return false;
		}
		this.newInSearch.add(stored.id());
		return true;
	}

	private boolean othersMayFollow() {
		return this.context.place() != null && this.context.place().othersMayFollow();
	}

	int newDocuments() {
		return this.unknown.size();
	}

	void giveIds(List<Long> ids) {
		for (int i = 0; i < ids.size(); i++) {
			this.added.put(ids.get(i), this.unknown.get(i));
		}
		if (this.context.searchTopic() != null) {
			this.newInSearch.addAll(ids);
		}
	}

	Map<Long, DocumentRow> added() {
		return this.added;
	}

	Map<Long, DocumentRow> changedRecords() {
		return this.changedRecords;
	}

	Map<Long, DocumentRow> changedTags() {
		return this.changedTags;
	}

	List<Long> newInSearch() {
		return this.newInSearch;
	}

	/** Documents that were stored before and may come to a topic, or leave it. */
	Set<Long> stored() {
		Set<Long> stored = new LinkedHashSet<>(this.changedTags.keySet());
		stored.addAll(this.newInSearch);
		stored.removeAll(this.added.keySet());
		return stored;
	}

	/** Stored like this already, by what came earlier. */
	List<Long> confirmed() {
		return this.confirmed;
	}

	WriteCounts counts() {
		return new WriteCounts(this.added.size(), this.changed, this.unchanged, this.older, 0);
	}

}

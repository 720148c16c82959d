package org.exowatch.source;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Documents that a feed or a listing leads to, each fetched once a version. */
final class LinkedDocuments {

	/** So many known documents are looked at again in a night. */
	private static final int MOST_REVISITED = 60;

	private final FdaSite site;

	private final Spool spool;

	private final Set<String> keys = new LinkedHashSet<>();

	private final Set<String> unchanged = new LinkedHashSet<>();

	private final Set<String> moved = new LinkedHashSet<>();

	LinkedDocuments(FdaSite site, Spool spool) {
		this.site = site;
		this.spool = spool;
	}

	/**
	 * Fetches a document unless this version of it was received before. One that is gone
	 * stays listed, so that it shows as missing.
	 * @param listed what the listing says that changes with the document, or null
	 */
	void fetch(FdaAddress address, @Nullable String listed) throws SourceException {
		Mark known = known(address);
		if (isSame(known, listed)) {
			same(address);
			return;
		}
		visit(address, known, listed);
	}

	/** Notes that this version of a document was received before. */
	void same(FdaAddress address) {
		this.keys.add(address.key());
		this.unchanged.add(address.key());
	}

	/** Whether this version of a document was received before. */
	boolean has(FdaAddress address, String listed) {
		return isSame(known(address), listed);
	}

	/**
	 * Looks at documents that were taken long ago, as some change behind an unchanged
	 * link.
	 * @param linked those that are linked still
	 * @param attempts go on after one that fails
	 * @param share that they may take
	 */
	void revisit(Set<FdaAddress> linked, Attempts attempts, NightShare share) throws SourceException {
		for (FdaAddress address : FdaAddress.among(linked, this.spool.longNotSeen(MOST_REVISITED))) {
			Mark known = known(address);
			if (known != null && share.allows()) {
				this.unchanged.remove(address.key());
				attempts.make(() -> visit(address, known, known.listed()));
			}
		}
	}

	private @Nullable Mark known(FdaAddress address) {
		return Mark.of(this.spool.marker(address.url().toString()));
	}

	private static boolean isSame(@Nullable Mark known, @Nullable String listed) {
		return known != null && known.isListedAs(listed);
	}

	private void visit(FdaAddress address, @Nullable Mark known, @Nullable String listed) throws SourceException {
		Visit visit = this.site.visit(address, known);
		this.keys.add(FdaPages.key(address, visit));
		if (visit instanceof Visit.Unchanged && known != null) {
			this.unchanged.add(address.key());
			confirm(address, known.listed(listed));
		}
		else if (visit instanceof Visit.Received received) {
			Mark mark = received.mark().listed(listed);
			FdaPages.receive(this.spool, received.document(), mark.marker());
			if (!received.key().equals(address.key())) {
				this.moved.add(address.key());
				confirm(address, mark);
			}
		}
	}

	/** A document that moved is kept under its new address, and known by both. */
	private void confirm(FdaAddress address, Mark mark) {
		String marker = mark.marker();
		if (marker != null) {
			this.spool.confirm(address.url().toString(), marker);
		}
	}

	/** Keys under which documents were asked for that have another one now. */
	Set<String> moved() {
		return this.moved;
	}

	Set<String> keys() {
		return this.keys;
	}

	Set<String> unchanged() {
		return this.unchanged;
	}

	Listing listing() {
		return new Listing(this.keys, this.unchanged);
	}

}

package org.exowatch.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;

import org.exowatch.document.Article;
import org.exowatch.document.Deletion;
import org.exowatch.document.Parsed;
import org.exowatch.document.Rejected;
import org.jspecify.annotations.Nullable;

/** Reads one part ahead and counts what it hands out. */
abstract class LazyStream implements ParsedStream {

	private final InputStream in;

	private @Nullable Parsed ahead;

	private boolean ended;

	private int articles;

	private int notices;

	private int deletions;

	private int rejected;

	LazyStream(InputStream in) {
		this.in = in;
	}

	/** The next part, or null after the last one. */
	abstract @Nullable Parsed read();

	@Override
	public final boolean hasNext() {
		if (this.ahead == null && !this.ended) {
			this.ahead = read();
			this.ended = (this.ahead == null);
		}
		return this.ahead != null;
	}

	@Override
	public final Parsed next() {
		Parsed part = hasNext() ? this.ahead : null;
		if (part == null) {
			throw new NoSuchElementException("the document has no more parts");
		}
		this.ahead = null;
		count(part);
		return part;
	}

	private void count(Parsed part) {
		if (part instanceof Article) {
			this.articles++;
		}
		else if (part instanceof Deletion) {
			this.deletions++;
		}
		else if (part instanceof Rejected) {
			this.rejected++;
		}
		else {
			this.notices++;
		}
	}

	@Override
	public final Counts counts() {
		return new Counts(this.articles, this.notices, this.deletions, this.rejected);
	}

	@Override
	public void close() {
		this.ended = true;
		this.ahead = null;
		try {
			this.in.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("could not close the document", ex);
		}
	}

}

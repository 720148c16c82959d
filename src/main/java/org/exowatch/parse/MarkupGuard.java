package org.exowatch.parse;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops the XML parser when it reads too much without handing anything out: a tag, a
 * comment or a document type declaration is held in memory as a whole, so an endless one
 * would exhaust it.
 */
final class MarkupGuard extends FilterInputStream {

	private long sinceEvent;

	MarkupGuard(InputStream in) {
		super(in);
	}

	/** Called for everything that the parser hands out. */
	void event() {
		this.sinceEvent = 0;
	}

	@Override
	public int read() throws IOException {
		check(1);
		return super.read();
	}

	@Override
	public int read(byte[] bytes, int offset, int count) throws IOException {
		int read = super.read(bytes, offset, count);
		check(read);
		return read;
	}

	private void check(int read) throws IOException {
		this.sinceEvent += read;
		if (this.sinceEvent > Limits.MARKUP_BYTES) {
			throw new IOException(
					"a single tag, comment or declaration is longer than " + (Limits.MARKUP_BYTES >> 20) + " MB");
		}
	}

}

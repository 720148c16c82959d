package org.exowatch.vocabulary;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Keeps the XML parser from holding an endless record, tag or comment in memory. */
final class LimitedInput extends FilterInputStream {

	/** Bytes of one record; the longest of MeSH have about 1 MB. */
	private static final int RECORD = 16 << 20;

	private long sinceRecord;

	LimitedInput(InputStream in) {
		super(in);
	}

	/** A record begins. */
	void record() {
		this.sinceRecord = 0;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		this.sinceRecord += Math.max(0, read);
		if (this.sinceRecord > RECORD) {
			throw new TooLong("a record, tag or comment is longer than " + (RECORD >> 20) + " MB");
		}
		return read;
	}

	/** Something is longer than it may be. */
	static final class TooLong extends IOException {

		private static final long serialVersionUID = 1L;

		TooLong(String message) {
			super(message);
		}

	}

}

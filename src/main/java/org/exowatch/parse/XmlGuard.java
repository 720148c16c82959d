package org.exowatch.parse;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps the XML parser from holding endless input in memory. It reads a text, a tag, a
 * comment or a document type declaration as a whole, so a text that is too long is cut
 * (and its record rejected, those after it come), and anything else that is too long ends
 * the file.
 */
final class XmlGuard extends FilterInputStream {

	/** No entity or character reference that XML knows by itself is longer. */
	private static final int REFERENCE = 16;

	private static final int COMMENT_END = ('-' << 16) | ('-' << 8) | '>';

	private static final int CDATA_END = (']' << 16) | (']' << 8) | '>';

	private final byte[] ahead = new byte[1 << 14];

	private int aheadAt;

	private int aheadEnd;

	private long sinceEvent;

	private long sinceTag;

	private long sinceRecord;

	private boolean cut;

	XmlGuard(InputStream in) {
		super(in);
	}

	/** Called for everything that the parser hands out. */
	void event() {
		this.sinceEvent = 0;
	}

	/** Called when a record begins. */
	void record() {
		this.sinceRecord = 0;
	}

	/** Whether a text was cut since this was last asked. */
	boolean takeCut() {
		boolean was = this.cut;
		this.cut = false;
		return was;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int count) throws IOException {
		int read = source(bytes, offset, count);
		if (read <= 0) {
			return read;
		}
		int tag = lastTag(bytes, offset, read);
		this.sinceTag = (tag >= 0) ? offset + read - tag : this.sinceTag + read;
		this.sinceEvent += read;
		if (this.sinceEvent > Limits.MARKUP_BYTES) {
			throw new TooLong(
					"a single tag, comment or declaration is longer than " + (Limits.MARKUP_BYTES >> 20) + " MB");
		}
		this.sinceRecord += read;
		if (this.sinceRecord > Limits.RECORD_BYTES) {
			throw new TooLong("the record is longer than " + (Limits.RECORD_BYTES >> 20) + " MB");
		}
		if (this.sinceTag > Limits.TEXT_BYTES) {
			int at = cutPoint(bytes, offset, read);
			return (at < 0) ? read : skipText(bytes, at, offset + read) - offset;
		}
		return read;
	}

	/** From the end, where the last tag is near: this costs next to nothing. */
	private static int lastTag(byte[] bytes, int offset, int count) {
		for (int i = offset + count - 1; i >= offset; i--) {
			if (bytes[i] == '<') {
				return i;
			}
		}
		return -1;
	}

	/**
	 * A place between two characters and outside of a reference such as one for an
	 * ampersand.
	 */
	private static int cutPoint(byte[] bytes, int offset, int count) {
		int plain = 0;
		for (int i = offset; i < offset + count; i++) {
			boolean characterStarts = (bytes[i] & 0xc0) != 0x80;
			if (plain >= REFERENCE && characterStarts) {
				return i;
			}
			plain = (bytes[i] == '&') ? 0 : plain + 1;
		}
		return -1;
	}

	/** Drops what stands before the next tag, which comes with the next read. */
	private int skipText(byte[] bytes, int at, int end) throws IOException {
		this.cut = true;
		int lastThree = 0;
		for (int i = at; i < end; i++) {
			lastThree = refuseEnd(lastThree, bytes[i]);
		}
		for (this.aheadEnd = next(); this.aheadEnd > 0; this.aheadEnd = next()) {
			for (this.aheadAt = 0; this.aheadAt < this.aheadEnd; this.aheadAt++) {
				if (this.ahead[this.aheadAt] == '<') {
					return at;
				}
				lastThree = refuseEnd(lastThree, this.ahead[this.aheadAt]);
			}
		}
		return at;
	}

	private int next() throws IOException {
		return super.read(this.ahead, 0, this.ahead.length);
	}

	/** What was read ahead while text was skipped, then the stream. */
	private int source(byte[] bytes, int offset, int count) throws IOException {
		int left = this.aheadEnd - this.aheadAt;
		if (left <= 0) {
			return super.read(bytes, offset, count);
		}
		int taken = Math.min(left, count);
		System.arraycopy(this.ahead, this.aheadAt, bytes, offset, taken);
		this.aheadAt += taken;
		return taken;
	}

	/**
	 * The end of a comment or CDATA section must not be lost: what follows would be too.
	 */
	private static int refuseEnd(int lastThree, int b) throws TooLong {
		int now = ((lastThree << 8) | (b & 0xff)) & 0xffffff;
		if (now == COMMENT_END || now == CDATA_END) {
			throw new TooLong("a comment or CDATA section is longer than " + (Limits.TEXT_BYTES >> 20) + " MB");
		}
		return now;
	}

	/** Something is longer than it may be, and cannot be cut. */
	static final class TooLong extends IOException {

		TooLong(String message) {
			super(message);
		}

	}

}

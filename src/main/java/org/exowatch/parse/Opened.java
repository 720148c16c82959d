package org.exowatch.parse;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * A stream whose first bytes have been looked at. When the rest breaks, every byte before
 * the break has been handed out: a reader's own buffering must not swallow them.
 */
final class Opened extends InputStream {

	private static final int LOOK = 8192;

	private final InputStream rest;

	private final byte[] head = new byte[LOOK];

	private int headLength;

	private int position;

	private @Nullable IOException broken;

	Opened(InputStream in) {
		this.rest = in;
		try {
			int read = 0;
			while (read >= 0 && this.headLength < LOOK) {
				read = in.read(this.head, this.headLength, LOOK - this.headLength);
				this.headLength += Math.max(0, read);
			}
		}
		catch (IOException ex) {
			this.broken = ex;
		}
	}

	/** The first bytes, at most 8 kB. */
	byte[] head() {
		return java.util.Arrays.copyOf(this.head, this.headLength);
	}

	/** What broke before the first byte. */
	void failIfUnreadable() throws IOException {
		if (this.headLength == 0 && this.broken != null) {
			throw this.broken;
		}
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int count) throws IOException {
		int left = this.headLength - this.position;
		if (left > 0) {
			int taken = Math.min(left, count);
			System.arraycopy(this.head, this.position, bytes, offset, taken);
			this.position += taken;
			return taken;
		}
		if (this.broken != null) {
			throw this.broken;
		}
		return this.rest.read(bytes, offset, count);
	}

	@Override
	public void close() throws IOException {
		this.rest.close();
	}

}

package org.exowatch.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 text with their numbers. Only a line feed, or one after a carriage
 * return, ends a line: other separators of Unicode may stand in a text.
 */
final class Lines {

	private final InputStream in;

	private byte[] buffer = new byte[8192];

	private int length;

	private final byte[] chunk = new byte[1 << 16];

	private int chunkLength;

	private int chunkPosition;

	private int number;

	Lines(InputStream in) {
		this.in = in;
	}

	/** The number of the last line, from 1. */
	int number() {
		return this.number;
	}

	/**
	 * The next line without its end, or null after the last one.
	 * @throws RecordFault if this line cannot be taken; the next one can be asked for
	 * @throws IOException if nothing after it can be read
	 */
	@Nullable String next() throws IOException {
		if (!fill()) {
			return null;
		}
		this.number++;
		if (this.length > Limits.LINE_BYTES) {
			throw new RecordFault("the line is longer than " + (Limits.LINE_BYTES >> 20) + " MB");
		}
		int end = (this.length > 0 && this.buffer[this.length - 1] == '\r') ? this.length - 1 : this.length;
		try {
			String line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(this.buffer, 0, end)).toString();
			return (this.number == 1 && line.startsWith("\ufeff")) ? line.substring(1) : line;
		}
		catch (CharacterCodingException ex) {
			throw new RecordFault("the line is not UTF-8");
		}
	}

	/** Reads up to the line feed; keeps no more of a line than its limit. */
	private boolean fill() throws IOException {
		this.length = 0;
		boolean any = false;
		while (this.chunkPosition < this.chunkLength || read()) {
			any = true;
			int start = this.chunkPosition;
			int end = start;
			while (end < this.chunkLength && this.chunk[end] != '\n') {
				end++;
			}
			keep(start, end - start);
			this.chunkPosition = end + 1;
			if (end < this.chunkLength) {
				return true;
			}
		}
		return any;
	}

	private void keep(int start, int count) {
		int kept = Math.min(count, Limits.LINE_BYTES + 1 - this.length);
		if (this.length + kept > this.buffer.length) {
			this.buffer = Arrays.copyOf(this.buffer, Math.max(this.buffer.length * 2, this.length + kept));
		}
		System.arraycopy(this.chunk, start, this.buffer, this.length, kept);
		this.length += kept;
	}

	private boolean read() throws IOException {
		this.chunkPosition = 0;
		this.chunkLength = Math.max(0, this.in.read(this.chunk, 0, this.chunk.length));
		return this.chunkLength > 0;
	}

}

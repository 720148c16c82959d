package org.exowatch.catalog;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 text with their numbers; a text that breaks off, is written in
 * another encoding or has an endless line is refused with the line where that shows.
 */
public final class Utf8Lines {

	/** Bytes of one line; the longest that real vocabularies have are 20 kB. */
	private static final int LONGEST = 1 << 20;

	private final InputStream in;

	private byte[] buffer = new byte[8192];

	private final byte[] chunk = new byte[1 << 16];

	private int chunkLength;

	private int chunkPosition;

	private int number;

	private boolean open;

	public Utf8Lines(InputStream in) {
		this.in = in;
	}

	/**
	 * The bytes behind a file's, unpacked when it is gzipped; supports marks.
	 * @throws IOException if it begins like gzip and is not
	 */
	public static InputStream unpacked(InputStream file) throws IOException {
		InputStream in = new BufferedInputStream(file, 1 << 16);
		in.mark(2);
		boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
		in.reset();
		return zipped ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 17) : in;
	}

	/** The number of the last line, from 1. */
	public int number() {
		return this.number;
	}

	/** Whether the text ended within the last line: nothing ends it. */
	public boolean isOpen() {
		return this.open;
	}

	/**
	 * The next line without its end, or null after the last one.
	 * @throws Broken if the text cannot be read on; the number is that of the line
	 */
	public @Nullable String next() throws Broken {
		try {
			int length = fill();
			if (length < 0) {
				return null;
			}
			int end = (length > 0 && this.buffer[length - 1] == '\r') ? length - 1 : length;
			String line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(this.buffer, 0, end)).toString();
			return (this.number == 1 && line.startsWith("\ufeff")) ? line.substring(1) : line;
		}
		catch (CharacterCodingException ex) {
			throw new Broken(this.number, "is not UTF-8: save the file in that encoding, or fetch it again", ex);
		}
		catch (Broken ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw new Broken(this.number, reason(ex), ex);
		}
	}

	/** Why bytes could not be read, in words. */
	public static String reason(IOException ex) {
		if (ex instanceof EOFException) {
			return "the gzip data breaks off: the file is truncated, fetch it again";
		}
		if (ex instanceof ZipException) {
			return "the gzip data is damaged (" + ex.getMessage() + "): fetch the file again";
		}
		return "cannot be read: " + ex.getMessage();
	}

	/** Reads up to the line feed: the length, or -1 at the end. */
	private int fill() throws IOException {
		int length = 0;
		int b = read();
		if (b < 0) {
			return -1;
		}
		this.number++;
		for (; b >= 0 && b != '\n'; b = read()) {
			if (length == this.buffer.length) {
				if (length >= LONGEST) {
					throw new Broken(this.number, "is longer than 1 MB, which no line of a vocabulary is", null);
				}
				this.buffer = Arrays.copyOf(this.buffer, length * 2);
			}
			this.buffer[length++] = (byte) b;
		}
		this.open = b < 0;
		return length;
	}

	private int read() throws IOException {
		if (this.chunkPosition == this.chunkLength) {
			this.chunkPosition = 0;
			this.chunkLength = Math.max(0, this.in.read(this.chunk, 0, this.chunk.length));
			if (this.chunkLength == 0) {
				return -1;
			}
		}
		return this.chunk[this.chunkPosition++] & 0xff;
	}

	/** The text cannot be read on. */
	public static final class Broken extends IOException {

		private static final long serialVersionUID = 1L;

		private final int line;

		private final String reason;

		public Broken(int line, String message, @Nullable Throwable cause) {
			super(message, cause);
			this.line = line;
			this.reason = message;
		}

		/** In words, to follow the file and line. */
		public String reason() {
			return this.reason;
		}

		/** From 1, or 0 before the first one. */
		public int line() {
			return this.line;
		}

	}

}

package org.exowatch.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A growing run of bytes; numbers go in with the highest byte first. */
final class Bytes {

	private byte[] array;

	private int size;

	Bytes(int capacity) {
		this.array = new byte[capacity];
	}

	int size() {
		return this.size;
	}

	void clear() {
		this.size = 0;
	}

	byte[] array() {
		return this.array;
	}

	/** The bytes from a position on, good until more is added. */
	ByteBuffer from(int start) {
		return ByteBuffer.wrap(this.array, start, this.size - start);
	}

	byte[] copy() {
		return Arrays.copyOf(this.array, this.size);
	}

	void int8(int value) {
		ensure(1);
		this.array[this.size++] = (byte) value;
	}

	void int16(int value) {
		int8(value >>> 8);
		int8(value);
	}

	void int32(int value) {
		ensure(Integer.BYTES);
		this.size += Integer.BYTES;
		int32At(this.size - Integer.BYTES, value);
	}

	void int32At(int position, int value) {
		for (int i = 0; i < Integer.BYTES; i++) {
			this.array[position + i] = (byte) (value >>> (24 - 8 * i));
		}
	}

	void int64(long value) {
		ensure(Long.BYTES);
		this.size += Long.BYTES;
		int64At(this.size - Long.BYTES, value);
	}

	void int64At(int position, long value) {
		int32At(position, (int) (value >>> 32));
		int32At(position + Integer.BYTES, (int) value);
	}

	void all(byte[] bytes) {
		ensure(bytes.length);
		System.arraycopy(bytes, 0, this.array, this.size, bytes.length);
		this.size += bytes.length;
	}

	/** A text that is all ASCII. */
	void ascii(String text) {
		ensure(text.length());
		for (int i = 0; i < text.length(); i++) {
			this.array[this.size++] = (byte) text.charAt(i);
		}
	}

	/** UTF-8, cleaned as {@link PgText} does it. */
	void text(String text) {
		all(PgText.utf8(text));
	}

	/** As a string of JSON, in quotes, cleaned as {@link PgText} does it. */
	void jsonString(String text) {
		int length = text.length();
		ensure(length + 2);
		this.array[this.size++] = '"';
		int done = 0;
		while (done < length && isPlain(text.charAt(done))) {
			this.array[this.size++] = (byte) text.charAt(done++);
		}
		if (done < length) {
			// What is escaped is never part of a longer character in UTF-8.
			for (byte b : PgText.utf8(text.substring(done))) {
				escaped(b);
			}
		}
		int8('"');
	}

	private static boolean isPlain(char c) {
		return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
	}

	private void escaped(byte b) {
		switch (b) {
			case '"', '\\' -> letter(b);
			case '\b' -> letter('b');
			case '\t' -> letter('t');
			case '\n' -> letter('n');
			case '\f' -> letter('f');
			case '\r' -> letter('r');
			default -> {
				if (b >= 0 && b < ' ') {
					ascii("\\u00%02X".formatted(b));
				}
				else {
					int8(b);
				}
			}
		}
	}

	private void letter(int letter) {
		int8('\\');
		int8(letter);
	}

	private void ensure(int more) {
		if (this.array.length - this.size < more) {
			this.array = Arrays.copyOf(this.array, Math.max(this.size + more, this.array.length * 2));
		}
	}

}

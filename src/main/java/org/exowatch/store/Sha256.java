package org.exowatch.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** Collects values into one hash; a value cannot run over into the next. */
final class Sha256 {

	/** Copied, since looking an algorithm up costs more than hashing a short text. */
	private static final MessageDigest PROTOTYPE = prototype();

	private final MessageDigest digest;

	Sha256() {
		try {
			this.digest = (MessageDigest) PROTOTYPE.clone();
		}
		catch (CloneNotSupportedException impossible) {
			throw new IllegalStateException("SHA-256 of the Java platform can be copied", impossible);
		}
	}

	private static MessageDigest prototype() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("every Java platform has SHA-256", impossible);
		}
	}

	/** The hash of a text alone, as any other tool computes it. */
	static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The hash of a file's bytes. */
	static String of(byte[] content) {
		return HexFormat.of().formatHex(new Sha256().digest.digest(content));
	}

	Sha256 add(@Nullable String value) {
		return (value != null) ? add(ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8))) : mark(1);
	}

	/** A value in UTF-8. */
	Sha256 add(ByteBuffer value) {
		return part(value).mark(0);
	}

	/** A part of a value, without an end. */
	Sha256 part(ByteBuffer text) {
		this.digest.update(text);
		return this;
	}

	Sha256 mark(int mark) {
		this.digest.update((byte) mark);
		return this;
	}

	/** Ends a row of values. */
	void endRow() {
		mark(2);
	}

	/** Ends a list of rows. */
	void endRows() {
		mark(3);
	}

	String hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

}

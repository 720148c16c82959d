package org.exowatch.deliver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A reader who gets the digest by mail. It is spoken of by its line: no message of the
 * program shows the address.
 *
 * @param line of the file, from 1
 * @param address as written
 */
public record Recipient(int line, String address) {

	/** SHA-256 of the address in lower case, 64 hex digits: what is stored of it. */
	public String id() {
		try {
			byte[] lower = this.address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lower));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return "recipient on line " + this.line;
	}

}

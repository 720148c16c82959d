package org.exowatch.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** A short hash of what a vocabulary says, so that a changed one is noticed. */
final class Fingerprint {

	private Fingerprint() {
	}

	/**
	 * Six hexadecimal digits of the SHA-256 over all concepts in order and an overlay.
	 */
	static String of(Collection<Concept> concepts, Overlay overlay) {
		MessageDigest digest = sha256();
		concepts.forEach((concept) -> digest.update(concept.toString().getBytes(StandardCharsets.UTF_8)));
		overlay.rows().forEach((row) -> digest.update(row.toString().getBytes(StandardCharsets.UTF_8)));
		return HexFormat.of().formatHex(digest.digest(), 0, 3);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}

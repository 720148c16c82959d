package org.exowatch.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** A short hash of what a vocabulary says, so that a changed one is noticed. */
final class Fingerprint {

	private Fingerprint() {
	}

	/**
	 * Six hexadecimal digits of the SHA-256 over all concepts in order, as far as they
	 * decide what is tagged: cross-references do not.
	 */
	static String of(Collection<Concept> concepts) {
		MessageDigest digest = sha256();
		for (Concept concept : concepts) {
			add(concept.id(), digest);
			add(concept.name(), digest);
			List.of(concept.synonyms(), concept.abbreviations(), concept.parents()).forEach((names) -> {
				names.forEach((name) -> add(name, digest));
				digest.update((byte) '\n');
			});
		}
		return HexFormat.of().formatHex(digest.digest(), 0, 3);
	}

	private static void add(String text, MessageDigest digest) {
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) '\t');
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

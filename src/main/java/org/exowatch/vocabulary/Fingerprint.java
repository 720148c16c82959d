package org.exowatch.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

import org.exowatch.catalog.Overlay;

/** A short hash of what a vocabulary says, so that a changed one is noticed. */
final class Fingerprint {

	private static final int BLOCK = 1 << 16;

	private Fingerprint() {
	}

	/**
	 * Six hexadecimal digits of the SHA-256 over all concepts in order and an overlay, as
	 * far as they decide what is tagged: cross-references do not.
	 */
	static String of(Collection<Concept> concepts, Overlay overlay) {
		MessageDigest digest = sha256();
		StringBuilder text = new StringBuilder();
		for (Concept concept : concepts) {
			text.append(concept.id()).append('\t').append(concept.name());
			add(concept.synonyms(), text);
			add(concept.abbreviations(), text);
			add(concept.parents(), text);
			if (text.length() > BLOCK) {
				digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
				text.setLength(0);
			}
		}
		overlay.rows().forEach(text::append);
		digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(digest.digest(), 0, 3);
	}

	private static void add(List<String> names, StringBuilder text) {
		text.append('\n');
		for (String name : names) {
			text.append(name).append('\t');
		}
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

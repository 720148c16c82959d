package org.exowatch.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** Collects values into one hash; a value cannot run over into the next. */
final class Sha256 {

	private final MessageDigest digest;

	Sha256() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("every Java platform has SHA-256", impossible);
		}
	}

	/** The hash of a text alone, as any other tool computes it. */
	static String of(String text) {
		return HexFormat.of().formatHex(new Sha256().digest.digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	Sha256 add(@Nullable String value) {
		if (value != null) {
			this.digest.update(value.getBytes(StandardCharsets.UTF_8));
			this.digest.update((byte) 0);
		}
		else {
			this.digest.update((byte) 1);
		}
		return this;
	}

	Sha256 addRows(Iterable<@Nullable String[]> rows) {
		for (@Nullable
		String[] row : rows) {
			for (@Nullable
			String value : row) {
				add(value);
			}
			this.digest.update((byte) 2);
		}
		this.digest.update((byte) 3);
		return this;
	}

	String hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

}

package org.exowatch.store;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

import javax.sql.DataSource;

import org.exowatch.document.DigestInput;
import org.exowatch.document.IsoWeek;

/** What was published: frozen input, hashes, and the papers and notices it reported. */
public final class FrozenDigests {

	public FrozenDigests(DataSource dataSource) {
		throw new UnsupportedOperationException("not yet");
	}

	/** The canonical JSON of an input: same input, same bytes. */
	public static String canonicalJson(DigestInput input) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Freezes a digest in the caller's transaction; a frozen week stays as it is.
	 * @param digest id
	 * @param input what it was written from
	 * @param rendererVersion of the program that wrote the files
	 * @param files SHA-256 by file name
	 * @param at when
	 * @return whether it was frozen now
	 * @throws IllegalArgumentException for a preview
	 */
	public boolean freeze(String digest, DigestInput input, String rendererVersion, SortedMap<String, String> files,
			Instant at) {
		throw new UnsupportedOperationException("not yet");
	}

	/** A frozen week, or empty. */
	public Optional<Frozen> find(String digest, IsoWeek week) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * A frozen digest.
	 *
	 * @param digest id
	 * @param topic id
	 * @param week reported
	 * @param inputJson canonical
	 * @param inputSha256 of its UTF-8 bytes
	 * @param rendererVersion of the program that wrote the files
	 * @param files SHA-256 by file name
	 * @param frozenAt when
	 */
	public record Frozen(String digest, String topic, IsoWeek week, String inputJson, String inputSha256,
			String rendererVersion, SortedMap<String, String> files, Instant frozenAt) {

	}

}

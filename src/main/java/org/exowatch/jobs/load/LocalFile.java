package org.exowatch.jobs.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import org.exowatch.document.RawDocument;
import org.exowatch.document.Source;

/**
 * A PubMed file on disk; it stays where it is, the database keeps its path and checksum.
 */
final class LocalFile {

	private LocalFile() {
	}

	static RawDocument raw(Path file, String sha256, Instant at) {
		return new RawDocument(Source.PUBMED, file.toUri().toString(), "application/xml", at, sha256,
				() -> new BufferedInputStream(Files.newInputStream(file), 1 << 16));
	}

	static String sha256(Path file) throws IOException {
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
			in.transferTo(java.io.OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java runtime has SHA-256", ex);
		}
	}

}

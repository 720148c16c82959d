package org.exowatch.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import javax.sql.DataSource;

import org.exowatch.store.ReadOnlyRole;

/**
 * The analysts' read-only user; its password lies in a file that only its owner can read.
 */
public final class ReaderAccess {

	private final Path file;

	ReaderAccess(Path data) {
		this.file = data.resolve("reader-password");
	}

	public String user() {
		return ReadOnlyRole.NAME;
	}

	/** Where the password lies. */
	public Path file() {
		return this.file;
	}

	/** The password, made at first use. */
	public String password() throws IOException {
		if (!Files.exists(this.file)) {
			create();
		}
		return Files.readString(this.file, StandardCharsets.US_ASCII).strip();
	}

	/** Creates the role, or says in words why that is not possible. */
	Optional<String> ensure(DataSource dataSource) throws IOException {
		return ReadOnlyRole.ensure(dataSource, password());
	}

	private void create() throws IOException {
		byte[] random = new byte[18];
		new SecureRandom().nextBytes(random);
		Files.createDirectories(this.file.toAbsolutePath().getParent());
		try {
			Files.createFile(this.file, ownerOnly());
			Files.writeString(this.file, HexFormat.of().formatHex(random) + "\n", StandardCharsets.US_ASCII);
		}
		catch (FileAlreadyExistsException ex) {
			// Another process made it a moment ago: its password counts.
			return;
		}
	}

	private FileAttribute<?>[] ownerOnly() {
		boolean posix = this.file.getFileSystem().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}

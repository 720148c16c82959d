package org.exowatch.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The random password of the cluster, in a file that only its owner can read. */
record Password(Path file, String value) {

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

	static Password read(Path file) throws IOException {
		if (isPosix(file)) {
			Files.setPosixFilePermissions(file, OWNER_ONLY);
		}
		return new Password(file, Files.readString(file, StandardCharsets.UTF_8).strip());
	}

	static Password create(Path file) throws IOException {
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		Path writing = file.resolveSibling(file.getFileName() + ".writing");
		Files.deleteIfExists(writing);
		if (isPosix(file)) {
			Files.createFile(writing, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
		}
		Files.writeString(writing, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n",
				StandardCharsets.UTF_8);
		Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
		return read(file);
	}

	private static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	@Override
	public String toString() {
		return "Password[" + this.file + "]";
	}

}

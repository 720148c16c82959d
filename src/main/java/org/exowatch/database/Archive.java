package org.exowatch.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a .txz with its links and permissions; nothing lands outside of the target. */
final class Archive {

	private static final PosixFilePermission[] BITS = { PosixFilePermission.OTHERS_EXECUTE,
			PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_EXECUTE,
			PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ, PosixFilePermission.OWNER_EXECUTE,
			PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_READ };

	private final Path target;

	private Archive(Path target) {
		this.target = target.toAbsolutePath().normalize();
	}

	static void unpack(InputStream txz, Path target) throws IOException {
		Files.createDirectories(target);
		Archive archive = new Archive(target);
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZInputStream(new BufferedInputStream(txz, 1 << 16)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				archive.take(entry, tar);
			}
		}
	}

	private void take(TarArchiveEntry entry, InputStream body) throws IOException {
		if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
			throw new IOException("The entry " + entry.getName() + " is neither file, folder nor link");
		}
		Path place = inside(this.target, entry.getName(), entry);
		if (entry.isDirectory()) {
			Files.createDirectories(place);
			return;
		}
		Path parent = (place.getParent() != null) ? place.getParent() : this.target;
		Files.createDirectories(parent);
		if (entry.isSymbolicLink()) {
			inside(parent, entry.getLinkName(), entry);
			Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
		}
		else if (entry.isLink()) {
			Files.createLink(place, inside(this.target, entry.getLinkName(), entry));
		}
		else {
			Files.copy(body, place);
			permit(place, entry.getMode());
		}
	}

	private Path inside(Path base, String name, TarArchiveEntry entry) throws IOException {
		Path place = base.resolve(name).normalize();
		if (!place.startsWith(this.target)) {
			throw new IOException("The entry " + entry.getName() + " leads out of the archive: " + name);
		}
		return place;
	}

	private static void permit(Path file, int mode) throws IOException {
		if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			return;
		}
		Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
		for (int bit = 0; bit < BITS.length; bit++) {
			if ((mode & (1 << bit)) != 0) {
				permissions.add(BITS[bit]);
			}
		}
		Files.setPosixFilePermissions(file, permissions);
	}

}

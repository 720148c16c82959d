package org.exowatch.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.exowatch.catalog.CatalogException;

/** A file that a verb writes: never one that it reads, and whole or not at all. */
final class OutputFile {

	private OutputFile() {
	}

	/** Refuses a folder, and a file that is read, by whatever path or link. */
	static void require(String option, Path output, List<Path> inputs) throws IOException {
		if (Files.isDirectory(output)) {
			throw new UsageException(option + " " + output + ": is a folder; name a file");
		}
		for (Path input : inputs) {
			if (same(output, input)) {
				throw new UsageException(option + " " + output + ": that is an input; name another file");
			}
		}
	}

	/** Refuses a file whose folder is not there. */
	static void requireFolder(String option, Path output) {
		Path folder = output.toAbsolutePath().getParent();
		if (folder == null || !Files.isDirectory(folder)) {
			throw new UsageException(option + " " + output + ": there is no folder " + folder + "; make it first");
		}
	}

	/** Whether both are one file, which need not exist. */
	static boolean same(Path one, Path other) throws IOException {
		return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
				|| (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
	}

	static PrintWriter open(String option, Path output) {
		try {
			return new PrintWriter(new BufferedWriter(Files.newBufferedWriter(output)));
		}
		catch (IOException ex) {
			throw unwritten(option, output, ex);
		}
	}

	/** Writes a file beside and moves it to its place when it is whole. */
	static void replace(String option, Path target, Content content) throws IOException, CatalogException {
		Path part = target.toAbsolutePath().resolveSibling("." + target.getFileName() + ".part");
		try {
			content.write(part);
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (FileSystemException ex) {
			throw unwritten(option, target, ex);
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	private static UsageException unwritten(String option, Path output, IOException ex) {
		return new UsageException(option + " " + output + ": cannot be written (" + ex.getClass().getSimpleName()
				+ "); is its folder there, and may you write to it?");
	}

	/** Writes all of it. */
	@FunctionalInterface
	interface Content {

		/**
		 * Writes it.
		 * @throws CatalogException if nothing is to be replaced, because it could not be
		 * used
		 */
		void write(Path part) throws IOException, CatalogException;

	}

}

package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

import org.exowatch.database.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/** A data folder of the program's own making, which may be removed. */
final class ScratchFolder {

	private ScratchFolder() {
	}

	/** Removes it with its database, if it is there. */
	static void wipe(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		// A run that was killed may have left its server up: take it over and stop it.
		if (Files.exists(folder.resolve("postgres"))) {
			EmbeddedPostgres.open(folder).close();
		}
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
					throws IOException {
				Files.delete(directory);
				return FileVisitResult.CONTINUE;
			}

		});
	}

}

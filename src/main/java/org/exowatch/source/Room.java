package org.exowatch.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room for a file on disk: none may be beyond all measure, and some space stays free. */
class Room {

	private static final long LARGEST = 1L << 30;

	private static final long STAYS_FREE = 512L << 20;

	private final Path folder;

	Room(Path folder) {
		this.folder = folder;
	}

	/** Bytes that a file may have: the largest ones of PubMed have a fifth of it. */
	long largest() {
		return LARGEST;
	}

	long free() throws IOException {
		return Files.getFileStore(this.folder).getUsableSpace();
	}

	/**
	 * Refuses what does not fit.
	 * @param bytes that are to come, or -1: not known
	 */
	final void require(long bytes) throws IOException {
		if (bytes > largest()) {
			throw new CannotKeep("has " + (bytes >> 20) + " MB, more than the " + (largest() >> 20)
					+ " MB that such a file may have; it was not fetched");
		}
		long free = free();
		if (free - Math.max(0, bytes) < STAYS_FREE) {
			throw new CannotKeep("needs " + (Math.max(0, bytes) >> 20) + " MB, and " + (STAYS_FREE >> 20)
					+ " MB are to stay free, but the disk of " + this.folder + " has only " + (free >> 20)
					+ " MB left: make room and load again");
		}
	}

}

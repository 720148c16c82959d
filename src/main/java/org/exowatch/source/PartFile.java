package org.exowatch.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is not there in full yet: {@code NAME.part}, and {@code NAME.part.of} with
 * the server's mark of the version that it is part of. Without a mark nothing is resumed.
 */
final class PartFile {

	private final Path target;

	private final Path part;

	private final Path mark;

	PartFile(Path target) {
		this.target = target;
		this.part = target.resolveSibling(target.getFileName() + ".part");
		this.mark = target.resolveSibling(target.getFileName() + ".part.of");
	}

	/** Bytes that are there. */
	long size() throws IOException {
		return Files.exists(this.part) ? Files.size(this.part) : 0;
	}

	/** Bytes that are there and can be added to. */
	long resumable() throws IOException {
		return mark().isEmpty() ? 0 : size();
	}

	/** A strong ETag or a Last-Modified date; empty: none is known. */
	String mark() throws IOException {
		return Files.exists(this.mark) ? Files.readString(this.mark).strip() : "";
	}

	/** Empties the part for a version with this mark, which may be empty. */
	FileChannel startOver(String newMark) throws IOException {
		Files.deleteIfExists(this.mark);
		FileChannel file = FileChannel.open(this.part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING);
		Files.writeString(this.mark, newMark);
		return file;
	}

	/** Opens the part at its end. */
	FileChannel goOn() throws IOException {
		FileChannel file = FileChannel.open(this.part, StandardOpenOption.WRITE);
		return file.position(file.size());
	}

	/** The part is whole: gives it its name. */
	void complete() throws IOException {
		try (FileChannel file = FileChannel.open(this.part, StandardOpenOption.WRITE)) {
			file.force(true);
		}
		Files.move(this.part, this.target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		Files.deleteIfExists(this.mark);
	}

	void discard() throws IOException {
		Files.deleteIfExists(this.mark);
		Files.deleteIfExists(this.part);
	}

}

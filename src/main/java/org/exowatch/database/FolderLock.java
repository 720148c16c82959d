package org.exowatch.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * A lock file between processes. The operating system frees it when its holder dies,
 * however it dies, and a process in another container cannot be mistaken for a dead one.
 */
final class FolderLock implements AutoCloseable {

	/**
	 * What this JVM holds: POSIX drops a lock as soon as its process closes any
	 * descriptor of the file, so a second attempt must not even open it.
	 */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path file;

	private final FileChannel channel;

	private FolderLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/** Waits for the lock; threads of this JVM must keep each other out themselves. */
	static FolderLock waitFor(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		return held(file, channel, channel.lock());
	}

	/** The lock, or null: somebody alive holds it. */
	static @Nullable FolderLock tryTake(Path file) throws IOException {
		if (HELD.contains(file)) {
			return null;
		}
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		FileLock lock = channel.tryLock();
		if (lock == null) {
			channel.close();
			return null;
		}
		return held(file, channel, lock);
	}

	private static FolderLock held(Path file, FileChannel channel, FileLock lock) throws IOException {
		if (!lock.isValid()) {
			channel.close();
			throw new IOException("The lock on " + file + " was lost as soon as it was taken; nothing was started."
					+ " Does the file system support locks?");
		}
		HELD.add(file);
		return new FolderLock(file, channel);
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
		HELD.remove(this.file);
	}

}

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
		HELD.add(file);
	}

	/** Waits for the lock; threads of this JVM must keep each other out themselves. */
	static FolderLock waitFor(Path file) throws IOException {
		FileChannel channel = channel(file);
		try {
			channel.lock();
		}
		catch (IOException ex) {
			channel.close();
			throw cannotLock(file, ex);
		}
		return new FolderLock(file, channel);
	}

	/** The lock, or null: somebody alive holds it. */
	static @Nullable FolderLock tryTake(Path file) throws IOException {
		if (HELD.contains(file)) {
			return null;
		}
		FileChannel channel = channel(file);
		FileLock lock = channel.tryLock();
		if (lock == null) {
			channel.close();
			return null;
		}
		return new FolderLock(file, channel);
	}

	private static FileChannel channel(Path file) throws IOException {
		try {
			return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw cannotLock(file, ex);
		}
	}

	private static IOException cannotLock(Path file, IOException cause) {
		return new IOException("The lock file " + file + " cannot be taken (" + cause + "); nothing was changed."
				+ " The folder must be writable for this user and on a file system with locks.", cause);
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
		HELD.remove(this.file);
	}

}

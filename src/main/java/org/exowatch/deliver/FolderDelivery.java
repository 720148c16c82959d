package org.exowatch.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.digest.RenderedFile;

/**
 * Puts a digest into a folder, beside an {@code index.html} of all weeks there and a feed
 * of its last ones.
 */
public final class FolderDelivery {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

	private FolderDelivery() {
	}

	/**
	 * Writes the files, the feed and the index. Each appears whole or not at all; one
	 * that is there with the same bytes is not touched.
	 * @param spec the digest
	 * @param files of one week of it
	 * @param folder made if it is not there
	 * @return where the files lie, in the order given, then feed and index
	 * @throws IllegalArgumentException for a name that could lead out of the folder;
	 * nothing is written then
	 * @throws UncheckedIOException if a file cannot be written; those before it are
	 */
	public static List<Path> deliver(DigestSpec spec, List<RenderedFile> files, Path folder) {
		files.forEach(FolderDelivery::checkName);
		try {
			Files.createDirectories(folder);
			List<Path> delivered = new ArrayList<>();
			for (RenderedFile file : files) {
				delivered.add(put(folder.resolve(file.name()), file.content()));
			}
			String feed = AtomFeed.of(spec, folder);
			if (!feed.isEmpty()) {
				delivered.add(put(folder.resolve(AtomFeed.name(spec)), feed.getBytes(StandardCharsets.UTF_8)));
			}
			byte[] index = WeekIndex.of(folder).getBytes(StandardCharsets.UTF_8);
			delivered.add(put(folder.resolve("index.html"), index));
			return delivered;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the digest could not be written to " + folder
					+ "; what was there before is unchanged or complete: make room or give the right to write, then run 'digest' again ("
					+ ex + ")", ex);
		}
	}

	private static void checkName(RenderedFile file) {
		if (!NAME.matcher(file.name()).matches()) {
			throw new IllegalArgumentException("'" + file.name() + "' is not a plain file name; nothing was written");
		}
	}

	private static Path put(Path target, byte[] content) throws IOException {
		if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
				&& Arrays.equals(Files.readAllBytes(target), content)) {
			return target;
		}
		Path part = target.resolveSibling("." + target.getFileName() + ".part");
		Files.deleteIfExists(part);
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			ByteBuffer rest = ByteBuffer.wrap(content);
			while (rest.hasRemaining()) {
				channel.write(rest);
			}
			channel.force(true);
		}
		return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
	}

}

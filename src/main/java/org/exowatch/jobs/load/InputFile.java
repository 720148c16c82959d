package org.exowatch.jobs.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import org.exowatch.document.PubMedFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that lies here and is to be loaded.
 *
 * @param path where
 * @param file its place in PubMed's series, or null: it has another name
 * @param url where it was fetched from, or null: it was here
 * @param md5 as published, which it has; null: none is known
 */
record InputFile(Path path, @Nullable PubMedFile file, @Nullable String url, @Nullable String md5) {

	static InputFile of(Path path) {
		Path name = path.getFileName();
		return new InputFile(path, (name != null) ? PubMedFile.named(name.toString()).orElse(null) : null, null, null);
	}

	/** Files of PubMed's series in its order; others keep their places. */
	static List<InputFile> inOrder(List<Path> paths) {
		List<InputFile> files = new ArrayList<>(paths.stream().map(InputFile::of).toList());
		Iterator<InputFile> series = files.stream()
			.filter((input) -> input.file() != null)
			.sorted(Comparator.comparing((input) -> Objects.requireNonNull(input.file())))
			.toList()
			.iterator();
		files.replaceAll((input) -> (input.file() != null) ? series.next() : input);
		return files;
	}

}

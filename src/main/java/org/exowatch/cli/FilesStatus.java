package org.exowatch.cli;

import java.io.PrintWriter;
import java.util.List;

import org.exowatch.store.Gap;
import org.exowatch.store.PublishedFiles.Failed;
import org.exowatch.store.PublishedFiles.Standing;

/** Prints how PubMed's baseline and update files stand. */
final class FilesStatus {

	/** More than these are counted. */
	private static final int MOST_LINES = 10;

	private FilesStatus() {
	}

	/** Prints nothing where no such file is known. */
	static void print(PrintWriter out, Standing files) {
		if (files.last() == null) {
			return;
		}
		out.printf("PubMed files: %d loaded, %d failed, %d remaining; the last known is %s%n", files.done(),
				files.failed().size(), files.remaining().size(), files.last());
		lines(out,
				files.failed().stream().map((Failed failed) -> failed.name() + " failed: " + failed.reason()).toList());
		lines(out, files.gaps().stream().map(Gap::inWords).toList());
	}

	private static void lines(PrintWriter out, List<String> lines) {
		lines.stream().limit(MOST_LINES).forEach((line) -> out.println("    " + line));
		if (lines.size() > MOST_LINES) {
			out.printf("    and %d more%n", lines.size() - MOST_LINES);
		}
	}

}

package org.exowatch.vocabulary;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens a vocabulary file and finds out its layout. */
final class VocabularyFile {

	private static final int LOOK_AHEAD = 1 << 16;

	private VocabularyFile() {
	}

	/** The text of a file, unpacked when it is gzipped. */
	static BufferedReader open(Path file) throws IOException {
		InputStream in = new BufferedInputStream(Files.newInputStream(file));
		try {
			in.mark(2);
			boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
			in.reset();
			InputStream body = zipped ? new GZIPInputStream(in) : in;
			return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), LOOK_AHEAD);
		}
		catch (IOException ex) {
			in.close();
			throw ex;
		}
	}

	/** Whether the file says so in its first line; the reader stands where it stood. */
	static boolean isOverlay(BufferedReader reader) throws IOException {
		reader.mark(LOOK_AHEAD);
		char[] head = new char[OverlayFile.FIRST_LINE.length()];
		int length = reader.read(head);
		reader.reset();
		return length == head.length && new String(head).equals(OverlayFile.FIRST_LINE);
	}

	/** Adds what the file says, whichever layout it has. */
	static void read(Path file, BufferedReader reader, Merge merge) throws IOException {
		if (firstLine(reader).indexOf('\t') >= 0) {
			CtdDiseases.read(file, reader, merge);
		}
		else {
			YamlConcepts.read(file, reader, merge);
		}
	}

	/** The first line that is no comment; the reader stands where it stood. */
	private static String firstLine(BufferedReader reader) throws IOException {
		reader.mark(LOOK_AHEAD);
		char[] head = new char[LOOK_AHEAD / 2];
		int length = Math.max(0, reader.read(head));
		reader.reset();
		return new String(head, 0, length).lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.findFirst()
			.orElse("");
	}

}

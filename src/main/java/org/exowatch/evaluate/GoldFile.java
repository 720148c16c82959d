package org.exowatch.evaluate;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads gold files: our own JSON Lines, PubTator as the NCBI Disease corpus, BC5CDR and
 * BioRED have it, and the CSV of StudyTypeTeller; plain or gzipped, told by content.
 */
public final class GoldFile {

	private static final int LOOK_AHEAD = 4096;

	private GoldFile() {
	}

	/**
	 * All texts of a file, in its order.
	 * @throws GoldException if a line is not what its layout asks for; nothing is skipped
	 * in silence, since a figure over half a file would be wrong
	 * @throws IOException if the file cannot be read
	 */
	public static List<Gold> read(Path file) throws IOException {
		try (BufferedReader reader = open(file)) {
			reader.mark(LOOK_AHEAD + 1);
			int first = firstChar(reader);
			reader.reset();
			if (first == '{') {
				return new JsonGold(file).read(reader);
			}
			reader.mark(LOOK_AHEAD + 1);
			String start = start(reader);
			reader.reset();
			if (start.contains("accepted_label")) {
				return new StudyTypeGold(file).read(reader);
			}
			return new PubTatorGold(file).read(reader);
		}
		catch (CharacterCodingException ex) {
			throw new GoldException(file + ": the file is not UTF-8.");
		}
	}

	private static BufferedReader open(Path file) throws IOException {
		InputStream in = new BufferedInputStream(Files.newInputStream(file));
		try {
			in.mark(2);
			boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
			in.reset();
			InputStream body = zipped ? new GZIPInputStream(in) : in;
			return new BufferedReader(new InputStreamReader(body,
					StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
		}
		catch (IOException ex) {
			in.close();
			throw ex;
		}
	}

	private static int firstChar(BufferedReader reader) throws IOException {
		int c = reader.read();
		for (int i = 0; i < LOOK_AHEAD && (Character.isWhitespace(c) || c == '\ufeff'); i++) {
			c = reader.read();
		}
		return c;
	}

	private static String start(BufferedReader reader) throws IOException {
		char[] head = new char[LOOK_AHEAD];
		int length = Math.max(0, reader.read(head));
		return new String(head, 0, length).lines().findFirst().orElse("");
	}

}

package org.exowatch.evaluate;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.exowatch.document.AnnotatedText;
import org.exowatch.parse.PubTatorCorpus;

/**
 * Reads gold files: our own JSON Lines, PubTator as the NCBI Disease corpus, BC5CDR and
 * BioRED have it, and the CSV of StudyTypeTeller; plain or gzipped, told by content.
 */
public final class GoldFile {

	/** Bytes unpacked; the largest public sets have a few. */
	private static final int MOST = 64 << 20;

	private GoldFile() {
	}

	/**
	 * All texts of a file, in its order.
	 * @throws GoldException if a line is not what its layout asks for; nothing is skipped
	 * in silence, since a figure over half a file would be wrong
	 * @throws IOException if the file cannot be read
	 */
	public static List<Gold> read(Path file) throws IOException {
		List<Gold> documents = documents(file);
		if (documents.isEmpty()) {
			throw new GoldException(file + ": no text stands in it. Nothing was evaluated.");
		}
		Set<String> ids = new HashSet<>();
		for (Gold gold : documents) {
			if (!ids.add(gold.id())) {
				throw new GoldException(file + ": " + gold.id() + " stands in it twice. Nothing was evaluated.");
			}
		}
		return documents;
	}

	private static List<Gold> documents(Path file) throws IOException {
		String content = content(file);
		String start = content.stripLeading();
		if (start.startsWith("{")) {
			return new JsonGold(file).read(content);
		}
		if (start.lines().findFirst().orElse("").contains("accepted_label")) {
			return new StudyTypeGold(file).read(content);
		}
		return pubTator(file);
	}

	private static String content(Path file) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			in.mark(2);
			boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
			in.reset();
			byte[] bytes = (zipped ? new GZIPInputStream(in) : in).readNBytes(MOST + 1);
			if (bytes.length > MOST) {
				throw new GoldException(file + ": more than " + (MOST >> 20) + " MB is no gold file. Split it.");
			}
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith("\ufeff") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw new GoldException(file + ": the file is not UTF-8. Nothing was evaluated.");
		}
		catch (EOFException | ZipException ex) {
			throw new GoldException(file + ": the gzip file is cut off or damaged; fetch it again. "
					+ "Nothing was evaluated.");
		}
	}

	private static List<Gold> pubTator(Path file) throws IOException {
		List<Gold> documents = new ArrayList<>();
		try (PubTatorCorpus corpus = PubTatorCorpus.open(file)) {
			for (AnnotatedText text = corpus.next(); text != null; text = corpus.next()) {
				documents.add(Gold.of(text));
			}
		}
		catch (IOException ex) {
			throw new GoldException(String.valueOf(ex.getMessage()));
		}
		return documents;
	}

}

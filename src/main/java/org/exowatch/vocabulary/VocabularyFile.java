package org.exowatch.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.exowatch.catalog.Overlay;
import org.exowatch.catalog.OverlayFile;
import org.exowatch.catalog.Utf8Lines;
import org.exowatch.catalog.VocabularySpec;
import org.exowatch.catalog.VocabularyTable;
import org.jspecify.annotations.Nullable;

/** Reads a vocabulary file in whichever layout it has. */
final class VocabularyFile {

	private static final int LOOK_AHEAD = 1 << 16;

	private VocabularyFile() {
	}

	/**
	 * Adds what the file says.
	 * @return the layout that it has
	 * @throws IOException with file and line, if it cannot be read to its end
	 */
	static Layout read(Path file, Merge merge) throws IOException {
		merge.begin(String.valueOf(file.getFileName()));
		try (InputStream bytes = Files.newInputStream(file); InputStream text = Utf8Lines.unpacked(bytes)) {
			Layout layout = Layout.of(head(text));
			switch (layout) {
				case MESH -> MeshXml.read(text, merge);
				case OBO -> OboTerms.read(text, merge);
				case CTD -> CtdDiseases.read(text, merge);
				case TABLE -> table(VocabularyTable.read("", text), merge);
				case YAML -> yaml(file, text, merge);
				case OVERLAY -> throw new IOException(file + ": is an overlay, no vocabulary. Put it into vocabularies/ "
						+ "of the jobs folder as NAME.overlay.tsv, or give it to --vocabulary. Nothing was imported.");
				case OTHER -> throw new IOException(file + ": its first line begins '# exowatch', but is that of no file "
						+ "that this version can read. Nothing of this file was added.");
			}
			merge.end();
			return layout;
		}
		catch (Utf8Lines.Broken ex) {
			throw new IOException(file + ":" + ex.line() + ": " + ex.getMessage() + ". Nothing of this file was added.",
					ex);
		}
		catch (java.io.EOFException | java.util.zip.ZipException ex) {
			throw new IOException(file + ": " + Utf8Lines.reason(ex) + ". Nothing of this file was added.", ex);
		}
	}

	/** The overlay that a file is, or null: it has another layout. */
	static @Nullable Overlay overlay(Path file) throws IOException {
		try (InputStream bytes = Files.newInputStream(file); InputStream text = Utf8Lines.unpacked(bytes)) {
			return (Layout.of(head(text)) == Layout.OVERLAY) ? OverlayFile.read(text) : null;
		}
		catch (Utf8Lines.Broken ex) {
			throw new IOException(file + ":" + ex.line() + ": " + ex.reason() + ". Nothing of this file was added.", ex);
		}
		catch (java.io.EOFException | java.util.zip.ZipException ex) {
			throw new IOException(file + ": " + Utf8Lines.reason(ex) + ". Nothing of this file was added.", ex);
		}
	}

	/** The start of the text; the stream stands where it stood. */
	private static String head(InputStream text) throws IOException {
		text.mark(LOOK_AHEAD);
		byte[] start = text.readNBytes(LOOK_AHEAD / 2);
		text.reset();
		return new String(start, StandardCharsets.UTF_8);
	}

	private static void table(VocabularySpec vocabulary, Merge merge) throws IOException {
		for (VocabularySpec.Concept concept : vocabulary.concepts()) {
			merge.add(Vocabulary.concept(concept));
		}
	}

	private static void yaml(Path file, InputStream text, Merge merge) throws IOException {
		byte[] bytes = text.readNBytes(YamlConcepts.MOST_BYTES + 1);
		if (bytes.length > YamlConcepts.MOST_BYTES) {
			throw new IOException(file + ": " + Layout.UNKNOWN);
		}
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
		}
		catch (CharacterCodingException ex) {
			throw new IOException(file + ": is not UTF-8. Nothing of this file was added.", ex);
		}
		YamlConcepts.read(file, new StringReader(new String(bytes, StandardCharsets.UTF_8)), merge);
	}

}

package org.exowatch.parse;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.zip.ZipException;

import org.exowatch.document.RawDocument;
import org.exowatch.document.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a file to be tagged, read as they are asked for: PubMed XML, PubTator
 * ({@code id|t|title}, {@code id|a|abstract}) or JSON Lines
 * ({@code {"id","title","abstract","journal","publicationTypes"}}), also in gzip; told by
 * content, not by the file's ending. What cannot be taken goes to the faults while
 * reading goes on: one bad line loses no good one.
 */
public final class TextInput implements Iterator<TextRecord>, AutoCloseable {

	private final TextSource source;

	private final InputStream in;

	private @Nullable TextRecord ahead;

	private TextInput(TextSource source, InputStream in) {
		this.source = source;
		this.in = in;
	}

	/**
	 * Opens an input.
	 * @param content the file
	 * @param faults takes what cannot be read, with its line or record number, while the
	 * records are iterated
	 * @return its records
	 * @throws IOException if it cannot be opened
	 */
	public static TextInput open(RawDocument.Content content, Consumer<Rejected> faults) throws IOException {
		InputStream body = content.open();
		try {
			Opened in = Format.unpack(body);
			return new TextInput(source(in, faults), in);
		}
		catch (EOFException | ZipException ex) {
			faults.accept(new Rejected("document", null, GzipFaults.reason(ex), true));
			return new TextInput(() -> null, body);
		}
		catch (IOException | RuntimeException ex) {
			body.close();
			throw ex;
		}
	}

	private static TextSource source(Opened in, Consumer<Rejected> faults) {
		return switch (Format.of(in)) {
			case XML -> new XmlTexts(new PubMedStream(in, false), faults);
			case OTHER -> new LineTexts(new Lines(in), faults);
			case EMPTY -> nothing(faults, "the document is empty");
			case GZIP -> nothing(faults, "gzip packed more than " + Limits.GZIP_LAYERS + " times");
			case HTML -> nothing(faults, "an HTML page: expected PubMed XML, PubTator or JSON Lines");
			case PDF -> nothing(faults, "a PDF: expected PubMed XML, PubTator or JSON Lines");
		};
	}

	private static TextSource nothing(Consumer<Rejected> faults, String reason) {
		faults.accept(new Rejected("document", null, reason, true));
		return () -> null;
	}

	@Override
	public boolean hasNext() {
		if (this.ahead == null) {
			this.ahead = this.source.next();
		}
		return this.ahead != null;
	}

	@Override
	public TextRecord next() {
		TextRecord record = hasNext() ? this.ahead : null;
		if (record == null) {
			throw new NoSuchElementException("the input has no more records");
		}
		this.ahead = null;
		return record;
	}

	@Override
	public void close() {
		try {
			this.in.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("could not close the input", ex);
		}
	}

	/** Where the records come from; null after the last one, and ever after. */
	@FunctionalInterface
	interface TextSource {

		@Nullable TextRecord next();

	}

}

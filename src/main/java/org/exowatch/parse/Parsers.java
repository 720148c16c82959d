package org.exowatch.parse;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipException;

import org.exowatch.document.NoticeKind;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Rejected;
import org.exowatch.document.Source;
import org.jspecify.annotations.Nullable;

/** The way into this room. */
public final class Parsers {

	private Parsers() {
	}

	/**
	 * Opens a document. Its format is recognised by its content, never by a file's
	 * ending: PubMed XML, an FDA page or PDF, each also in gzip. A page or PDF is taken
	 * from the source FDA only: in place of PubMed XML it is an error.
	 * @param raw what was fetched or opened
	 * @param kind what kind of FDA notice it is, null to tell it by address and content
	 * @return its parts; the caller closes it
	 * @throws IOException if the document cannot be opened at all; everything that is
	 * wrong inside is a {@link Rejected}
	 */
	public static ParsedStream open(RawDocument raw, @Nullable NoticeKind kind) throws IOException {
		return open(raw, kind, false);
	}

	/**
	 * Opens a document as {@link #open(RawDocument, NoticeKind)} does.
	 * @param raw what was fetched or opened
	 * @param kind what kind of FDA notice it is, or null
	 * @param references whether articles come with the papers that they cite, which take
	 * half as much room again
	 * @return its parts; the caller closes it
	 * @throws IOException if the document cannot be opened at all
	 */
	public static ParsedStream open(RawDocument raw, @Nullable NoticeKind kind, boolean references) throws IOException {
		InputStream body = raw.open();
		try {
			return opened(raw, kind, Format.unpack(body), references);
		}
		catch (EOFException | ZipException ex) {
			return rejected(body, GzipFaults.reason(ex));
		}
		catch (IOException | RuntimeException ex) {
			body.close();
			throw ex;
		}
	}

	/**
	 * Opens a document for a feed, which names how its documents are read.
	 * @param raw what was fetched
	 * @param parser one of {@link #names()}, or null: told by content
	 * @param kind what kind of FDA notice it is, or null
	 * @param references whether articles come with the papers that they cite
	 * @return its parts; the caller closes it
	 * @throws IOException if the document cannot be opened at all
	 */
	public static ParsedStream open(RawDocument raw, @Nullable String parser, @Nullable NoticeKind kind,
			boolean references) throws IOException {
		if (parser == null) {
			return open(raw, kind, references);
		}
		NoticeReader reader = NoticeParsers.named(parser);
		InputStream body = raw.open();
		try {
			Opened in = Format.unpack(body);
			return (Format.of(in) == Format.EMPTY) ? rejected(in, "the document is empty") : reader.open(raw, kind, in);
		}
		catch (EOFException | ZipException ex) {
			return rejected(body, GzipFaults.reason(ex));
		}
		catch (IOException | RuntimeException ex) {
			body.close();
			throw ex;
		}
	}

	/** The names by which feeds of the FDA say how their documents are read. */
	public static Set<String> names() {
		return NoticeParsers.names();
	}

	private static ParsedStream opened(RawDocument raw, @Nullable NoticeKind kind, Opened in, boolean references) {
		Format format = Format.of(in);
		return switch (format) {
			case XML -> new PubMedStream(in, references);
			case HTML -> (raw.source() == Source.FDA) ? new SinglePart(in, new FdaPage(raw, kind, in)::read)
					: rejected(in, "an HTML page in place of PubMed XML: “" + FdaPage.title(in) + "”");
			case PDF ->
				(raw.source() == Source.FDA) ? new FdaPdf(raw, kind, in) : rejected(in, "a PDF in place of PubMed XML");
			case EMPTY -> rejected(in, "the document is empty");
			case GZIP -> rejected(in, "gzip packed more than " + Limits.GZIP_LAYERS + " times");
			case OTHER -> rejected(in, "neither XML, HTML nor PDF: it starts with “" + Format.start(in) + "”");
		};
	}

	static ParsedStream rejected(InputStream in, String reason) {
		return new SinglePart(in, () -> new Rejected("document", null, reason, true));
	}

}

package org.exowatch.parse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** What a document is, told by its first bytes. */
enum Format {

	EMPTY, GZIP, PDF, HTML, XML, OTHER;

	/** Takes off the gzip layers; the stream that comes back can be looked into. */
	static Opened unpack(InputStream in) throws IOException {
		Opened content = new Opened(new BufferedInputStream(in, 1 << 16));
		for (int layer = 0; layer < Limits.GZIP_LAYERS && of(content) == GZIP; layer++) {
			content = new Opened(new GZIPInputStream(content, 1 << 16));
		}
		content.failIfUnreadable();
		return content;
	}

	/** Looks at the first bytes and leaves them in the stream. */
	static Format of(Opened in) {
		byte[] head = in.head();
		if (head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
			return GZIP;
		}
		String start = beforeRecords(withoutZeros(head).strip().toLowerCase(Locale.ROOT));
		if (start.isEmpty()) {
			return EMPTY;
		}
		// Acrobat takes the mark anywhere in the first 1,024 bytes.
		if (start.substring(0, Math.min(1024, start.length())).contains("%pdf-")) {
			return PDF;
		}
		if (!start.startsWith("<")) {
			return OTHER;
		}
		return isHtml(start) ? HTML : XML;
	}

	/** What stands at the start, for a message: one line of at most 40 characters. */
	static String start(Opened in) {
		String printable = withoutZeros(in.head()).strip().replaceAll("\\P{Print}+", "·");
		return printable.substring(0, Math.min(40, printable.length()));
	}

	/** Without byte order mark, and readable for UTF-16 as far as it is Latin. */
	private static String withoutZeros(byte[] head) {
		String latin = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
		for (String mark : new String[] { "\u00ef\u00bb\u00bf", "\u00fe\u00ff", "\u00ff\u00fe" }) {
			if (latin.startsWith(mark)) {
				return latin.substring(mark.length());
			}
		}
		return latin;
	}

	/** What a record's text mentions tells nothing. */
	private static String beforeRecords(String start) {
		for (String record : new String[] { "<pubmed", "<medlinecitation" }) {
			int at = start.indexOf(record, 1);
			if (at > 0) {
				return start.substring(0, at);
			}
		}
		return start;
	}

	private static boolean isHtml(String start) {
		int doctype = start.indexOf("<!doctype");
		if (doctype >= 0) {
			return start.startsWith("html", doctype + "<!doctype".length() + 1);
		}
		return start.contains("<html") || start.startsWith("<head") || start.startsWith("<body");
	}

}

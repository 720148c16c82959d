package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Source;
import org.jspecify.annotations.Nullable;

/** Raw documents made of fixtures and bytes. */
final class Docs {

	static final String SET = "<PubmedArticleSet>";

	static final String SET_END = "</PubmedArticleSet>";

	private Docs() {
	}

	static byte[] bytes(String name) {
		try (InputStream in = Docs.class.getResourceAsStream(name)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static byte[] gzip(byte[] bytes) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(bytes);
		}
		return out.toByteArray();
	}

	/** A record of the least that is taken. */
	static String article(String pmid, String abstractText) {
		return "<PubmedArticle><MedlineCitation Status=\"MEDLINE\"><PMID Version=\"1\">" + pmid
				+ "</PMID><Article><ArticleTitle>T" + pmid + "</ArticleTitle><Abstract><AbstractText>" + abstractText
				+ "</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\n";
	}

	static RawDocument raw(Source source, String url, RawDocument.Content content) {
		return new RawDocument(source, url, "application/octet-stream", Instant.EPOCH, "0".repeat(64), content);
	}

	static List<Parsed> pubmed(byte[] bytes) throws IOException {
		return all(raw(Source.PUBMED, "file:/sample.bin", () -> new ByteArrayInputStream(bytes)), null);
	}

	static List<Parsed> pubmed(String xml) throws IOException {
		return pubmed(utf8(xml));
	}

	static List<Parsed> fda(String url, byte[] bytes, @Nullable NoticeKind kind) throws IOException {
		return all(raw(Source.FDA, url, () -> new ByteArrayInputStream(bytes)), kind);
	}

	private static List<Parsed> all(RawDocument raw, @Nullable NoticeKind kind) throws IOException {
		List<Parsed> parts = new ArrayList<>();
		try (ParsedStream stream = Parsers.open(raw, kind)) {
			stream.forEachRemaining(parts::add);
		}
		return parts;
	}

}

package org.exowatch.jobs.load;

import org.exowatch.parse.Parsers;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.exowatch.catalog.Catalogs;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Source;
import org.exowatch.jobs.Tagging;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;

import static org.assertj.core.api.Assertions.assertThat;

class AheadReaderTests {

	private static final int BATCH = 1000;

	/** What waits, what is parsed, and what the parser has in its buffers. */
	private static final int AHEAD = 6 * BATCH;

	/** The memory that a file needs does not grow with its length. */
	@Test
	void ofAFileWithoutEndOnlyAFewBatchesAreHeld() throws Exception {
		Endless file = new Endless();
		AheadReader reader = new AheadReader(
				new RawDocument(Source.PUBMED, "file:///endless.xml", "application/xml", Instant.EPOCH, "", () -> file),
				Tagging.of(Catalogs.load(null, Parsers.names())), 0, false);
		reader.open(new ExecutionContext());
		try {
			for (int taken = 1; taken <= 8; taken++) {
				LoadBatch batch = Objects.requireNonNull(reader.read());
				assertThat(batch.documents()).hasSize(BATCH);
				assertThat(file.records.get()).as("after %d batches", taken).isLessThan(taken * BATCH + AHEAD);
			}
		}
		finally {
			reader.close();
		}
	}

	/** One short record after the other, made as they are read. */
	private static final class Endless extends InputStream {

		private final AtomicInteger records = new AtomicInteger();

		private byte[] part = "<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n".getBytes(StandardCharsets.UTF_8);

		private int at;

		@Override
		public int read() {
			if (this.at == this.part.length) {
				this.part = """
						<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">%d</PMID><Article>\
						<Journal><Title>J</Title></Journal><ArticleTitle>Exosomes in mice.</ArticleTitle>\
						</Article></MedlineCitation></PubmedArticle>
						""".formatted(this.records.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
				this.at = 0;
			}
			return this.part[this.at++];
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			for (int i = 0; i < length; i++) {
				target[offset + i] = (byte) read();
			}
			return length;
		}

	}

}

package org.exowatch.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class LoadTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

	@TempDir
	Path folder;

	private StandInServer server;

	private Verbs verbs;

	private JdbcClient jdbc;

	@BeforeEach
	void start() {
		this.server = StandInServer.start();
		TestDatabase database = TestDatabase.migrated();
		this.jdbc = JdbcClient.create(database.dataSource());
		this.verbs = new Verbs(this.folder.resolve("data"), this.server).with("spring.datasource.url=" + database.url())
			.with("spring.datasource.username=" + database.user())
			.with("spring.datasource.password=" + database.password());
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void aFolderIsLoadedWithEveryRecordAndDeletionOfItsFiles() throws IOException {
		Path files = Files.createDirectory(this.folder.resolve("files"));
		Files.writeString(files.resolve("a.xml"), SampleRecords.file(article(1), article(2)));
		Files.write(files.resolve("b.xml.gz"), gzip(SampleRecords.file(article(3),
				"<DeleteCitation><PMID Version=\"1\">91000001</PMID></DeleteCitation>")));
		Files.writeString(files.resolve("notes.txt"), "not a PubMed file");
		Result load = this.verbs.run("load", files.toString());
		assertThat(load.code()).as(load.err()).isZero();
		assertThat(load.out())
			.contains("2 of 2 files: 3 new, 0 changed, 0 unchanged, 0 older, 1 deleted, 0 quarantined");
		assertThat(pmids("LIVE")).containsExactly("91000002", "91000003");
		assertThat(pmids("DELETED")).containsExactly("91000001");
		assertThat(this.jdbc.sql("select distinct report_week::text from exowatch.document where state = 'LIVE'")
			.query(String.class)
			.list()).as("the week of the entry date").containsExactly("2026-03-02");
	}

	@Test
	void aFileWithoutArticlesIsOneClearLineAndTheOthersStillLoad() throws IOException {
		Path good = Files.writeString(this.folder.resolve("good.xml"), SampleRecords.file(article(1)));
		Path other = Files.writeString(this.folder.resolve("other.xml"), "<eSummaryResult><DocSum/></eSummaryResult>");
		Path last = Files.writeString(this.folder.resolve("last.xml"), SampleRecords.file(article(2)));
		Result load = this.verbs.run("load", other.toString(), good.toString(), last.toString());
		assertThat(load.code()).isEqualTo(1);
		assertThat(load.out()).contains("failed: " + other).contains("eSummaryResult");
		assertThat(load.err()).doesNotContain("\tat ");
		assertThat(pmids("LIVE")).containsExactly("91000001", "91000002");
	}

	@Test
	void aTruncatedFileIsCommittedUpToTheBreakAndSaysSo() throws IOException {
		String[] records = new String[1500];
		Arrays.setAll(records, (i) -> article(i + 1));
		byte[] whole = gzip(SampleRecords.file(records));
		Path broken = Files.write(this.folder.resolve("broken.xml.gz"), Arrays.copyOf(whole, whole.length * 9 / 10));
		Result load = this.verbs.run("load", broken.toString());
		assertThat(load.code()).isEqualTo(1);
		assertThat(load.out()).contains("failed: " + broken);
		int loaded = pmids("LIVE").size();
		assertThat(loaded).isBetween(1001, 1499);
		assertThat(
				this.jdbc.sql("select position || ': ' || reason from exowatch.quarantine").query(String.class).list())
			.singleElement()
			.asString()
			.contains("record");
		Result again = this.verbs.run("load", broken.toString());
		assertThat(again.code()).as("still broken").isEqualTo(1);
		assertThat(pmids("LIVE")).hasSize(loaded);
		Path mended = Files.write(this.folder.resolve("broken.xml.gz"), whole);
		assertThat(this.verbs.run("load", mended.toString()).code()).isZero();
		assertThat(pmids("LIVE")).hasSize(1500);
	}

	@Test
	void whatIsLoadedIsSettledAtOnceOrLaterWhenAsked() throws IOException {
		Path file = Files.writeString(this.folder.resolve("a.xml"), SampleRecords.file(article(1)));
		assertThat(this.verbs.run("load", "--defer", file.toString()).code()).isZero();
		assertThat(this.verbs.run("status").out()).contains("1 documents are not settled", "'exowatch retag'");
		assertThat(this.verbs.run("retag").code()).isZero();
		assertThat(this.verbs.run("status").out()).doesNotContain("not settled");
		Path other = Files.writeString(this.folder.resolve("b.xml"), SampleRecords.file(article(2)));
		assertThat(this.verbs.run("load", other.toString()).code()).isZero();
		assertThat(this.verbs.run("status").out()).doesNotContain("not settled");
	}

	@Test
	void aFileIsLoadedOnce() throws IOException {
		Path file = Files.writeString(this.folder.resolve("a.xml"), SampleRecords.file(article(1)));
		this.verbs.run("load", file.toString());
		Result again = this.verbs.run("load", file.toString(), "--json");
		assertThat(again.code()).isZero();
		assertThat(again.out()).contains("LOADED_BEFORE");
		assertThat(this.jdbc
			.sql("select count(*) from batch.batch_job_execution join batch.batch_job_instance using (job_instance_id) "
					+ "where job_name = 'load'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void aRecordThatCannotBeTakenIsQuarantinedAndDoesNotFailTheLoad() throws IOException {
		Path file = Files.writeString(this.folder.resolve("a.xml"), SampleRecords.file(article(1),
				"<PubmedArticle><MedlineCitation Status=\"MEDLINE\"></MedlineCitation></PubmedArticle>", article(2)));
		Result load = this.verbs.run("load", file.toString());
		assertThat(load.code()).as(load.err()).isZero();
		assertThat(load.out()).contains("2 new").contains("1 quarantined");
		assertThat(this.jdbc.sql("select origin || ' ' || position || ' ' || reason from exowatch.quarantine")
			.query(String.class)
			.single()).contains("a.xml").contains("record 2").contains("PMID");
	}

	@Test
	void aFileThatIsNotThereIsNamed() {
		Result load = this.verbs.run("load", this.folder.resolve("missing.xml").toString());
		assertThat(load.code()).isEqualTo(1);
		assertThat(load.out()).contains("missing.xml").contains("nothing of it was stored");
	}

	private static String article(int number) {
		return SampleRecords.article(String.valueOf(91_000_000 + number), "Exosomes, trial " + number + ".", DAY);
	}

	private static byte[] gzip(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private List<String> pmids(String state) {
		return this.jdbc.sql("select source_key from exowatch.document where state = ? order by 1")
			.param(state)
			.query(String.class)
			.list();
	}

}

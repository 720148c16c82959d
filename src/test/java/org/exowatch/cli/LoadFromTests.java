package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.source.Reply;
import org.exowatch.source.StandInFiles;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code load --from}: each run is a start of the program on the same database. */
class LoadFromTests {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

	@TempDir
	Path folder;

	private StandInServer server;

	private StandInFiles baseline;

	private StandInFiles updates;

	private TestDatabase database;

	private Verbs verbs;

	private JdbcClient jdbc;

	@BeforeEach
	void start() {
		this.server = StandInServer.start();
		this.baseline = new StandInFiles(this.server, "/pubmed/baseline/");
		this.updates = new StandInFiles(this.server, "/pubmed/updatefiles/");
		this.server.page("/pubmed/",
				"<html><body><a href=\"baseline/\">b</a><a href=\"updatefiles/\">u</a></body></html>");
		this.database = TestDatabase.migrated();
		this.jdbc = JdbcClient.create(this.database.dataSource());
		this.verbs = new Verbs(this.folder.resolve("data"), this.server).on(this.database);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void theWholeOfPubMedIsMirroredLoadedInOrderAndNotFetchedAgain() {
		this.baseline.put("pubmed26n0001.xml.gz", packed(article(1, "baseline", DAY), article(2, "baseline", DAY)));
		this.updates.put("pubmed26n0003.xml.gz", packed(article(2, "third", DAY)));
		this.updates.put("pubmed26n0002.xml.gz", packed(article(2, "second", DAY), article(3, "second", DAY)));
		Result load = this.verbs.run("load", "--from", "https://ftp.ncbi.nlm.nih.gov/pubmed");
		assertThat(load.code()).as(load.out() + load.err()).isZero();
		assertThat(load.out()).contains("3 of 3 files: 3 new, 2 changed, 0 unchanged, 0 older, 0 deleted")
			.contains("PubMed files: 3 loaded, 0 failed, 0 remaining; the last known is pubmed26n0003");
		assertThat(load.err()).contains("fetching pubmed26n0001.xml.gz: 0.0 MB");
		assertThat(titles()).containsExactly("baseline", "third", "second");
		assertThat(this.folder.resolve("data/pubmed/pubmed26n0001.xml.gz")).isRegularFile();
		assertThat(this.jdbc
			.sql("select name || ' ' || state || ' ' || url || ' ' || length(md5) from analysis.pubmed_file order by 1")
			.query(String.class)
			.list()).first()
			.isEqualTo("pubmed26n0001 DONE https://ftp.ncbi.nlm.nih.gov/pubmed/baseline/pubmed26n0001.xml.gz 32");
		int requests = this.server.asked().size();
		Result again = this.verbs.run("load", "--from", "https://ftp.ncbi.nlm.nih.gov/pubmed/");
		assertThat(again.code()).as(again.err()).isZero();
		assertThat(again.out()).contains("3 of 3 files: 0 new", "0 quarantined; 3 loaded before");
		assertThat(this.server.asked()).as("the three listings only").hasSize(requests + 3);
		this.updates.withoutDates();
		this.updates.put("pubmed26n0003.xml.gz", packed(article(2, "third, published anew", DAY)));
		Result third = this.verbs.run("load", "--from", this.updates.url(), "--drop");
		assertThat(third.code()).as(third.err()).isZero();
		assertThat(this.server.asked("pubmed26n0002.xml.gz")).as("the MD5 tells").hasSize(1);
		assertThat(titles()).containsExactly("baseline", "third, published anew", "second");
		assertThat(this.folder.resolve("data/pubmed/pubmed26n0003.xml.gz")).doesNotExist();
	}

	@Test
	void whatCannotBeTrustedIsNotLoadedAndTheRestIs() {
		byte[] good = packed(article(1, "good", DAY));
		this.updates.put("pubmed26n0001.xml.gz", good);
		this.updates.md5("pubmed26n0001.xml.gz",
				Reply.of(200, "text/plain", "0".repeat(32) + "  pubmed26n0001.xml.gz"));
		this.updates.put("pubmed26n0002.xml.gz", packed(article(2, "without md5", DAY)));
		this.updates.withoutMd5("pubmed26n0002.xml.gz");
		this.updates.put("pubmed26n0004.xml.gz", packed(article(4, "fine", DAY)));
		this.server.next("pubmed26n0004.xml.gz.md5", Reply.of(200, "text/plain", "1".repeat(32)));
		Result load = this.verbs.run("load", "--from", this.updates.url());
		assertThat(load.code()).as(load.err()).isEqualTo(1);
		assertThat(load.out()).contains("1 of 3 files: 1 new")
			.contains("failed: pubmed26n0001.xml.gz: pubmed26n0001.xml.gz arrived twice with the MD5 "
					+ StandInFiles.md5(good) + ", but pubmed26n0001.xml.gz.md5 says " + "0".repeat(32))
			.contains("failed: pubmed26n0002.xml.gz: pubmed26n0002.xml.gz is listed without pubmed26n0002.xml.gz.md5")
			.contains("PubMed files: 1 loaded, 2 failed, 0 remaining")
			.contains("pubmed26n0003 is missing: not loaded");
		assertThat(this.server.asked("pubmed26n0001.xml.gz")).hasSize(2);
		assertThat(titles()).as("published anew between its MD5 and itself").containsExactly("fine");
		assertThat(this.folder.resolve("data/pubmed/pubmed26n0001.xml.gz")).doesNotExist();
		assertThat(
				this.jdbc.sql("select origin || ' ' || reason from exowatch.quarantine").query(String.class).single())
			.contains("updatefiles/pubmed26n0001.xml.gz", "arrived twice");
		assertThat(this.verbs.run("status").out()).contains("PubMed files: 1 loaded, 2 failed, 0 remaining",
				"pubmed26n0002 failed: ", "pubmed26n0003 is missing: not loaded");
		this.updates.put("pubmed26n0001.xml.gz", good);
		this.updates.md5("pubmed26n0002.xml.gz", Reply.status(404));
		Result next = this.verbs.run("load", "--from", this.updates.url());
		assertThat(next.code()).as("the server's fault alone: " + next.out()).isEqualTo(3);
		assertThat(next.out()).contains("2 of 3 files: 1 new", "; 1 loaded before",
				"not fetched: pubmed26n0002.xml.gz: ", "HTTP 404");
		assertThat(titles()).containsExactly("good", "fine");
	}

	@Test
	void aListingThatCannotBeHadIsNeverNothingToDo() {
		this.server.page("/pubmed/updatefiles/", Reply.status(404));
		this.baseline.put("pubmed26n0001.xml.gz", packed(article(1, "baseline", DAY)));
		Result load = this.verbs.run("load", "--from", this.updates.url(), "--from", this.baseline.url());
		assertThat(load.code()).as(load.err()).isEqualTo(3);
		assertThat(load.out()).contains("1 of 2 files: 1 new")
			.contains("not fetched: https://ftp.ncbi.nlm.nih.gov/pubmed/updatefiles/: ", "HTTP 404");
		this.server.page("/pubmed/updatefiles/", "<html><body>Please wait</body></html>");
		Result empty = this.verbs.run("load", "--from", this.updates.url());
		assertThat(empty.code()).isEqualTo(3);
		assertThat(empty.out()).contains("lists no file named as PubMed names them");
		assertThat(this.verbs.run("load", "--from", "ftp://ftp.ncbi.nlm.nih.gov/pubmed/").code()).isEqualTo(2);
		assertThat(this.verbs.run("load", "--from", this.folder.resolve("nowhere").toString()).err())
			.contains("neither a folder nor an https:// address");
	}

	@Test
	void aServerThatGivesNoFileIsAskedForThreeAndNoMore() {
		for (int number = 1; number <= 5; number++) {
			String name = "pubmed26n000" + number + ".xml.gz";
			this.updates.put(name, packed(article(number, "unseen", DAY)));
			this.server.always(name, Reply.status(404));
		}
		Result load = this.verbs.run("load", "--from", this.updates.url());
		assertThat(load.code()).as(load.err()).isEqualTo(3);
		assertThat(load.out()).contains("not fetched: pubmed26n0003.xml.gz", "; 2 more files were not asked for")
			.contains("PubMed files: 0 loaded, 3 failed, 2 remaining");
		assertThat(this.server.asked("pubmed26n0004.xml.gz")).isEmpty();
	}

	@Test
	void filesOfTwoYearsAreTakenInTheirOrderAndAnOlderOneComesTooLate() throws IOException {
		Path place = this.folder.resolve("mirror");
		Path mirror = Files.createDirectories(place.resolve("old"));
		mirror(mirror, "pubmed25n1700.xml.gz", packed(article(1, "last of 2025", DAY), article(2, "2025", DAY)), true);
		this.updates.put("pubmed26n0001.xml.gz", packed(article(1, "first of 2026", DAY)));
		Result load = this.verbs.run("load", "--from", this.updates.url(), "--from", place.toString());
		assertThat(load.code()).as(load.err()).isZero();
		assertThat(load.err()).containsSubsequence("pubmed25n1700", "pubmed26n0001");
		assertThat(titles()).containsExactly("first of 2026", "2025");
		Path plain = Files.createDirectory(this.folder.resolve("plain"));
		Path late = Files.write(plain.resolve("pubmed25n1699.xml.gz"), packed(article(1, "too late", DAY)));
		Path last = Files.write(plain.resolve("pubmed26n0003.xml.gz"), packed(article(2, "26n0003", DAY)));
		Path second = Files.write(plain.resolve("pubmed26n0002.xml.gz"), packed(article(2, "26n0002", DAY)));
		Result local = this.verbs.run("load", last.toString(), second.toString(), late.toString());
		assertThat(local.out()).contains("3 of 3 files: 0 new, 2 changed, 0 unchanged, 1 older");
		assertThat(titles()).containsExactly("first of 2026", "26n0003");
	}

	@Test
	void aMirrorIsCheckedAgainstItsMd5Files() throws IOException {
		Path mirror = Files.createDirectory(this.folder.resolve("mirror"));
		mirror(mirror, "pubmed26n0001.xml.gz", packed(article(1, "right", DAY)), true);
		mirror(mirror, "pubmed26n0002.xml.gz", packed(article(2, "without", DAY)), false);
		mirror(mirror, "pubmed26n0003.xml.gz", packed(article(3, "damaged", DAY)), false);
		Files.writeString(mirror.resolve("pubmed26n0003.xml.gz.md5"), "f".repeat(32) + "  pubmed26n0003.xml.gz");
		Files.writeString(mirror.resolve("notes.xml"), "<notes/>");
		Result load = this.verbs.run("load", "--from", mirror.toString());
		assertThat(load.code()).as(load.err()).isEqualTo(1);
		assertThat(load.out()).contains("2 of 3 files: 2 new",
				"failed: pubmed26n0003.xml.gz: pubmed26n0003.xml.gz has the MD5 ", "Fetch it again");
		assertThat(load.err()).contains("pubmed26n0002.xml.gz: no .md5 beside it, loaded unchecked")
			.doesNotContain("pubmed26n0001.xml.gz: no .md5");
		assertThat(titles()).containsExactly("right", "without");
		Path none = Files.createDirectory(this.folder.resolve("none"));
		assertThat(this.verbs.run("load", "--from", none.toString()).code()).isEqualTo(2);
	}

	@Test
	void deletionsHoldAndPapersComeBackOverRestartsAndOutOfOrder() throws IOException {
		Path mirror = Files.createDirectory(this.folder.resolve("mirror"));
		mirror(mirror, "pubmed26n0001.xml.gz", packed(article(1, "one", DAY), article(2, "two", DAY)), false);
		mirror(mirror, "pubmed26n0003.xml.gz", packed(article(9, "other", DAY.plusDays(3)), deletion(1, 3)), false);
		this.verbs.run("load", "--from", mirror.toString());
		assertThat(deleted()).containsExactly("91000001 DeleteCitation in pubmed26n0003.xml.gz",
				"91000003 DeleteCitation in pubmed26n0003.xml.gz");
		mirror(mirror, "pubmed26n0002.xml.gz",
				packed(article(1, "stale", DAY.plusDays(2)), article(3, "stale", DAY.plusDays(2)), deletion(9)), false);
		Result late = this.verbs.run("load", "--from", mirror.toString());
		assertThat(late.out()).contains(
				"3 of 3 files: 0 new, 0 changed, 0 unchanged, 3 older, 0 deleted, 0 quarantined; 2 loaded before");
		assertThat(deleted()).hasSize(2);
		assertThat(titles()).containsExactly("two", "other");
		mirror(mirror, "pubmed26n0004.xml.gz", packed(article(1, "back", DAY.plusDays(4))), false);
		this.verbs.run("load", "--from", mirror.toString());
		assertThat(deleted()).containsExactly("91000003 DeleteCitation in pubmed26n0003.xml.gz");
		assertThat(titles()).containsExactly("back", "two", "other");
	}

	@Test
	void aStaleFileNeverUndoesANightAndANewerOneWins() throws IOException {
		LocalDate day = LocalDate.of(2026, 11, 10);
		this.server.record("91000001", day, day, article(1, "fetched by night", day));
		this.server.record("91000002", day, day, article(2, "fetched by night", day));
		this.verbs.run("nightly");
		assertThat(titles()).containsExactly("fetched by night", "fetched by night");
		Path mirror = Files.createDirectory(this.folder.resolve("mirror"));
		mirror(mirror, "pubmed26n0001.xml.gz", packed(article(1, "stale", day), deletion(2)), false);
		Result stale = this.verbs.at("2026-11-18T10:00:00Z").run("load", "--from", mirror.toString());
		assertThat(stale.out()).contains("0 new, 0 changed, 0 unchanged, 2 older, 0 deleted");
		mirror(mirror, "pubmed26n0002.xml.gz",
				packed(article(1, "newer", day), article(3, "new", day.plusDays(7)), deletion(2)), false);
		this.verbs.run("load", "--from", mirror.toString());
		assertThat(titles()).containsExactly("newer", "new");
		assertThat(deleted()).containsExactly("91000002 DeleteCitation in pubmed26n0002.xml.gz");
	}

	@Test
	void anInterruptedLoadGoesOnAtItsLastCommittedChunk() {
		this.updates.put("pubmed26n0001.xml.gz", packed(
				IntStream.range(0, 2500).mapToObj((i) -> article(i, "number " + i, DAY)).toArray(String[]::new)));
		this.verbs.run("status");
		this.jdbc.sql("""
				create function exowatch.refuse() returns trigger language plpgsql as
				$$ begin if new.parts > 1000 then raise exception 'commit refused'; end if; return null; end $$""")
			.update();
		this.jdbc.sql("""
				create constraint trigger refuse after update on exowatch.load_file deferrable initially deferred
				for each row execute function exowatch.refuse()""").update();
		Result broken = this.verbs.run("load", "--from", this.updates.url());
		assertThat(broken.code()).as(broken.out()).isEqualTo(1);
		this.jdbc.sql("drop trigger refuse on exowatch.load_file").update();
		Result load = this.verbs.run("load", "--from", this.updates.url());
		assertThat(load.code()).as(load.out() + load.err()).isZero();
		assertThat(this.server.asked("pubmed26n0001.xml.gz")).as("it lay here").hasSize(1);
		assertThat(this.jdbc.sql("select parts || ' ' || added from exowatch.load_file").query(String.class).list())
			.containsExactly("2500 2500");
	}

	@Test
	void aProgramKilledWhileFetchingGoesOnFromWhatHasCome() throws Exception {
		byte[] content = packed(
				IntStream.range(0, 3000).mapToObj((i) -> article(i, "number " + i * 7919, DAY)).toArray(String[]::new));
		String name = "pubmed26n0001.xml.gz";
		this.updates.put(name, content);
		CountDownLatch half = new CountDownLatch(1);
		CountDownLatch killed = new CountDownLatch(1);
		this.server.next(name, (exchange) -> {
			exchange.getResponseHeaders().set("ETag", StandInFiles.etag(content));
			exchange.sendResponseHeaders(200, content.length);
			exchange.getResponseBody().write(content, 0, content.length / 2);
			exchange.getResponseBody().flush();
			half.countDown();
			await(killed);
		});
		Path part = this.folder.resolve("data/pubmed/" + name + ".part");
		Program first = program();
		assertThat(half.await(2, TimeUnit.MINUTES)).isTrue();
		while (!Files.exists(part) || Files.size(part) < content.length / 2) {
			Thread.onSpinWait();
		}
		first.kill();
		killed.countDown();
		Program second = program();
		assertThat(second.exitCode()).as(second.err()).isZero();
		assertThat(second.out()).contains("1 of 1 files: 3000 new");
		assertThat(this.server.asked(name).get(1).headers()).containsEntry("range",
				"bytes=" + content.length / 2 + "-");
		assertThat(part).doesNotExist();
	}

	private Program program() {
		List<String> arguments = new ArrayList<>(
				List.of("load", "--from", this.updates.url(), "--data", this.folder.resolve("data").toString(),
						"--jobs", Verbs.jobs().toString(), "-Dspring.datasource.url=" + this.database.url(),
						"-Dspring.datasource.username=" + this.database.user(),
						"-Dspring.datasource.password=" + this.database.password()));
		arguments.addAll(Verbs.settings(this.server));
		return Program.start(this.folder.resolve("run"), List.of(), arguments.toArray(String[]::new));
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(2, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void mirror(Path folder, String name, byte[] content, boolean md5) throws IOException {
		Files.write(folder.resolve(name), content);
		if (md5) {
			Files.writeString(folder.resolve(name + ".md5"), "MD5(" + name + ")= " + StandInFiles.md5(content) + "\n");
		}
	}

	private static byte[] packed(String... records) {
		return StandInFiles.gzip(SampleRecords.file(records));
	}

	private static String article(int number, String title, LocalDate revised) {
		return SampleRecords.article(String.valueOf(91_000_000 + number), title, revised);
	}

	private static String deletion(int... numbers) {
		StringBuilder deletion = new StringBuilder("<DeleteCitation>");
		for (int number : numbers) {
			deletion.append("<PMID Version=\"1\">").append(91_000_000 + number).append("</PMID>");
		}
		return deletion.append("</DeleteCitation>\n").toString();
	}

	private List<String> titles() {
		return this.jdbc.sql("""
				select title from exowatch.document where state = 'LIVE' and source = 'PUBMED' order by source_key""")
			.query(String.class)
			.list();
	}

	private List<String> deleted() {
		return this.jdbc.sql("select pmid || ' ' || reason from analysis.deleted_paper order by pmid")
			.query(String.class)
			.list();
	}

}

package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.exowatch.database.TestDatabase;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The PDF comes last and can be left out; it comes when it is asked for again. */
class DigestFormatsTests {

	@Test
	void thePdfCanBeLeftOutAndComesLater(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("papers.xml"), SampleRecords.file(SampleRecords.article("90000001",
				"Exosomes in knee osteoarthritis: a trial.", LocalDate.of(2026, 11, 18))));
		TestDatabase database = TestDatabase.migrated();
		Verbs verbs;
		try (StandInServer sources = StandInServer.start()) {
			verbs = new Verbs(folder.resolve("data"), sources).on(database).at("2026-11-23T12:00:00Z");
		}
		assertThat(verbs.run("load", file.toString()).code()).isZero();
		Path pdf = folder.resolve("data/digests/weekly-2026-W47.pdf");
		assertThat(verbs.run("digest", "-Dexowatch.pdf=false").code()).isZero();
		assertThat(pdf).doesNotExist();
		assertThat(pdf.resolveSibling("weekly-2026-W47.html")).exists();
		assertThat(verbs.run("digest").out()).contains("weekly-2026-W47.pdf");
		assertThat(verbs.run("digest", "--week", "2026-W47", "--as-of", "2026-11-01").code()).isEqualTo(2);
		Verbs.Result future = verbs.run("digest", "--week", "2027-W10");
		assertThat(future.code()).isEqualTo(2);
		assertThat(future.err()).contains(
				"Week 2027-W10 begins on 2027-03-08 and had not begun at 2026-11-23T12:00:00Z; nothing was written");
		assertThat(pdf).content(java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("%PDF-");
	}

}

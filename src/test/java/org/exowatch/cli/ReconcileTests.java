package org.exowatch.cli;

import java.nio.file.Path;
import java.time.LocalDate;

import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.source.Reply;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReconcileTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

	@TempDir
	Path data;

	@Test
	void itSaysWhatItFoundAndStatusAndAQuestionShowIt() {
		try (StandInServer server = StandInServer.start()) {
			Verbs verbs = new Verbs(this.data, server).on(TestDatabase.migrated());
			server.record("90000001", DAY, DAY,
					SampleRecords.article("90000001", "Exosomes in knee osteoarthritis: a trial.", DAY));
			assertThat(verbs.run("status").out()).contains("not reconciled so far");
			Result reconcile = verbs.run("reconcile");
			assertThat(reconcile.code()).as(reconcile.err()).isZero();
			assertThat(reconcile.out())
				.matches("pubmed +reconciled 2026-11-16: 1 listed, 1 stored, 1 of them fetched then\\R");
			assertThat(verbs.run("status").out()).contains("    reconciled 2026-11-16: 1 listed, 1 stored");
			assertThat(verbs.run("query", "completeness", "--format", "csv").out())
				.contains("pubmed,2026-11-16,DONE,1,1,90000001,MISSING,STORED");
			server.always("esearch.fcgi", Reply.status(403));
			Result failed = verbs.run("reconcile", "--feed", "pubmed", "--json");
			assertThat(failed.code()).isEqualTo(3);
			assertThat(failed.out()).contains("\"outcome\" : \"NOT_CHECKED\"", "\"failedOn\" : \"2026-11-16\"");
		}
	}

	@Test
	void aFeedThatIsNoneIsWrongUsage() {
		try (StandInServer server = StandInServer.start()) {
			Result wrong = new Verbs(this.data, server).on(TestDatabase.migrated())
				.run("reconcile", "--feed", "alerts");
			assertThat(wrong.code()).isEqualTo(2);
			assertThat(wrong.err()).contains("'alerts' is no feed of PubMed in jobs/feeds; there are: [pubmed]");
		}
	}

}

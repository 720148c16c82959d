package org.exowatch.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.exowatch.database.EmbeddedPostgres;
import org.exowatch.jobs.ReaderAccess;
import org.exowatch.jobs.StopSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps the embedded database up. */
@Command(name = "database", mixinStandardHelpOptions = true,
		description = "Keeps the embedded PostgreSQL up on a fixed port for psql or a BI tool, until it is stopped (Ctrl+C).",
		footerHeading = "%nExamples:%n", footer = { "  exowatch database", "  exowatch database --port 5544" })
final class DatabaseCommand implements Callable<Integer> {

	@Option(names = "--port", defaultValue = "54329", description = "port on 127.0.0.1 (default: ${DEFAULT-VALUE})")
	private int port;

	@Option(names = "--json", description = "print the result as JSON")
	private boolean json;

	@Mixin
	private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

	@Mixin
	private final Output output = new Output();

	@Override
	public Integer call() throws Exception {
		this.workspaceOptions.set("exowatch.port", Integer.toString(this.port));
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			EmbeddedPostgres server = workspace.find(EmbeddedPostgres.class)
				.orElseThrow(() -> new UsageException(
						"spring.datasource.url is set, so there is no embedded database to keep up"));
			print(server, workspace.get(ReaderAccess.class));
			waitForStop(workspace.get(StopSignal.class));
			return ExitCode.STOPPED;
		}
	}

	private void print(EmbeddedPostgres server, ReaderAccess reader) throws Exception {
		String address = server.url().substring("jdbc:".length());
		if (this.json) {
			this.output.out().println(Json.page(new Access(server.url(), reader.user(), reader.file().toString())));
			return;
		}
		this.output.out().println("JDBC      " + server.url());
		this.output.out().println("read-only user " + reader.user() + ", password in " + reader.file());
		this.output.out()
			.printf("psql      PGPASSWORD=$(cat %s) psql '%s?user=%s'%n", reader.file(), address, reader.user());
		this.output.out().println("The views are in the schema analysis: \\dv analysis.*");
	}

	private static void waitForStop(StopSignal stop) {
		try {
			stop.interruptibly(() -> {
				new CountDownLatch(1).await();
				return stop;
			});
		}
		catch (Exception ex) {
			return;
		}
	}

	record Access(String jdbcUrl, String user, String passwordFile) {

	}

}

package org.exowatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

import com.zaxxer.hikari.HikariDataSource;
import org.exowatch.jobs.ReaderAccess;
import org.exowatch.store.Queries;
import org.exowatch.store.Queries.Named;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a question as the read-only user. */
@Command(name = "query", mixinStandardHelpOptions = true,
		description = "Runs a question of sql/queries, or a file, as the read-only user. Without a name it lists the questions.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch query                                  the questions there are",
				"  exowatch query evidence-map                     one of them",
				"  exowatch query mine.sql --format csv > a.csv  a file of yours",
				"  exowatch query --search '\"knee osteoarthritis\" -rat'" })
final class QueryCommand implements Callable<Integer> {

	@Parameters(paramLabel = "NAME|FILE", arity = "0..1", description = "a question, or a file with one statement")
	private @Nullable String question;

	@Option(names = "--search", paramLabel = "WORDS",
			description = "full-text search over on-topic documents: quotes for phrases, or, - for not")
	private @Nullable String search;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
			description = "table, csv or json (default: ${DEFAULT-VALUE})")
	@SuppressWarnings("NullAway.Init")
	private TableFormat format;

	@Mixin
	private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		if (this.question != null && this.search != null) {
			throw new UsageException("a question or --search, not both");
		}
		if (this.question == null && this.search == null) {
			Queries.named().forEach((named) -> out().printf("%-32s %s%n", named.name(), named.question()));
			return ExitCode.DONE;
		}
		String sql = (this.search != null) ? Queries.search(this.search) : sql(Objects.requireNonNull(this.question));
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			this.format.print(new Queries(reader(workspace)).run(sql), out());
			return ExitCode.DONE;
		}
		catch (DataAccessException ex) {
			throw new UsageException(((this.search != null) ? "--search" : this.question) + ": "
					+ ex.getMostSpecificCause().getMessage());
		}
	}

	private PrintWriter out() {
		return this.spec.commandLine().getOut();
	}

	private static String sql(String question) throws IOException {
		for (Named named : Queries.named()) {
			if (named.name().equals(question)) {
				return named.sql();
			}
		}
		Path file = Path.of(question);
		if (!Files.isRegularFile(file)) {
			throw new UsageException("'" + question + "' is neither a question of sql/queries nor a file; there are: "
					+ String.join(", ", Queries.named().stream().map(Named::name).toList()));
		}
		return Files.readString(file);
	}

	private static PGSimpleDataSource reader(Workspace workspace) throws IOException {
		ReaderAccess access = workspace.get(ReaderAccess.class);
		PGSimpleDataSource reader = new PGSimpleDataSource();
		reader.setUrl(workspace.get(HikariDataSource.class).getJdbcUrl());
		reader.setUser(access.user());
		reader.setPassword(access.password());
		return reader;
	}

}

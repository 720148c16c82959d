package org.exowatch.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.database.TestDatabase;
import org.exowatch.source.StandInServer;
import picocli.CommandLine;

/** Runs verbs in this process, against the stand-in, on a fixed clock. */
public final class Verbs {

	private final Path data;

	private Path watched = jobs();

	private final List<String> settings = new ArrayList<>();

	private Instant now = Instant.parse("2026-11-17T04:00:00Z");

	Verbs(Path data, StandInServer server) {
		this.data = data;
		this.settings.addAll(settings(server));
	}

	/** Settings that lead both hosts to the stand-in. */
	static List<String> settings(StandInServer server) {
		List<String> settings = new ArrayList<>();
		for (String host : List.of("eutils.ncbi.nlm.nih.gov", "www.fda.gov", "api.fda.gov", "ftp.ncbi.nlm.nih.gov")) {
			String key = "-Dexowatch.client.hosts.[" + host + "].";
			settings.add(key + "via=" + server.uri());
			settings.add(key + "gap=0ms");
			settings.add(key + "private-addresses=true");
		}
		return settings;
	}

	/** The folder of what these tests watch. */
	static Path jobs() {
		return Path.of("src/test/resources/org/exowatch/cli/jobs").toAbsolutePath();
	}

	Verbs with(String setting) {
		this.settings.add("-D" + setting);
		return this;
	}

	/** Watches what another folder says. */
	Verbs in(Path jobs) {
		this.watched = jobs;
		return this;
	}

	/** Sets the clock. */
	Verbs at(String instant) {
		this.now = Instant.parse(instant);
		return this;
	}

	Result run(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--data", this.data.toString(), "--jobs", this.watched.toString()));
		all.add("-Dexowatch.clock=" + this.now);
		all.addAll(this.settings);
		return plain(all.toArray(String[]::new));
	}

	/** Runs exactly these arguments. */
	public static Result plain(String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int code = Exowatch.run(new PrintWriter(out), new PrintWriter(err), arguments);
		return new Result(code, out.toString(), err.toString());
	}

	/** The program's verbs and their options. */
	public static CommandLine all() {
		return Exowatch.commandLine();
	}

	/** A test's own database in place of the embedded one. */
	Verbs on(TestDatabase database) {
		return with("spring.datasource.url=" + database.url()).with("spring.datasource.username=" + database.user())
			.with("spring.datasource.password=" + database.password());
	}

	/** What a verb ended with and printed. */
	public record Result(int code, String out, String err) {

	}

}

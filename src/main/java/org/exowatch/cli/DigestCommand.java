package org.exowatch.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.exowatch.document.IsoWeek;
import org.exowatch.jobs.digest.DigestReport;
import org.exowatch.jobs.digest.Digests;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a weekly digest. */
@Command(name = "digest", mixinStandardHelpOptions = true,
		description = "Writes a week's digest as HTML and Markdown. A week that is over is frozen; an unfinished one is a preview.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch digest                             the last week that is over",
				"  exowatch digest --week 2026-W47             a week of your choice",
				"  exowatch digest --topic exosome-therapy     one topic of jobs/topics" })
final class DigestCommand implements Callable<Integer> {

	@Option(names = "--week", paramLabel = "WEEK", description = "an ISO week such as 2026-W47")
	private @Nullable String week;

	@Option(names = "--topic", paramLabel = "ID", description = "a topic of jobs/topics (default: all)")
	private @Nullable String topic;

	@Option(names = "--json", description = "print the result as JSON")
	private boolean json;

	@Mixin
	private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

	@Mixin
	private final Output output = new Output();

	@Override
	public Integer call() {
		IsoWeek asked = parsed(this.week);
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			List<DigestReport> reports = workspace.get(Digests.class).write(this.topic, asked);
			print(reports);
			return ExitCode.DONE;
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

	private void print(List<DigestReport> reports) {
		if (this.json) {
			this.output.out().println(Json.page(reports));
			return;
		}
		for (DigestReport report : reports) {
			this.output.out()
				.printf("%s %s: %d papers, %d FDA notices%s%n", report.digest(), report.week(), report.papers(),
						report.notices(), report.preview() ? " (preview: the week is not over)"
								: report.frozenBefore() ? " (frozen before, unchanged)" : "");
			report.files().forEach((file) -> this.output.out().println("  " + file));
		}
	}

	static @Nullable IsoWeek parsed(@Nullable String week) {
		try {
			return (week != null) ? IsoWeek.parse(week) : null;
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException("--week: " + ex.getMessage());
		}
	}

}

package org.exowatch.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.exowatch.document.IsoWeek;
import org.exowatch.jobs.mail.MailReport;
import org.exowatch.jobs.mail.Mails;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends a frozen digest to its readers. */
@Command(name = "mail", mixinStandardHelpOptions = true,
		description = "Sends a week's frozen digest to those in the file of recipients who do not have it yet, a message each, "
				+ "each once at most. 'serve' does this after it has written a digest.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch mail                               the last week that is over",
				"  exowatch mail --week 2026-W47               a week of your choice",
				"  exowatch mail --topic exosome-therapy       one topic of jobs/topics" })
final class MailCommand implements Callable<Integer> {

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
		IsoWeek asked = DigestCommand.parsed("--week", this.week);
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			List<MailReport> reports = workspace.get(Mails.class).send(this.topic, asked);
			print(reports);
			return reports.stream().anyMatch((report) -> report.deferred() > 0 || report.unknown() > 0)
					? ExitCode.FAILED : ExitCode.DONE;
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

	private void print(List<MailReport> reports) {
		if (this.json) {
			this.output.out().println(Json.page(reports));
			return;
		}
		for (MailReport report : reports) {
			this.output.out()
				.printf("%s %s: %d recipients, %d sent now, %d before, %d deferred, %d refused, %d unknown, %d left alone%n",
						report.digest(), report.week(), report.recipients(), report.sent(), report.sentBefore(),
						report.deferred(), report.refused(), report.unknown(), report.leftAlone());
			report.notes().forEach((note) -> this.output.out().println("  " + note));
		}
	}

}

package org.exowatch.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.document.IsoWeek;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.Weeks;
import org.exowatch.jobs.digest.DigestReport;
import org.exowatch.jobs.digest.Digests;
import org.exowatch.jobs.digest.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes weekly digests, and verifies what was published. */
@Command(name = "digest", mixinStandardHelpOptions = true,
		description = "Writes a week's digest in every format. A week that is over is frozen; an unfinished one is a preview.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch digest                             the last week that is over",
				"  exowatch digest --week 2026-W47             a week of your choice",
				"  exowatch digest --topic exosome-therapy     one topic of jobs/topics",
				"  exowatch digest --from 2025-W40 --to 2026-W40",
				"                                              all these weeks, the earliest first",
				"  exowatch digest --week 2026-W47 --verify    is it still what was published?",
				"  exowatch digest --week 2026-W47 --as-of 2026-11-25",
				"                                              as it would have been at the end of that day", "",
				"Exit codes of --verify: 0 the same; 4 what was published is intact, and what differs now has",
				"recorded causes; 1 something was changed by other hands, or the week is not frozen." })
final class DigestCommand implements Callable<Integer> {

	@Option(names = "--week", paramLabel = "WEEK", description = "an ISO week such as 2026-W47")
	private @Nullable String week;

	@Option(names = "--from", paramLabel = "WEEK", description = "the first of several weeks")
	private @Nullable String from;

	@Option(names = "--to", paramLabel = "WEEK", description = "the last of them (default: the last one that is over)")
	private @Nullable String to;

	@Option(names = "--as-of", paramLabel = "TIME",
			description = "write it from texts, statuses and decisions as they were at the end of a day (2026-11-25) or at a "
					+ "time (2026-11-25T10:00:00Z), beside what was published; it is never frozen")
	private @Nullable String asOf;

	@Option(names = "--verify",
			description = "write nothing: select a frozen week again as of then, render it again, compare it and its files with "
					+ "what was published, and name what differs and why")
	private boolean verify;

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
		check();
		IsoWeek asked = parsed("--week", this.week);
		IsoWeek first = parsed("--from", this.from);
		IsoWeek last = parsed("--to", this.to);
		Function<DigestSpec, Instant> then = (this.asOf != null) ? asOf(this.asOf) : null;
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			Digests digests = workspace.get(Digests.class);
			List<IsoWeek> weeks = (first != null) ? weeks(first, last, workspace)
					: (asked != null) ? List.of(asked) : List.of();
			if (this.verify) {
				return verified(digests.verify(this.topic, weeks));
			}
			if (first != null) {
				StopSignal stop = workspace.get(StopSignal.class);
				print(digests.write(this.topic, weeks, this.output.progress(), stop::requested));
				return stop.requested() ? ExitCode.STOPPED : ExitCode.DONE;
			}
			print((then != null) ? digests.writeAsOf(this.topic, asked, then) : digests.write(this.topic, asked));
			return ExitCode.DONE;
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

	private void check() {
		if (this.from != null && this.week != null) {
			throw new UsageException("--week is one week, --from and --to are several: give either");
		}
		if (this.to != null && this.from == null) {
			throw new UsageException("--to needs --from, the first of the weeks");
		}
		if (this.asOf != null && (this.verify || this.from != null)) {
			throw new UsageException("--as-of goes with --week alone");
		}
	}

	private static List<IsoWeek> weeks(IsoWeek first, @Nullable IsoWeek last, Workspace workspace) {
		IsoWeek end = (last != null) ? last : Weeks.lastComplete(workspace.get(Clock.class), Weeks.ZONE);
		if (end.compareTo(first) < 0) {
			throw new UsageException("--from " + first + " is later than --to " + end);
		}
		return Stream.iterate(first, (week) -> week.compareTo(end) <= 0, IsoWeek::next).toList();
	}

	/** A day ends when the digest's next day begins. */
	private static Function<DigestSpec, Instant> asOf(String time) {
		try {
			LocalDate day = LocalDate.parse(time);
			return (spec) -> day.plusDays(1).atStartOfDay(spec.zone()).toInstant();
		}
		catch (DateTimeParseException noDay) {
			try {
				Instant instant = Instant.parse(time);
				return (spec) -> instant;
			}
			catch (DateTimeParseException neither) {
				throw new UsageException("--as-of: '" + time
						+ "' is neither a day such as 2026-11-25 nor a time such as 2026-11-25T10:00:00Z");
			}
		}
	}

	private int verified(List<Verification> verifications) {
		if (this.json) {
			this.output.out().println(Json.page(verifications));
		}
		else {
			verifications.forEach((verification) -> VerificationLines.print(verification, this.output.out()));
		}
		return VerificationLines.exitCode(verifications);
	}

	private void print(List<DigestReport> reports) {
		if (this.json) {
			this.output.out().println(Json.page(reports));
			return;
		}
		reports.forEach(this::print);
	}

	private void print(DigestReport report) {
		this.output.out()
			.printf("%s %s: %s%s%n", report.digest(), report.week(), report.inWords(), report.preview()
					? " (preview: the week is not over)" : report.frozenBefore() ? " (frozen before, unchanged)" : "");
		report.files().forEach((file) -> this.output.out().println("  " + file));
	}

	static @Nullable IsoWeek parsed(String option, @Nullable String week) {
		try {
			return (week != null) ? IsoWeek.parse(week) : null;
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(option + ": " + ex.getMessage());
		}
	}

}

package org.exowatch.jobs.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.exowatch.jobs.JobRunner;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.load.FileReport.Outcome;
import org.exowatch.jobs.load.LoadConfiguration.LoadStores;
import org.exowatch.store.LoadLedger.Entry;
import org.exowatch.store.LoadLedger.State;
import org.exowatch.store.WriteCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Loads files in order; one that fails does not keep the others out. */
@Component
public class Loads {

	private final JobRunner runner;

	private final Job load;

	private final LoadStores stores;

	private final StopSignal stop;

	private final Clock clock;

	Loads(JobRunner runner, @Qualifier("load") Job load, LoadStores stores, StopSignal stop, Clock clock) {
		this.runner = runner;
		this.load = load;
		this.stores = stores;
		this.stop = stop;
		this.clock = clock;
	}

	/**
	 * Finds the PubMed files that are meant: files as they are, of folders every
	 * {@code .xml} and {@code .xml.gz} below them, in order of their names.
	 */
	public static List<Path> files(List<Path> paths) throws IOException {
		List<Path> files = new ArrayList<>();
		for (Path path : paths) {
			if (Files.isDirectory(path)) {
				try (Stream<Path> below = Files.walk(path)) {
					below.filter(Files::isRegularFile).filter(Loads::namedAsPubMed).sorted().forEach(files::add);
				}
			}
			else {
				files.add(path);
			}
		}
		return files;
	}

	/** Loads files, each for itself; those after a stop are left out. */
	public List<FileReport> load(List<Path> files, Progress progress) {
		return this.runner.alone(() -> {
			List<FileReport> reports = new ArrayList<>();
			for (Path file : files) {
				if (!this.stop.requested()) {
					progress.begin(file.toString(), -1);
					FileReport report = load(file, reports.size());
					reports.add(report);
					progress.end(inWords(report));
				}
			}
			return reports;
		});
	}

	private FileReport load(Path file, int position) {
		try {
			return load(file, file.toUri().toString(), LocalFile.sha256(file), position);
		}
		catch (IOException ex) {
			return new FileReport(file.toString(), Outcome.FAILED, 0, 0, WriteCounts.NONE,
					"cannot be read: " + ex + "; nothing of it was stored");
		}
	}

	private FileReport load(Path file, String uri, String sha256, int position) {
		Entry before = this.stores.ledger().find(uri, sha256).orElse(null);
		if (before != null && before.state() == State.DONE) {
			return report(file, Outcome.LOADED_BEFORE, before, null);
		}
		this.stores.ledger().begin(uri, sha256, this.clock.instant());
		JobExecution execution = this.runner.run(this.load,
				new JobParametersBuilder().addString("file", uri)
					.addString("sha256", sha256)
					.addLong("order", this.clock.millis() + position, false)
					.toJobParameters());
		return close(file, uri, sha256, execution);
	}

	private FileReport close(Path file, String uri, String sha256, JobExecution execution) {
		Outcome outcome = outcome(execution.getStatus());
		String reason = null;
		if (outcome == Outcome.LOADED) {
			this.stores.ledger().done(uri, sha256, this.clock.instant());
		}
		else if (outcome == Outcome.FAILED) {
			reason = execution.getAllFailureExceptions()
				.stream()
				.map(JobRunner::innermost)
				.findFirst()
				.orElse("no reason is known");
			this.stores.ledger().failed(uri, sha256, reason, this.clock.instant());
		}
		return report(file, outcome, this.stores.ledger().find(uri, sha256).orElseThrow(), reason);
	}

	private static Outcome outcome(BatchStatus status) {
		return switch (status) {
			case COMPLETED -> Outcome.LOADED;
			case STOPPED -> Outcome.STOPPED;
			default -> Outcome.FAILED;
		};
	}

	private static FileReport report(Path file, Outcome outcome, Entry entry, @Nullable String reason) {
		return new FileReport(file.toString(), outcome, entry.parts(), entry.quarantined(), entry.counts(), reason);
	}

	private static String inWords(FileReport report) {
		WriteCounts counts = report.counts();
		String done = "%d new, %d changed, %d unchanged, %d older, %d deleted".formatted(counts.added(),
				counts.changed(), counts.unchanged(), counts.older(), counts.deleted());
		String quarantine = (report.quarantined() > 0) ? ", %d quarantined".formatted(report.quarantined()) : "";
		return switch (report.outcome()) {
			case LOADED -> done + quarantine;
			case LOADED_BEFORE -> "loaded before (" + done + ")";
			case STOPPED -> "stopped after " + report.parts() + " records; load it again to resume";
			case FAILED -> "FAILED: " + report.reason() + " (" + done + quarantine + ")";
		};
	}

	private static boolean namedAsPubMed(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return name.endsWith(".xml") || name.endsWith(".xml.gz");
	}

}

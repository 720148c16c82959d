package org.exowatch.jobs.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.exowatch.jobs.JobRunner;
import org.exowatch.jobs.load.FileReport.Outcome;
import org.exowatch.jobs.load.LoadConfiguration.LoadStores;
import org.exowatch.store.LoadLedger.Entry;
import org.exowatch.store.LoadLedger.State;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Loads one file that lies here, or the rest of it. */
@Component
class FileLoad {

	private final JobRunner runner;

	private final Job load;

	private final LoadStores stores;

	private final Clock clock;

	FileLoad(JobRunner runner, @Qualifier("load") Job load, LoadStores stores, Clock clock) {
		this.runner = runner;
		this.load = load;
		this.stores = stores;
		this.clock = clock;
	}

	/**
	 * Loads it, unless it was.
	 * @param position among the files of this call
	 */
	FileReport load(InputFile input, int position) {
		try {
			return load(input, input.path().toUri().toString(), LocalFile.sha256(input.path()), position);
		}
		catch (IOException ex) {
			return FileReport.without(input.path().toString(), Outcome.FAILED,
					"cannot be read: " + ex + "; nothing of it was stored");
		}
	}

	private FileReport load(InputFile input, String uri, String sha256, int position) {
		Entry before = before(input, uri, sha256);
		if (before != null) {
			return report(input.path(), Outcome.LOADED_BEFORE, before, null);
		}
		this.stores.ledger().begin(uri, sha256, this.clock.instant());
		if (input.file() != null) {
			this.stores.ledger().published(uri, sha256, input.file(), input.url(), input.md5());
		}
		JobExecution execution = this.runner.run(this.load,
				new JobParametersBuilder().addString("file", uri)
					.addString("sha256", sha256)
					.addLong("order", this.clock.millis() + position, false)
					.toJobParameters());
		FileReport report = close(input.path(), uri, sha256, execution);
		if (input.file() != null && report.outcome() == Outcome.LOADED) {
			this.stores.published().resolved(input.file());
		}
		return report;
	}

	/**
	 * The same content under the same name, or wherever the same file of the series lay.
	 */
	private @Nullable Entry before(InputFile input, String uri, String sha256) {
		Entry here = this.stores.ledger().find(uri, sha256).orElse(null);
		if (here != null && here.state() == State.DONE) {
			return here;
		}
		return (input.file() != null) ? this.stores.ledger().done(input.file(), sha256, null).orElse(null) : null;
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

	static FileReport report(Path file, Outcome outcome, Entry entry, @Nullable String reason) {
		return new FileReport(file.toString(), outcome, entry.parts(), entry.quarantined(), entry.counts(), reason);
	}

}

package org.exowatch.jobs.settle;

import java.time.Clock;

import org.exowatch.jobs.JobRunner;
import org.exowatch.jobs.Progress;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Runs the job {@code retag}. */
@Component
public class Retags {

	private final JobRunner runner;

	private final Job job;

	private final RetagWriter writer;

	private final Clock clock;

	Retags(JobRunner runner, @Qualifier("retag") Job job, RetagWriter writer, Clock clock) {
		this.runner = runner;
		this.job = job;
		this.writer = writer;
		this.clock = clock;
	}

	/**
	 * Tags stored documents again, then settles links, statuses and the full-text index
	 * of what came or changed since the last time.
	 * @param all every live document, or only on-topic ones with tags of an older version
	 * @param progress hears how many are done
	 * @throws IllegalStateException if it failed; what was written stays
	 */
	public RetagReport run(boolean all, Progress progress) {
		return this.runner.alone(() -> {
			progress.begin("Tags, links, statuses, full-text index", -1);
			this.writer.begin(progress);
			JobParameters parameters = new JobParametersBuilder().addString("all", Boolean.toString(all))
				.addString("at", this.clock.instant().toString())
				.toJobParameters();
			JobExecution execution = this.runner.run(this.job, this.runner.notYetCompleted("retag", parameters));
			if (execution.getStatus() == BatchStatus.FAILED) {
				throw new IllegalStateException("Re-tagging failed: "
						+ execution.getAllFailureExceptions().stream().map(JobRunner::innermost).toList()
						+ ". What was written stays; run it again to go on.");
			}
			RetagReport report = this.writer.report(execution.getStatus() == BatchStatus.STOPPED);
			progress.end("%d read, %d changed".formatted(report.read(), report.changed()));
			return report;
		});
	}

}

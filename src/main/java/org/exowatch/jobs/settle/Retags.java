package org.exowatch.jobs.settle;

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

	Retags(JobRunner runner, @Qualifier("retag") Job job, RetagWriter writer) {
		this.runner = runner;
		this.job = job;
		this.writer = writer;
	}

	/**
	 * Tags stored documents again.
	 * @param all every live document, or only on-topic ones with tags of an older version
	 * @param progress hears how many are done
	 * @throws IllegalStateException if it failed; what was written stays
	 */
	public RetagReport run(boolean all, Progress progress) {
		return this.runner.alone(() -> {
			progress.begin("Tagging again", -1);
			this.writer.begin(progress);
			JobParameters parameters = new JobParametersBuilder().addString("all", Boolean.toString(all))
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

package org.exowatch.jobs.collect;

import java.time.LocalDate;
import java.util.Objects;

import org.exowatch.store.FeedRun;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

/**
 * The identifying parameters of a {@code collect} or {@code reconcile} job: feed, day,
 * attempt.
 */
public final class CollectParameters {

	private CollectParameters() {
	}

	public static JobParameters of(FeedRun run) {
		return new JobParametersBuilder().addString("feed", run.feed())
			.addLocalDate("day", run.day())
			.addLong("attempt", (long) run.attempt())
			.toJobParameters();
	}

	/** The run that a step belongs to. */
	public static FeedRun run(StepExecution execution) {
		JobParameters parameters = execution.getJobParameters();
		return new FeedRun(Objects.requireNonNull(parameters.getString("feed")),
				Objects.requireNonNull(parameters.getLocalDate("day")),
				Math.toIntExact(Objects.requireNonNull(parameters.getLong("attempt"))));
	}

	/** The day that a job runs for, and its attempt, without a feed. */
	public static JobParameters ofDay(LocalDate day, int attempt) {
		return new JobParametersBuilder().addLocalDate("day", day).addLong("attempt", (long) attempt).toJobParameters();
	}

}

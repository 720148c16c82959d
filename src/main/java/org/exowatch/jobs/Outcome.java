package org.exowatch.jobs;

import org.exowatch.source.SourceException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** How a job ended. */
public enum Outcome {

	COMPLETED,
	/** An earlier run had completed it. */
	DONE_BEFORE,
	/** A source could not be asked, or what it showed was not understood. */
	NOT_CHECKED, FAILED,
	/** Asked to stop; the next run resumes. */
	STOPPED;

	/** Of a job that was run. */
	public static Outcome of(JobExecution execution) {
		if (execution.getStatus() == BatchStatus.COMPLETED) {
			return COMPLETED;
		}
		if (execution.getStatus() == BatchStatus.STOPPED) {
			return STOPPED;
		}
		return execution.getAllFailureExceptions().stream().anyMatch(Outcome::isOfASource) ? NOT_CHECKED : FAILED;
	}

	/** What went wrong in a job, in words, or null: nothing did. */
	public static @Nullable String failure(JobExecution execution) {
		return execution.getAllFailureExceptions().stream().map(JobRunner::innermost).findFirst().orElse(null);
	}

	private static boolean isOfASource(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SourceException || cause instanceof NotUnderstoodException) {
				return true;
			}
		}
		return false;
	}

}

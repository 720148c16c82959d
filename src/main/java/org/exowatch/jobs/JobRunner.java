package org.exowatch.jobs;

import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.exowatch.store.RunLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Runs jobs, one run at a time, so that a job that completed is not run again and one
 * that was cut off resumes.
 */
public final class JobRunner {

	private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

	private final ObjectProvider<JobOperator> operator;

	private final JobRepository repository;

	private final RunLock lock;

	JobRunner(ObjectProvider<JobOperator> operator, JobRepository repository, RunLock lock) {
		this.operator = operator;
		this.repository = repository;
		this.lock = lock;
	}

	/**
	 * Does a piece of work while no other process runs jobs on this database.
	 * @throws AlreadyRunningException if one does
	 */
	public <T> T alone(Supplier<T> work) {
		RunLock.Held held = this.lock.tryAcquire().orElseThrow(AlreadyRunningException::new);
		try {
			recoverCutOff();
			return work.get();
		}
		finally {
			held.close();
		}
	}

	/** Whether this very job, with these parameters, has completed before. */
	public boolean completed(String job, JobParameters parameters) {
		JobExecution last = this.repository.getLastJobExecution(job, parameters);
		return last != null && last.getStatus() == BatchStatus.COMPLETED;
	}

	/**
	 * The same parameters, or with a number where a job has completed with them before.
	 */
	public JobParameters notYetCompleted(String job, JobParameters parameters) {
		JobParameters candidate = parameters;
		for (long repeat = 2; completed(job, candidate); repeat++) {
			candidate = new JobParametersBuilder(parameters).addLong("repeat", repeat).toJobParameters();
		}
		return candidate;
	}

	/**
	 * Runs a job to its end, or resumes it.
	 * @return the execution, whatever its status
	 * @throws IllegalStateException if the job repository refuses it
	 */
	public JobExecution run(Job job, JobParameters parameters) {
		try {
			forgetUnstarted(job.getName(), parameters);
			reopen(this.repository.getLastJobExecution(job.getName(), parameters));
			return this.operator.getObject().start(job, parameters);
		}
		catch (Exception ex) {
			throw new IllegalStateException("Job '" + job.getName() + "' with " + parameters + " was not started: "
					+ ex.getMessage() + ". Nothing was changed.", ex);
		}
	}

	/**
	 * Whether the last run of this very job, or of a repetition of it, was cut off or
	 * failed.
	 */
	public boolean unfinished(String job, JobParameters parameters) {
		return this.repository.getLastJobExecution(job, notYetCompleted(job, parameters)) != null;
	}

	/**
	 * The message of what went wrong first. Of an input or output fault that is what was
	 * being done: the fault alone is often no more than a path.
	 */
	public static String innermost(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null && !(cause instanceof UncheckedIOException)) {
			cause = cause.getCause();
		}
		return (cause.getMessage() != null) ? cause.getMessage().strip() : cause.getClass().getSimpleName();
	}

	/** What a killed process left as running is failed, so that it can be resumed. */
	private void recoverCutOff() {
		for (String job : List.copyOf(this.repository.getJobNames())) {
			for (JobExecution execution : this.repository.findRunningJobExecutions(job)) {
				log.warn("Job '{}' (execution {}) was cut off; it is resumed.", job, execution.getId());
				this.operator.getObject().recover(execution);
			}
		}
	}

	/**
	 * A process that was killed before the first execution of an instance was stored
	 * leaves an instance that Spring Batch can neither start nor resume.
	 */
	private void forgetUnstarted(String job, JobParameters parameters) {
		JobInstance instance = this.repository.getJobInstance(job, parameters);
		if (instance != null && this.repository.getJobExecutions(instance).isEmpty()) {
			log.warn("Job '{}' was cut off before it began; it is started anew.", job);
			this.repository.deleteJobInstance(instance);
		}
	}

	/**
	 * Spring Batch refuses to go on after a step whose end it could not note. Here that
	 * is safe: what a chunk writes and how far it came commit together, and writing again
	 * changes nothing.
	 */
	private void reopen(@Nullable JobExecution last) {
		if (last == null || last.getStatus() == BatchStatus.COMPLETED) {
			return;
		}
		LocalDateTime ended = Objects.requireNonNullElse(last.getLastUpdated(), last.getCreateTime());
		for (StepExecution step : last.getStepExecutions()) {
			if (isOpen(step.getStatus())) {
				step.setStatus(BatchStatus.FAILED);
				step.setEndTime(ended);
				this.repository.update(step);
			}
		}
		if (isOpen(last.getStatus())) {
			last.setStatus(BatchStatus.FAILED);
			last.setEndTime(ended);
			this.repository.update(last);
		}
	}

	private static boolean isOpen(BatchStatus status) {
		return status == BatchStatus.UNKNOWN || status.isRunning();
	}

}

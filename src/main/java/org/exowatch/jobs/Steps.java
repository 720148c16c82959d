package org.exowatch.jobs;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/**
 * Makes every step of every job: with the database's transaction manager (a chunk step
 * without one commits nothing together) and with the stop signal as its interruption
 * policy.
 */
public final class Steps {

	private final JobRepository repository;

	private final PlatformTransactionManager transactions;

	private final StopSignal stop;

	Steps(JobRepository repository, PlatformTransactionManager transactions, StopSignal stop) {
		this.repository = repository;
		this.transactions = transactions;
		this.stop = stop;
	}

	/** A step that reads, processes and writes in chunks, each in one transaction. */
	public <I, O> ChunkOrientedStepBuilder<I, O> chunks(String name, int size) {
		return new StepBuilder(name, this.repository).<I, O>chunk(size)
			.transactionManager(this.transactions)
			.interruptionPolicy(this::stopIfAsked);
	}

	/** A step that is one call in one transaction. */
	public Step call(String name, StepCall call) {
		return new StepBuilder(name, this.repository).tasklet(tasklet(call), this.transactions).build();
	}

	/**
	 * A step that is one call in one transaction, made again when a job resumes that was
	 * cut off after it.
	 */
	public Step callAgain(String name, StepCall call) {
		return new StepBuilder(name, this.repository).tasklet(tasklet(call), this.transactions)
			.allowStartIfComplete(true)
			.build();
	}

	/**
	 * A step that is one call outside of any transaction: it waits for others, and what
	 * it stores commits by itself.
	 */
	public Step callOutsideTransaction(String name, StepCall call) {
		return new StepBuilder(name, this.repository).tasklet(tasklet(call), this.transactions)
			.transactionAttribute(new OutsideTransaction())
			.build();
	}

	private Tasklet tasklet(StepCall call) {
		return (contribution, context) -> {
			StepExecution execution = contribution.getStepExecution();
			stopIfAsked(execution);
			try {
				call.run(execution);
			}
			catch (InterruptedException ex) {
				execution.setTerminateOnly();
				throw new JobInterruptedException("stopped while " + execution.getStepName());
			}
			return null;
		};
	}

	private void stopIfAsked(StepExecution execution) throws JobInterruptedException {
		if (this.stop.requested()) {
			execution.setTerminateOnly();
		}
		if (execution.isTerminateOnly()) {
			throw new JobInterruptedException("stopped before " + execution.getStepName());
		}
	}

	/**
	 * Spring's own attribute does not roll back for checked exceptions, and a tasklet
	 * step takes an exception without rollback for "call me again".
	 */
	private static final class OutsideTransaction extends DefaultTransactionAttribute {

		private static final long serialVersionUID = 1L;

		OutsideTransaction() {
			super(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
		}

		@Override
		public boolean rollbackOn(Throwable failure) {
			return true;
		}

	}

	/** What a step does. */
	@FunctionalInterface
	public interface StepCall {

		void run(StepExecution execution) throws Exception;

	}

}

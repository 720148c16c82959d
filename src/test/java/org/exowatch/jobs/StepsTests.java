package org.exowatch.jobs;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import org.exowatch.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

class StepsTests {

	private final StopSignal stop = new StopSignal();

	private JobRepository repository;

	private Steps steps;

	private JdbcClient jdbc;

	@BeforeEach
	void open() throws Exception {
		TestDatabase database = TestDatabase.migrated();
		this.jdbc = JdbcClient.create(database.dataSource());
		this.jdbc.sql("create table public.written (item text)").update();
		JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
		JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
		factory.setDataSource(database.dataSource());
		factory.setTransactionManager(transactions);
		factory.setTablePrefix("batch.BATCH_");
		factory.afterPropertiesSet();
		this.repository = factory.getObject();
		this.steps = new Steps(this.repository, transactions, this.stop);
	}

	@Test
	void aChunkThatFailsLeavesNoRow() throws Exception {
		JobExecution execution = run(chunks(List.of("a", "b", "broken")));
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(written()).isEmpty();
	}

	@Test
	void aCheckedExceptionOutsideOfATransactionFailsTheStepAtItsFirstCall() throws Exception {
		int[] calls = { 0 };
		JobExecution execution = run(this.steps.callOutsideTransaction("fetch", (step) -> {
			calls[0]++;
			throw new IOException("no answer");
		}));
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(calls[0]).isEqualTo(1);
		assertThat(execution.getAllFailureExceptions()).extracting(Throwable::getMessage).containsExactly("no answer");
	}

	@Test
	void whatACallOutsideOfATransactionWritesStaysWhenItFailsLater() throws Exception {
		run(this.steps.callOutsideTransaction("fetch", (step) -> {
			insert("fetched");
			throw new IOException("no answer");
		}));
		assertThat(written()).containsExactly("fetched");
	}

	@Test
	void aStopEndsTheStepAfterTheChunkThatIsWritten() throws Exception {
		JobExecution execution = run(chunks(List.of("a", "b", "stop", "c", "d", "e")));
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.STOPPED);
		assertThat(written()).containsExactly("a", "b", "stop");
	}

	@Test
	void aStopInterruptsWhatWaits() throws Exception {
		Thread asking = new Thread(this.stop::request);
		JobExecution execution = run(
				this.steps.callOutsideTransaction("fetch", (step) -> this.stop.interruptibly(() -> {
					asking.start();
					new java.util.concurrent.CountDownLatch(1).await();
					return step;
				})));
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.STOPPED);
		assertThat(Thread.interrupted()).isFalse();
	}

	private Step chunks(List<String> items) {
		Iterator<String> iterator = items.iterator();
		return this.steps.<String, String>chunks("write", 3)
			.reader(() -> iterator.hasNext() ? iterator.next() : null)
			.writer((chunk) -> chunk.forEach(this::insert))
			.build();
	}

	private void insert(String item) {
		if (item.equals("broken")) {
			throw new IllegalStateException("cannot write " + item);
		}
		if (item.equals("stop")) {
			this.stop.request();
		}
		this.jdbc.sql("insert into public.written values (?)").param(item).update();
	}

	private List<String> written() {
		return this.jdbc.sql("select item from public.written order by item").query(String.class).list();
	}

	private JobExecution run(Step step) throws Exception {
		Job job = new JobBuilder("job", this.repository).start(step).build();
		TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
		operator.setJobRepository(this.repository);
		operator.setJobRegistry(new MapJobRegistry());
		operator.setTaskExecutor(new org.springframework.core.task.SyncTaskExecutor());
		operator.afterPropertiesSet();
		return operator.start(job, new JobParameters());
	}

}

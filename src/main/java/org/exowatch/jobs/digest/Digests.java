package org.exowatch.jobs.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.DigestSpec;
import org.exowatch.digest.RenderedFile;
import org.exowatch.document.IsoWeek;
import org.exowatch.jobs.ExowatchProperties;
import org.exowatch.jobs.JobRunner;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.Steps;
import org.exowatch.jobs.Weeks;
import org.exowatch.store.DigestSelection;
import org.exowatch.store.FrozenDigests;
import org.exowatch.store.QuotationCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the job {@code digest} for one week, one execution a digest of the topic. */
@Component
public class Digests {

	/** So many weeks of a pause are made up for. */
	private static final int WEEKS = 13;

	private final Catalog catalog;

	private final WeeklyDigest weekly;

	private final Verifier verifier;

	private final FrozenDigests frozen;

	private final JobRunner runner;

	private final Clock clock;

	private final Job job;

	private final DataSource dataSource;

	private final AtomicReference<@Nullable DigestReport> written = new AtomicReference<>();

	private final AtomicReference<@Nullable Several> several = new AtomicReference<>();

	Digests(Catalog catalog, DataSource dataSource, JobRunner runner, JobRepository repository, Steps steps,
			PlatformTransactionManager transactions, ExowatchProperties properties, Clock clock) {
		this.catalog = catalog;
		this.frozen = new FrozenDigests(dataSource);
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		Published published = new Published(this.frozen, transaction, properties.digests(), clock);
		this.weekly = new WeeklyDigest(catalog, new DigestSelection(dataSource), this.frozen,
				new QuotationCheck(dataSource), published, transaction,
				new DigestFolder(properties.digests(), properties.pdf()), clock);
		this.verifier = new Verifier(this.frozen, this.weekly, new FileCheck(this.frozen, properties.digests()),
				dataSource);
		this.runner = runner;
		this.dataSource = dataSource;
		this.clock = clock;
		this.job = new JobBuilder("digest", repository).start(steps.callOutsideTransaction("write", this::write))
			.build();
	}

	/**
	 * Writes all digests of a topic, or of every topic.
	 * @param topic id, or null: all
	 * @param week reported, or null: the last one that is over
	 * @throws IllegalArgumentException if there is no such topic, or a week has not begun
	 * @throws IllegalStateException if one could not be written
	 */
	public List<DigestReport> write(@Nullable String topic, @Nullable IsoWeek week) {
		List<DigestSpec> specs = this.catalog.digests(topic);
		requireBegun(specs, (week != null) ? List.of(week) : List.of());
		return this.runner.alone(() -> {
			this.several.set(null);
			return specs.stream().map((spec) -> run(spec, weekOf(spec, week))).toList();
		});
	}

	/**
	 * Writes the digests of some weeks, the earliest first, until it is asked to stop.
	 * @param topic id, or null: all
	 * @param weeks in their order
	 * @param stopped whether to end after the week that is being written
	 * @throws IllegalArgumentException if there is no such topic, or a week has not begun
	 * @throws IllegalStateException if one could not be written; those before it are
	 */
	public List<DigestReport> write(@Nullable String topic, List<IsoWeek> weeks, Progress progress,
			BooleanSupplier stopped) {
		List<DigestSpec> specs = this.catalog.digests(topic);
		requireBegun(specs, weeks);
		return this.runner.alone(() -> DigestSelection.several(this.dataSource, (selection) -> {
			this.several.set(new Several(selection, this.clock.instant()));
			List<DigestReport> reports = new ArrayList<>();
			progress.begin("digests", (long) weeks.size() * specs.size());
			for (IsoWeek week : weeks) {
				for (DigestSpec spec : specs) {
					if (!stopped.getAsBoolean()) {
						reports.add(run(spec, week));
						progress.advance(reports.size());
					}
				}
			}
			progress.end(reports.size() + " digests written");
			this.several.set(null);
			return reports;
		}));
	}

	/**
	 * Writes a week as it would have been written at an earlier time, beside what was
	 * published; nothing is frozen.
	 * @param topic id, or null: all
	 * @param week reported, or null: the last one that was over then
	 * @param asOf for each digest, as a day may end at different times
	 * @throws IllegalArgumentException if there is no such topic, that time is to come or
	 * the week had not begun then
	 */
	public List<DigestReport> writeAsOf(@Nullable String topic, @Nullable IsoWeek week,
			Function<DigestSpec, Instant> asOf) {
		return this.catalog.digests(topic).stream().map((spec) -> {
			Instant then = asOf.apply(spec);
			if (then.isAfter(this.clock.instant())) {
				throw new IllegalArgumentException(then + " has not come yet; what will be known then cannot be told");
			}
			IsoWeek told = (week != null) ? week : Weeks.lastComplete(Clock.fixed(then, ZoneOffset.UTC), spec.zone());
			requireBegun(spec, told, then);
			return this.weekly.writeAsOf(spec, told, then);
		}).toList();
	}

	/**
	 * Verifies the frozen digests of some weeks; writes nothing.
	 * @param topic id, or null: all
	 * @param weeks in their order; empty: the last one that is over
	 * @throws IllegalArgumentException if there is no such topic
	 * @throws IllegalStateException if one is not frozen
	 */
	public List<Verification> verify(@Nullable String topic, List<IsoWeek> weeks) {
		return this.catalog.digests(topic)
			.stream()
			.flatMap((spec) -> (weeks.isEmpty() ? List.of(weekOf(spec, null)) : weeks).stream()
				.map((week) -> this.verifier.verify(spec, week)))
			.toList();
	}

	private void requireBegun(List<DigestSpec> specs, List<IsoWeek> weeks) {
		specs.forEach((spec) -> weeks.forEach((week) -> requireBegun(spec, week, this.clock.instant())));
	}

	private static void requireBegun(DigestSpec spec, IsoWeek week, Instant then) {
		if (then.isBefore(week.start(spec.zone()))) {
			throw new IllegalArgumentException("Week " + week + " begins on " + week.monday() + " and had not begun at "
					+ then + "; nothing was written");
		}
	}

	private IsoWeek weekOf(DigestSpec spec, @Nullable IsoWeek week) {
		return (week != null) ? week : Weeks.lastComplete(this.clock, spec.zone());
	}

	/** Whether a week of a digest is frozen. */
	public boolean frozen(DigestSpec spec, IsoWeek week) {
		return this.frozen.find(spec.id(), week).isPresent();
	}

	/** Whether a week of a digest is frozen and lies where it belongs. */
	public boolean done(DigestSpec spec, IsoWeek week) {
		return frozen(spec, week) && !this.runner.unfinished("digest", parameters(spec, week));
	}

	/**
	 * The weeks that are not done, of the last 13 from the first frozen one on, so that
	 * no week is left out after a pause.
	 * @param last the week that is due
	 * @return the earliest first
	 */
	public List<IsoWeek> missed(DigestSpec spec, IsoWeek last) {
		IsoWeek earliest = last.minus(WEEKS - 1);
		IsoWeek first = this.frozen.first(spec.id())
			.filter((week) -> week.compareTo(last) < 0)
			.map((week) -> (week.compareTo(earliest) < 0) ? earliest : week)
			.orElse(last);
		return Stream.iterate(first, (week) -> week.compareTo(last) <= 0, IsoWeek::next)
			.filter((week) -> !done(spec, week))
			.toList();
	}

	/**
	 * The files of a frozen week, as they were published, with a note of what later
	 * digests told; formats that its renderer did not have are written now.
	 * @throws IllegalArgumentException if it is not frozen
	 */
	public List<RenderedFile> published(DigestSpec spec, IsoWeek week) {
		return this.weekly.published(spec, week);
	}

	private DigestReport run(DigestSpec spec, IsoWeek week) {
		JobExecution execution = this.runner.run(this.job,
				this.runner.notYetCompleted("digest", parameters(spec, week)));
		if (execution.getStatus() != BatchStatus.COMPLETED) {
			throw new IllegalStateException("Digest " + spec.id() + " of " + week + " was not written: "
					+ execution.getAllFailureExceptions().stream().map(JobRunner::innermost).toList()
					+ ". What is frozen stays; once that is mended, run it again.");
		}
		return Objects.requireNonNull(this.written.get());
	}

	private static JobParameters parameters(DigestSpec spec, IsoWeek week) {
		return new JobParametersBuilder().addString("digest", spec.id())
			.addString("topic", spec.topic())
			.addString("week", week.toString())
			.toJobParameters();
	}

	private void write(StepExecution execution) {
		JobParameters parameters = execution.getJobParameters();
		DigestSpec spec = this.catalog.digest(Objects.requireNonNull(parameters.getString("digest")));
		IsoWeek week = IsoWeek.parse(Objects.requireNonNull(parameters.getString("week")));
		Several run = this.several.get();
		this.written.set((run != null) ? this.weekly.write(spec, week, run.selection(), run.asOf())
				: this.weekly.write(spec, week));
	}

	/**
	 * A run over several weeks.
	 *
	 * @param selection that gathers a topic once
	 * @param asOf of all of them
	 */
	private record Several(DigestSelection selection, Instant asOf) {

	}

}

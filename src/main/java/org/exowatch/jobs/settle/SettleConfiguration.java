package org.exowatch.jobs.settle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import org.exowatch.catalog.Catalog;
import org.exowatch.jobs.Steps;
import org.exowatch.jobs.Steps.StepCall;
import org.exowatch.jobs.Tagging;
import org.exowatch.store.CollectLedger;
import org.exowatch.store.FormerConditions;
import org.exowatch.store.RawSpool;
import org.exowatch.store.Retagging;
import org.exowatch.store.Settlement;
import org.exowatch.vocabulary.Vocabulary;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires {@code settle} and {@code retag}: both re-tag, then compute links and statuses.
 */
@Configuration(proxyBeanMethods = false)
class SettleConfiguration {

	private static final int DAYS_KEPT = 90;

	private static final int DOCUMENTS = 500;

	@Bean
	Job settle(JobRepository repository, Steps steps, TaggedReader outdated, RetagWriter writer, StepCall decisions,
			StepCall settlement, RawSpool spool, DataSource dataSource, Clock clock) {
		CollectLedger ledger = new CollectLedger(dataSource);
		return new JobBuilder("settle", repository).start(steps.callAgain("decisions", decisions))
			.next(retag(steps, outdated, writer))
			.next(steps.call("links and statuses", settlement))
			.next(steps.call("purge", (execution) -> {
				Instant before = clock.instant().minus(Duration.ofDays(DAYS_KEPT));
				spool.purge(before);
				ledger.purge(LocalDate.ofInstant(before, ZoneOffset.UTC));
			}))
			.build();
	}

	/** Re-tagging alone, of all documents if asked. */
	@Bean
	Job retag(JobRepository repository, Steps steps, TaggedReader reader, RetagWriter writer, StepCall decisions,
			StepCall settlement) {
		return new JobBuilder("retag", repository).start(steps.callAgain("decisions", decisions))
			.next(retag(steps, reader, writer))
			.next(steps.call("links and statuses", settlement))
			.build();
	}

	private static Step retag(Steps steps, TaggedReader reader, RetagWriter writer) {
		return steps.<TaggedPage, TaggedPage>chunks("retag", 1).reader(reader).writer(writer).build();
	}

	@Bean
	@StepScope
	TaggedReader taggedReader(Retagging retagging, Tagging tagging, @Value("#{jobParameters['all']}") String all) {
		return new TaggedReader(retagging, tagging, Boolean.parseBoolean(all), DOCUMENTS);
	}

	@Bean
	RetagWriter retagWriter(Retagging retagging, Clock clock) {
		return new RetagWriter(retagging, clock);
	}

	@Bean
	Retagging retagging(DataSource dataSource) {
		return new Retagging(dataSource);
	}

	/** Before re-tagging: what was rejected does not come back under another id. */
	@Bean
	StepCall decisions(DataSource dataSource, Catalog catalog) {
		FormerConditions former = new FormerConditions(dataSource);
		return (execution) -> {
			if (!former.judged().isEmpty()) {
				former.follow(Vocabulary.of(catalog.vocabularies())::presentId);
			}
		};
	}

	/** After re-tagging, so every on-topic document has the current versions. */
	@Bean
	StepCall settlement(DataSource dataSource, Catalog catalog, Tagging tagging, Clock clock) {
		Settlement settlement = new Settlement(dataSource);
		return (execution) -> settlement.settle(catalog.topics(), tagging.versions(), clock.instant());
	}

}

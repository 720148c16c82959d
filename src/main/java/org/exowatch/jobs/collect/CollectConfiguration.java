package org.exowatch.jobs.collect;

import java.time.Clock;
import java.time.LocalDate;

import javax.sql.DataSource;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.Feed;
import org.exowatch.jobs.ExowatchProperties;
import org.exowatch.jobs.Steps;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.Tagging;
import org.exowatch.source.Sources;
import org.exowatch.store.FeedRun;
import org.exowatch.store.RawSpool;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires {@code collect}. What the source lists and does not deliver is asked for again
 * alone, so there are two fetches and two ingests.
 */
@Configuration(proxyBeanMethods = false)
class CollectConfiguration {

	@Bean
	Job collect(JobRepository repository, Steps steps, FeedCall feed, Closing closing, PendingReader pending,
			Ingest ingest) {
		return new JobBuilder("collect", repository).start(steps.callOutsideTransaction("fetch", feed::fetch))
			.next(ingestStep("ingest", steps, pending, ingest))
			.next(steps.callOutsideTransaction("fetch missing", feed::fetchMissingAlone))
			.next(ingestStep("ingest missing", steps, pending, ingest))
			.next(steps.callOutsideTransaction("understood", closing::requireUnderstood))
			.next(steps.call("close", closing::close))
			.build();
	}

	/**
	 * Takes in what a source delivered before it could not be asked any more, so that a
	 * source that is blocked every night still gets on.
	 */
	@Bean
	Job keepReceived(JobRepository repository, Steps steps, PendingReader pending, Ingest ingest, Closing closing) {
		return new JobBuilder("keep received", repository).start(ingestStep("ingest received", steps, pending, ingest))
			.next(steps.call("count", closing::count))
			.build();
	}

	/** Takes in what a reconciliation fetched. */
	@Bean
	Step ingestReconciled(Steps steps, PendingReader pending, Ingest ingest) {
		return ingestStep("ingest", steps, pending, ingest);
	}

	private static Step ingestStep(String name, Steps steps, PendingReader pending, Ingest ingest) {
		return steps.<Long, Ingested>chunks(name, 1).reader(pending).processor(ingest).writer(ingest).build();
	}

	@Bean
	@StepScope
	PendingReader pendingReader(RawSpool spool, @Value("#{jobParameters['feed']}") String feed,
			@Value("#{jobParameters['day']}") LocalDate day, @Value("#{jobParameters['attempt']}") Long attempt) {
		return new PendingReader(spool, new FeedRun(feed, day, attempt.intValue()));
	}

	@Bean
	@StepScope
	Ingest ingest(Catalog catalog, Tagging tagging, CollectStores stores, Clock clock, ExowatchProperties properties,
			@Value("#{jobParameters['feed']}") String feedId, @Value("#{jobParameters['day']}") LocalDate day,
			@Value("#{jobParameters['attempt']}") Long attempt) {
		Feed feed = catalog.feed(feedId);
		return new Ingest(new FeedRun(feedId, day, attempt.intValue()), feed,
				stores.watermarks().period(feed, day).first(), properties.references(), tagging, stores, clock);
	}

	@Bean
	FeedCall feedCall(Catalog catalog, Sources sources, CollectStores stores, StopSignal stop, Clock clock) {
		return new FeedCall(catalog, sources, stores, stop, clock);
	}

	@Bean
	Closing closing(Catalog catalog, CollectStores stores, Clock clock) {
		return new Closing(catalog, stores, clock);
	}

	@Bean
	CollectStores collectStores(DataSource dataSource) {
		return CollectStores.of(dataSource);
	}

	@Bean
	RawSpool rawSpool(CollectStores stores) {
		return stores.spool();
	}

}

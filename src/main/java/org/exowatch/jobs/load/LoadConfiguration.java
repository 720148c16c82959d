package org.exowatch.jobs.load;

import java.nio.file.Path;
import java.time.Clock;

import javax.sql.DataSource;

import org.exowatch.jobs.ExowatchProperties;
import org.exowatch.jobs.Steps;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.Tagging;
import org.exowatch.source.PubMedFiles;
import org.exowatch.store.Documents;
import org.exowatch.store.LoadLedger;
import org.exowatch.store.PublishedFiles;
import org.exowatch.store.Quarantine;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires {@code load}: one job instance a file and content. */
@Configuration(proxyBeanMethods = false)
class LoadConfiguration {

	@Bean
	Job load(JobRepository repository, Steps steps, AheadReader reader, LoadWriter writer) {
		return new JobBuilder("load", repository)
			.start(steps.<LoadBatch, LoadBatch>chunks("load", 1).reader(reader).writer(writer).stream(reader).build())
			.build();
	}

	@Bean
	@StepScope
	AheadReader aheadReader(LoadStores stores, Tagging tagging, Clock clock, ExowatchProperties properties,
			@Value("#{jobParameters['file']}") String file, @Value("#{jobParameters['sha256']}") String sha256) {
		long done = stores.ledger().find(file, sha256).map(LoadLedger.Entry::parts).orElse(0L);
		return new AheadReader(LocalFile.raw(Path.of(java.net.URI.create(file)), sha256, clock.instant()), tagging,
				done, properties.references());
	}

	@Bean
	@StepScope
	LoadWriter loadWriter(LoadStores stores, Clock clock, @Value("#{jobParameters['file']}") String file,
			@Value("#{jobParameters['sha256']}") String sha256, @Value("#{jobParameters['order']}") Long order) {
		Path path = Path.of(java.net.URI.create(file));
		return new LoadWriter(stores, clock, file, sha256, Arrival.of(path, order, stores.ledger()));
	}

	@Bean
	Offers offers(PubMedFiles files, LoadStores stores, StopSignal stop, Clock clock) {
		return new Offers(files, stores.published(), stop, clock);
	}

	@Bean
	Mirror mirror(PubMedFiles files, LoadStores stores, StopSignal stop, ExowatchProperties properties, Clock clock) {
		return new Mirror(files, stores, stop, properties, clock);
	}

	@Bean
	LoadStores loadStores(DataSource dataSource) {
		return new LoadStores(new Documents(dataSource), new Quarantine(dataSource), new LoadLedger(dataSource),
				new PublishedFiles(dataSource));
	}

	/** What {@code load} writes. */
	record LoadStores(Documents documents, Quarantine quarantine, LoadLedger ledger, PublishedFiles published) {

	}

}

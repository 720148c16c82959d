package org.exowatch.jobs;

import org.exowatch.parse.Parsers;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.CatalogException;
import org.exowatch.catalog.Catalogs;
import org.exowatch.catalog.Feed;
import org.exowatch.database.EmbeddedPostgres;
import org.exowatch.source.PubMedFiles;
import org.exowatch.source.RequestLog;
import org.exowatch.source.SourceClients;
import org.exowatch.source.Sources;
import org.exowatch.store.HostRequests;
import org.exowatch.store.Migrations;
import org.exowatch.store.RunLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What the jobs are made of: the clock, the catalog, the sources, the database. */
@Configuration(proxyBeanMethods = false)
class WiringConfiguration {

	private static final Logger log = LoggerFactory.getLogger(WiringConfiguration.class);

	@Bean
	@ConditionalOnMissingBean
	Clock clock(ExowatchProperties properties) {
		return (properties.clock() != null) ? Clock.fixed(properties.clock(), ZoneOffset.UTC) : Clock.systemUTC();
	}

	@Bean
	Catalog catalog(ExowatchProperties properties) throws CatalogException {
		return Catalogs.load(properties.jobs(), Parsers.names());
	}

	@Bean
	RequestLog requestLog(DataSource dataSource) {
		return new StoredRequestLog(new HostRequests(dataSource));
	}

	@Bean
	Sources sources(ExowatchProperties properties, Clock clock, RequestLog log, Catalog catalog) {
		List<String> listings = catalog.inTurn()
			.stream()
			.filter((feed) -> feed.kind() == Feed.Kind.FDA_LISTING)
			.map(Feed::id)
			.toList();
		return SourceClients.of(properties.client(), clock, log, listings);
	}

	@Bean
	PubMedFiles pubMedFiles(ExowatchProperties properties, Clock clock, RequestLog log) {
		return PubMedFiles.of(properties.client(), clock, log);
	}

	@Bean
	Tagging tagging(Catalog catalog) {
		return Tagging.of(catalog);
	}

	@Bean
	StopSignal stopSignal() {
		return new StopSignal();
	}

	@Bean
	Steps steps(JobRepository repository, PlatformTransactionManager transactions, StopSignal stop) {
		return new Steps(repository, transactions, stop);
	}

	@Bean
	JobRunner jobRunner(ObjectProvider<JobOperator> operator, JobRepository repository, RunLock lock) {
		return new JobRunner(operator, repository, lock);
	}

	@Bean
	RunLock runLock(DataSource dataSource) {
		return new RunLock(dataSource);
	}

	@Bean
	@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
	EmbeddedPostgres embeddedPostgres(ExowatchProperties properties) throws IOException {
		return EmbeddedPostgres.open(properties.data(), properties.port());
	}

	@Bean
	ReaderAccess readerAccess(ExowatchProperties properties) {
		return new ReaderAccess(properties.data());
	}

	/** Closed before the embedded server stops, since it depends on it. */
	@Bean
	HikariDataSource dataSource(ObjectProvider<EmbeddedPostgres> embedded, DataSourceProperties properties,
			ReaderAccess reader) throws IOException {
		EmbeddedPostgres server = embedded.getIfAvailable();
		if (server != null) {
			properties.setUrl(server.url());
			properties.setUsername(server.user());
			properties.setPassword(server.password());
		}
		HikariDataSource dataSource = properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
		dataSource.setMaximumPoolSize(6);
		Migrations.migrate(dataSource);
		reader.ensure(dataSource).ifPresent(log::warn);
		return dataSource;
	}

}

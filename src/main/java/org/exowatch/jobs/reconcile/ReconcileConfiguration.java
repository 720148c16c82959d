package org.exowatch.jobs.reconcile;

import java.time.Clock;

import javax.sql.DataSource;

import org.exowatch.catalog.Catalog;
import org.exowatch.jobs.Steps;
import org.exowatch.jobs.StopSignal;
import org.exowatch.source.Sources;
import org.exowatch.store.RawSpool;
import org.exowatch.store.Reconciliations;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires {@code reconcile}; what it fetches is ingested as what {@code collect} fetches.
 */
@Configuration(proxyBeanMethods = false)
class ReconcileConfiguration {

	@Bean
	Job reconcile(JobRepository repository, Steps steps, ReconcileCall call,
			@Qualifier("ingestReconciled") Step ingest) {
		return new JobBuilder("reconcile", repository).start(steps.callOutsideTransaction("list", call::list))
			.next(steps.callOutsideTransaction("fetch missing", call::fetch))
			.next(ingest)
			.next(steps.call("close", call::close))
			.build();
	}

	@Bean
	ReconcileCall reconcileCall(Catalog catalog, Sources sources, Reconciliations reconciliations, RawSpool spool,
			StopSignal stop, Clock clock) {
		return new ReconcileCall(catalog, sources, reconciliations, spool, stop, clock);
	}

	@Bean
	Reconciliations reconciliations(DataSource dataSource) {
		return new Reconciliations(dataSource);
	}

}

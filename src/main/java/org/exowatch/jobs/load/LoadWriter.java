package org.exowatch.jobs.load;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.exowatch.document.Rejected;
import org.exowatch.jobs.Weeks;
import org.exowatch.jobs.load.LoadConfiguration.LoadStores;
import org.exowatch.store.WriteContext;
import org.exowatch.store.WriteCounts;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Writes a batch: documents, deletions, quarantine and the file's progress together. */
class LoadWriter implements ItemWriter<LoadBatch> {

	private final LoadStores stores;

	private final Clock clock;

	private final String file;

	private final String sha256;

	private final Arrival arrival;

	LoadWriter(LoadStores stores, Clock clock, String file, String sha256, Arrival arrival) {
		this.stores = stores;
		this.clock = clock;
		this.file = file;
		this.sha256 = sha256;
		this.arrival = arrival;
	}

	@Override
	public void write(Chunk<? extends LoadBatch> chunk) {
		chunk.forEach(this::write);
	}

	private void write(LoadBatch batch) {
		Instant now = this.clock.instant();
		LocalDate today = Weeks.today(this.clock);
		batch.documents().forEach((document) -> this.arrival.see(document.revised(), today));
		WriteContext context = new WriteContext(now, true, null, this.file, this.arrival.order(), this.arrival.place(),
				Weeks.ZONE);
		WriteCounts counts = this.stores.documents().writePrepared(batch.documents(), batch.deletions(), context);
		for (Rejected rejected : batch.rejected()) {
			this.stores.quarantine().add(this.file, rejected, now);
		}
		this.stores.ledger()
			.progress(this.file, this.sha256,
					batch.documents().size() + batch.deletions().size() + batch.rejected().size(),
					batch.rejected().size(), counts);
		this.arrival.newestRevised()
			.ifPresent((day) -> this.stores.ledger().newestRevised(this.file, this.sha256, day));
	}

}

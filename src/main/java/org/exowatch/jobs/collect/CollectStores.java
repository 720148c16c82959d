package org.exowatch.jobs.collect;

import javax.sql.DataSource;

import org.exowatch.store.CollectLedger;
import org.exowatch.store.Documents;
import org.exowatch.store.ListedNotices;
import org.exowatch.store.MissingRecords;
import org.exowatch.store.Quarantine;
import org.exowatch.store.RawSpool;
import org.exowatch.store.Watermarks;

/** What {@code collect} reads and writes in the database. */
record CollectStores(CollectLedger ledger, Watermarks watermarks, MissingRecords missing, RawSpool spool,
		Documents documents, Quarantine quarantine, ListedNotices listed) {

	static CollectStores of(DataSource dataSource) {
		return new CollectStores(new CollectLedger(dataSource), new Watermarks(dataSource),
				new MissingRecords(dataSource), new RawSpool(dataSource), new Documents(dataSource),
				new Quarantine(dataSource), new ListedNotices(dataSource));
	}

}

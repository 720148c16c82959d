package org.exowatch.store;

import java.time.Instant;

import org.exowatch.document.Rejected;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LedgersTest {

	private static final Instant AT = StoreFixture.SEEN;

	private final StoreFixture store = new StoreFixture();

	@Test
	void anInterruptedFileGoesOnWhereItWasCommitted() {
		LoadLedger ledger = new LoadLedger(this.store.dataSource);
		assertThat(ledger.find("file:/a.xml", "1f")).isEmpty();
		assertThat(ledger.begin("file:/a.xml", "1f", AT)).isZero();
		ledger.progress("file:/a.xml", "1f", 1000, 2, new WriteCounts(990, 1, 2, 3, 2));
		ledger.progress("file:/a.xml", "1f", 10, 0, new WriteCounts(10, 0, 0, 0, 0));
		assertThat(ledger.begin("file:/a.xml", "1f", AT.plusSeconds(9))).isEqualTo(1010);
		ledger.failed("file:/a.xml", "1f", "truncated", AT);
		assertThat(ledger.find("file:/a.xml", "1f")).get()
			.extracting(LoadLedger.Entry::state, LoadLedger.Entry::reason)
			.containsExactly(LoadLedger.State.FAILED, "truncated");
		ledger.begin("file:/a.xml", "1f", AT);
		ledger.done("file:/a.xml", "1f", AT);
		assertThat(ledger.find("file:/a.xml", "1f")).contains(new LoadLedger.Entry("file:/a.xml", "1f",
				LoadLedger.State.DONE, 1010, 2, new WriteCounts(1000, 1, 2, 3, 2), AT, AT, null));
	}

	@Test
	void progressOfAFileThatWasNotBegunIsAFault() {
		assertThatIllegalStateException()
			.isThrownBy(
					() -> new LoadLedger(this.store.dataSource).progress("file:/b.xml", "2e", 1, 0, WriteCounts.NONE))
			.withMessageContaining("file:/b.xml");
	}

	@Test
	void aRejectedPartIsKeptOnceWithPlaceAndReason() {
		Quarantine quarantine = new Quarantine(this.store.dataSource);
		Rejected part = new Rejected("record 17 (line 2041)", null, "no PMID\u0000", false);
		quarantine.add("file:/a.xml", part, AT);
		quarantine.add("file:/a.xml", part, AT.plusSeconds(60));
		quarantine.add("file:/a.xml", new Rejected("record 17 (line 2041)", "5", "other key", false), AT);
		assertThat(quarantine.of("file:/a.xml")).containsExactly(
				new Quarantine.Entry("file:/a.xml", "record 17 (line 2041)", null, "no PMID\uFFFD", AT),
				new Quarantine.Entry("file:/a.xml", "record 17 (line 2041)", "5", "other key", AT));
	}

	@Test
	void oneRunAtATime() {
		RunLock lock = new RunLock(this.store.dataSource);
		assertThat(lock.isHeld()).isFalse();
		try (RunLock.Held held = lock.tryAcquire().orElseThrow()) {
			assertThat(held).isNotNull();
			assertThat(lock.isHeld()).isTrue();
			assertThat(new RunLock(this.store.dataSource).tryAcquire()).isEmpty();
		}
		assertThat(lock.isHeld()).isFalse();
		lock.tryAcquire().orElseThrow().close();
	}

}

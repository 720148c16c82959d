package org.exowatch.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.exowatch.document.RawDocument;
import org.exowatch.document.Source;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RawSpoolTest {

	private static final FeedRun RUN = new FeedRun("fda", LocalDate.of(2026, 11, 11), 1);

	private static final String PAGE = "https://www.fda.gov/letter";

	private final StoreFixture store = new StoreFixture();

	private final RawSpool spool = new RawSpool(this.store.dataSource);

	private static RawDocument raw(Source source, String url, String body) {
		return new RawDocument(source, url, "text/html", StoreFixture.SEEN, Sha256.of(body),
				() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void aDocumentComesBackAsItWasFetched() throws IOException {
		RawDocument page = raw(Source.FDA, PAGE, "<p>é \u0000</p>");
		this.spool.store(RUN, page, "Mon");
		this.spool.store(RUN, page, "Mon");
		List<Long> pending = this.spool.pending(RUN);
		assertThat(pending).hasSize(1);
		RawDocument back = this.spool.open(pending.get(0));
		assertThat(back).usingRecursiveComparison().ignoringFields("content").isEqualTo(page);
		for (int i = 0; i < 2; i++) {
			try (InputStream body = back.open()) {
				assertThat(body.readAllBytes()).isEqualTo("<p>é \u0000</p>".getBytes(StandardCharsets.UTF_8));
			}
		}
	}

	@Test
	void whatIsStoredStaysWhenTheCallersTransactionIsRolledBack() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.store.inTransaction(() -> {
			store(RUN, raw(Source.FDA, PAGE, "a"));
			throw new IllegalArgumentException("roll back");
		}));
		assertThat(this.spool.pending(RUN)).hasSize(1);
	}

	private void store(FeedRun run, RawDocument document) {
		try {
			this.spool.store(run, document, null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void aMarkerCountsOnceTheDocumentWasIngested() throws IOException {
		this.spool.store(RUN, raw(Source.FDA, PAGE, "a"), "Mon");
		FeedRun other = new FeedRun("fda", RUN.day(), 2);
		assertThat(this.spool.marker(RUN, PAGE)).isEqualTo("Mon");
		assertThat(this.spool.marker(other, PAGE)).isNull();
		this.spool.markIngested(this.spool.pending(RUN).get(0), false, StoreFixture.SEEN);
		assertThat(this.spool.marker(other, PAGE)).isEqualTo("Mon");
		assertThat(this.spool.marker(new FeedRun("rss", RUN.day(), 1), PAGE)).as("another feed").isNull();
		assertThat(this.spool.pending(RUN)).isEmpty();
	}

	@Test
	void onlyWhatNobodyIngestedIsDiscarded() throws IOException {
		this.spool.store(RUN, raw(Source.FDA, PAGE, "a"), null);
		this.spool.markIngested(this.spool.pending(RUN).get(0), false, StoreFixture.SEEN);
		this.spool.store(RUN, raw(Source.FDA, PAGE, "b"), null);
		assertThat(this.spool.discard(RUN)).isOne();
		assertThat(this.store.count("exowatch.raw_document")).isOne();
	}

	@Test
	void oldPubMedAnswersAndWhatNobodyIngestedArePurgedAndFdaPagesStay() throws IOException {
		this.spool.store(RUN, raw(Source.FDA, PAGE, "a"), null);
		this.spool.store(RUN, raw(Source.PUBMED, "https://eutils.ncbi.nlm.nih.gov/1", "b"), null);
		this.spool.store(RUN, raw(Source.PUBMED, "https://eutils.ncbi.nlm.nih.gov/2", "c"), null);
		List<Long> pending = this.spool.pending(RUN);
		this.spool.markIngested(pending.get(0), false, StoreFixture.SEEN);
		this.spool.markIngested(pending.get(1), false, StoreFixture.SEEN);
		Instant after = StoreFixture.SEEN.plusSeconds(1);
		assertThat(this.spool.purge(StoreFixture.SEEN)).isZero();
		assertThat(this.spool.purge(after)).as("one ingested, one that its run gave up").isEqualTo(2);
		assertThat(this.store.text("select string_agg(source, ',' order by id) from exowatch.raw_document"))
			.isEqualTo("FDA");
	}

	@Test
	void whatAnEarlierRunReceivedAndNobodyIngestedIsTakenUp() throws IOException {
		FeedRun next = new FeedRun("fda", RUN.day().plusDays(1), 1);
		this.spool.store(RUN, raw(Source.FDA, PAGE, "a"), "Mon");
		this.spool.store(new FeedRun("fda", RUN.day(), 2), raw(Source.FDA, PAGE, "a"), "Mon");
		this.spool.store(new FeedRun("rss", RUN.day(), 1), raw(Source.FDA, PAGE, "a"), "Mon");
		assertThat(this.spool.adopt(next)).as("once, and only its own").isOne();
		assertThat(this.spool.pending(next)).hasSize(1);
		assertThat(this.spool.marker(next, PAGE)).isEqualTo("Mon");
		assertThat(this.spool.adopt(next)).isZero();
	}

	@Test
	void pagesThatWereNotUnderstoodCountAsNeverReceived() throws IOException {
		this.spool.store(RUN, raw(Source.FDA, PAGE, "a"), "Mon");
		this.spool.store(RUN, raw(Source.FDA, PAGE + "/2", "b"), "Mon");
		List<Long> pending = this.spool.pending(RUN);
		this.spool.markIngested(pending.get(0), true, StoreFixture.SEEN);
		this.spool.markIngested(pending.get(1), false, StoreFixture.SEEN);
		assertThat(this.spool.understood(RUN)).isEqualTo(new RawSpool.Understood(2, 1, 0));
		assertThat(this.spool.marker(RUN, PAGE)).isNull();
		assertThat(this.spool.marker(RUN, PAGE + "/2")).isEqualTo("Mon");
	}

	@Test
	void aPageThatIsNotUnderstoodAnyMoreLosesTheMarkerOfItsFeedOnly() throws IOException {
		FeedRun next = new FeedRun("fda", RUN.day().plusDays(1), 1);
		this.spool.confirm("fda", PAGE, "Mon", StoreFixture.SEEN);
		this.spool.confirm("rss", PAGE, "Mon", StoreFixture.SEEN);
		this.spool.store(next, raw(Source.FDA, PAGE, "b"), "Tue");
		this.spool.markIngested(this.spool.pending(next).get(0), true, StoreFixture.SEEN);
		assertThat(this.spool.marker(RUN, PAGE)).isNull();
		assertThat(this.spool.marker(new FeedRun("rss", RUN.day(), 1), PAGE)).isEqualTo("Mon");
	}

	@Test
	void aPageThatIsOddAloneIsKnownOnceARunThatCountedHadItAndOthersWereUnderstoodSince() throws IOException {
		CollectLedger ledger = new CollectLedger(this.store.dataSource);
		FeedRun next = new FeedRun("fda", RUN.day().plusDays(1), 1);
		ledger.begin(RUN, new Period(RUN.day(), RUN.day(), true), StoreFixture.SEEN);
		this.spool.store(RUN, raw(Source.FDA, PAGE, "odd"), "Mon");
		this.spool.markIngested(this.spool.pending(RUN).get(0), true, StoreFixture.SEEN);
		this.spool.store(next, raw(Source.FDA, PAGE, "odd"), "Mon");
		this.spool.markIngested(this.spool.pending(next).get(0), true, StoreFixture.SEEN);
		assertThat(this.spool.understood(next)).as("nothing was understood since")
			.isEqualTo(new RawSpool.Understood(1, 1, 0));
		this.spool.store(next, raw(Source.FDA, PAGE + "/2", "well"), "Mon");
		this.spool.markIngested(this.spool.pending(next).get(0), false, StoreFixture.SEEN);
		assertThat(this.spool.understood(next)).isEqualTo(new RawSpool.Understood(2, 1, 1));
		ledger.notChecked(RUN, "2 of 2 pages were not understood: layout changed?", StoreFixture.SEEN);
		assertThat(this.spool.understood(next)).as("a run that did not count")
			.isEqualTo(new RawSpool.Understood(2, 1, 0));
	}

	@Test
	void whatWasNotLookedAtForLongIsNamedLongestAgoFirst() throws IOException {
		Instant later = StoreFixture.SEEN.plusSeconds(9);
		this.spool.confirm("fda", PAGE + "/2", "Tue", StoreFixture.SEEN.plusSeconds(1));
		this.spool.confirm("fda", PAGE, "Tue", StoreFixture.SEEN);
		this.spool.confirm("rss", PAGE + "/3", "Tue", StoreFixture.SEEN);
		assertThat(this.spool.notSeenSince("fda", later, 9)).containsExactly(PAGE, PAGE + "/2");
		assertThat(this.spool.notSeenSince("fda", later, 1)).containsExactly(PAGE);
		this.spool.confirm("fda", PAGE, "Wed", later);
		assertThat(this.spool.notSeenSince("fda", later, 9)).containsExactly(PAGE + "/2");
		assertThat(this.spool.marker(RUN, PAGE)).isEqualTo("Wed");
	}

	@Test
	void requestsAreCountedByHostAndDay() {
		HostRequests requests = new HostRequests(this.store.dataSource);
		requests.add("www.fda.gov", RUN.day());
		requests.add("www.fda.gov", RUN.day());
		requests.add("www.fda.gov", RUN.day().plusDays(1));
		assertThat(new HostRequests(this.store.dataSource).asked("www.fda.gov", RUN.day())).isEqualTo(2);
		assertThat(requests.asked("pubmed.ncbi.nlm.nih.gov", RUN.day())).isZero();
	}

}

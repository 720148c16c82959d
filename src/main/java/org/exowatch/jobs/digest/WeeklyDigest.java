package org.exowatch.jobs.digest;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.DigestSpec;
import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.exowatch.deliver.FolderDelivery;
import org.exowatch.digest.DigestWriter;
import org.exowatch.digest.RenderedFile;
import org.exowatch.document.DigestInput;
import org.exowatch.document.IsoWeek;
import org.exowatch.store.DigestSelection;
import org.exowatch.store.FrozenDigests;
import org.exowatch.store.FrozenDigests.Frozen;
import org.exowatch.store.QuotationCheck;
import org.exowatch.store.QuotationCheck.Fault;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a week: select, compare quotations, render, freeze, deliver. A frozen week is
 * written from what was frozen, so that it stays what it was; a week that is not over is
 * a preview and is not frozen.
 */
class WeeklyDigest {

	/** Faults that a message names. */
	private static final int SHOWN = 3;

	private final Catalog catalog;

	private final DigestSelection selection;

	private final FrozenDigests frozen;

	private final QuotationCheck quotations;

	private final TransactionTemplate transaction;

	private final Path folder;

	private final Clock clock;

	WeeklyDigest(Catalog catalog, DigestSelection selection, FrozenDigests frozen, QuotationCheck quotations,
			TransactionTemplate transaction, Path folder, Clock clock) {
		this.catalog = catalog;
		this.selection = selection;
		this.frozen = frozen;
		this.quotations = quotations;
		this.transaction = transaction;
		this.folder = folder;
		this.clock = clock;
	}

	DigestReport write(DigestSpec spec, IsoWeek week) {
		Optional<Frozen> before = this.frozen.find(spec.id(), week);
		DigestInput input = before.map((kept) -> FrozenDigests.input(kept.inputJson()))
			.orElseGet(() -> select(spec, week));
		compareQuotations(input, spec);
		List<RenderedFile> files = DigestWriter.write(input, spec);
		if (before.isEmpty() && !input.preview()) {
			freeze(spec, input, files);
		}
		return new DigestReport(spec.id(), spec.topic(), week.toString(), input.preview(), before.isPresent(),
				input.papers().size(), input.notices().size(), deliver(files));
	}

	private DigestInput select(DigestSpec spec, IsoWeek week) {
		Topic topic = this.catalog.topic(spec.topic());
		List<Feed> feeds = this.catalog.feeds()
			.stream()
			.filter((feed) -> feed.topic() == null || feed.topic().equals(topic.id()))
			.toList();
		return this.selection.select(spec, topic, feeds, week, this.clock.instant());
	}

	/** Nothing is frozen or delivered that quotes what does not stand in its source. */
	private void compareQuotations(DigestInput input, DigestSpec spec) {
		List<Fault> faults = this.quotations.check(DigestWriter.quotations(input, spec), input.asOf());
		if (!faults.isEmpty()) {
			throw new IllegalStateException(message(spec, input.week(), faults));
		}
	}

	private static String message(DigestSpec spec, IsoWeek week, List<Fault> faults) {
		String named = faults.stream()
			.limit(SHOWN)
			.map((fault) -> fault.quotation().key() + ": \u201C" + fault.quotation().text() + "\u201D, but "
					+ fault.reason())
			.collect(Collectors.joining("; "));
		String rest = (faults.size() > SHOWN) ? "; and " + (faults.size() - SHOWN) + " more" : "";
		return "Digest " + spec.id() + " of " + week + " quotes what does not stand in its source: " + named + rest
				+ ". Nothing was frozen or delivered. Restore the row of exowatch.document from a backup, or set its "
				+ "record_hash to 'damaged' and load that document again; then write the digest again";
	}

	private void freeze(DigestSpec spec, DigestInput input, List<RenderedFile> files) {
		SortedMap<String, String> hashes = new TreeMap<>();
		files.forEach((file) -> hashes.put(file.name(), file.sha256()));
		this.transaction.executeWithoutResult((status) -> this.frozen.freeze(spec.id(), input,
				DigestWriter.RENDERER_VERSION, hashes, this.clock.instant()));
	}

	private List<Path> deliver(List<RenderedFile> files) {
		try {
			return FolderDelivery.deliver(files, this.folder);
		}
		catch (UncheckedIOException ex) {
			throw new IllegalStateException("The digest could not be written to " + this.folder
					+ ". What is frozen stays; run the same digest again once that folder can be written", ex);
		}
	}

}

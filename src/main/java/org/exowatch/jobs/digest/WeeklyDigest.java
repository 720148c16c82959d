package org.exowatch.jobs.digest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.DigestSpec;
import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.exowatch.digest.DigestWriter;
import org.exowatch.digest.PageNote;
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
 * written from what was published, so that it stays what it was; a week that is not over
 * is a preview and is not frozen.
 */
class WeeklyDigest {

	/** Faults that a message names. */
	private static final int SHOWN = 3;

	/**
	 * The formats of a week as of an earlier time. Pages say at their top that they are
	 * not what was published; the JSON has the time in its asOf and nothing else.
	 */
	private static final Set<String> AS_OF = Set.of("text/html", "text/markdown", "application/json");

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

	private final Catalog catalog;

	private final DigestSelection selection;

	private final FrozenDigests frozen;

	private final QuotationCheck quotations;

	private final Published published;

	private final TransactionTemplate transaction;

	private final DigestFolder folder;

	private final Clock clock;

	WeeklyDigest(Catalog catalog, DigestSelection selection, FrozenDigests frozen, QuotationCheck quotations,
			Published published, TransactionTemplate transaction, DigestFolder folder, Clock clock) {
		this.catalog = catalog;
		this.selection = selection;
		this.frozen = frozen;
		this.quotations = quotations;
		this.published = published;
		this.transaction = transaction;
		this.folder = folder;
		this.clock = clock;
	}

	DigestReport write(DigestSpec spec, IsoWeek week) {
		return write(spec, week, this.selection, this.clock.instant());
	}

	/** A week of several, which are selected as of one time. */
	DigestReport write(DigestSpec spec, IsoWeek week, DigestSelection by, Instant asOf) {
		Optional<Frozen> before = this.frozen.find(spec.id(), week);
		if (before.isPresent()) {
			return writeAgain(spec, before.get());
		}
		DigestInput input = select(spec, week, by, asOf);
		compareQuotations(input, spec);
		List<RenderedFile> files = DigestWriter.write(input, spec);
		if (input.preview()) {
			return report(spec, input, false, this.folder.deliver(spec, files, input.asOf()));
		}
		freeze(spec, input, files);
		List<Path> delivered = this.folder.deliver(spec, this.published.noted(spec.id(), week, files), input.asOf());
		noteOnEarlierPages(spec, input);
		return report(spec, input, false, delivered);
	}

	/**
	 * The files of a frozen week with the notes on them; formats that its renderer did
	 * not have are written now.
	 */
	List<RenderedFile> published(DigestSpec spec, IsoWeek week) {
		Frozen kept = this.frozen.find(spec.id(), week)
			.orElseThrow(() -> new IllegalArgumentException("digest " + spec.id() + " of " + week + " is not frozen"));
		List<RenderedFile> files = new ArrayList<>(
				this.published.noted(spec.id(), week, this.published.files(spec, kept)));
		Set<String> had = files.stream().map(RenderedFile::mediaType).collect(Collectors.toSet());
		DigestWriter.write(FrozenDigests.input(kept.inputJson()), spec)
			.stream()
			.filter((file) -> !had.contains(file.mediaType()))
			.forEach(files::add);
		return files;
	}

	/** As of an earlier time: never frozen, beside what was published. */
	DigestReport writeAsOf(DigestSpec spec, IsoWeek week, Instant asOf) {
		DigestInput input = select(spec, week, asOf);
		String stamp = STAMP.format(asOf.atOffset(ZoneOffset.UTC));
		compareQuotations(input, spec);
		boolean over = !this.clock.instant().isBefore(week.next().start(spec.zone()));
		List<RenderedFile> files = (over ? DigestWriter.writeAsOf(input, spec) : DigestWriter.write(input, spec))
			.stream()
			.filter((file) -> AS_OF.contains(file.mediaType()))
			.map((file) -> PageNote.asOf(file, asOf, this.clock.instant()))
			.map((file) -> file.renamed(file.name().replace(week.toString(), week + ".as-of-" + stamp)))
			.toList();
		return report(spec, input, false, this.folder.deliver(spec, files, input.asOf()));
	}

	/** From what the database holds as of an earlier time, or now. */
	DigestInput select(DigestSpec spec, IsoWeek week, Instant asOf) {
		return select(spec, week, this.selection, asOf);
	}

	private DigestInput select(DigestSpec spec, IsoWeek week, DigestSelection by, Instant asOf) {
		Topic topic = this.catalog.topic(spec.topic());
		List<Feed> feeds = this.catalog.feeds()
			.stream()
			.filter((feed) -> feed.topic() == null || feed.topic().equals(topic.id()))
			.toList();
		return by.select(spec, topic, feeds, week, asOf);
	}

	/** Whatever had stopped before it was in the folder comes there now. */
	private DigestReport writeAgain(DigestSpec spec, Frozen kept) {
		DigestInput input = FrozenDigests.input(kept.inputJson());
		List<Path> delivered = deliverNoted(spec, kept, input);
		noteOnEarlierPages(spec, input);
		return report(spec, input, true, delivered);
	}

	/** So that nobody reads on an old page what is known to be otherwise. */
	private void noteOnEarlierPages(DigestSpec spec, DigestInput input) {
		this.frozen.corrected(spec.id(), input)
			.forEach((earlier) -> this.frozen.find(spec.id(), earlier)
				.ifPresent((kept) -> deliverNoted(spec, kept, FrozenDigests.input(kept.inputJson()))));
	}

	private List<Path> deliverNoted(DigestSpec spec, Frozen kept, DigestInput input) {
		List<RenderedFile> files = this.published.files(spec, kept);
		return this.folder.deliver(spec, this.published.noted(spec.id(), kept.week(), files), input.asOf());
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
		this.transaction.executeWithoutResult((status) -> this.frozen.freeze(spec, input, DigestWriter.RENDERER_VERSION,
				Published.frozen(files), this.clock.instant()));
	}

	private static DigestReport report(DigestSpec spec, DigestInput input, boolean frozenBefore, List<Path> files) {
		return new DigestReport(spec.id(), spec.topic(), input.week().toString(), input.preview(), frozenBefore,
				input.papers().size(), input.notices().size(), files);
	}

}

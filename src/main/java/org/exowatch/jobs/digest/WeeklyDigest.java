package org.exowatch.jobs.digest;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.DigestSpec;
import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.exowatch.deliver.FolderDelivery;
import org.exowatch.digest.DigestWriter;
import org.exowatch.digest.PageNote;
import org.exowatch.digest.RenderedFile;
import org.exowatch.document.DigestInput;
import org.exowatch.document.IsoWeek;
import org.exowatch.store.DigestSelection;
import org.exowatch.store.FrozenDigests;
import org.exowatch.store.FrozenDigests.Frozen;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a week: select, render, freeze, deliver. A frozen week is written from what was
 * published, so that it stays what it was; a week that is not over is a preview and is
 * not frozen.
 */
class WeeklyDigest {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

	private final Catalog catalog;

	private final DigestSelection selection;

	private final FrozenDigests frozen;

	private final Published published;

	private final TransactionTemplate transaction;

	private final Path folder;

	private final Clock clock;

	WeeklyDigest(Catalog catalog, DigestSelection selection, FrozenDigests frozen, Published published,
			TransactionTemplate transaction, Path folder, Clock clock) {
		this.catalog = catalog;
		this.selection = selection;
		this.frozen = frozen;
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
		List<RenderedFile> files = DigestWriter.write(input, spec);
		if (input.preview()) {
			return report(spec, input, false, deliver(files));
		}
		freeze(spec, input, files);
		List<Path> delivered = deliver(this.published.noted(spec.id(), week, files));
		noteOnEarlierPages(spec, week);
		return report(spec, input, false, delivered);
	}

	/** As of an earlier time: never frozen, beside what was published. */
	DigestReport writeAsOf(DigestSpec spec, IsoWeek week, Instant asOf) {
		DigestInput input = select(spec, week, asOf);
		String stamp = STAMP.format(asOf.atOffset(ZoneOffset.UTC));
		List<RenderedFile> files = DigestWriter.write(input, spec)
			.stream()
			.map((file) -> PageNote.asOf(file, asOf, this.clock.instant()))
			.map((file) -> file.renamed(file.name().replace(week.toString(), week + ".as-of-" + stamp)))
			.toList();
		return report(spec, input, false, deliver(files));
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

	private DigestReport writeAgain(DigestSpec spec, Frozen kept) {
		DigestInput input = FrozenDigests.input(kept.inputJson());
		return report(spec, input, true,
				deliver(this.published.noted(spec.id(), kept.week(), this.published.files(spec, kept))));
	}

	/** So that nobody reads on an old page what is known to be otherwise. */
	private void noteOnEarlierPages(DigestSpec spec, IsoWeek week) {
		this.frozen.corrected(spec.id(), week)
			.forEach((earlier) -> this.frozen.find(spec.id(), earlier)
				.ifPresent(
						(kept) -> deliver(this.published.noted(spec.id(), earlier, this.published.files(spec, kept)))));
	}

	private void freeze(DigestSpec spec, DigestInput input, List<RenderedFile> files) {
		this.transaction.executeWithoutResult((status) -> this.frozen.freeze(spec, input, DigestWriter.RENDERER_VERSION,
				Published.frozen(files), this.clock.instant()));
	}

	private static DigestReport report(DigestSpec spec, DigestInput input, boolean frozenBefore, List<Path> files) {
		return new DigestReport(spec.id(), spec.topic(), input.week().toString(), input.preview(), frozenBefore,
				input.papers().size(), input.notices().size(), files);
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

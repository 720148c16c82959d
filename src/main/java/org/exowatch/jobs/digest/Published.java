package org.exowatch.jobs.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.digest.DigestWriter;
import org.exowatch.digest.PageNote;
import org.exowatch.digest.RenderedFile;
import org.exowatch.document.IsoWeek;
import org.exowatch.document.LaterChange;
import org.exowatch.store.FrozenDigests;
import org.exowatch.store.FrozenDigests.Frozen;
import org.exowatch.store.FrozenFile;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of frozen weeks: the very bytes that were published. */
class Published {

	private final FrozenDigests frozen;

	private final TransactionTemplate transaction;

	private final Path folder;

	private final Clock clock;

	Published(FrozenDigests frozen, TransactionTemplate transaction, Path folder, Clock clock) {
		this.clock = clock;
		this.frozen = frozen;
		this.transaction = transaction;
		this.folder = folder;
	}

	/**
	 * The published bytes: as kept in the database; of a week that was frozen before they
	 * were kept, what has the published hash as this program renders it or as it lies in
	 * the folder, and then it is kept. Where nothing has it, the page is rendered again
	 * and says so.
	 * @throws IllegalStateException if what the database keeps was changed, or taken away
	 * and is found nowhere else
	 */
	List<RenderedFile> files(DigestSpec spec, Frozen digest) {
		List<FrozenFile> kept = this.frozen.files(digest.digest(), digest.week());
		return kept.isEmpty() ? neverKept(spec, digest) : kept(digest, kept);
	}

	private List<RenderedFile> kept(Frozen digest, List<FrozenFile> kept) {
		for (FrozenFile file : kept) {
			if (!file.sha256().equals(digest.files().get(file.name()))) {
				throw changed(digest, "The bytes of " + file.name() + " that the database keeps were changed:"
						+ " they have not the SHA-256 under which they were published.");
			}
		}
		if (kept.size() < digest.files().size()) {
			throw changed(digest, "Of " + digest.files().size() + " files that the database kept " + kept.size()
					+ " are there: the others were taken away by other hands.");
		}
		return kept.stream().map(Published::rendered).toList();
	}

	private List<RenderedFile> neverKept(DigestSpec spec, Frozen digest) {
		List<RenderedFile> files = new ArrayList<>();
		List<RenderedFile> found = new ArrayList<>();
		for (RenderedFile file : DigestWriter.write(FrozenDigests.input(digest.inputJson()), digest.spec(spec))) {
			String sha256 = digest.files().get(file.name());
			if (sha256 == null) {
				continue;
			}
			Optional<RenderedFile> published = Optional.of(file)
				.filter((same) -> same.sha256().equals(sha256))
				.or(() -> lying(file.name(), sha256));
			published.ifPresent(found::add);
			files.add(published.orElseGet(() -> PageNote.renderedAgain(file, digest.rendererVersion())));
		}
		if (found.size() == digest.files().size()) {
			this.transaction.executeWithoutResult((status) -> this.frozen.keep(digest, frozen(found)));
		}
		else if (digest.filesKept()) {
			throw changed(digest, "The files that the database kept were taken away by other hands, and those that have"
					+ " the published SHA-256 are not found elsewhere.");
		}
		return files;
	}

	private static IllegalStateException changed(Frozen digest, String what) {
		return new IllegalStateException(
				what + " Nothing was written; see 'exowatch digest --week " + digest.week() + " --verify'");
	}

	/**
	 * With a note on each page of what later digests told. That the program writes it is
	 * stored first: whatever a later program would write, it is known again.
	 */
	List<RenderedFile> noted(String digest, IsoWeek week, List<RenderedFile> files) {
		List<LaterChange> changes = this.frozen.laterChanges(digest, week);
		return files.stream().map((file) -> {
			RenderedFile noted = PageNote.afterPublication(file, digest, changes);
			if (!noted.sha256().equals(file.sha256())) {
				this.frozen.noted(digest, week, file.name(), noted.sha256(), this.clock.instant());
			}
			return noted;
		}).toList();
	}

	static List<FrozenFile> frozen(List<RenderedFile> files) {
		return files.stream()
			.map((file) -> new FrozenFile(file.name(), file.mediaType(), file.content(), file.sha256()))
			.toList();
	}

	private static RenderedFile rendered(FrozenFile file) {
		return new RenderedFile(file.name(), file.mediaType(), file.content(), file.sha256());
	}

	private Optional<RenderedFile> lying(String name, String sha256) {
		Path file = this.folder.resolve(name);
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try {
			RenderedFile lying = DigestWriter.published(name, PageNote.without(Files.readAllBytes(file)));
			return lying.sha256().equals(sha256) ? Optional.of(lying) : Optional.empty();
		}
		catch (IOException unreadable) {
			return Optional.empty();
		}
	}

}

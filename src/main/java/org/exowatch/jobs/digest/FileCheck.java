package org.exowatch.jobs.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.exowatch.digest.DigestWriter;
import org.exowatch.digest.PageNote;
import org.exowatch.digest.RenderedFile;
import org.exowatch.document.LaterChange;
import org.exowatch.jobs.digest.Verification.Finding;
import org.exowatch.store.FrozenDigests;
import org.exowatch.store.FrozenDigests.Frozen;
import org.exowatch.store.FrozenFile;
import org.jspecify.annotations.Nullable;

/** Compares the files of a frozen digest with the hashes under which it was published. */
class FileCheck {

	private final FrozenDigests frozen;

	private final Path folder;

	FileCheck(FrozenDigests frozen, Path folder) {
		this.frozen = frozen;
		this.folder = folder;
	}

	/** What this program renders from the frozen input, if it has the same renderer. */
	List<Finding> rendered(Frozen digest, List<RenderedFile> files) {
		Map<String, RenderedFile> byName = files.stream()
			.collect(Collectors.toMap(RenderedFile::name, Function.identity()));
		List<Finding> findings = new ArrayList<>();
		digest.files().forEach((name, sha256) -> {
			RenderedFile file = byName.get(name);
			if (file == null || !file.sha256().equals(sha256)) {
				findings.add(finding(name,
						"the frozen input, rendered again by the same version, gives other bytes:"
								+ " the input or the hash was changed in the database",
						sha256, (file != null) ? file.sha256() : null));
			}
		});
		return findings;
	}

	/** What the database keeps, and what lies in the folder. */
	List<Finding> check(Frozen digest) {
		List<FrozenFile> kept = this.frozen.files(digest.digest(), digest.week());
		List<Finding> findings = new ArrayList<>();
		if (!kept.isEmpty() || digest.filesKept()) {
			kept(digest, kept, findings);
		}
		@Nullable List<LaterChange> told = told(digest, findings);
		digest.files().forEach((name, sha256) -> lying(digest, name, sha256, told).ifPresent(findings::add));
		return findings;
	}

	/** Without what was told no note can be compared, and the verdict is bad anyway. */
	private @Nullable List<LaterChange> told(Frozen digest, List<Finding> findings) {
		try {
			return this.frozen.laterChanges(digest.digest(), digest.week());
		}
		catch (IllegalStateException changed) {
			findings.add(new Finding("FROZEN_ROW", "notes", String.valueOf(changed.getMessage()), null, null, false));
			return null;
		}
	}

	private static void kept(Frozen digest, List<FrozenFile> kept, List<Finding> findings) {
		Map<String, String> hashes = kept.stream().collect(Collectors.toMap(FrozenFile::name, FrozenFile::sha256));
		TreeSet<String> names = new TreeSet<>(digest.files().keySet());
		names.addAll(hashes.keySet());
		for (String name : names) {
			String published = digest.files().get(name);
			if (published == null || !published.equals(hashes.get(name))) {
				findings.add(finding(name, "the bytes that the database keeps are not those that were published",
						published, hashes.get(name)));
			}
		}
	}

	private Optional<Finding> lying(Frozen digest, String name, String sha256, @Nullable List<LaterChange> told) {
		Path file = this.folder.resolve(name);
		String again = "'exowatch digest --week " + digest.week() + "' puts it back";
		if (!Files.isRegularFile(file)) {
			return Optional
				.of(new Finding("FILE", name, "it does not lie in " + this.folder + "; " + again, sha256, null, true));
		}
		try {
			byte[] content = Files.readAllBytes(file);
			RenderedFile page = DigestWriter.published(name, PageNote.without(content));
			if (!page.sha256().equals(sha256)) {
				return Optional
					.of(finding(name, "the file in " + this.folder + " was changed; " + again, sha256, page.sha256()));
			}
			return (told != null) ? note(digest, page, content, told, again) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.of(finding(name, "the file in " + this.folder + " cannot be read: " + ex, sha256, null));
		}
	}

	/**
	 * The note is one that the program writes now or wrote before, when later digests had
	 * told less or it used other words; or somebody wrote it.
	 */
	private Optional<Finding> note(Frozen digest, RenderedFile page, byte[] content, List<LaterChange> told,
			String again) {
		for (int count = told.size(); count >= 0; count--) {
			byte[] noted = PageNote.afterPublication(page, digest.digest(), told.subList(0, count)).content();
			if (Arrays.equals(noted, content)) {
				return (count == told.size()) ? Optional.empty() : Optional.of(explained(page,
						"the page is as it was published, but its note lacks what later digests told; " + again));
			}
		}
		Optional<Instant> written = this.frozen.notedAt(digest.digest(), digest.week(), page.name(),
				DigestWriter.published(page.name(), content).sha256());
		if (written.isPresent()) {
			return Optional
				.of(explained(page, "the page is as it was published, with the note that the program wrote on "
						+ written.get() + "; what later digests told, or its words, are others now; " + again));
		}
		return Optional.of(finding(page.name(), "below its note the page is as it was published, but the note says what"
				+ " no later digest told: it was written by other hands; " + again, null, null));
	}

	private static Finding explained(RenderedFile page, String what) {
		return new Finding("FILE", page.name(), what, null, null, true);
	}

	private static Finding finding(String name, String what, @Nullable String was, @Nullable String now) {
		return new Finding("FILE", name, what, was, now, false);
	}

}

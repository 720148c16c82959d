package org.exowatch.jobs.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.exowatch.jobs.digest.Verification.Finding;
import org.exowatch.store.FrozenDigests;
import org.exowatch.store.FrozenDigests.Frozen;
import org.exowatch.store.FrozenFile;
import org.jspecify.annotations.Nullable;

/** Compares the files of a frozen digest with the hashes under which it was published. */
class FileCheck {

	private final FrozenDigests frozen;

	private final Published published;

	private final Path folder;

	FileCheck(FrozenDigests frozen, Published published, Path folder) {
		this.frozen = frozen;
		this.published = published;
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
		if (!kept.isEmpty()) {
			kept(digest, kept, findings);
		}
		digest.files().forEach((name, sha256) -> lying(digest, name, sha256, kept).ifPresent(findings::add));
		return findings;
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

	private Optional<Finding> lying(Frozen digest, String name, String sha256, List<FrozenFile> kept) {
		Path file = this.folder.resolve(name);
		String again = "'exowatch digest --week " + digest.week() + "' puts it back";
		if (!Files.isRegularFile(file)) {
			return Optional
				.of(new Finding("FILE", name, "it does not lie in " + this.folder + "; " + again, sha256, null, true));
		}
		try {
			byte[] content = Files.readAllBytes(file);
			String found = DigestWriter.published(name, PageNote.without(content)).sha256();
			if (!found.equals(sha256)) {
				return Optional
					.of(finding(name, "the file in " + this.folder + " was changed; " + again, sha256, found));
			}
			return noteIsCurrent(digest, name, content, kept) ? Optional.empty()
					: Optional
						.of(new Finding("FILE", name, "the page in " + this.folder + " is as it was published, but"
								+ " its note is not what later digests told; " + again, null, null, true));
		}
		catch (IOException ex) {
			return Optional.of(finding(name, "the file in " + this.folder + " cannot be read: " + ex, sha256, null));
		}
	}

	private boolean noteIsCurrent(Frozen digest, String name, byte[] content, List<FrozenFile> kept) {
		List<RenderedFile> files = kept.stream()
			.filter((file) -> file.name().equals(name))
			.map((file) -> new RenderedFile(file.name(), file.mediaType(), file.content(), file.sha256()))
			.toList();
		return this.published.noted(digest.digest(), digest.week(), files)
			.stream()
			.allMatch((file) -> Arrays.equals(file.content(), content));
	}

	private static Finding finding(String name, String what, @Nullable String was, @Nullable String now) {
		return new Finding("FILE", name, what, was, now, false);
	}

}

package org.exowatch.store;

import java.util.Optional;

import org.exowatch.document.PubMedFile;
import org.jspecify.annotations.Nullable;

/**
 * Files missing between two of one year: neither listed nor loaded.
 *
 * @param first name of the first missing file
 * @param last name of the last one, which may be the first
 * @param files how many
 */
public record Gap(String first, String last, int files) {

	static Optional<Gap> between(@Nullable PubMedFile before, PubMedFile after) {
		if (before == null || before.year() != after.year() || after.number() - before.number() <= 1) {
			return Optional.empty();
		}
		return Optional.of(new Gap(new PubMedFile(before.year(), before.number() + 1).toString(),
				new PubMedFile(after.year(), after.number() - 1).toString(), after.number() - before.number() - 1));
	}

	/** {@code pubmed26n1340 is missing: not loaded}. */
	public String inWords() {
		return (this.files == 1) ? this.first + " is missing: not loaded"
				: this.first + " to " + this.last + " (" + this.files + " files) are missing: not loaded";
	}

}

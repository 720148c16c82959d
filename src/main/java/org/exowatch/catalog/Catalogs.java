package org.exowatch.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads all of {@code jobs/}. */
public final class Catalogs {

	private Catalogs() {
	}

	/**
	 * Loads and checks what is watched.
	 * @param jobsDirectory replaces the defaults entirely; null: the defaults that the
	 * jar carries
	 * @param parsers names that feeds may give as theirs
	 * @throws CatalogException with every fault of every file
	 */
	public static Catalog load(@Nullable Path jobsDirectory, Set<String> parsers) throws CatalogException {
		Faults faults = new Faults();
		List<JobFile> found = (jobsDirectory != null) ? new JobFiles(faults).in(jobsDirectory) : JobFiles.defaults();
		CatalogReader reader = new CatalogReader(faults, parsers);
		found.forEach(reader::read);
		Catalog catalog = reader.catalog();
		faults.throwIfAny();
		return catalog;
	}

}

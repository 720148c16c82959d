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
		CatalogReader reader = new CatalogReader(faults, parsers);
		files(jobsDirectory, faults).forEach(reader::read);
		return sound(reader, faults);
	}

	/**
	 * Loads all but an imported vocabulary, which is not even opened; conditions that
	 * only it may have are not asked for.
	 * @param id of the vocabulary
	 * @throws CatalogException with every fault of every other file
	 */
	public static Catalog loadWithout(String id, @Nullable Path jobsDirectory, Set<String> parsers)
			throws CatalogException {
		Faults faults = new Faults();
		CatalogReader reader = new CatalogReader(faults, parsers);
		others(id, jobsDirectory, faults).forEach(reader::read);
		reader.vocabularyMissing();
		return sound(reader, faults);
	}

	/**
	 * Loads and checks what would be watched with an imported vocabulary in place of the
	 * one of its id.
	 * @throws CatalogException with every fault that there would be
	 */
	public static Catalog loadWith(VocabularySpec imported, @Nullable Path jobsDirectory, Set<String> parsers)
			throws CatalogException {
		Faults faults = new Faults();
		CatalogReader reader = new CatalogReader(faults, parsers);
		others(imported.id(), jobsDirectory, faults).forEach(reader::read);
		reader.add(imported);
		return sound(reader, faults);
	}

	private static List<JobFile> others(String id, @Nullable Path jobsDirectory, Faults faults) {
		return files(jobsDirectory, faults).stream().filter((file) -> !file.isTable() || !file.id().equals(id)).toList();
	}

	private static List<JobFile> files(@Nullable Path jobsDirectory, Faults faults) {
		return (jobsDirectory != null) ? new JobFiles(faults).in(jobsDirectory) : JobFiles.defaults();
	}

	private static Catalog sound(CatalogReader reader, Faults faults) throws CatalogException {
		Catalog catalog = reader.catalog();
		faults.throwIfAny();
		return catalog;
	}

}

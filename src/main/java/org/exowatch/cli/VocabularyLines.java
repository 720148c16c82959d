package org.exowatch.cli;

import java.io.PrintWriter;
import java.util.List;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.VocabularySpec;
import org.exowatch.catalog.VocabularySpec.Origin;
import org.exowatch.vocabulary.Vocabulary;

/** Shows which vocabularies are used, and what they are made of. */
final class VocabularyLines {

	private VocabularyLines() {
	}

	/** All of them together, then each that was imported. */
	static void print(Active active, PrintWriter out) {
		out.printf("vocabulary %s: %,d conditions, %,d names%n", active.version(), active.conditions(), active.names());
		for (Part part : active.parts()) {
			if (!part.files().isEmpty()) {
				out.printf("  %s: %,d conditions, %,d names%n", part.id(), part.conditions(), part.names());
				part.files()
					.forEach((file) -> out.printf("    from %s (%s, %,d records, sha256 %.12s…)%n", file.file(),
							file.layout(), file.records(), file.sha256()));
			}
		}
		active.overlays()
			.forEach((overlay) -> out.printf("  %s: overlay of %,d forms%n", overlay.id(), overlay.forms()));
	}

	static Active active(Catalog catalog) {
		Vocabulary all = Vocabulary.of(catalog);
		return new Active(all.version(), all.concepts().size(), all.names(),
				catalog.vocabularies().stream().map(Part::of).toList(),
				catalog.overlays()
					.stream()
					.map((overlay) -> new Layer(overlay.id(), overlay.overlay().rows().size()))
					.toList());
	}

	/**
	 * What is used.
	 *
	 * @param version of all together
	 * @param conditions of all together
	 * @param names of all together: each counts once
	 * @param parts one a vocabulary
	 * @param overlays applied after them
	 */
	record Active(String version, int conditions, int names, List<Part> parts, List<Layer> overlays) {

	}

	/**
	 * An overlay of the jobs folder.
	 *
	 * @param id its name
	 * @param forms in it
	 */
	record Layer(String id, int forms) {

	}

	/**
	 * A file of the jobs folder.
	 *
	 * @param id its name
	 * @param conditions in it
	 * @param names in it
	 * @param files that it was imported from; none: written by hand
	 */
	record Part(String id, int conditions, int names, List<Origin> files) {

		static Part of(VocabularySpec vocabulary) {
			return new Part(vocabulary.id(), vocabulary.concepts().size(), vocabulary.names(), vocabulary.origins());
		}

	}

}

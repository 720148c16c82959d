package org.exowatch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.exowatch.catalog.VocabularySpec;
import org.exowatch.catalog.VocabularySpec.Origin;
import org.exowatch.vocabulary.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What an import made.
 *
 * @param written the file
 * @param version of all vocabularies together, when this one is used
 * @param concepts conditions
 * @param names names, synonyms and abbreviations
 * @param conceptsBefore in the vocabulary that it replaced, or null: there was none
 * @param files what it was made of
 * @param notTaken counts by kind and reason
 * @param examples the first of each kind
 */
record ImportReport(Path written, String version, int concepts, int names, @Nullable Integer conceptsBefore,
		List<Origin> files, Map<Finding.Kind, Map<String, Long>> notTaken, Map<Finding.Kind, List<Finding>> examples) {

	/** A yearly version loses fewer than one condition in twenty. */
	private static final double KEPT = 0.95;

	static ImportReport of(VocabularySpec imported, Path written, String version, @Nullable Integer before,
			ImportFindings findings) {
		return new ImportReport(written, version, imported.concepts().size(), imported.names(),
				before, imported.origins(), findings.counts(),
				findings.examples());
	}

	/**
	 * Prints it.
	 * @param used whether it lies in the jobs folder, where verbs take it
	 */
	void print(PrintWriter out, boolean used) {
		this.files.forEach((file) -> out.printf("%s: %s, %,d records, sha256 %s…%n", file.file(), file.layout(),
				file.records(), file.sha256().substring(0, 12)));
		out.printf("%s: %,d conditions, %,d names%s%n", this.written, this.concepts, this.names,
				(this.conceptsBefore != null) ? " (replaces one of %,d conditions)".formatted(this.conceptsBefore)
						: "");
		if (this.conceptsBefore != null && this.concepts < this.conceptsBefore * KEPT) {
			out.printf("WARNING: %,d conditions fewer than before; is a file missing or cut off?%n",
					this.conceptsBefore - this.concepts);
		}
		this.notTaken.forEach((kind, reasons) -> print(kind, reasons, out));
		if (used) {
			out.printf("vocabulary %s; 'exowatch retag' brings stored documents up to it%n", this.version);
		}
		else {
			out.printf("no verb takes it by itself; 'exowatch vocabulary diff %s' shows what it would change%n",
					this.written);
		}
	}

	private void print(Finding.Kind kind, Map<String, Long> reasons, PrintWriter out) {
		out.printf("%s: %,d%n", title(kind), reasons.values().stream().mapToLong(Long::longValue).sum());
		reasons.forEach((reason, count) -> out.printf("  %,8d  %s%n", count, reason));
		this.examples.getOrDefault(kind, List.of())
			.forEach((finding) -> out.printf("            such as %s:%d: %s %s%n", finding.file(), finding.line(),
					finding.id(),
					finding.what().isEmpty() ? finding.reason() : "'" + finding.what() + "' " + finding.reason()));
	}

	private static String title(Finding.Kind kind) {
		return switch (kind) {
			case RECORD_DROPPED -> "records that could not be read";
			case RECORD_PASSED -> "records that are no conditions";
			case NAME_DROPPED -> "names left out";
			case NAME_CONFLICT -> "names that belong to another condition";
			case ID_CONFLICT -> "records with ids of several conditions";
			case ID_DROPPED -> "ids left out";
			case FILE_ENDS -> "files that may be cut off";
		};
	}

}

package org.exowatch.parse;

import java.util.function.Consumer;

import org.exowatch.document.Article;
import org.exowatch.document.Parsed;
import org.exowatch.document.Rejected;
import org.jspecify.annotations.Nullable;

/** The articles of a PubMed XML file as texts; deletions have none. */
final class XmlTexts implements TextInput.TextSource {

	private final PubMedStream records;

	private final Consumer<Rejected> faults;

	XmlTexts(PubMedStream records, Consumer<Rejected> faults) {
		this.records = records;
		this.faults = faults;
	}

	@Override
	public @Nullable TextRecord next() {
		while (this.records.hasNext()) {
			Parsed part = this.records.next();
			if (part instanceof Article article) {
				return TextRecord.of(article);
			}
			if (part instanceof Rejected fault) {
				this.faults.accept(fault);
			}
		}
		return null;
	}

}

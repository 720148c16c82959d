package org.exowatch.jobs.load;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.Article;
import org.exowatch.document.Deletion;
import org.exowatch.document.Parsed;
import org.exowatch.document.Rejected;
import org.exowatch.jobs.Tagging;
import org.exowatch.store.PreparedDocument;

/**
 * Some records of a file, parsed, tagged and turned into rows, written in one
 * transaction.
 *
 * @param documents articles with their tags, as rows
 * @param deletions PMIDs taken back
 * @param rejected what goes to quarantine
 */
record LoadBatch(List<PreparedDocument> documents, List<Deletion> deletions, List<Rejected> rejected) {

	static LoadBatch of(List<Parsed> records, Tagging tagging) {
		LoadBatch batch = new LoadBatch(new ArrayList<>(records.size()), new ArrayList<>(), new ArrayList<>());
		records.forEach((parsed) -> batch.add(parsed, tagging));
		return batch;
	}

	private void add(Parsed parsed, Tagging tagging) {
		if (parsed instanceof Article) {
			this.documents.add(PreparedDocument.of(tagging.tag(parsed)));
		}
		else if (parsed instanceof Deletion deletion) {
			this.deletions.add(deletion);
		}
		else if (parsed instanceof Rejected rejection) {
			this.rejected.add(rejection);
		}
		else {
			throw new IllegalStateException("A PubMed file does not hold " + parsed.getClass().getSimpleName());
		}
	}

}

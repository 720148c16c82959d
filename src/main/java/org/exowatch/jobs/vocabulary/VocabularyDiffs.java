package org.exowatch.jobs.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.exowatch.catalog.Catalog;
import org.exowatch.document.Tags;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.Tagging;
import org.exowatch.store.FormerConditions;
import org.exowatch.store.StoredConditions;
import org.exowatch.store.StoredConditions.Condition;
import org.exowatch.store.StoredConditions.Stored;
import org.exowatch.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tags stored documents with another vocabulary and compares, in one read-only
 * transaction: nothing is written.
 */
@Component
public class VocabularyDiffs {

	private static final int DOCUMENTS = 500;

	private final StoredConditions stored;

	private final FormerConditions former;

	private final Tagging present;

	private final StopSignal stop;

	private final TransactionTemplate reading;

	VocabularyDiffs(DataSource dataSource, Tagging present, StopSignal stop, PlatformTransactionManager transactions) {
		this.stored = new StoredConditions(dataSource);
		this.former = new FormerConditions(dataSource);
		this.present = present;
		this.stop = stop;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
		this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/**
	 * Compares what readers see now with what they would see after re-tagging.
	 * @param candidate the catalog with the other vocabulary
	 * @param all every live document, or only those of a topic
	 * @return empty if a signal stopped it
	 */
	public Optional<VocabularyDiff> run(Catalog candidate, boolean all, Progress progress) {
		Tagging tagging = Tagging.of(candidate);
		Vocabulary vocabulary = Vocabulary.of(candidate.vocabularies());
		progress.begin("Comparing", -1);
		Optional<VocabularyDiff> diff = this.reading.execute((status) -> compare(tagging, vocabulary, all, progress));
		progress.end(diff.map((done) -> "%d documents compared".formatted(done.documents())).orElse("stopped"));
		return diff;
	}

	private Optional<VocabularyDiff> compare(Tagging tagging, Vocabulary vocabulary, boolean all, Progress progress) {
		ConditionChanges changes = new ConditionChanges(this.present.versions().condition(),
				this.former.following(vocabulary::presentId));
		List<Long> ids = this.stored.ids(all, 0, DOCUMENTS);
		while (!ids.isEmpty()) {
			if (this.stop.requested()) {
				return Optional.empty();
			}
			for (Stored document : this.stored.read(ids)) {
				Tags tags = tagging.tag(document.document()).tags();
				changes.add(document, found(tags));
			}
			progress.advance(changes.documents());
			ids = this.stored.ids(all, ids.get(ids.size() - 1), DOCUMENTS);
		}
		return Optional.of(changes.diff(tagging.versions().condition()));
	}

	private static Map<String, Condition> found(Tags tags) {
		Map<String, Condition> found = new HashMap<>();
		tags.conditions().forEach((tag) -> found.put(tag.id(), new Condition(tag.name(), tag.focus(), tag.assertion())));
		return found;
	}

}

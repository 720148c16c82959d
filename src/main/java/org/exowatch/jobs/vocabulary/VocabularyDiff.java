package org.exowatch.jobs.vocabulary;

import java.util.List;

/**
 * What another vocabulary changes on stored documents, human decisions applied on both
 * sides.
 *
 * @param from version of condition rules and vocabulary now
 * @param to after it is used
 * @param documents compared
 * @param changed those with any change
 * @param outdated those that carry tags of another version than the present one, so that
 * their changes are due to that, too
 * @param added conditions that documents get
 * @param removed conditions that documents lose
 * @param focusGained conditions that documents are about only then, those added included
 * @param focusLost the reverse
 * @param reasserted conditions of which documents speak otherwise then, as NEGATED in
 * place of AFFIRMED
 * @param changes by condition, those that change most first
 */
public record VocabularyDiff(String from, String to, long documents, long changed, long outdated, long added,
		long removed, long focusGained, long focusLost, long reasserted, List<Change> changes) {

	/**
	 * What changes for one condition.
	 *
	 * @param id of the condition
	 * @param name preferred name
	 * @param added documents that get it
	 * @param removed documents that lose it
	 * @param focusGained documents that are about it only then
	 * @param focusLost documents that are about it no more
	 * @param reasserted documents that speak of it otherwise
	 * @param addedTo keys of the first five documents that get it: PMIDs, paths of the
	 * FDA
	 * @param removedFrom keys of the first five that lose it
	 */
	public record Change(String id, String name, long added, long removed, long focusGained, long focusLost,
			long reasserted, List<String> addedTo, List<String> removedFrom) {

	}

}

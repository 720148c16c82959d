package org.exowatch.vocabulary;

import java.util.List;

/**
 * A record of a vocabulary file, before it is merged.
 *
 * @param line where it stands, from 1
 * @param ids it is the same as; the first is its own
 * @param crossReferences what else refers to it
 * @param name preferred name
 * @param synonyms other names
 * @param abbreviations short forms
 * @param parents ids, also such that another record of the file has among its own
 */
record Draft(int line, List<String> ids, List<String> crossReferences, String name, List<String> synonyms,
		List<String> abbreviations, List<String> parents) {

}

package org.exowatch.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be read differently from what the vocabularies say: forms that they lack,
 * and forms that say nothing. Made by {@code vocabulary learn} or by hand.
 *
 * @param rows in the order of the files; of two rows for one form the later counts
 */
public record Overlay(List<Row> rows) {

	/** Changes nothing. */
	public static final Overlay NONE = new Overlay(List.of());

	public Overlay {
		rows = List.copyOf(rows);
	}

	/** With the rows of another, which come after these. */
	public Overlay plus(Overlay more) {
		List<Row> all = new ArrayList<>(this.rows);
		all.addAll(more.rows);
		return new Overlay(all);
	}

	/** What is to be done with a form. */
	public enum Action {

		/** It names these concepts wherever it stands, whatever the vocabularies say. */
		ADD,
		/** It names the concept only in a text that has a name of that concept, too. */
		ABBREVIATE,
		/** It names nothing, but shorter names within it count. */
		DROP,
		/** It names nothing, nor do shorter names within it. */
		SUPPRESS

	}

	/**
	 * One form.
	 *
	 * @param action what is done
	 * @param concepts ids; several for a composite form, none for DROP and SUPPRESS
	 * @param form as written; compared like every name (case, plural, hyphen and spelling
	 * aside), but letter by letter when it is a short word in capitals
	 * @param seen in how many texts of the corpus
	 * @param right in how many of them people gave these concepts
	 */
	public record Row(Action action, List<String> concepts, String form, int seen, int right) {

		public Row {
			concepts = List.copyOf(concepts);
		}

	}

}

package org.exowatch.catalog;

import java.util.List;
import java.util.Map;

/**
 * What is watched: {@code jobs/topics/{id}.yaml}.
 *
 * @param id the file's name
 * @param name for people
 * @param query PubMed query, without dates
 * @param terms words that put a document on the topic when they stand in its title, text
 * or keywords (whole words, any case, plural allowed)
 * @param mesh descriptor UIs that do so
 * @param exclude words that keep a document out when no term stands apart from them
 * ({@code exosome complex})
 * @param fdaTerms words that put an FDA notice on the topic
 * @param claims the claims ledger
 */
public record Topic(String id, String name, String query, List<String> terms, List<String> mesh, List<String> exclude,
		List<String> fdaTerms, List<Claim> claims) {

	/**
	 * A claim that is promoted, and what is counted for it.
	 *
	 * @param id short name
	 * @param text the claim in words
	 * @param kind what the row is computed from
	 * @param conditions concept ids ({@code MESH:D010003}); empty unless kind is
	 * CONDITIONS
	 * @param names preferred names of those that a vocabulary has, by id
	 */
	public record Claim(String id, String text, Kind kind, List<String> conditions, Map<String, String> names) {

		/** Before the vocabularies are read. */
		public Claim(String id, String text, Kind kind, List<String> conditions) {
			this(id, text, kind, conditions, Map.of());
		}

		/** What a row of the ledger is computed from. */
		public enum Kind {

			CONDITIONS, ADVERSE_EVENTS, REGULATION, STUDIES

		}

	}

}

package org.exowatch.catalog;

import java.util.List;

/**
 * All of {@code jobs/}, checked.
 *
 * @param feeds by id
 * @param topics by id
 * @param digests by id
 * @param schedules by id
 * @param vocabularies by id
 */
public record Catalog(List<Feed> feeds, List<Topic> topics, List<DigestSpec> digests, List<Schedule> schedules,
		List<VocabularySpec> vocabularies) {

}

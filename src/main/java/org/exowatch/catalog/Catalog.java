package org.exowatch.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

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

	/**
	 * A feed by its id.
	 * @throws IllegalArgumentException if there is none
	 */
	public Feed feed(String id) {
		return this.feeds.stream()
			.filter((feed) -> feed.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"There is no feed '" + id + "' in jobs/feeds; what it brought before stays stored."));
	}

	/**
	 * A topic by its id.
	 * @throws IllegalArgumentException if there is none
	 */
	public Topic topic(String id) {
		return this.topics.stream()
			.filter((topic) -> topic.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no topic '" + id + "' in jobs/topics."));
	}

	/** The topic of a feed, or null: it has none. */
	public @Nullable Topic topic(Feed feed) {
		String topic = feed.topic();
		return (topic != null) ? topic(topic) : null;
	}

}

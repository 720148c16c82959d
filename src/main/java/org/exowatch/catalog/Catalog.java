package org.exowatch.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * All of {@code jobs/}, checked.
 *
 * @param feeds by id
 * @param topics by id
 * @param digests by id
 * @param schedules by id
 * @param vocabularies those written by hand by id, then those imported by id
 * @param overlays by id; they are applied when all vocabularies are read
 */
public record Catalog(List<Feed> feeds, List<Topic> topics, List<DigestSpec> digests, List<Schedule> schedules,
		List<VocabularySpec> vocabularies, List<OverlaySpec> overlays) {

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

	/**
	 * The digests of a topic, or of every topic.
	 * @param topic id, or null: all
	 * @throws IllegalArgumentException if there is none
	 */
	public List<DigestSpec> digests(@Nullable String topic) {
		List<DigestSpec> found = this.digests.stream()
			.filter((digest) -> topic == null || digest.topic().equals(topic))
			.toList();
		if (found.isEmpty()) {
			throw new IllegalArgumentException(
					"There is no digest of topic '" + topic + "' in jobs/digests; there are: "
							+ this.digests.stream().map(DigestSpec::topic).distinct().toList());
		}
		return found;
	}

	/**
	 * A digest by its id.
	 * @throws IllegalArgumentException if there is none
	 */
	public DigestSpec digest(String id) {
		return this.digests.stream()
			.filter((digest) -> digest.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"There is no digest '" + id + "' in jobs/digests; what was published of it before stays stored."));
	}

	/**
	 * With one more vocabulary, after the others; it replaces one of its id.
	 */
	public Catalog with(VocabularySpec vocabulary) {
		Stream<VocabularySpec> others = this.vocabularies.stream()
			.filter((other) -> !other.id().equals(vocabulary.id()));
		return new Catalog(this.feeds, this.topics, this.digests, this.schedules,
				Stream.concat(others, Stream.of(vocabulary)).sorted(VocabularySpec.IN_TURN).toList(), this.overlays);
	}

	/**
	 * Feeds in the order in which a night asks them: listings of thousands of pages come
	 * last, so that the others have their share of what a host may be asked.
	 */
	public List<Feed> inTurn() {
		return this.feeds.stream()
			.sorted(Comparator.comparing((Feed feed) -> feed.kind() == Feed.Kind.FDA_LISTING))
			.toList();
	}

	/** The topic of a feed, or null: it has none. */
	public @Nullable Topic topic(Feed feed) {
		String topic = feed.topic();
		return (topic != null) ? topic(topic) : null;
	}

}

package org.exowatch.jobs;

import java.util.List;
import java.util.Optional;

import org.exowatch.catalog.Catalog;
import org.exowatch.document.Article;
import org.exowatch.document.Membership;
import org.exowatch.document.Parsed;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Tagged;
import org.exowatch.document.Tags.TagVersions;
import org.exowatch.tag.Tagger;
import org.exowatch.tag.TopicRule;
import org.exowatch.vocabulary.Vocabulary;

/**
 * Tags a document and says on which topics it is: what stands between parse and store.
 */
public final class Tagging {

	private final Tagger tagger;

	private final List<TopicRule> topics;

	private Tagging(Tagger tagger, List<TopicRule> topics) {
		this.tagger = tagger;
		this.topics = topics;
	}

	/** With the catalog's vocabularies and topics. */
	public static Tagging of(Catalog catalog) {
		return new Tagging(Tagger.of(Vocabulary.of(catalog.vocabularies())),
				catalog.topics().stream().map(TopicRule::of).toList());
	}

	public TagVersions versions() {
		return this.tagger.versions();
	}

	/**
	 * Tags an article or a notice.
	 * @throws IllegalArgumentException for a deletion or a rejection
	 */
	public Tagged tag(Parsed parsed) {
		if (parsed instanceof Article article) {
			return new Tagged(article, this.tagger.tag(article),
					memberships(this.topics.stream().map((topic) -> topic.match(article)).toList()));
		}
		if (parsed instanceof SafetyNotice notice) {
			return new Tagged(notice, this.tagger.tag(notice),
					memberships(this.topics.stream().map((topic) -> topic.match(notice)).toList()));
		}
		throw new IllegalArgumentException("nothing to tag: " + parsed.getClass().getSimpleName());
	}

	private static List<Membership> memberships(List<Optional<Membership>> matches) {
		return matches.stream().flatMap(Optional::stream).toList();
	}

}

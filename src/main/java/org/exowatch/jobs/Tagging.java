package org.exowatch.jobs;

import java.util.List;

import org.exowatch.catalog.Catalog;
import org.exowatch.document.Article;
import org.exowatch.document.Parsed;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Span;
import org.exowatch.document.Tagged;
import org.exowatch.document.Tags.TagVersions;
import org.exowatch.document.Text;
import org.exowatch.tag.Tagger;
import org.exowatch.vocabulary.Vocabulary;

/**
 * Tags a document and says on which topics it is: what stands between parse and store.
 */
public final class Tagging {

	private final Tagger tagger;

	private Tagging(Tagger tagger) {
		this.tagger = tagger;
	}

	/** With the catalog's vocabularies and topics. */
	public static Tagging of(Catalog catalog) {
		return new Tagging(Tagger.of(Vocabulary.of(catalog), catalog.topics()));
	}

	public TagVersions versions() {
		return this.tagger.versions();
	}

	/** The sentences of a text as the rules see them, the title first. */
	public List<Span> sentences(Text text) {
		return this.tagger.sentences(text);
	}

	/**
	 * Tags an article or a notice.
	 * @throws IllegalArgumentException for a deletion or a rejection
	 */
	public Tagged tag(Parsed parsed) {
		if (parsed instanceof Article article) {
			return this.tagger.tagged(article);
		}
		if (parsed instanceof SafetyNotice notice) {
			return this.tagger.tagged(notice);
		}
		throw new IllegalArgumentException("nothing to tag: " + parsed.getClass().getSimpleName());
	}

}

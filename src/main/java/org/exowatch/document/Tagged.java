package org.exowatch.document;

import java.util.List;

/**
 * What a parser read together with its tags: what the store takes.
 *
 * @param parsed an {@link Article} or a {@link SafetyNotice}
 * @param tags its tags
 * @param memberships topics whose local rule matches
 */
public record Tagged(Parsed parsed, Tags tags, List<Membership> memberships) {

	/** The document's identity. */
	public DocumentKey key() {
		if (this.parsed instanceof Article article) {
			return article.key();
		}
		return ((SafetyNotice) this.parsed).key();
	}

}

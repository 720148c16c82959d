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

}

package org.exowatch.jobs.digest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which causes can touch a place of a digest's input. A selection as of then rebuilds
 * texts, statuses, memberships and the details of documents on the topic: no cause
 * explains that these differ. Of now are tags and links.
 */
final class Reach {

	/**
	 * Tags belong to the text and the record of now; off the topic few changes are kept.
	 */
	private static final Set<String> TAGS = Set.of("RULES_CHANGED", "TEXT_CHANGED", "RECORD_CHANGED", "MEMBERSHIP");

	/** A link that was taken away leaves the change of a record or a status. */
	private static final Set<String> LINKS = Set.of("LINKED", "STATUS_CHANGED", "TEXT_CHANGED", "RECORD_CHANGED");

	/**
	 * Whether a paper shows: not a correction, by its tags, nor superseded, by its links.
	 */
	private static final Set<String> SHOWN = Set.of("RULES_CHANGED", "TEXT_CHANGED", "RECORD_CHANGED", "LINKED",
			"STATUS_CHANGED");

	private static final Set<String> TAGS_OR_LINKS = Stream.concat(TAGS.stream(), LINKS.stream())
		.collect(Collectors.toUnmodifiableSet());

	/** Changes of details are kept as long as a document is on the topic. */
	private static final Set<String> DETAILS = Set.of("MEMBERSHIP");

	/** What is new is also a matter of what the program calls so. */
	private static final Set<String> NEWNESS = Stream.concat(TAGS_OR_LINKS.stream(), Stream.of("PROGRAM_CHANGED"))
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<String> NOTHING = Set.of();

	private static final Map<Pattern, Set<String>> OF_PLACES = ofPlaces();

	private Reach() {
	}

	/**
	 * Kinds of causes.
	 * @param place {@code papers[PMID 39990001].role}
	 * @return none: nothing that is recorded explains a difference there
	 */
	static Set<String> causes(String place) {
		return OF_PLACES.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().matcher(place).matches())
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(NOTHING);
	}

	/** The first that matches counts. */
	private static Map<Pattern, Set<String>> ofPlaces() {
		Map<Pattern, Set<String>> places = new LinkedHashMap<>();
		String one = "\\[[^]]*]";
		String rest = "\\b.*";
		put(places, ".*\\.(title|kind|checked|year)", NOTHING);
		put(places, ".*\\.marks" + rest, LINKS);
		put(places, "papers" + one, SHOWN);
		put(places, "papers" + one + "\\.flags\\[(RETRACTED|CONCERN|CORRECTED|NO_ABSTRACT)]", NOTHING);
		put(places, "papers" + one + "\\.(authors|authorNames|doi|journal|published|flags\\[OLDER]).*", DETAILS);
		put(places, "papers" + one
				+ "\\.(evidence|level|subject|role|conditions|keySentence|note|flags|facts|registrations)" + rest,
				TAGS);
		put(places, "notices" + one, LINKS);
		put(places, "notices" + one + "\\.(conditions|concerns|claimed)" + rest, TAGS);
		put(places, "notices" + one + "\\.(sameEvent|firmNotices|facts\\.classification|facts\\.standing)" + rest,
				LINKS);
		put(places, "notices" + one + "\\.(firm|office|products|issued|posted|facts)" + rest, DETAILS);
		put(places, "claims" + one + "\\.(statements" + one + "\\.added|change\\.notices.*)", NEWNESS);
		put(places, "claims" + one + "\\.statements" + rest, TAGS_OR_LINKS);
		put(places, "claims" + one + "\\.(change\\.)?notices" + rest, TAGS_OR_LINKS);
		put(places, "claims" + one + "\\.evidence" + one + "\\.papers" + rest, SHOWN);
		put(places, "claims" + one + "\\.(evidence|registrations|change)" + rest, TAGS_OR_LINKS);
		put(places, "statusChanges" + one + "\\.day", LINKS);
		put(places, "conditionCounts" + one + "\\.conditionName", Set.of("RULES_CHANGED"));
		put(places, "versions" + rest, TAGS);
		put(places, "(papers|notices) \\(order\\)|(conditionCounts|firstHumanStudies|history|excluded|addedLate|late)"
				+ rest, TAGS_OR_LINKS);
		return places;
	}

	private static void put(Map<Pattern, Set<String>> places, String pattern, Set<String> causes) {
		places.put(Pattern.compile(pattern), causes);
	}

}

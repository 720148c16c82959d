package org.exowatch.digest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An author as reference managers take it apart.
 *
 * @param family name, or all of a group's name
 * @param initials {@code A. B.}, or empty for a group
 */
record CitedAuthor(String family, String initials) {

	/** PubMed writes a person as {@code van der Berg AB}. */
	private static final Pattern PERSON = Pattern.compile("(\\S.*) (\\p{Lu}{1,3})");

	/** Reads an author as PubMed cites it; what is no person stays as it is. */
	static CitedAuthor of(String cited) {
		String name = Escape.clean(cited);
		Matcher person = PERSON.matcher(name);
		return person.matches() ? new CitedAuthor(person.group(1), initials(person.group(2)))
				: new CitedAuthor(name, "");
	}

	private static String initials(String letters) {
		return letters.codePoints()
			.mapToObj((letter) -> Character.toString(letter) + ".")
			.collect(Collectors.joining(" "));
	}

	/** {@code van der Berg, A. B.}, or a group's name. */
	String inverted() {
		return this.initials.isEmpty() ? this.family : this.family + ", " + this.initials;
	}

}

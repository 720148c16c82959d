package org.exowatch.digest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An author as reference managers take it apart.
 *
 * @param family name, or all of a group's name
 * @param initials {@code A. B.}, or empty for a group
 * @param suffix {@code Jr}, or empty
 */
record CitedAuthor(String family, String initials, String suffix) {

	/** PubMed writes a person as {@code van der Berg AB Jr}. */
	private static final Pattern PERSON = Pattern
		.compile("(\\S.*) (\\p{Lu}{1,3})(?: (Jr|Sr|2nd|3rd|[4-9]th|II|III|IV))?");

	/** What no person is called, though such a name may end like initials. */
	private static final Pattern GROUP = Pattern
		.compile("\\b(?:Group|Consortium|Study|Trial|Investigators|Committee|Network|Team|Society|Collaborati\\w+|"
				+ "Association|Foundation|Institute|University|Registry|Working|Programme?|Initiative)\\b");

	/** Reads an author as PubMed cites it; what is no person stays as it is. */
	static CitedAuthor of(String cited) {
		String name = Escape.clean(cited);
		Matcher person = PERSON.matcher(name);
		if (!person.matches() || GROUP.matcher(name).find()) {
			return new CitedAuthor(name, "", "");
		}
		return new CitedAuthor(person.group(1), initials(person.group(2)),
				(person.group(3) != null) ? person.group(3) : "");
	}

	private static String initials(String letters) {
		return letters.codePoints()
			.mapToObj((letter) -> Character.toString(letter) + ".")
			.collect(Collectors.joining(" "));
	}

	/** {@code van der Berg, A. B., Jr}, or a group's name. */
	String inverted() {
		return this.initials.isEmpty() ? this.family
				: this.family + ", " + this.initials + (this.suffix.isEmpty() ? "" : ", " + this.suffix);
	}

}

package org.exowatch.digest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.exowatch.document.DigestInput.AuthorName;
import org.exowatch.document.DigestInput.Paper;
import org.jspecify.annotations.Nullable;

/**
 * An author as reference managers take it apart.
 *
 * @param family name, or all of a group's name
 * @param given names or initials, or empty for a group
 * @param suffix {@code Jr}, or empty
 */
record CitedAuthor(String family, String given, String suffix) {

	/** PubMed cites a person as {@code van der Berg AB Jr}. */
	private static final Pattern PERSON = Pattern
		.compile("(\\S.*) (\\p{Lu}{1,3})(?: (Jr|Sr|2nd|3rd|[4-9]th|II|III|IV))?");

	/**
	 * What no person is called, though such a name may end like initials. Only for
	 * digests that were frozen with names as cited and no more.
	 */
	private static final Pattern GROUP = Pattern
		.compile("\\b(?:Group|Consortium|Study|Trial|Investigators|Committee|Network|Team|Society|Collaborati\\w+|"
				+ "Association|Foundation|Institute|University|Registry|Working|Programme?|Initiative)\\b");

	static List<CitedAuthor> of(Paper paper) {
		return paper.authorNames().isEmpty() ? paper.authors().stream().map(CitedAuthor::of).toList()
				: paper.authorNames().stream().map(CitedAuthor::of).toList();
	}

	/** As PubMed takes it apart. */
	static CitedAuthor of(AuthorName name) {
		String family = text(name.family());
		String given = text(name.given());
		given = given.isEmpty() ? initials(text(name.initials()).replace(" ", "")) : given;
		if (name.collective() != null || family.isEmpty() || given.isEmpty()) {
			String whole = (name.collective() != null) ? text(name.collective())
					: (given + " " + family + " " + text(name.suffix())).strip();
			return new CitedAuthor(whole, "", "");
		}
		return new CitedAuthor(family, given, text(name.suffix()));
	}

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

	private static String text(@Nullable String text) {
		return (text != null) ? Escape.clean(text).strip() : "";
	}

	/** {@code van der Berg, A. B., Jr}, or a group's name. */
	String inverted() {
		return this.given.isEmpty() ? this.family
				: this.family + ", " + this.given + (this.suffix.isEmpty() ? "" : ", " + this.suffix);
	}

}

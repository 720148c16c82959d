package org.exowatch.parse;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.exowatch.document.Article.Author;
import org.jspecify.annotations.Nullable;

/** Reads an AuthorList. */
final class AuthorReader {

	private final XmlCursor xml;

	AuthorReader(XmlCursor xml) {
		this.xml = xml;
	}

	void authors(List<Author> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("Author")) {
				into.add(author());
			}
		}
	}

	private Author author() throws XMLStreamException {
		String lastName = null;
		String foreName = null;
		String initials = null;
		String collective = null;
		String orcid = null;
		List<String> affiliations = new ArrayList<>(2);
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "LastName" -> lastName = this.xml.textOrNull();
				case "ForeName", "FirstName" -> foreName = this.xml.textOrNull();
				case "Initials" -> initials = this.xml.textOrNull();
				case "CollectiveName" -> collective = this.xml.textOrNull();
				case "Identifier" ->
					orcid = "ORCID".equals(this.xml.attribute("Source")) ? orcid(this.xml.text()) : orcid;
				case "AffiliationInfo" -> affiliationInfo(affiliations);
				case "Affiliation" -> affiliation(affiliations);
				default -> {
				}
			}
		}
		return new Author(lastName, foreName, initials, collective, orcid, affiliations);
	}

	private void affiliationInfo(List<String> affiliations) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("Affiliation")) {
				affiliation(affiliations);
			}
		}
	}

	private void affiliation(List<String> affiliations) throws XMLStreamException {
		String text = this.xml.text();
		if (!text.isEmpty()) {
			affiliations.add(text);
		}
	}

	/**
	 * Brings {@code 0000000158765432}, {@code http://orcid.org/0000-0001-…} and the like
	 * to sixteen digits with hyphens; null if that is not what it holds.
	 */
	static @Nullable String orcid(String text) {
		StringBuilder digits = new StringBuilder(16);
		for (int i = text.lastIndexOf('/') + 1; i < text.length(); i++) {
			char c = Character.toUpperCase(text.charAt(i));
			if ((c >= '0' && c <= '9') || (c == 'X' && digits.length() == 15)) {
				digits.append(c);
			}
			else if (c != '-' && c != ' ' && c != '\u2010') {
				return null;
			}
		}
		return (digits.length() != 16) ? null : digits.insert(12, '-').insert(8, '-').insert(4, '-').toString();
	}

}

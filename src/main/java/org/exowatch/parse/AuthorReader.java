package org.exowatch.parse;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.exowatch.document.Article.AffiliationIdentifier;
import org.exowatch.document.Article.Author;
import org.exowatch.document.Identifier;
import org.jspecify.annotations.Nullable;

/** Reads lists of persons and groups: authors, editors, investigators, subjects. */
final class AuthorReader {

	private final XmlCursor xml;

	AuthorReader(XmlCursor xml) {
		this.xml = xml;
	}

	/** An AuthorList; what PubMed has corrected (ValidYN N) is told apart. */
	void authors(ArticleDraft.People people) throws XMLStreamException {
		people.more |= "N".equals(this.xml.attribute("CompleteYN"));
		List<Author> into = "editors".equals(this.xml.attribute("Type")) ? people.editors : people.authors;
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("Author")) {
				boolean valid = !"N".equals(this.xml.attribute("ValidYN"));
				(valid ? into : people.former).add(person(null));
			}
		}
	}

	/** An InvestigatorList. */
	void investigators(List<Author> into) throws XMLStreamException {
		String group = this.xml.attribute("ID");
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("Investigator")) {
				into.add(person(group));
			}
		}
	}

	/** A PersonalNameSubjectList. */
	void subjects(List<Author> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("PersonalNameSubject")) {
				into.add(person(null));
			}
		}
	}

	private Author person(@Nullable String givenGroup) throws XMLStreamException {
		Person person = new Person(givenGroup, this.xml.flag("EqualContrib"));
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "LastName" -> person.lastName = this.xml.textOrNull();
				case "ForeName", "FirstName" -> person.foreName = this.xml.textOrNull();
				case "Initials" -> person.initials = this.xml.textOrNull();
				case "Suffix" -> person.suffix = this.xml.textOrNull();
				case "CollectiveName" -> {
					person.group = this.xml.attribute("Investigators");
					person.collective = this.xml.textOrNull();
				}
				case "Identifier" -> identifier(person);
				case "AffiliationInfo" -> affiliationInfo(person);
				case "Affiliation" -> this.xml.addText(person.affiliations);
				default -> {
				}
			}
		}
		return person.finish();
	}

	private void identifier(Person person) throws XMLStreamException {
		String source = this.xml.attributeOr("Source", "");
		String value = this.xml.text();
		String orcid = source.equals("ORCID") ? orcid(value) : null;
		if (orcid != null) {
			person.orcid = orcid;
		}
		else if (!value.isEmpty()) {
			person.identifiers.add(new Identifier(source, value));
		}
	}

	/** An identifier belongs to the affiliation beside it. */
	private void affiliationInfo(Person person) throws XMLStreamException {
		int affiliation = person.affiliations.size();
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "Affiliation" -> this.xml.addText(person.affiliations);
				case "Identifier" -> {
					String source = this.xml.attributeOr("Source", "");
					String value = this.xml.text();
					if (!value.isEmpty()) {
						person.affiliationIdentifiers.add(new AffiliationIdentifier(affiliation, source, value));
					}
				}
				default -> {
				}
			}
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

	/** An author while it is read. */
	private static final class Person {

		@Nullable String lastName;

		@Nullable String foreName;

		@Nullable String initials;

		@Nullable String suffix;

		@Nullable String collective;

		@Nullable String orcid;

		@Nullable String group;

		final boolean equalContribution;

		final List<String> affiliations = new ArrayList<>(1);

		final List<Identifier> identifiers = new ArrayList<>(0);

		final List<AffiliationIdentifier> affiliationIdentifiers = new ArrayList<>(0);

		Person(@Nullable String group, boolean equalContribution) {
			this.group = group;
			this.equalContribution = equalContribution;
		}

		Author finish() {
			return new Author(this.lastName, this.foreName, this.initials, this.collective, this.orcid,
					this.affiliations, this.suffix, this.equalContribution, this.identifiers,
					this.affiliationIdentifiers, this.group);
		}

	}

}

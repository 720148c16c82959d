package org.exowatch.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a document as it is stored and tagged. Every {@link Span} counts Unicode
 * code points in {@link #full()}: the title, one line feed, the sections joined by one
 * line feed.
 *
 * @param title may be empty, never null
 * @param sections in order; empty when there is no abstract
 */
public record Text(String title, List<Section> sections) {

	public Text {
		sections = List.copyOf(sections);
	}

	/** The sections joined by line feeds: the column {@code body} of the database. */
	public String body() {
		if (this.sections.size() == 1) {
			return this.sections.get(0).text();
		}
		return this.sections.stream().map(Section::text).collect(Collectors.joining("\n"));
	}

	/** What spans point into. */
	public String full() {
		return this.title + "\n" + body();
	}

	public boolean hasBody() {
		return this.sections.stream().anyMatch((section) -> !section.text().isBlank());
	}

}

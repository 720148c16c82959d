package org.exowatch.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLStreamException;

import org.exowatch.document.Article.Reference;
import org.exowatch.document.Identifier;

/**
 * Reads a ReferenceList: the cited papers. It is only met when references are asked for,
 * and its ids never become the record's own.
 */
final class ReferenceReader {

	private final XmlCursor xml;

	ReferenceReader(XmlCursor xml) {
		this.xml = xml;
	}

	/** Lists within the list are taken in their place. */
	void list(List<Reference> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "Reference" -> into.add(reference());
				case "ReferenceList" -> list(into);
				default -> {
				}
			}
		}
	}

	private Reference reference() throws XMLStreamException {
		String citation = "";
		List<Identifier> identifiers = new ArrayList<>(2);
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "Citation" -> citation = this.xml.text();
				case "ArticleIdList" -> identifiers(identifiers);
				default -> {
				}
			}
		}
		return new Reference(citation, identifiers);
	}

	private void identifiers(List<Identifier> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			String type = this.xml.attributeOr("IdType", "pubmed").toUpperCase(Locale.ROOT);
			String value = this.xml.text();
			if (!value.isEmpty()) {
				into.add(ArticleDraft.identifier(type, value));
			}
		}
	}

}

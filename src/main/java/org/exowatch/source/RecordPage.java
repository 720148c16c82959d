package org.exowatch.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.exowatch.source.SourceException.Kind;

/**
 * A complete EFetch answer.
 *
 * @param asked the PMIDs it was asked for
 * @param delivered the PMIDs of its records
 * @param answer its body
 */
record RecordPage(List<String> asked, Set<String> delivered, Answer answer) {

	private static final Set<String> RECORDS = Set.of("PubmedArticle", "PubmedBookArticle");

	/** Reads all of the body: what is cut off is never handed on. */
	static RecordPage of(List<String> asked, Answer answer) throws AnswerFault, XMLStreamException {
		XMLStreamReader reader = XmlText.open(answer.body());
		try {
			return new RecordPage(asked, pmids(reader), answer);
		}
		finally {
			reader.close();
		}
	}

	/** A record's own PMID is the first at depth 4; cited papers stand deeper. */
	private static Set<String> pmids(XMLStreamReader reader) throws XMLStreamException, AnswerFault {
		Set<String> pmids = new LinkedHashSet<>();
		int depth = 0;
		boolean open = false;
		while (reader.hasNext()) {
			int event = reader.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				depth++;
				requireSet(depth, reader.getLocalName());
				open = (depth == 2) ? RECORDS.contains(reader.getLocalName()) : open;
				if (depth == 4 && open && reader.getLocalName().equals("PMID")) {
					pmids.add(reader.getElementText().strip());
					depth--;
					open = false;
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
		}
		return pmids;
	}

	private static void requireSet(int depth, String name) throws AnswerFault {
		if (depth == 1 && !name.equals("PubmedArticleSet")) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "<" + Shown.text(name) + "> in place of PubMed records");
		}
	}

	boolean isEmpty() {
		return this.delivered.isEmpty();
	}

	/** Whether it holds nothing but what was asked for. */
	boolean fits() {
		return this.asked.containsAll(this.delivered);
	}

	/** The public address at which the same records can be had at any time. */
	String canonicalUrl() {
		return EUtilities.BASE + "efetch.fcgi?db=pubmed&retmode=xml&id=" + String.join(",", this.asked);
	}

}

package org.exowatch.parse;

import java.io.InputStream;

import javax.xml.stream.XMLStreamException;

import org.exowatch.document.Deletion;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.Parsed;
import org.exowatch.document.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * The records of a PubMed XML file (pubmed_250101.dtd and its forerunners with the root
 * MedlineCitationSet). A record that cannot be taken is rejected and reading goes on;
 * where the XML itself breaks, it ends.
 */
final class PubMedStream extends LazyStream {

	/** The depth of the root element; its children are the records. */
	private static final int ROOT = 1;

	private final InputStream in;

	private @Nullable XmlCursor xml;

	private int records;

	private int deletions;

	private boolean inDeletions;

	private boolean ended;

	PubMedStream(InputStream in) {
		super(in);
		this.in = in;
	}

	@Override
	@Nullable Parsed read() {
		if (this.ended) {
			return null;
		}
		try {
			return readOn(opened());
		}
		catch (XMLStreamException | RuntimeException ex) {
			this.ended = true;
			return new Rejected(whereItBroke(ex), null, XmlFaults.reason(ex), true);
		}
	}

	private XmlCursor opened() throws XMLStreamException {
		if (this.xml == null) {
			this.xml = new XmlCursor(this.in);
			String root = this.xml.root();
			switch (root) {
				case "PubmedArticleSet", "MedlineCitationSet", "PubmedBookArticleSet" -> {
				}
				default -> throw new XmlFaults.NoRecords("no PubMed records: the root element is <" + root + ">");
			}
		}
		return this.xml;
	}

	private @Nullable Parsed readOn(XmlCursor cursor) throws XMLStreamException {
		if (this.inDeletions) {
			Parsed deletion = deletion(cursor);
			if (deletion != null) {
				return deletion;
			}
			this.inDeletions = false;
		}
		cursor.leave(ROOT);
		cursor.startRecord();
		if (!cursor.nextChild(ROOT)) {
			return end(cursor);
		}
		if (cursor.name().equals("DeleteCitation")) {
			this.inDeletions = true;
			return readOn(cursor);
		}
		return record(cursor);
	}

	private Parsed record(XmlCursor cursor) throws XMLStreamException {
		this.records++;
		int line = cursor.line();
		ArticleDraft draft = new ArticleDraft();
		cursor.startRecord();
		try {
			new RecordReader(cursor).record(draft);
			cursor.leave(ROOT);
			cursor.refuseCutText();
			return draft.finish();
		}
		catch (RecordFault fault) {
			return new Rejected("record " + this.records + " (line " + line + ")", draft.pmid, fault.reason(), false);
		}
	}

	private @Nullable Parsed deletion(XmlCursor cursor) throws XMLStreamException {
		cursor.leave(ROOT + 1);
		cursor.startRecord();
		if (!cursor.nextChild(ROOT + 1)) {
			return null;
		}
		this.deletions++;
		int line = cursor.line();
		try {
			ArticleDraft draft = new ArticleDraft();
			CitationReader.pmid(cursor, draft);
			return new Deletion(DocumentKey.pubmed(draft.requiredPmid()));
		}
		catch (RecordFault fault) {
			return new Rejected("DeleteCitation " + this.deletions + " (line " + line + ")", null, fault.reason(),
					false);
		}
	}

	private @Nullable Parsed end(XmlCursor cursor) throws XMLStreamException {
		cursor.finish();
		this.ended = true;
		if (this.records + this.deletions == 0) {
			return new Rejected("document", null, "no PubMed records: the set is empty", true);
		}
		return null;
	}

	private String whereItBroke(Exception ex) {
		if (this.xml == null || (this.xml.depth() <= ROOT && this.records + this.deletions == 0)) {
			return "document" + XmlFaults.line(ex);
		}
		String part = this.inDeletions ? "DeleteCitation " + this.deletions : "record " + this.records;
		return ((this.xml.depth() > ROOT) ? part : "after " + part) + XmlFaults.line(ex);
	}

}

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
 * MedlineCitationSet). A record that cannot be taken, and one whose XML is broken, is
 * rejected, and reading goes on with the next start tag of a record. Reading ends where
 * the input ends or breaks, and where the XML breaks before the first record or in the
 * list of deletions.
 */
final class PubMedStream extends LazyStream {

	private static final int ROOT = XmlCursor.ROOT;

	private final InputStream in;

	private final boolean references;

	private @Nullable XmlCursor xml;

	private int records;

	private int deletions;

	private boolean inDeletions;

	private boolean ended;

	PubMedStream(InputStream in, boolean references) {
		super(in);
		this.in = in;
		this.references = references;
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
			String where = whereItBroke();
			return new Rejected(where, null, XmlFaults.reason(ex), !recover());
		}
	}

	private XmlCursor opened() throws XMLStreamException {
		if (this.xml == null) {
			this.xml = new XmlCursor(this.in, this.references);
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

	private Parsed record(XmlCursor cursor) {
		this.records++;
		String position = "record " + this.records + " (line " + cursor.line() + ")";
		ArticleDraft draft = new ArticleDraft();
		cursor.startRecord();
		try {
			new RecordReader(cursor).record(draft);
			cursor.leave(ROOT);
			cursor.refuseCutText();
			return draft.finish();
		}
		catch (RecordFault fault) {
			return new Rejected(position, draft.pmid, fault.reason(), !leave(cursor));
		}
		catch (XMLStreamException | RuntimeException ex) {
			return new Rejected(position, draft.pmid, XmlFaults.reason(ex), !recover());
		}
	}

	/** Leaves a record that cannot be taken, whose rest may be broken, too. */
	private boolean leave(XmlCursor cursor) {
		try {
			cursor.leave(ROOT);
			return true;
		}
		catch (XMLStreamException | RuntimeException ex) {
			return recover();
		}
	}

	private boolean recover() {
		boolean goesOn = false;
		try {
			goesOn = this.xml != null && this.xml.hasRecords() && !this.inDeletions && this.xml.recover();
		}
		catch (XMLStreamException ex) {
			// ends here
		}
		this.ended = !goesOn;
		return goesOn;
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

	private String whereItBroke() {
		if (this.xml == null || !this.xml.hasRecords()) {
			return "document";
		}
		String part = this.inDeletions ? "DeleteCitation " + this.deletions : "record " + this.records;
		return "after " + part + " (line " + this.xml.recordLine() + ")";
	}

}

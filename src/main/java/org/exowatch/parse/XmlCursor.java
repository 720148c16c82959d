package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.codehaus.stax2.DTDInfo;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * Walks through XML child by child; what nobody asks for is skipped. A document type is
 * accepted, nothing is fetched for it and no entity of its own is expanded.
 */
final class XmlCursor {

	/** The depth of the root element; its children are the records. */
	static final int ROOT = 1;

	private final RecordCutter cutter;

	private XmlGuard guard;

	private XMLStreamReader reader;

	private final TextBuffer buffer = new TextBuffer();

	private final RaisedText raised = new RaisedText(this.buffer);

	/** What a new parser must read before it can read on. */
	private byte[] prolog = {};

	private int depth;

	private int lineOffset;

	private int linesUpTo;

	/** Whether the start tag of the record that began last was read. */
	private boolean opened;

	private int names;

	private int recordNames;

	private int recordText;

	XmlCursor(InputStream in, boolean references) throws XMLStreamException {
		this.cutter = new RecordCutter(in, references, this::mayBegin);
		this.guard = new XmlGuard(this.cutter);
		this.reader = newFactory().createXMLStreamReader(this.guard);
	}

	private static InputFactoryImpl newFactory() {
		InputFactoryImpl factory = new InputFactoryImpl();
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
		// Not lazy: broken text fails in next(), and skipped text comes in pieces that
		// the guard counts one by one.
		factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("nothing outside of the file is read: " + systemId);
		});
		return factory;
	}

	/** Not before the one that has begun was opened and closed again. */
	private boolean mayBegin() {
		boolean may = !hasRecords() || (this.depth == ROOT && this.opened);
		this.opened &= !may;
		return may;
	}

	/** Moves to the root element. */
	String root() throws XMLStreamException {
		while (step() != XMLStreamConstants.START_ELEMENT) {
			refuseEntities();
		}
		this.prolog = XmlProlog.of(this.reader);
		return name();
	}

	/** Whether a record has begun. */
	boolean hasRecords() {
		return this.cutter.records() > 0;
	}

	/**
	 * Gives up the current record, whose XML is broken.
	 * @return whether reading can go on after it
	 */
	boolean recover() throws XMLStreamException {
		boolean follows = this.prolog.length > 0 && this.cutter.skipToRecord();
		if (follows) {
			reopen();
		}
		return follows;
	}

	/** A new parser has forgotten what the one before knew, all names included. */
	private void reopen() throws XMLStreamException {
		this.reader.close();
		this.guard = new XmlGuard(new SequenceInputStream(new ByteArrayInputStream(this.prolog), this.cutter));
		this.reader = newFactory().createXMLStreamReader(this.guard);
		this.names = 0;
		this.recordNames = 0;
		this.depth = 0;
		while (step() != XMLStreamConstants.START_ELEMENT) {
			// only the declaration stands before the root
		}
		this.opened = true;
	}

	private void refuseEntities() throws XMLStreamException {
		if (this.reader.getEventType() == XMLStreamConstants.DTD) {
			String subset = ((DTDInfo) this.reader).getDTDInternalSubset();
			if (subset != null && subset.contains("<!ENTITY")) {
				throw new XMLStreamException("the document type declares entities of its own, which are not expanded");
			}
		}
	}

	/** How many elements are open, the current one included. */
	int depth() {
		return this.depth;
	}

	/**
	 * Moves to the next child of the element that is at a depth.
	 * @return false at the end of that element
	 */
	boolean nextChild(int parentDepth) throws XMLStreamException {
		while (this.depth >= parentDepth) {
			int event = step();
			if (event == XMLStreamConstants.START_ELEMENT && this.depth == parentDepth + 1) {
				return true;
			}
		}
		return false;
	}

	/** Leaves everything that is open below a depth. */
	void leave(int parentDepth) throws XMLStreamException {
		while (this.depth > parentDepth) {
			step();
		}
	}

	/** Reads what follows the root element. */
	void finish() throws XMLStreamException {
		while (this.reader.hasNext()) {
			step();
		}
	}

	String name() {
		return this.reader.getLocalName();
	}

	/** The attribute's value, or null if it is not there or blank. */
	@Nullable String attribute(String name) {
		String value = this.reader.getAttributeValue(null, name);
		if (value == null || value.isEmpty()) {
			return null;
		}
		if (value.charAt(0) > ' ' && value.charAt(value.length() - 1) > ' ') {
			return value;
		}
		return value.isBlank() ? null : value.strip();
	}

	/** The attribute's value, or another if it is not there or blank. */
	String attributeOr(String name, String other) {
		String value = attribute(name);
		return (value != null) ? value : other;
	}

	/** Whether the attribute says Y. */
	boolean flag(String name) {
		return "Y".equals(this.reader.getAttributeValue(null, name));
	}

	/**
	 * The text of the current element and of all that is in it, raised digits and signs
	 * as such; moves to its end.
	 */
	String text() throws XMLStreamException {
		this.buffer.clear();
		int end = this.depth;
		this.raised.begin(end);
		while (this.depth >= end) {
			int event = step();
			if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
				this.buffer.append(this.reader.getTextCharacters(), this.reader.getTextStart(),
						this.reader.getTextLength());
			}
			else if (event == XMLStreamConstants.START_ELEMENT) {
				this.raised.start(name(), this.depth);
			}
			else if (event == XMLStreamConstants.END_ELEMENT && this.depth >= end) {
				this.raised.end(this.depth + 1);
			}
			else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
				throw new RecordFault("unknown entity &" + this.reader.getLocalName() + ";");
			}
		}
		this.recordText += this.buffer.length();
		if (this.recordText > Limits.RECORD_TEXT) {
			throw new RecordFault("the record is longer than " + Limits.RECORD_TEXT + " characters");
		}
		return this.buffer.toString();
	}

	/** As {@link #text()}, null if blank. */
	@Nullable String textOrNull() throws XMLStreamException {
		String text = text();
		return text.isEmpty() ? null : text;
	}

	/** Adds the text to others, unless it is blank. */
	void addText(List<String> into) throws XMLStreamException {
		String text = text();
		if (!text.isEmpty()) {
			into.add(text);
		}
	}

	/** Starts the limits of a record anew. */
	void startRecord() {
		this.guard.takeCut();
		this.guard.record();
		this.names += this.recordNames;
		this.recordNames = 0;
		if (this.names > Limits.PARSER_NAMES) {
			this.cutter.pauseAtRecord();
		}
		this.recordText = 0;
	}

	/** Refuses the record if one of its texts was too long to be read as a whole. */
	void refuseCutText() {
		if (this.guard.takeCut()) {
			throw new RecordFault(TextBuffer.TOO_LONG);
		}
	}

	/**
	 * The line of the start tag that was read last. The parser counts the lines that it
	 * gets, so it is set right where a record begins.
	 */
	int line() {
		int read = this.reader.getLocation().getLineNumber();
		if (this.linesUpTo != this.cutter.records()) {
			this.linesUpTo = this.cutter.records();
			this.lineOffset = this.cutter.recordLine() - read;
		}
		return read + this.lineOffset;
	}

	/** The line on which the record began that was read last. */
	int recordLine() {
		return this.cutter.recordLine();
	}

	private int step() throws XMLStreamException {
		int event = next();
		this.guard.event();
		if (event == XMLStreamConstants.START_ELEMENT) {
			opened();
		}
		else if (event == XMLStreamConstants.END_ELEMENT) {
			this.depth--;
		}
		return event;
	}

	private int next() throws XMLStreamException {
		try {
			return this.reader.next();
		}
		catch (XMLStreamException ex) {
			if (!this.cutter.resume()) {
				throw ex;
			}
			reopen();
			return next();
		}
	}

	private void opened() throws XMLStreamException {
		this.depth++;
		this.opened = true;
		if (this.depth > Limits.DEPTH) {
			throw new XMLStreamException("elements are nested more than " + Limits.DEPTH + " deep");
		}
		this.recordNames += 1 + this.reader.getAttributeCount();
		if (this.recordNames > Limits.RECORD_NAMES) {
			throw new XMLStreamException(
					"the record has more than " + Limits.RECORD_NAMES + " elements and attributes");
		}
	}

}

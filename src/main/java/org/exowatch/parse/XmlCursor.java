package org.exowatch.parse;

import java.io.InputStream;

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

	private final XmlGuard guard;

	private final XMLStreamReader reader;

	private final TextBuffer buffer = new TextBuffer();

	private int depth;

	private int recordElements;

	private int recordText;

	XmlCursor(InputStream in) throws XMLStreamException {
		InputFactoryImpl factory = new InputFactoryImpl();
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
		// Not lazy: broken text fails in next(), and skipped text comes in pieces that
		// the guard counts one by one.
		factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("nothing outside of the file is read: " + systemId);
		});
		this.guard = new XmlGuard(in);
		this.reader = factory.createXMLStreamReader(this.guard);
	}

	/** Moves to the root element. */
	String root() throws XMLStreamException {
		while (step() != XMLStreamConstants.START_ELEMENT) {
			refuseEntities();
		}
		return name();
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
				countElement();
				return true;
			}
		}
		return false;
	}

	private void countElement() {
		if (++this.recordElements > Limits.RECORD_ELEMENTS) {
			throw new RecordFault("the record has more than " + Limits.RECORD_ELEMENTS + " elements");
		}
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
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	/** The text of the current element and of all that is in it; moves to its end. */
	String text() throws XMLStreamException {
		this.buffer.clear();
		int end = this.depth;
		while (this.depth >= end) {
			int event = step();
			if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
				this.buffer.append(this.reader.getTextCharacters(), this.reader.getTextStart(),
						this.reader.getTextLength());
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

	/** Starts the limits of a record anew. */
	void startRecord() {
		this.guard.takeCut();
		this.recordElements = 0;
		this.recordText = 0;
	}

	/** Refuses the record if one of its texts was too long to be read as a whole. */
	void refuseCutText() {
		if (this.guard.takeCut()) {
			throw new RecordFault(TextBuffer.TOO_LONG);
		}
	}

	int line() {
		return this.reader.getLocation().getLineNumber();
	}

	void close() throws XMLStreamException {
		this.reader.close();
	}

	private int step() throws XMLStreamException {
		int event = this.reader.next();
		this.guard.event();
		if (event == XMLStreamConstants.START_ELEMENT) {
			opened();
		}
		else if (event == XMLStreamConstants.END_ELEMENT) {
			this.depth--;
		}
		return event;
	}

	private void opened() throws XMLStreamException {
		this.depth++;
		if (this.depth > Limits.DEPTH) {
			throw new XMLStreamException("elements are nested more than " + Limits.DEPTH + " deep");
		}
	}

}

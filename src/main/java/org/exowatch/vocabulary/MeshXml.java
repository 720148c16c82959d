package org.exowatch.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.codehaus.stax2.DTDInfo;
import org.codehaus.stax2.XMLInputFactory2;
import org.exowatch.catalog.Utf8Lines;
import org.jspecify.annotations.Nullable;

/**
 * MeSH as NLM publishes it in XML: {@code desc2026.xml} and {@code supp2026.xml}. Taken
 * are topical descriptors of the diseases (tree C), mental disorders (F03) and
 * behavioural symptoms (F01.145.126), those that the project's own vocabulary names, and
 * supplementary records of class 3. A document type is passed over, nothing is fetched
 * for it and no entity of its own is expanded.
 */
final class MeshXml {

	private static final Pattern UI = Pattern.compile("[CD]\\d{6}(\\d{3})?");

	/** Elements that are open at once; MeSH needs 8. */
	private static final int DEEPEST = 32;

	/** Elements of one record; the longest have about 5,000. */
	private static final int MOST_ELEMENTS = 1_000_000;

	private final XMLStreamReader reader;

	private final LimitedInput input;

	private final Merge merge;

	private MeshXml(InputStream bytes, Merge merge) throws XMLStreamException {
		InputFactoryImpl factory = new InputFactoryImpl();
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
		factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("nothing outside of the file is read: " + systemId);
		});
		this.input = new LimitedInput(bytes);
		this.reader = factory.createXMLStreamReader(this.input);
		this.merge = merge;
	}

	/**
	 * Reads all records.
	 * @throws Utf8Lines.Broken with the line at which the XML cannot be read on
	 */
	static void read(InputStream bytes, Merge merge) throws IOException {
		MeshXml xml = null;
		try {
			xml = new MeshXml(bytes, merge);
			xml.records(xml.root());
		}
		catch (XMLStreamException ex) {
			int line = (xml != null) ? xml.reader.getLocation().getLineNumber() : 1;
			throw new Utf8Lines.Broken(line, reason(ex), ex);
		}
	}

	private static String reason(XMLStreamException ex) {
		Throwable cause = (ex.getNestedException() != null) ? ex.getNestedException() : ex.getCause();
		if (cause instanceof LimitedInput.TooLong) {
			return "the XML is refused: " + cause.getMessage();
		}
		if (cause instanceof IOException io && !(cause instanceof java.io.CharConversionException)) {
			return Utf8Lines.reason(io);
		}
		String message = String.valueOf(ex.getMessage());
		int from = message.indexOf("Message: ");
		String words = ((from < 0) ? message : message.substring(from + 9)).lines().findFirst().orElse(message);
		return words.toLowerCase(java.util.Locale.ROOT).contains("unexpected end-of-input")
				? "the XML breaks off: the file is truncated, fetch it again" : "the XML is broken: " + words;
	}

	private String root() throws XMLStreamException {
		while (this.reader.next() != XMLStreamConstants.START_ELEMENT) {
			if (this.reader.getEventType() == XMLStreamConstants.DTD) {
				String subset = ((DTDInfo) this.reader).getDTDInternalSubset();
				if (subset != null && subset.contains("<!ENTITY")) {
					throw new XMLStreamException(
							"the document type declares entities of its own, which are not expanded");
				}
			}
		}
		String root = this.reader.getLocalName();
		if (!root.equals("DescriptorRecordSet") && !root.equals("SupplementalRecordSet")) {
			throw new XMLStreamException(
					"the root <" + root + "> is neither <DescriptorRecordSet> nor <SupplementalRecordSet> of MeSH");
		}
		return root.equals("DescriptorRecordSet") ? "DescriptorRecord" : "SupplementalRecord";
	}

	private void records(String element) throws XMLStreamException, IOException {
		while (this.reader.hasNext()) {
			if (this.reader.next() == XMLStreamConstants.START_ELEMENT) {
				if (!this.reader.getLocalName().equals(element)) {
					throw new XMLStreamException(
							"<" + this.reader.getLocalName() + "> stands where <" + element + "> is expected");
				}
				this.input.record();
				take(record(element), element.startsWith("D"));
			}
		}
	}

	private MeshRecord record(String element) throws XMLStreamException {
		@Nullable String kind = this.reader.getAttributeValue(null, element.startsWith("D") ? "DescriptorClass" : "SCRClass");
		MeshRecord record = new MeshRecord(this.reader, String.valueOf(kind));
		StringBuilder text = new StringBuilder();
		int elements = 0;
		for (int depth = 1; depth > 0;) {
			switch (this.reader.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					depth++;
					if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
						throw new XMLStreamException("the record is nested too deeply or has too many elements");
					}
					text.setLength(0);
					record.start(this.reader);
				}
				case XMLStreamConstants.END_ELEMENT -> {
					depth--;
					if (depth > 0) {
						record.end(text.toString().strip());
					}
					text.setLength(0);
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text
					.append(this.reader.getTextCharacters(), this.reader.getTextStart(), this.reader.getTextLength());
				case XMLStreamConstants.ENTITY_REFERENCE ->
					throw new XMLStreamException("unknown entity &" + this.reader.getLocalName() + ";");
				default -> {
					// comments and the like
				}
			}
		}
		return record;
	}

	private void take(MeshRecord record, boolean descriptor) throws IOException {
		if (!UI.matcher(record.ui()).matches()) {
			this.merge.refused(record.line(), Finding.Kind.RECORD_DROPPED, record.ui(),
					"a record of MeSH needs a UI such as D010300.");
		}
		else if (descriptor ? isCondition(record) : record.recordClass().equals("3")) {
			record.add(this.merge);
		}
		else {
			this.merge.refused(record.line(), Finding.Kind.RECORD_PASSED, "MESH:" + record.ui(),
					descriptor ? MeshBranches.passed(record) : "no disease: class " + record.recordClass());
		}
	}

	private boolean isCondition(MeshRecord record) {
		return MeshBranches.isCondition(record) || this.merge.isKnown("MESH:" + record.ui());
	}

}

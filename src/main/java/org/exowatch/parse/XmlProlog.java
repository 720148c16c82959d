package org.exowatch.parse;

import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLStreamReader;

/** The start of a file as far as a parser needs it to read from a record on. */
final class XmlProlog {

	private XmlProlog() {
	}

	/** The declared encoding, and the root element with its namespaces. */
	static byte[] of(XMLStreamReader atRoot) {
		StringBuilder prolog = new StringBuilder();
		String encoding = atRoot.getCharacterEncodingScheme();
		if (encoding != null) {
			prolog.append("<?xml version=\"1.0\" encoding=\"").append(encoding).append("\"?>");
		}
		prolog.append('<').append(atRoot.getLocalName());
		for (int i = 0; i < atRoot.getNamespaceCount(); i++) {
			String prefix = atRoot.getNamespacePrefix(i);
			String uri = atRoot.getNamespaceURI(i);
			if (prefix != null && uri != null) {
				prolog.append(" xmlns:").append(prefix).append("=\"").append(escaped(uri)).append('"');
			}
		}
		return prolog.append('>').toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String escaped(String value) {
		return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
	}

}

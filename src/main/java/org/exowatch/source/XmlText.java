package org.exowatch.source;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/**
 * A small well-formed XML answer: the texts of its elements by path
 * ({@code eSearchResult/IdList/Id}). Loads nothing external and expands no entity.
 */
final class XmlText {

	private static final XMLInputFactory FACTORY = factory();

	private final Map<String, List<String>> texts = new HashMap<>();

	private XmlText() {
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = new InputFactoryImpl();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		return factory;
	}

	static XMLStreamReader open(byte[] body) throws XMLStreamException {
		return FACTORY.createXMLStreamReader(new ByteArrayInputStream(body));
	}

	static XmlText read(byte[] body) throws XMLStreamException {
		XmlText answer = new XmlText();
		XMLStreamReader reader = open(body);
		try {
			answer.readAll(reader);
		}
		finally {
			reader.close();
		}
		return answer;
	}

	private void readAll(XMLStreamReader reader) throws XMLStreamException {
		Deque<String> paths = new ArrayDeque<>();
		StringBuilder text = new StringBuilder();
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					paths.push(paths.isEmpty() ? reader.getLocalName() : paths.peek() + "/" + reader.getLocalName());
					text.setLength(0);
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
				case XMLStreamConstants.END_ELEMENT -> {
					this.texts.computeIfAbsent(paths.pop(), (path) -> new ArrayList<>()).add(text.toString().strip());
					text.setLength(0);
				}
				default -> {
				}
			}
		}
	}

	boolean has(String path) {
		return this.texts.containsKey(path);
	}

	List<String> all(String path) {
		return this.texts.getOrDefault(path, List.of());
	}

	Optional<String> first(String path) {
		return all(path).stream().findFirst();
	}

}

package org.exowatch.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLStreamException;

import org.exowatch.document.Article.OtherAbstract;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.jspecify.annotations.Nullable;

/** Reads Abstract and OtherAbstract. */
final class AbstractReader {

	private final XmlCursor xml;

	AbstractReader(XmlCursor xml) {
		this.xml = xml;
	}

	/**
	 * The parts of an abstract that have text, in order, repeated labels included.
	 * @return CopyrightInformation
	 */
	@Nullable String sections(List<Section> into) throws XMLStreamException {
		String copyright = null;
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			switch (this.xml.name()) {
				case "AbstractText" -> section(into);
				case "CopyrightInformation" -> copyright = this.xml.textOrNull();
				default -> {
				}
			}
		}
		return copyright;
	}

	private void section(List<Section> into) throws XMLStreamException {
		String label = this.xml.attribute("Label");
		SectionKind kind = kind(label, this.xml.attribute("NlmCategory"));
		String text = this.xml.text();
		if (!text.isEmpty()) {
			into.add(new Section(kind, label, text));
		}
	}

	void otherAbstract(List<OtherAbstract> into) throws XMLStreamException {
		String type = this.xml.attributeOr("Type", "");
		String language = this.xml.attributeOr("Language", "eng");
		List<Section> sections = new ArrayList<>(2);
		String copyright = sections(sections);
		if (!sections.isEmpty()) {
			into.add(new OtherAbstract(type, language, sections, copyright));
		}
	}

	/** What NLM says it is, else what the label says in so many words. */
	private static SectionKind kind(@Nullable String label, @Nullable String category) {
		if (category != null) {
			return category(category);
		}
		if (label == null) {
			return SectionKind.BODY;
		}
		return switch (label.toUpperCase(Locale.ROOT)) {
			case "BACKGROUND", "INTRODUCTION", "CONTEXT" -> SectionKind.BACKGROUND;
			case "OBJECTIVE", "OBJECTIVES", "AIM", "AIMS", "PURPOSE", "GOAL", "HYPOTHESIS" -> SectionKind.OBJECTIVE;
			case "METHODS", "METHOD", "MATERIALS AND METHODS", "MATERIAL AND METHODS", "PATIENTS AND METHODS", "DESIGN",
					"STUDY DESIGN" ->
				SectionKind.METHODS;
			case "RESULTS", "RESULT", "FINDINGS", "MAIN RESULTS" -> SectionKind.RESULTS;
			case "CONCLUSIONS", "CONCLUSION", "INTERPRETATION", "DISCUSSION", "AUTHORS' CONCLUSIONS" ->
				SectionKind.CONCLUSIONS;
			default -> SectionKind.UNASSIGNED;
		};
	}

	private static SectionKind category(String category) {
		return switch (category) {
			case "BACKGROUND" -> SectionKind.BACKGROUND;
			case "OBJECTIVE" -> SectionKind.OBJECTIVE;
			case "METHODS" -> SectionKind.METHODS;
			case "RESULTS" -> SectionKind.RESULTS;
			case "CONCLUSIONS" -> SectionKind.CONCLUSIONS;
			default -> SectionKind.UNASSIGNED;
		};
	}

}

package org.exowatch.parse;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

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

	/** The parts of an abstract that have text, in order, repeated labels included. */
	void sections(List<Section> into) throws XMLStreamException {
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			if (this.xml.name().equals("AbstractText")) {
				String label = this.xml.attribute("Label");
				SectionKind kind = kind(label, this.xml.attribute("NlmCategory"));
				String text = this.xml.text();
				if (!text.isEmpty()) {
					into.add(new Section(kind, label, text));
				}
			}
		}
	}

	void otherAbstract(List<OtherAbstract> into) throws XMLStreamException {
		String type = this.xml.attribute("Type");
		String language = this.xml.attribute("Language");
		StringJoiner text = new StringJoiner("\n");
		for (int in = this.xml.depth(); this.xml.nextChild(in);) {
			String part = this.xml.name().equals("AbstractText") ? this.xml.text() : "";
			if (!part.isEmpty()) {
				text.add(part);
			}
		}
		if (text.length() > 0) {
			into.add(new OtherAbstract((type != null) ? type : "", (language != null) ? language : "eng",
					text.toString()));
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

package org.exowatch.demo;

import java.util.List;

/** The invented PubMed records of the demo, for whoever needs records to work on. */
public final class DemoRecords {

	private static final String START = "<PubmedArticle>";

	private static final String END = "</PubmedArticle>";

	private DemoRecords() {
	}

	/**
	 * Every record as PubMed first has it, in order of the timeline.
	 * @return elements {@code PubmedArticle} as XML text
	 */
	public static List<String> articles() {
		return Timeline.read().papers().stream().map((paper) -> article(paper.file(paper.from()))).toList();
	}

	/** The record alone, out of a file of the demo. */
	static String article(String file) {
		String text = Timeline.text(file);
		return text.substring(text.indexOf(START), text.indexOf(END) + END.length());
	}

}

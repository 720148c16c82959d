package org.exowatch.tag;

import org.exowatch.document.SectionKind;

/**
 * A sentence of a text.
 *
 * @param index in the text
 * @param start first char
 * @param end the char after the last one
 * @param section it stands in
 * @param firstToken first word
 * @param endToken the word after the last one
 */
record Sentence(int index, int start, int end, SectionKind section, int firstToken, int endToken) {

	boolean title() {
		return this.section == SectionKind.TITLE;
	}

	int words() {
		return this.endToken - this.firstToken;
	}

}

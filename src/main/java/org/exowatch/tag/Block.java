package org.exowatch.tag;

import org.exowatch.document.SectionKind;

/**
 * A stretch of text that stands in one section.
 *
 * @param start first char
 * @param end the char after the last one
 * @param section which
 */
record Block(int start, int end, SectionKind section) {

}

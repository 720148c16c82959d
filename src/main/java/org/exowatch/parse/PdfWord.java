package org.exowatch.parse;

/**
 * A word on a page, in points from the top left corner of the text as it is held to be
 * read.
 *
 * @param text of it
 * @param left edge
 * @param right edge
 * @param base line
 * @param size of its font
 * @param turn of its text, in degrees
 */
record PdfWord(String text, float left, float right, float base, float size, int turn) {

}

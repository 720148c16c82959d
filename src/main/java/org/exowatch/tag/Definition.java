package org.exowatch.tag;

/**
 * A short form that a text explains: {@code Parkinson's disease (PD)}.
 *
 * @param shortForm as written
 * @param shortToken its word in the explanation
 * @param longFirst first word of the long form
 * @param longEnd the word after the long form
 */
record Definition(String shortForm, int shortToken, int longFirst, int longEnd) {

}

package org.exowatch.catalog;

/**
 * A text in a file and where it stands.
 *
 * @param value the text
 * @param file path of the file
 * @param line from 1
 */
record YamlText(String value, String file, int line) {

}

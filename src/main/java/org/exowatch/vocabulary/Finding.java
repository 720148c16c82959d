package org.exowatch.vocabulary;

/**
 * Something that an import did not take as it stood.
 *
 * @param file its name
 * @param line where the record stands, from 1
 * @param kind what was done
 * @param id of the record; may be empty
 * @param what the name or record that it is about; may be empty
 * @param reason in words
 */
public record Finding(String file, int line, Kind kind, String id, String what, String reason) {

	/** What was done. */
	public enum Kind {

		/** The record could not be read and was dropped. */
		RECORD_DROPPED,

		/** The record is no condition, or withdrawn, and was passed over. */
		RECORD_PASSED,

		/** The name says nothing, or is none, and was dropped. */
		NAME_DROPPED,

		/** The name belongs to another concept. */
		NAME_CONFLICT,

		/** The record has ids of several concepts. */
		ID_CONFLICT,
		/** An alternative id, a parent or a cross-reference is no id and was dropped. */
		ID_DROPPED,
		/** The file ends within a line: it may be cut off. */
		FILE_ENDS

	}

}

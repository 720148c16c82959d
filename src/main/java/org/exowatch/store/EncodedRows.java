package org.exowatch.store;

/**
 * Rows of one document for one table, in the binary format of COPY.
 *
 * @param bytes of the rows
 * @param ids where in them the document's id belongs
 */
@SuppressWarnings("ArrayRecordComponent")
record EncodedRows(byte[] bytes, int[] ids) {

	static final EncodedRows NONE = new EncodedRows(new byte[0], new int[0]);

}

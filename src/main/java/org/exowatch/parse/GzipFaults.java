package org.exowatch.parse;

import java.io.EOFException;
import java.io.IOException;

/** Says in one line what broke while bytes were read. */
final class GzipFaults {

	private GzipFaults() {
	}

	static String reason(IOException ex) {
		if (ex instanceof EOFException) {
			return "the gzip data breaks off: the file is truncated, fetch it again";
		}
		if (ex instanceof java.util.zip.ZipException) {
			return "the gzip data is damaged, fetch the file again: " + ex.getMessage();
		}
		return "the document cannot be read on: " + ex.getMessage();
	}

}

package org.exowatch.evaluate;

import java.io.IOException;

/** A gold file that cannot be taken; the message names the file and the line. */
public final class GoldException extends IOException {

	private static final long serialVersionUID = 1L;

	GoldException(String message) {
		super(message);
	}

}

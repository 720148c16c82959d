package org.exowatch.source;

import java.io.IOException;

/** A body that cannot be kept here: no space, no permission, beyond all measure. */
final class CannotKeep extends IOException {

	private static final long serialVersionUID = 1L;

	CannotKeep(String message) {
		super(message);
	}

	CannotKeep(String message, IOException cause) {
		super(message, cause);
	}

}

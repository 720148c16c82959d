package org.exowatch.catalog;

import java.nio.ByteBuffer;

/**
 * One file of {@code jobs/} as it was found.
 *
 * @param path as shown to the user
 * @param folder {@code feeds}, {@code topics}, …
 * @param id its name without {@code .yaml}
 * @param content at most {@link #MAX_BYTES} and one
 */
record JobFile(String path, String folder, String id, ByteBuffer content) {

	/** A file written by people is far below; an attack or a mistake is not. */
	static final int MAX_BYTES = 2 * 1024 * 1024;

	static final String ENDING = ".yaml";

}

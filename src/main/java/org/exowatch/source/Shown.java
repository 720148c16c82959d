package org.exowatch.source;

import org.jspecify.annotations.Nullable;

/** Words of a server, made fit for a one-line message. */
final class Shown {

	private static final int LONGEST = 160;

	private Shown() {
	}

	static String text(@Nullable String received) {
		String line = String.valueOf(received).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		return (line.length() <= LONGEST) ? line : line.substring(0, LONGEST) + "…";
	}

}

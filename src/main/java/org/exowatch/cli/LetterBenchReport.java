package org.exowatch.cli;

/**
 * What a first intake of letters took.
 *
 * @param letters that were listed, fetched, parsed, tagged and stored
 * @param seconds of the night, links and statuses included
 * @param fetchSeconds of fetching the same pages alone
 */
record LetterBenchReport(int letters, double seconds, double fetchSeconds) {

	String table() {
		return "%,d letters: %.1f s, %.1f ms each, x %.1f fetching alone%n".formatted(this.letters, this.seconds,
				this.seconds * 1000 / this.letters, this.seconds / this.fetchSeconds);
	}

}

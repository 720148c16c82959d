package org.exowatch.catalog;

/**
 * Something wrong in {@code jobs/}.
 *
 * @param file as the user would open it: {@code jobs/feeds/x.yaml}
 * @param line from 1, or 0: the file or folder as a whole
 * @param message what is wrong, quoting it
 * @param repair what to do about it
 */
public record Fault(String file, int line, String message, String repair) {

	/** {@code jobs/feeds/x.yaml:7: unknown key 'querry'; did you mean 'query'?}. */
	@Override
	public String toString() {
		return this.file + ((this.line > 0) ? ":" + this.line : "") + ": " + this.message + "; " + this.repair;
	}

}

package org.exowatch.jobs.digest;

import java.nio.file.Path;
import java.util.List;

/**
 * What was written.
 *
 * @param digest id
 * @param topic id
 * @param week {@code 2026-W47}
 * @param preview whether the week is not over
 * @param frozenBefore whether an earlier run had frozen it: the files are the same
 * @param papers reported
 * @param notices reported
 * @param files where the digest lies
 */
public record DigestReport(String digest, String topic, String week, boolean preview, boolean frozenBefore, int papers,
		int notices, List<Path> files) {

	/** {@code 21 papers, 1 FDA notice}. */
	public String inWords() {
		return this.papers + ((this.papers == 1) ? " paper, " : " papers, ") + this.notices
				+ ((this.notices == 1) ? " FDA notice" : " FDA notices");
	}

}

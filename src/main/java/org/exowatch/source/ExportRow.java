package org.exowatch.source;

import java.util.Locale;

import org.exowatch.document.ListedNotice;

/**
 * A row of the export, which has no address: the dates as {@code YYYY-MM-DD} and the firm
 * tell which letter it is.
 *
 * @param posted ISO date
 * @param issued ISO date
 * @param firm in small letters, letters and digits alone
 */
record ExportRow(String posted, String issued, String firm) {

	static ExportRow of(String posted, String issued, String firm) {
		return new ExportRow(posted, issued, firm.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
	}

	static ExportRow of(ListedNotice notice) {
		return of(String.valueOf(notice.posted()), String.valueOf(notice.issued()), String.valueOf(notice.firm()));
	}

	@Override
	public String toString() {
		return this.firm + " (" + this.issued + ")";
	}

}

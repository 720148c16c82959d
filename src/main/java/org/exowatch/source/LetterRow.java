package org.exowatch.source;

import org.exowatch.document.ListedNotice;
import org.jspecify.annotations.Nullable;

/**
 * A row of the listing of warning letters: posted date, letter date, firm with the link
 * to the letter, issuing office, subject, response letter, close-out letter, and what may
 * follow (2019 to 2026).
 */
final class LetterRow implements RowReader {

	private static final int POSTED = 0;

	private static final int ISSUED = 1;

	private static final int FIRM = 2;

	private static final int OFFICE = 3;

	private static final int SUBJECT = 4;

	private static final int CLOSE_OUT = 6;

	@Override
	public ListedRow read(RowCells cells) {
		cells.requireColumns(CLOSE_OUT + 1);
		FdaAddress letter = cells.link(FIRM)
			.flatMap(FdaAddress::of)
			.orElseThrow(() -> new IllegalArgumentException("a row links no letter on www.fda.gov"));
		String firm = cells.text(FIRM);
		if (firm == null) {
			throw new IllegalArgumentException("a row names no firm");
		}
		FdaAddress closeOut = closeOut(cells);
		ListedNotice notice = new ListedNotice(letter.key(), firm, cells.text(OFFICE), cells.text(SUBJECT),
				cells.day(ISSUED), cells.day(POSTED), (closeOut != null) ? closeOut.key() : null);
		return new ListedRow(notice, cells.day(POSTED), letter, closeOut, cells.mark());
	}

	private static @Nullable FdaAddress closeOut(RowCells cells) {
		return cells.link(CLOSE_OUT).flatMap(FdaAddress::of).orElse(null);
	}

}

package org.exowatch.source;

import java.net.URI;
import java.util.Optional;
import java.util.stream.IntStream;

import org.exowatch.document.ListedNotice;
import org.jspecify.annotations.Nullable;

/**
 * A row of the listing of recalls, market withdrawals and safety alerts: date, brand with
 * the link to the announcement, product description, product type, reason, company. That
 * order is second-hand and not verified against the site, nor is what follows it
 * (terminated, excerpt): so the first cell must be a date, the first link of any cell
 * counts, and only reason and company go by their place.
 */
final class RecallRow implements RowReader {

	private static final int DATE = 0;

	private static final int REASON = 4;

	private static final int COMPANY = 5;

	@Override
	public ListedRow read(RowCells cells) {
		cells.requireColumns(COMPANY + 1);
		URI link = IntStream.range(0, cells.size())
			.mapToObj(cells::link)
			.flatMap(Optional::stream)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("a row links no announcement"));
		@Nullable FdaAddress address = FdaAddress.of(link).orElse(null);
		String key = (address != null) ? address.key() : link.toString();
		ListedNotice notice = new ListedNotice(key, cells.text(COMPANY), null, cells.text(REASON), null,
				cells.day(DATE), null);
		return new ListedRow(notice, cells.day(DATE), address, null, cells.mark());
	}

}

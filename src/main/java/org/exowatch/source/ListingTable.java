package org.exowatch.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.exowatch.catalog.Feed;
import org.exowatch.source.SourceException.Kind;

/**
 * All rows of a table of www.fda.gov. The site has served them at two places: POST
 * {@code /views/ajax} (2026-09), and before that GET {@code /datatables/views/ajax}
 * (2026-03), both with the parameters of DataTables. The newer one is asked first, as the
 * site may answer the older one with a block. A table that does not come as it always did
 * is never an empty one.
 */
final class ListingTable {

	/** More rows than these do not come at once. */
	private static final int LENGTH = 300;

	private static final int PASSES = 2;

	private final FdaSite site;

	private final Feed.Page page;

	private final Feed.Table table;

	private boolean byForm = true;

	ListingTable(FdaSite site, Feed.Page page, Feed.Table table) {
		this.site = site;
		this.page = page;
		this.table = table;
	}

	/** Headers without which the site's tables stay empty. */
	static Map<String, String> headers(Feed.Page page) {
		return Map.of("X-Requested-With", "XMLHttpRequest", "Referer", page.url());
	}

	/**
	 * Reads every row. When a row is added meanwhile the numbers do not add up: then it
	 * is read once more.
	 */
	List<ListedRow> read() throws SourceException {
		ListingAnswer first = first();
		for (int pass = 1;; pass++) {
			try {
				return all(first);
			}
			catch (Moving ex) {
				if (pass == PASSES) {
					throw changed(String.valueOf(ex.getMessage()));
				}
				first = ask(0);
			}
		}
	}

	private ListingAnswer first() throws SourceException {
		try {
			return ask(0);
		}
		catch (SourceException ex) {
			if (ex.kind() != Kind.UNEXPECTED_ANSWER && ex.kind() != Kind.REFUSED) {
				throw ex;
			}
			this.byForm = false;
			return second(ex);
		}
	}

	private ListingAnswer second(SourceException first) throws SourceException {
		try {
			return ask(0);
		}
		catch (SourceException ex) {
			throw new SourceException(ex.kind(),
					(ex.kind() == Kind.UNEXPECTED_ANSWER || ex.kind() == Kind.REFUSED) ? this.page.url()
							+ " cannot be listed, layout changed? " + first.getMessage() + "; " + ex.getMessage()
							: String.valueOf(ex.getMessage()),
					ex);
		}
	}

	private List<ListedRow> all(ListingAnswer first) throws SourceException, Moving {
		List<ListedRow> rows = new ArrayList<>();
		Set<String> keys = new LinkedHashSet<>();
		ListingAnswer answer = first;
		while (true) {
			if (answer.total() != first.total()) {
				throw new Moving("it had " + first.total() + " rows, then " + answer.total());
			}
			for (ListedRow row : rows(answer)) {
				rows.add(row);
				keys.add(row.notice().key());
			}
			if (rows.size() >= first.total() || answer.rows().isEmpty()) {
				break;
			}
			answer = ask(rows.size());
		}
		if (rows.isEmpty()) {
			throw changed("it has no row");
		}
		if (keys.size() != first.total()) {
			throw new Moving("it says that it has " + first.total() + " rows, and shows " + keys.size()
					+ " different ones" + ((rows.size() != keys.size()) ? " of " + rows.size() : ""));
		}
		return rows;
	}

	private List<ListedRow> rows(ListingAnswer answer) throws SourceException {
		RowReader reader = RowReader.of(this.page.notice());
		List<ListedRow> rows = new ArrayList<>();
		for (List<String> cells : answer.rows()) {
			try {
				rows.add(reader.read(new RowCells(cells, URI.create(this.page.url()))));
			}
			catch (IllegalArgumentException ex) {
				throw changed(ex.getMessage() + " in " + Shown.text(cells.toString()));
			}
		}
		return rows;
	}

	private ListingAnswer ask(int start) throws SourceException {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("view_name", this.table.view());
		parameters.put("view_display_id", this.table.display());
		parameters.put("start", String.valueOf(start));
		parameters.put("length", String.valueOf(LENGTH));
		String path = this.byForm ? "/views/ajax" : "/datatables/views/ajax";
		URI address = URI.create("https://" + ClientSettings.FDA + path);
		return this.site.data(new WebRequest(address, parameters, this.byForm, headers(this.page),
				path + " (rows from " + (start + 1) + ")"), ListingAnswer::of);
	}

	private SourceException changed(String what) {
		return new SourceException(Kind.UNEXPECTED_ANSWER, this.page.url() + " lists: " + what + ": layout changed?",
				null);
	}

	/** The numbers do not add up, which may be because a row was added meanwhile. */
	private static final class Moving extends Exception {

		private static final long serialVersionUID = 1L;

		Moving(String what) {
			super(what);
		}

	}

}

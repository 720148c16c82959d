package org.exowatch.source;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.exowatch.catalog.Feed;
import org.exowatch.document.ListedNotice;
import org.jspecify.annotations.Nullable;

/**
 * The export of a listing as XLSX, a second witness of what it holds: firms and dates
 * have to be the same. It has no addresses, and no more than a thousand rows.
 */
final class ListingExport {

	/** The export ends here, however many letters there are. */
	private static final int MOST_ROWS = 1000;

	private static final int NAMED = 3;

	private final FdaSite site;

	private final Feed.Page page;

	private final Feed.Table table;

	ListingExport(FdaSite site, Feed.Page page, Feed.Table table) {
		this.site = site;
		this.page = page;
		this.table = table;
	}

	/**
	 * What the comparison says.
	 *
	 * @param doubt why the listing may not be all, or null
	 * @param note what else a reader should know, or null
	 */
	record Compared(@Nullable String doubt, @Nullable String note) {

	}

	Compared compare(List<ListedNotice> listed) {
		String export = this.table.export();
		if (export == null) {
			return new Compared(null, null);
		}
		try {
			return compared(listed, ExportSheet.read(fetch(export)));
		}
		catch (SourceException | IOException ex) {
			return new Compared(null, "not compared with the export: " + ex.getMessage());
		}
		catch (IllegalArgumentException ex) {
			return new Compared("the export " + export + ": layout changed? " + ex.getMessage(), null);
		}
	}

	private byte[] fetch(String export) throws SourceException {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("view_name", this.table.view());
		parameters.put("view_display_id", this.table.display());
		URI address = URI.create(export);
		return this.site.data(
				new WebRequest(address, parameters, false, ListingTable.headers(this.page), address.getPath()),
				Answer::body);
	}

	private static Compared compared(List<ListedNotice> listed, List<ExportRow> export) {
		if (export.isEmpty()) {
			return new Compared(null, "not compared with the export: it has no row");
		}
		List<ExportRow> rows = listed.stream().map(ExportRow::of).toList();
		List<ExportRow> onlyExported = without(export, rows);
		List<ExportRow> onlyListed = without(comparable(rows, export), export);
		if (onlyExported.isEmpty() && onlyListed.isEmpty()) {
			return new Compared(null, null);
		}
		List<String> said = new ArrayList<>();
		say(onlyExported, "export", said);
		say(onlyListed, "listing", said);
		return new Compared("listing and export differ: " + String.join("; ", said), null);
	}

	/**
	 * The rows that a full export has to hold, too: those posted after its oldest day, if
	 * it is in that order, else none, as nobody says which thousand it holds.
	 */
	private static List<ExportRow> comparable(List<ExportRow> rows, List<ExportRow> export) {
		if (export.size() < MOST_ROWS) {
			return rows;
		}
		List<String> posted = export.stream().map(ExportRow::posted).toList();
		boolean newestFirst = posted.equals(posted.stream().sorted(Comparator.reverseOrder()).toList());
		String oldest = posted.get(posted.size() - 1);
		return rows.stream().filter((row) -> newestFirst && row.posted().compareTo(oldest) > 0).toList();
	}

	private static void say(List<ExportRow> rows, String where, List<String> said) {
		if (!rows.isEmpty()) {
			said.add("%d %s only in the %s: %s%s".formatted(rows.size(), (rows.size() == 1) ? "letter" : "letters",
					where, rows.stream().limit(NAMED).map(ExportRow::toString).collect(Collectors.joining(", ")),
					(rows.size() > NAMED) ? " and others" : ""));
		}
	}

	/** Those that the others do not have, or not as often. */
	private static List<ExportRow> without(Collection<ExportRow> rows, Collection<ExportRow> others) {
		Map<ExportRow, Integer> left = new HashMap<>();
		others.forEach((row) -> left.merge(row, 1, Integer::sum));
		return rows.stream().filter((row) -> left.merge(row, -1, Integer::sum) < 0).toList();
	}

}

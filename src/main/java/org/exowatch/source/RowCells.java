package org.exowatch.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The cells of one row, as a reader sees them. */
final class RowCells {

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("M/d/uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	private final List<Element> cells;

	/**
	 * A row.
	 * @param html one text a cell
	 * @param page against which links are resolved
	 */
	RowCells(List<String> html, URI page) {
		this.cells = html.stream().map((cell) -> Jsoup.parseBodyFragment(cell, page.toString()).body()).toList();
	}

	void requireColumns(int least) {
		if (this.cells.size() < least) {
			throw new IllegalArgumentException("a row has " + this.cells.size() + " columns, not " + least);
		}
	}

	int size() {
		return this.cells.size();
	}

	/** What a cell shows, or null: nothing. */
	@Nullable String text(int column) {
		String text = this.cells.get(column).text().strip();
		return text.isEmpty() ? null : text;
	}

	/**
	 * The day that a cell shows. The attribute of its {@code time} element is that day in
	 * UTC in some years and in US Eastern in others, so it does not count.
	 */
	LocalDate day(int column) {
		String text = Objects.requireNonNullElse(text(column), "");
		try {
			return LocalDate.parse(text, SHOWN);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("column " + (column + 1) + " holds no date: “" + Shown.text(text) + "”",
					ex);
		}
	}

	/** Where the first link of a cell leads. */
	Optional<URI> link(int column) {
		return this.cells.get(column).select("a[href]").stream().findFirst().map((link) -> {
			String href = link.absUrl("href").strip().replace(" ", "%20");
			return URI.create(href);
		});
	}

	/** A short text that changes with anything that the row shows or links. */
	String mark() {
		StringBuilder all = new StringBuilder();
		for (Element cell : this.cells) {
			all.append(cell.text().strip()).append('\n').append(cell.select("a").eachAttr("href")).append('\n');
		}
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
			return "row " + HexFormat.of().formatHex(hash, 0, 12);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}

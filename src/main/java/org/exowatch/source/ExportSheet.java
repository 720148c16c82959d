package org.exowatch.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The XLSX export of the warning letters. Its head is compared word for word before any
 * row counts.
 */
final class ExportSheet {

	private static final List<String> HEAD = List.of("Posted Date", "Letter Issue Date", "Company Name",
			"Issuing Office", "Subject", "Response Letter", "Closeout Letter");

	private static final int FIRM = 2;

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("M/d/uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	/** A thousand rows are 300 kB unpacked. */
	private static final long MOST_UNPACKED = 32L << 20;

	private static final int MOST_PARTS = 100;

	private ExportSheet() {
	}

	/**
	 * Reads its rows.
	 * @throws IOException if it is no such file
	 * @throws IllegalArgumentException if its layout is not the one that is known
	 */
	static List<ExportRow> read(byte[] xlsx) throws IOException {
		requireModest(xlsx);
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
				Stream<Row> rows = book.getFirstSheet().openStream()) {
			List<ExportRow> found = new ArrayList<>();
			rows.forEach((row) -> {
				if (row.getRowNum() == 1) {
					requireHead(row);
				}
				else if (isFilled(row)) {
					found.add(row(row));
				}
			});
			return found;
		}
		catch (IllegalArgumentException | IOException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw new IOException("no spreadsheet that can be read: " + Shown.text(ex.getMessage()), ex);
		}
	}

	/** A small file can unpack to any size. */
	private static void requireModest(byte[] xlsx) throws IOException {
		try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(xlsx)).get()) {
			long unpacked = 0;
			int parts = 0;
			for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements();) {
				unpacked += size(zip, entries.nextElement(), MOST_UNPACKED - unpacked);
				if (++parts > MOST_PARTS || unpacked > MOST_UNPACKED) {
					throw new IOException("it unpacks to more than " + MOST_PARTS + " parts or " + (MOST_UNPACKED >> 20)
							+ " MB and was not read");
				}
			}
		}
	}

	private static long size(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
		byte[] buffer = new byte[8192];
		long size = 0;
		try (InputStream in = zip.getInputStream(entry)) {
			for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
				size += read;
			}
		}
		return size;
	}

	private static void requireHead(Row row) {
		List<String> head = new ArrayList<>();
		for (int column = 0; column < row.getCellCount(); column++) {
			head.add(row.getCellText(column).strip());
		}
		if (!head.equals(HEAD)) {
			throw new IllegalArgumentException("its head is " + Shown.text(head.toString()) + ", not " + HEAD);
		}
	}

	private static boolean isFilled(Row row) {
		return row.stream().anyMatch((cell) -> cell != null && !cell.getText().isBlank());
	}

	private static ExportRow row(Row row) {
		String firm = row.getCellText(FIRM).strip();
		if (firm.isEmpty()) {
			throw new IllegalArgumentException("row " + row.getRowNum() + " names no firm");
		}
		return ExportRow.of(day(row, 0), day(row, 1), firm);
	}

	/** A date as text, as the FDA writes it, or as the number of a date cell. */
	private static String day(Row row, int column) {
		Cell cell = row.getOptionalCell(column).orElse(null);
		if (cell != null && cell.getType() == CellType.NUMBER) {
			LocalDateTime date = cell.asDate();
			return date.toLocalDate().toString();
		}
		String text = row.getCellText(column).strip();
		try {
			return LocalDate.parse(text, SHOWN).toString();
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(
					"row " + row.getRowNum() + ", " + HEAD.get(column) + ": “" + Shown.text(text) + "” is no date", ex);
		}
	}

}

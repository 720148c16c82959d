package org.exowatch.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small spreadsheets in the form of the FDA's export. */
public final class SampleXlsx {

	public static final List<String> HEAD = List.of("Posted Date", "Letter Issue Date", "Company Name",
			"Issuing Office", "Subject", "Response Letter", "Closeout Letter");

	private static final String NAMESPACE = "http://schemas.openxmlformats.org/";

	private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private SampleXlsx() {
	}

	public static List<String> row(String firm, String date) {
		return List.of(date, date, firm, "CBER", "Subject", "", "");
	}

	public static byte[] of(List<String> head, List<List<String>> rows) {
		return of(head, rows, "");
	}

	/** With something before the sheet's root element. */
	static byte[] of(List<String> head, List<List<String>> rows, String prolog) {
		StringBuilder sheet = new StringBuilder(DECLARATION).append(prolog)
			.append("<worksheet xmlns=\"" + NAMESPACE + "spreadsheetml/2006/main\"><sheetData>");
		List<List<String>> all = new ArrayList<>(List.of(head));
		all.addAll(rows);
		for (int i = 0; i < all.size(); i++) {
			sheet.append("<row r=\"").append(i + 1).append("\">");
			for (int column = 0; column < all.get(i).size(); column++) {
				sheet.append("<c r=\"")
					.append((char) ('A' + column))
					.append(i + 1)
					.append("\" t=\"inlineStr\"><is><t>");
				sheet.append(all.get(i).get(column).replace("&", "&amp;")).append("</t></is></c>");
			}
			sheet.append("</row>");
		}
		Map<String, byte[]> parts = parts();
		parts.put("xl/worksheets/sheet1.xml",
				sheet.append("</sheetData></worksheet>").toString().getBytes(StandardCharsets.UTF_8));
		return zip(parts);
	}

	/** A file of some kilobytes that unpacks to many megabytes. */
	static byte[] bomb() {
		Map<String, byte[]> parts = parts();
		parts.put("xl/worksheets/sheet1.xml", new byte[40 << 20]);
		return zip(parts);
	}

	private static Map<String, byte[]> parts() {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", "<Types xmlns=\"" + NAMESPACE
				+ "package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
				+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
				+ "spreadsheetml.sheet.main+xml\"/></Types>");
		parts.put("_rels/.rels",
				"<Relationships xmlns=\"" + NAMESPACE + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
						+ NAMESPACE + "officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"
						+ "</Relationships>");
		parts.put("xl/_rels/workbook.xml.rels",
				"<Relationships xmlns=\"" + NAMESPACE + "package/2006/relationships\"><Relationship Id=\"r2\" Type=\""
						+ NAMESPACE + "officeDocument/2006/relationships/worksheet\" "
						+ "Target=\"worksheets/sheet1.xml\"/></Relationships>");
		parts.put("xl/workbook.xml",
				"<workbook xmlns=\"" + NAMESPACE + "spreadsheetml/2006/main\" xmlns:r=\"" + NAMESPACE
						+ "officeDocument/2006/relationships\"><sheets><sheet name=\"Letters\" sheetId=\"1\" "
						+ "r:id=\"r2\"/></sheets></workbook>");
		Map<String, byte[]> bytes = new LinkedHashMap<>();
		parts.forEach((name, xml) -> bytes.put(name, (DECLARATION + xml).getBytes(StandardCharsets.UTF_8)));
		return bytes;
	}

	private static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}

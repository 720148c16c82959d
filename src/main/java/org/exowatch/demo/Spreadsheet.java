package org.exowatch.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest XLSX file that holds rows of text. */
final class Spreadsheet {

	private static final String NAMESPACE = "http://schemas.openxmlformats.org/";

	private static final String MAIN = NAMESPACE + "spreadsheetml/2006/main";

	private static final String RELATIONSHIPS = NAMESPACE + "officeDocument/2006/relationships";

	private Spreadsheet() {
	}

	static byte[] of(List<List<String>> rows) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml",
				"<Types xmlns=\"" + NAMESPACE + "package/2006/content-types\"><Default Extension=\"xml\" "
						+ "ContentType=\"application/xml\"/></Types>");
		parts.put("_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
		parts.put("xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
		parts.put("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS
				+ "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
		parts.put("xl/worksheets/sheet1.xml", sheet(rows));
		return zip(parts);
	}

	private static String relationship(String type, String target) {
		return "<Relationships xmlns=\"" + NAMESPACE + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
				+ RELATIONSHIPS + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
	}

	private static String sheet(List<List<String>> rows) {
		StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
		for (int row = 0; row < rows.size(); row++) {
			sheet.append("<row r=\"").append(row + 1).append("\">");
			for (int column = 0; column < rows.get(row).size(); column++) {
				String text = rows.get(row).get(column).replace("&", "&amp;").replace("<", "&lt;");
				sheet.append(
						"<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + column, row + 1, text));
			}
			sheet.append("</row>");
		}
		return sheet.append("</sheetData></worksheet>").toString();
	}

	private static byte[] zip(Map<String, String> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}

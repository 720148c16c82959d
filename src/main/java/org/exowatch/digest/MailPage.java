package org.exowatch.digest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The page for mail programs. They drop large style sheets, variables, pictures in the
 * page and most ways to fold or scroll; links within a page, or beside it, lead nowhere.
 */
final class MailPage {

	/** A table with more columns is told in lines. */
	private static final int COLUMNS = 3;

	private MailPage() {
	}

	static String of(String html, @Nullable String address, String name, String footer) {
		Document page = Jsoup.parse(html);
		page.outputSettings().prettyPrint(false);
		page.select("style, meta:not([charset]), nav, .skip, .drawing").remove();
		page.head().appendElement("style").appendText(Renderer.MAIL_STYLE);
		page.select("details").tagName("div");
		page.select("summary").tagName("p");
		page.select("dt").forEach((term) -> term.appendText(": "));
		page.select("table").forEach(MailPage::inLines);
		page.select(".scroll").unwrap();
		page.select("a").forEach((link) -> lead(link, address));
		page.select("[id]").removeAttr("id");
		page.select("[aria-labelledby]").removeAttr("aria-labelledby");
		if (address != null) {
			page.body()
				.prependElement("p")
				.addClass("web")
				.appendElement("a")
				.attr("href", address + name)
				.text("This digest on the web");
		}
		page.body().appendElement("footer").appendElement("p").text(footer);
		return page.outerHtml();
	}

	/** {@code Alopecia: Randomized trial 1 (+1), Animal 3}. */
	private static void inLines(Element table) {
		List<String> columns = table.select("thead th").eachText();
		if (columns.size() <= COLUMNS) {
			return;
		}
		Element lines = new Element("ul").addClass("map");
		for (Element row : table.select("tbody tr")) {
			List<Element> cells = row.select("td");
			String counts = IntStream.range(0, cells.size())
				.filter((column) -> !cells.get(column).hasClass("zero"))
				.mapToObj((column) -> columns.get(column + 1) + " " + cells.get(column).text())
				.collect(Collectors.joining(", "));
			lines.appendElement("li").attr("dir", "auto").text(row.select("th").text() + ": " + counts);
		}
		table.before(new Element("p").addClass("hint").text(table.select("caption").text() + ":"));
		table.replaceWith(lines);
	}

	private static void lead(Element link, @Nullable String address) {
		String to = link.attr("href");
		if (to.startsWith("https:") || to.startsWith("http:")) {
			return;
		}
		if (address != null && !to.startsWith("#")) {
			link.attr("href", address + to);
		}
		else {
			link.unwrap();
		}
	}

}

package org.exowatch.digest;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The page for mail programs. They drop large style sheets, variables, pictures in the
 * page and most ways to fold or scroll; links within a page, or beside it, lead nowhere.
 */
final class MailPage {

	private MailPage() {
	}

	static String of(String html, @Nullable String address, String name, String footer) {
		Document page = Jsoup.parse(html);
		page.outputSettings().prettyPrint(false);
		page.select("style, meta:not([charset]), nav, .skip, .drawing, .wide").remove();
		page.head().appendElement("style").appendText(Renderer.MAIL_STYLE);
		page.select("details").tagName("div");
		page.select("summary").tagName("p");
		page.select("dt").forEach((term) -> term.appendText(": "));
		page.select(".scroll").unwrap();
		page.select("a").forEach((link) -> lead(link, address));
		page.select("[id]").removeAttr("id");
		page.select("[aria-labelledby]").removeAttr("aria-labelledby");
		if (address != null) {
			addWebLink(page, address + name);
		}
		page.body().appendElement("footer").appendElement("p").text(footer);
		return page.outerHtml();
	}

	/** Below what was not checked: that stays the first line. */
	private static void addWebLink(Document page, String address) {
		Element web = new Element("p").addClass("web");
		web.appendElement("a").attr("href", address).text("This digest on the web");
		Element alarm = page.selectFirst("p.alarm");
		if (alarm != null) {
			alarm.after(web);
		}
		else {
			page.body().prependChild(web);
		}
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

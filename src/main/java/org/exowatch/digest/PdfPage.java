package org.exowatch.digest;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes a page fit for paper: what only a browser needs goes, bookmarks come. */
final class PdfPage {

	private static final Pattern CLOSING = Pattern.compile("^[),.;]+");

	private PdfPage() {
	}

	static Document of(String html) {
		Document page = Jsoup.parse(html);
		page.select("style, meta, nav, .skip").remove();
		page.head().appendElement("style").appendText(Renderer.PDF_STYLE);
		page.head().appendElement("meta").attr("name", "description").attr("content", page.title());
		page.body().prependElement("div").addClass("running").text(page.title());
		page.select("a").forEach((link) -> link.attr("title", link.text()));
		page.select("svg")
			.forEach((picture) -> picture.attr("alt", String.join(". ", picture.select("title, desc").eachText())));
		page.select(".flags li").tagName("span");
		page.select(".flags").tagName("p");
		page.select("a:matchesOwn(^PMID \\d+$)").forEach(PdfPage::keepTogether);
		page.select(".by").forEach(PdfPage::takeParenthesis);
		bookmarks(page);
		return page;
	}

	/** A line could end or begin between a link and the marks around it otherwise. */
	private static void keepTogether(Element link) {
		Element kept = Objects.requireNonNull(link.wrap("<span class=kept></span>").parent());
		takeParenthesis(kept);
		Element around = Objects.requireNonNull(kept.parent());
		boolean last = kept.nextSibling() == null && around.hasClass("by");
		Node after = last ? around.nextSibling() : kept.nextSibling();
		if (after instanceof TextNode text) {
			Matcher closing = CLOSING.matcher(text.getWholeText());
			if (closing.find()) {
				kept.appendText(closing.group());
				text.text(text.getWholeText().substring(closing.end()));
			}
		}
	}

	private static void takeParenthesis(Element inline) {
		if (inline.previousSibling() instanceof TextNode before && before.getWholeText().endsWith("(")) {
			before.text(before.getWholeText().substring(0, before.getWholeText().length() - 1));
			if (inline.childNode(0) instanceof TextNode first) {
				first.text("(" + first.getWholeText());
			}
			else {
				inline.prependText("(");
			}
		}
	}

	private static void bookmarks(Document page) {
		Element bookmarks = page.head().appendElement("bookmarks");
		for (Element section : page.select("h2[id]")) {
			Element bookmark = bookmark(bookmarks, section);
			for (Element below : Objects.requireNonNull(section.closest("section")).select("h3[id]")) {
				bookmark(bookmark, below);
			}
		}
	}

	private static Element bookmark(Element parent, Element heading) {
		return parent.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
	}

}

package org.exowatch.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The visible text of a part of a page as paragraphs: a block element or a line break
 * starts a new one, cells of a table row are parted by {@code " | "}.
 */
final class PageText implements NodeVisitor {

	private static final Set<String> CELLS = Set.of("td", "th");

	private final List<String> paragraphs = new ArrayList<>();

	private final StringBuilder line = new StringBuilder();

	private int openCells;

	private PageText() {
	}

	static List<String> paragraphs(Element part) {
		PageText text = new PageText();
		part.traverse(text);
		text.endLine();
		return text.paragraphs;
	}

	/** All of it in one line. */
	static String line(Element part) {
		return String.join(" ", paragraphs(part));
	}

	@Override
	public void head(Node node, int depth) {
		if (node instanceof TextNode text) {
			append(text.getWholeText());
		}
		else if (node instanceof Element element) {
			if (CELLS.contains(element.normalName())) {
				startCell(element);
				this.openCells++;
			}
			else {
				breakAt(element);
			}
		}
	}

	@Override
	public void tail(Node node, int depth) {
		if (node instanceof Element element) {
			if (CELLS.contains(element.normalName())) {
				this.openCells--;
			}
			else {
				breakAt(element);
			}
		}
	}

	/** A cell is a place in its row's line, whatever blocks are in it. */
	private void breakAt(Element element) {
		if (!element.isBlock() && !element.normalName().equals("br")) {
			return;
		}
		if (this.openCells == 0) {
			endLine();
		}
		else {
			append(" ");
		}
	}

	private void startCell(Element cell) {
		Element before = cell.previousElementSibling();
		if (before != null && CELLS.contains(before.normalName())) {
			this.line.append((!this.line.isEmpty() && this.line.charAt(this.line.length() - 1) == ' ') ? "| " : " | ");
		}
	}

	/** White space, no-break spaces included, becomes one blank. */
	private void append(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean blank = (c <= ' ' || c == '\u00a0');
			if (!blank) {
				this.line.append(c);
			}
			else if (this.line.length() > 0 && this.line.charAt(this.line.length() - 1) != ' ') {
				this.line.append(' ');
			}
		}
	}

	private void endLine() {
		String text = Plain.text(this.line);
		this.line.setLength(0);
		if (!text.isEmpty()) {
			this.paragraphs.add(text);
		}
	}

}

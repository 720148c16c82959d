package org.exowatch.digest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.exowatch.document.DigestInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The Markdown file as a Markdown parser reads it. */
class MarkdownTest {

	private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

	@ParameterizedTest
	@MethodSource("org.exowatch.digest.NastyTexts#all")
	void noTextBreaksOutOfItsPlace(String text) {
		List<Node> nodes = nodes(SampleInputs.hostile(text));
		assertThat(blocks(nodes)).isEqualTo(blocks(nodes(SampleInputs.hostile("plain"))));
		assertThat(nodes).doesNotHaveAnyElementsOfTypes(HtmlBlock.class, HtmlInline.class, Image.class, Code.class);
		assertThat(nodes).filteredOn(Link.class::isInstance)
			.allSatisfy((link) -> assertThat(((Link) link).getDestination())
				.matches("https://(pubmed\\.ncbi\\.nlm\\.nih\\.gov|(www|api)\\.fda\\.gov)/.*"));
	}

	@Test
	void addressesInTextsDoNotBecomeLinks() {
		String markdown = markdown(SampleInputs.hostile("http://x.example www.x.example a@x.example"));
		assertThat(markdown).contains("http\\://x.example www\\.x.example a\\@x.example")
			.matches((text) -> !text.replaceAll("\\]\\([^)]*\\)", "]").matches("(?s).*(https?://|www\\.x).*"));
	}

	@Test
	void showsTextFromOutsideAsItIs() {
		String nasty = "P<0.001 | α ≥ 3 `x` [y](z) # 1. *b* \\ &amp;";
		StringBuilder shown = new StringBuilder();
		nodes(SampleInputs.hostile(nasty)).stream()
			.filter(Text.class::isInstance)
			.forEach((node) -> shown.append(((Text) node).getLiteral()));
		assertThat(shown).contains("“" + nasty + "”");
	}

	@Test
	void saysInItsFirstLineWhatWasNotChecked() {
		assertThat(markdown(SampleInputs.notCheckedSource())).startsWith("**NOT EVERYTHING WAS CHECKED: ");
		assertThat(markdown(SampleInputs.fullWeek())).startsWith("# Exosome therapy weekly\n");
	}

	@Test
	void saysWhatThePageSays() {
		List<String> quotes = new ArrayList<>();
		String markdown = markdown(SampleInputs.fullWeek());
		SampleInputs.fullWeek().papers().stream().filter((paper) -> paper.role().therapy()).forEach((paper) -> {
			if (paper.keySentence() != null && !PaperText.retracted(paper)) {
				quotes.add("“" + Escape.markdown(paper.keySentence()) + "”");
			}
		});
		assertThat(quotes).hasSize(5).allSatisfy((quote) -> assertThat(markdown).contains(quote));
	}

	/** Kinds of block in order; a table row with the number of its cells. */
	private static List<String> blocks(List<Node> nodes) {
		return nodes.stream().filter((node) -> node instanceof org.commonmark.node.Block).map((node) -> {
			int cells = 0;
			for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
				cells++;
			}
			return node.getClass().getSimpleName() + ((node instanceof TableRow) ? " " + cells : "");
		}).toList();
	}

	private static List<Node> nodes(DigestInput input) {
		List<Node> nodes = new ArrayList<>();
		Document document = (Document) PARSER.parse(markdown(input));
		document.accept(new AbstractVisitor() {
			@Override
			protected void visitChildren(Node parent) {
				nodes.add(parent);
				for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
					if (child.getFirstChild() == null) {
						nodes.add(child);
					}
				}
				super.visitChildren(parent);
			}
		});
		return nodes;
	}

	private static String markdown(DigestInput input) {
		return new String(DigestWriter.write(input, SampleInputs.SPEC).get(1).content(), StandardCharsets.UTF_8);
	}

}

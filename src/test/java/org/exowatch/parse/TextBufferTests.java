package org.exowatch.parse;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The stored text: NFC, one blank for any white space. */
class TextBufferTests {

	private static String text(String... pieces) {
		TextBuffer buffer = new TextBuffer();
		buffer.append("before".toCharArray(), 0, 6);
		buffer.clear();
		for (String piece : pieces) {
			buffer.append(("x" + piece + "x").toCharArray(), 1, piece.length());
		}
		return buffer.toString();
	}

	@Test
	void whiteSpaceBecomesOneBlank() {
		assertThat(text(" \n a \t b", " ", "\n", "c ", "d", "e  ")).isEqualTo("a b c de");
		assertThat(text("a", "b")).isEqualTo("ab");
		assertThat(text("a ", "b")).isEqualTo("a b");
		assertThat(text("a", " b")).isEqualTo("a b");
		assertThat(text(" \n ")).isEmpty();
		assertThat(text("a\u00a0b")).isEqualTo("a\u00a0b");
	}

	@Test
	void longAndShortTextsAreNfc() {
		String long1 = "a long text that is not kept for others ".repeat(3);
		assertThat(text("Cafe\u0301")).isEqualTo("Caf\u00e9");
		assertThat(text(long1 + "Cafe", "\u0301.")).isEqualTo(long1 + "Caf\u00e9.");
		assertThat(text(long1 + "\u212b \u2264 \u03b1")).isEqualTo(long1 + "\u00c5 \u2264 \u03b1");
	}

	/** Alone, beside any of the others' kinds, and before what combines. */
	@Test
	void inertCharactersAreNfcAlready() {
		String starters = "aeoAEO\u03b1\u0438\u1100\uac00\u4e00\u2264";
		for (char c = 0x300; c < 0xffff; c++) {
			if (TextBuffer.isInert(c)) {
				for (int i = 0; i < starters.length(); i++) {
					String pair = starters.charAt(i) + String.valueOf(c);
					assertThat(Normalizer.isNormalized(pair, Normalizer.Form.NFC)).as("U+%04X", (int) c).isTrue();
				}
			}
		}
		assertThat(TextBuffer.isInert('\u0301')).isFalse();
		assertThat(TextBuffer.isInert('\u2126')).isFalse();
	}

	@Test
	void sameShortTextsAreOne() {
		TextBuffer buffer = new TextBuffer();
		buffer.append("Humans".toCharArray(), 0, 6);
		String first = buffer.toString();
		buffer.clear();
		buffer.append("Humans".toCharArray(), 0, 6);
		assertThat(buffer.toString()).isSameAs(first);
		buffer.clear();
		buffer.append("Human".toCharArray(), 0, 5);
		assertThat(buffer.toString()).isEqualTo("Human");
	}

}

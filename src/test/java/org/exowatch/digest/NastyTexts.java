package org.exowatch.digest;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that try to be more than text; the random ones are the same in every run. */
final class NastyTexts {

	private static final String PIECES = "<>&\"'`=/\\|*_[](){}#!+-.~:$@^%;, \n\t\r\u0000\u0007\u0085\u2028\u202E\u2066\uFFFEaAbx1α\uD83D\uDE00";

	private NastyTexts() {
	}

	static Stream<String> all() {
		return Stream.concat(
				Stream.of("<script>alert(1)</script>", "</style></title><script>alert(1)</script>",
						"\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "` onmouseover=`x", "<!-- x", "]]>",
						"&lt;b&gt;", "[x](javascript:alert(1))", "![x](http://x.example/p.png)", "<http://x.example>",
						"http://x.example www.x.example a@x.example",
						"x".repeat(63) + " SAFETY FIRST " + "y".repeat(75), "a | b | c", "a\\| b", "\\", "a\\", "``` x",
						"`x", "# x", "x\n# y", "x\n\n- y", "1. x", "1) x", "- x", "+ x", "* x", "> x", "---", "===",
						"x\n---", "x\n===", "| --- |", "[x]: http://x.example", "&#60;b&#62;", "**", "*x", "_x_",
						"~~x~~", "$x$", "    x", "x  \ny", "{{name}}", "{{{style}}}", "{{/digest}}", "\u202Eevil",
						"\u0000", "../../x", "//x.example/", "javascript:alert(1)", ".x.example/", "@x.example/"),
				random());
	}

	private static Stream<String> random() {
		Random random = new Random(47);
		return IntStream.range(0, 60).mapToObj((n) -> {
			StringBuilder text = new StringBuilder("x");
			random.ints(1 + random.nextInt(30), 0, PIECES.length()).forEach((at) -> text.append(PIECES.charAt(at)));
			return text.toString();
		});
	}

}

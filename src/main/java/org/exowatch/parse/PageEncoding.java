package org.exowatch.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * In which encoding a page is written, whatever it declares: what is valid UTF-8 is
 * UTF-8; else what it declares, where Latin-1 means windows-1252, as in every browser.
 */
final class PageEncoding {

	private static final Pattern DECLARED = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]{2,30})");

	private static final Set<String> LATIN = Set.of("utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "iso-8859-1",
			"latin1", "us-ascii", "ascii");

	private static final String DEFAULT = "windows-1252";

	private PageEncoding() {
	}

	/** The name of the encoding; null if a byte order mark tells it. */
	static @Nullable String of(byte[] page) {
		if (page.length > 1 && ((page[0] & 0xff) == 0xfe || (page[0] & 0xff) == 0xff)) {
			return null;
		}
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page));
			return "UTF-8";
		}
		catch (CharacterCodingException ex) {
			return isNearlyUtf8(page) ? "UTF-8" : declared(page);
		}
	}

	/** A byte or two that are broken do not make another encoding of a page. */
	private static boolean isNearlyUtf8(byte[] page) {
		String text = new String(page, StandardCharsets.UTF_8);
		long broken = text.chars().filter((c) -> c == 0xfffd).count();
		long beyondAscii = text.chars().filter((c) -> c > 0x7f).count() - broken;
		return broken * 10 <= beyondAscii;
	}

	private static String declared(byte[] page) {
		String head = new String(page, 0, Math.min(8192, page.length), StandardCharsets.ISO_8859_1);
		Matcher declared = DECLARED.matcher(head);
		String name = declared.find() ? declared.group(1) : DEFAULT;
		try {
			return LATIN.contains(name.toLowerCase(Locale.ROOT)) || !Charset.isSupported(name) ? DEFAULT : name;
		}
		catch (IllegalArgumentException ex) {
			return DEFAULT;
		}
	}

}

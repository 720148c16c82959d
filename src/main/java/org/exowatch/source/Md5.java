package org.exowatch.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MD5 sums as they are published beside files. */
public final class Md5 {

	/** By openssl: {@code MD5(pubmed26n0001.xml.gz)= 0f3a…}. */
	private static final Pattern OPENSSL = Pattern.compile("MD5 ?\\(([^()\\r\\n]{1,200})\\) ?= ?([0-9a-fA-F]{32})\\s*");

	/** By md5sum: {@code 0f3a…  pubmed26n0001.xml.gz}, or the sum alone. */
	private static final Pattern MD5SUM = Pattern.compile("([0-9a-fA-F]{32})(?:[ \\t]+\\*?([^\\r\\n]{1,200}?))?\\s*");

	private Md5() {
	}

	/**
	 * The sum that the text of a {@code .md5} file gives for a file.
	 * @return 32 lower-case hex digits; empty if it is none, or one of another file
	 */
	public static Optional<String> published(String text, String fileName) {
		Matcher openssl = OPENSSL.matcher(text.strip());
		if (openssl.matches()) {
			return Optional.of(openssl.group(2)).filter((sum) -> sameName(openssl.group(1), fileName)).map(Md5::lower);
		}
		Matcher md5sum = MD5SUM.matcher(text.strip());
		if (md5sum.matches()) {
			return Optional.of(md5sum.group(1))
				.filter((sum) -> md5sum.group(2) == null || sameName(md5sum.group(2), fileName))
				.map(Md5::lower);
		}
		return Optional.empty();
	}

	private static boolean sameName(String given, String fileName) {
		return given.strip().replaceFirst("^.*/", "").equals(fileName);
	}

	private static String lower(String sum) {
		return sum.toLowerCase(Locale.ROOT);
	}

	/** The sum of a file. */
	public static String of(Path file) throws IOException {
		try (DigestInputStream in = digesting(Files.newInputStream(file))) {
			in.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(in.getMessageDigest().digest());
		}
	}

	private static DigestInputStream digesting(InputStream in) {
		try {
			return new DigestInputStream(in, MessageDigest.getInstance("MD5"));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has MD5", ex);
		}
	}

}

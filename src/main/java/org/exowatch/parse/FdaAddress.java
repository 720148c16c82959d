package org.exowatch.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.NoticeKind;
import org.jspecify.annotations.Nullable;

/** Tells the identity and the kind of an FDA document by its address. */
final class FdaAddress {

	private static final Pattern MEDIA = Pattern.compile("/media/(\\d+)(?:/.*)?");

	private FdaAddress() {
	}

	/**
	 * The key of the document at an address.
	 * @param url where it was fetched
	 * @param canonical what the page itself names as its address, or null
	 * @return the path without query, fragment and trailing slash; {@code /media/{id}}
	 * for a PDF; for a local file that names no address {@code /} and the file's name
	 */
	static DocumentKey key(String url, @Nullable String canonical) {
		String path = fdaPath(url);
		if (path == null && canonical != null) {
			path = fdaPath(canonical);
		}
		if (path == null) {
			path = "/" + url.substring(url.lastIndexOf('/') + 1);
		}
		Matcher media = MEDIA.matcher(path);
		return DocumentKey.fda(media.matches() ? "/media/" + media.group(1) : path);
	}

	private static @Nullable String fdaPath(String url) {
		try {
			URI uri = new URI(url);
			String host = (uri.getHost() != null) ? uri.getHost().toLowerCase(Locale.ROOT) : "";
			if (!host.equals("fda.gov") && !host.endsWith(".fda.gov")) {
				return null;
			}
			String path = (uri.getRawPath() != null) ? uri.getRawPath() : "";
			while (path.endsWith("/")) {
				path = path.substring(0, path.length() - 1);
			}
			return path.isEmpty() ? "/" : path;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	/** Whether an address is one of fda.gov. */
	static boolean isFda(String url) {
		return fdaPath(url) != null;
	}

	/** The kind that the address shows, or null. */
	static @Nullable NoticeKind kind(DocumentKey key) {
		String path = key.key().toLowerCase(Locale.ROOT);
		if (path.contains("/warning-letters/")) {
			return NoticeKind.WARNING_LETTER;
		}
		if (path.contains("untitled-letter")) {
			return NoticeKind.UNTITLED_LETTER;
		}
		if (path.startsWith("/safety/recalls")) {
			return NoticeKind.RECALL;
		}
		if (path.contains("/consumer-alert") || path.contains("/important-patient-and-consumer-information")) {
			return NoticeKind.CONSUMER_ALERT;
		}
		if (path.contains("guidance")) {
			return NoticeKind.GUIDANCE;
		}
		if (path.contains("/approved-cellular-and-gene-therapy-products")) {
			return NoticeKind.APPROVAL;
		}
		return path.contains("fda-form-483") ? NoticeKind.INSPECTION_OBSERVATION : null;
	}

}

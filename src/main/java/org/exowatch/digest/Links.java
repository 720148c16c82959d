package org.exowatch.digest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.digest.Digest.Link;
import org.exowatch.document.DigestInput.Marks;
import org.exowatch.document.DigestInput.NoticeRef;
import org.exowatch.document.DocumentKey;

/**
 * Links to documents: the only links that leave a digest. A key that would lead away from
 * PubMed or the FDA gives no link.
 */
final class Links {

	private static final List<String> SITES = List.of("https://pubmed.ncbi.nlm.nih.gov/", "https://www.fda.gov/",
			"https://api.fda.gov/");

	private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/?#=&%+,;:";

	private Links() {
	}

	static Link to(DocumentKey key, String text) {
		return new Link(text.isBlank() ? key.toString() : text, url(key));
	}

	static Link to(DocumentKey key) {
		return to(key, key.toString());
	}

	/** Documents by their keys, the first ones of many. */
	static List<Link> to(List<DocumentKey> keys, int limit) {
		List<Link> links = new ArrayList<>(keys.stream().limit(limit).map(Links::to).toList());
		if (keys.size() > limit) {
			links.add(new Link("and " + (keys.size() - limit) + " more", ""));
		}
		return links;
	}

	/** A notice by kind, day and title, with what became of it. */
	static Link to(NoticeRef notice) {
		String date = (notice.date() != null) ? ", " + Words.date(notice.date()) : "";
		String title = notice.title().isBlank() ? notice.key().toString() : notice.title();
		return to(notice.key(), notice.kind().label() + date + ": " + title, notice.marks());
	}

	/** A notice with what became of it. */
	static Link to(DocumentKey key, String text, Marks marks) {
		List<String> words = Words.marks(marks);
		String became = words.isEmpty() ? "" : " (" + String.join("; ", words) + ")";
		return to(key, (text.isBlank() ? key.toString() : text) + became);
	}

	static String url(DocumentKey key) {
		String url = encode(key.url());
		return SITES.stream().anyMatch(url::startsWith) ? url : "";
	}

	/** Leaves nothing that could end an attribute or a Markdown link. */
	private static String encode(String url) {
		StringBuilder encoded = new StringBuilder();
		for (byte unit : url.getBytes(StandardCharsets.UTF_8)) {
			if (PLAIN.indexOf((char) unit) >= 0) {
				encoded.append((char) unit);
			}
			else {
				encoded.append('%').append("%02X".formatted(unit));
			}
		}
		return encoded.toString();
	}

}

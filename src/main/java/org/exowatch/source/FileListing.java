package org.exowatch.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.exowatch.document.PubMedFile;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The index page of a folder, as web servers make it. Only links that lead to a file of
 * that very folder count, by whatever name other links go.
 */
final class FileListing {

	private static final Pattern END = Pattern.compile("(?i)</html>\\s*$");

	private static final int LONGEST_MARKER = 100;

	private final URI folder;

	/** Names in this folder with what stands beside them. */
	private final Map<String, String> names = new LinkedHashMap<>();

	private FileListing(URI folder) {
		this.folder = folder;
	}

	/**
	 * Reads an index page.
	 * @param folder its address, with a slash at the end
	 */
	static FileListing of(URI folder, String html) throws AnswerFault {
		if (!END.matcher(html).find()) {
			throw AnswerFault.passing(SourceException.Kind.UNEXPECTED_ANSWER, "the listing breaks off");
		}
		FileListing listing = new FileListing(folder);
		for (Element link : Jsoup.parse(html, folder.toString()).select("a[href]")) {
			String address = link.absUrl("href");
			if (address.startsWith(folder.toString())) {
				listing.names.putIfAbsent(address.substring(folder.toString().length()), beside(link));
			}
		}
		return listing;
	}

	/** Date and size, which change with the file. */
	private static String beside(Element link) {
		Element row = link.closest("tr");
		String text = (row != null) ? row.text() : (link.nextSibling() instanceof TextNode next) ? next.text() : "";
		String marker = text.strip().replaceAll("\\s+", " ");
		return marker.substring(0, Math.min(LONGEST_MARKER, marker.length()));
	}

	/** PubMed's files in it, in their order. */
	List<PublishedFile> files() {
		List<PublishedFile> files = new ArrayList<>();
		this.names.forEach((name, marker) -> PubMedFile.named(name)
			.filter((file) -> name.endsWith(".gz"))
			.ifPresent((file) -> files.add(new PublishedFile(file, name, this.folder.resolve(name), dated(marker),
					this.names.containsKey(name + ".md5")))));
		files.sort((first, second) -> first.file().compareTo(second.file()));
		return files;
	}

	private static @Nullable String dated(String marker) {
		return marker.matches(".*[0-9]{2}:[0-9]{2}.*") ? marker : null;
	}

	/** Whether it links to a folder below. */
	boolean hasFolder(String name) {
		return this.names.containsKey(name + "/");
	}

}

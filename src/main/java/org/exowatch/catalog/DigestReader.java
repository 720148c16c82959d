package org.exowatch.catalog;

import java.time.ZoneId;
import java.util.regex.Pattern;

/** Reads {@code jobs/digests/{id}.yaml}. */
final class DigestReader {

	private static final ZoneId DEFAULT_ZONE = ZoneId.of("America/New_York");

	private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~/-]*)?");

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

	private DigestReader() {
	}

	static DigestSpec read(String id, YamlMap map, References references) {
		return new DigestSpec(id, references.useTopic(map.item("topic")), title(map),
				map.has("zone") ? map.zone("zone") : DEFAULT_ZONE, map.has("address") ? address(map) : null);
	}

	/** It stands in subjects of mail, and as the title of pages and feeds. */
	private static String title(YamlMap map) {
		String title = map.text("title");
		if (CONTROL.matcher(title).find()) {
			map.fault("title", "the title has a line end or another control character", "write it in one line");
		}
		return title;
	}

	private static String address(YamlMap map) {
		String address = map.text("address");
		if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
			map.fault("address", "'" + address + "' is no address of a folder",
					"write the address under which readers find the digests, such as https://www.example.org/digests/");
		}
		return address.endsWith("/") ? address : address + "/";
	}

}

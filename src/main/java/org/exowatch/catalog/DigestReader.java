package org.exowatch.catalog;

import java.time.ZoneId;
import java.util.regex.Pattern;

/** Reads {@code jobs/digests/{id}.yaml}. */
final class DigestReader {

	private static final ZoneId DEFAULT_ZONE = ZoneId.of("America/New_York");

	private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~/-]*)?");

	private DigestReader() {
	}

	static DigestSpec read(String id, YamlMap map, References references) {
		return new DigestSpec(id, references.useTopic(map.item("topic")), map.text("title"),
				map.has("zone") ? map.zone("zone") : DEFAULT_ZONE, map.has("address") ? address(map) : null);
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

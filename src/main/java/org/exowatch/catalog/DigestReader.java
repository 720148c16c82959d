package org.exowatch.catalog;

import java.time.ZoneId;

/** Reads {@code jobs/digests/{id}.yaml}. */
final class DigestReader {

	private static final ZoneId DEFAULT_ZONE = ZoneId.of("America/New_York");

	private DigestReader() {
	}

	static DigestSpec read(String id, YamlMap map, References references) {
		return new DigestSpec(id, references.useTopic(map.item("topic")), map.text("title"),
				map.has("zone") ? map.zone("zone") : DEFAULT_ZONE);
	}

}

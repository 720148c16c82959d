package org.exowatch.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.exowatch.catalog.Topic.Claim;
import org.exowatch.catalog.Topic.Claim.Kind;

/** Reads {@code jobs/topics/{id}.yaml}. */
final class TopicReader {

	private static final Pattern DESCRIPTOR = Pattern.compile("D\\d{6}(\\d{3})?");

	private TopicReader() {
	}

	static Topic read(String id, YamlMap map, References references) {
		return new Topic(id, map.text("name"), query(map), map.texts("terms"), mesh(map), map.texts("exclude"),
				map.texts("fda-terms"), claims(map, references));
	}

	private static String query(YamlMap map) {
		String query = map.text("query");
		long open = query.chars().filter((c) -> c == '(').count();
		long closed = query.chars().filter((c) -> c == ')').count();
		long quotes = query.chars().filter((c) -> c == '"').count();
		if (open != closed || quotes % 2 != 0) {
			map.fault("query", "the query's brackets or quotes do not match (" + open + " '(', " + closed + " ')', "
					+ quotes + " '\"')", "close each of them: PubMed would guess");
		}
		return query;
	}

	private static List<String> mesh(YamlMap map) {
		List<String> descriptors = map.texts("mesh");
		descriptors.stream()
			.filter((ui) -> !ui.isEmpty() && !DESCRIPTOR.matcher(ui).matches())
			.forEach((ui) -> map.fault("mesh", "'" + ui + "' is no MeSH descriptor", "write its UI, such as D055354"));
		return descriptors;
	}

	private static List<Claim> claims(YamlMap map, References references) {
		Set<String> ids = new HashSet<>();
		return map.maps("claims").stream().map((claim) -> claim(claim, ids, references)).toList();
	}

	private static Claim claim(YamlMap map, Set<String> ids, References references) {
		Claim claim = new Claim(map.text("id"), map.text("text"), map.oneOf("kind", Kind.class),
				map.items("conditions").stream().map(references::useConcept).toList());
		if (!claim.id().isEmpty() && !ids.add(claim.id())) {
			map.fault("id", "duplicate claim '" + claim.id() + "'", "give each claim an id of its own");
		}
		boolean counted = claim.kind() == Kind.CONDITIONS;
		if (counted && claim.conditions().isEmpty()) {
			map.fault("kind", "claim '" + claim.id() + "' has no conditions", "add 'conditions: [MESH:…]'");
		}
		if (!counted && map.has("kind") && map.has("conditions")) {
			map.fault("conditions", "conditions are counted only for kind conditions",
					"delete 'conditions' or change the kind");
		}
		if (new HashSet<>(claim.conditions()).size() != claim.conditions().size()) {
			map.fault("conditions", "claim '" + claim.id() + "' names a condition twice", "keep one of them");
		}
		map.end();
		return claim;
	}

}

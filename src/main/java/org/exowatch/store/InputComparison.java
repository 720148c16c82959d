package org.exowatch.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares the canonical JSON of two inputs, element by element. */
public final class InputComparison {

	/** By which of its fields an element of a list is known in the other list. */
	private static final Map<String, List<String>> IDENTITY = Map.ofEntries(Map.entry("coverage", List.of("feed")),
			Map.entry("conditionCounts", List.of("conditionId", "evidence", "therapy")),
			Map.entry("history", List.of("week")), Map.entry("evidence", List.of("evidence", "therapy", "year")),
			Map.entry("statusChanges", List.of("key", "status")), Map.entry("excluded", List.of("reason")),
			Map.entry("versions", List.of("component", "version")), Map.entry("concerns", List.of("code", "quote")),
			Map.entry("statements", List.of("key", "code")), Map.entry("facts", List.of("kind", "value")),
			Map.entry("authorNames", List.of("collective", "family", "given")),
			Map.entry("firstHumanStudies", List.of("conditionId")));

	private final boolean sameForm;

	private final List<InputDifference> found = new ArrayList<>();

	private final Set<String> unknown = new LinkedHashSet<>();

	private InputComparison(boolean sameForm) {
		this.sameForm = sameForm;
	}

	/**
	 * Compares.
	 * @param was canonical JSON
	 * @param now canonical JSON
	 * @param sameForm whether the same version wrote both; else fields that the first
	 * does not have are not compared
	 */
	public static InputComparison of(String was, String now, boolean sameForm) {
		InputComparison comparison = new InputComparison(sameForm);
		comparison.compare("", Json.tree(was), Json.tree(now), null);
		return comparison;
	}

	/** Where they differ, in the order of the first. */
	public List<InputDifference> differences() {
		return List.copyOf(this.found);
	}

	/** Fields that were not compared, as the first was written before they existed. */
	public Set<String> unknown() {
		return Set.copyOf(this.unknown);
	}

	private void compare(String place, JsonNode was, JsonNode now, @Nullable DocumentKey document) {
		if (was.isObject() && now.isObject()) {
			objects(place, was, now, document);
		}
		else if (was.isArray() && now.isArray()) {
			arrays(place, was, now, document);
		}
		else if (!was.equals(now)) {
			this.found.add(new InputDifference(place, was.toString(), now.toString(), document));
		}
	}

	private void objects(String place, JsonNode was, JsonNode now, @Nullable DocumentKey around) {
		DocumentKey own = isKey(was) ? null : key(was);
		DocumentKey document = (own != null) ? own : around;
		Set<String> names = new LinkedHashSet<>(was.propertyNames());
		names.addAll(now.propertyNames());
		for (String name : names) {
			String inner = place.isEmpty() ? name : place + "." + name;
			if (was.get(name) == null && !this.sameForm) {
				this.unknown.add(name);
			}
			else if (was.get(name) == null || now.get(name) == null) {
				add(inner, was.get(name), now.get(name), document);
			}
			else {
				compare(inner, was.get(name), now.get(name), document);
			}
		}
	}

	private void arrays(String place, JsonNode was, JsonNode now, @Nullable DocumentKey document) {
		Map<String, JsonNode> before = elements(place, was);
		Map<String, JsonNode> after = elements(place, now);
		before.forEach((name, element) -> {
			JsonNode other = after.get(name);
			if (other == null) {
				add(place + "[" + name + "]", element, null, document);
			}
			else {
				compare(place + "[" + name + "]", element, other, document);
			}
		});
		after.forEach((name, element) -> {
			if (!before.containsKey(name)) {
				add(place + "[" + name + "]", null, element, document);
			}
		});
		order(place, before.keySet(), after.keySet(), document);
	}

	private void order(String place, Set<String> was, Set<String> now, @Nullable DocumentKey document) {
		List<String> before = was.stream().filter(now::contains).toList();
		List<String> after = now.stream().filter(was::contains).toList();
		if (!before.equals(after)) {
			this.found.add(new InputDifference(place + " (order)", before.toString(), after.toString(), document));
		}
	}

	private void add(String place, @Nullable JsonNode was, @Nullable JsonNode now, @Nullable DocumentKey around) {
		DocumentKey own = key((was != null) ? was : now);
		this.found.add(new InputDifference(place, text(was), text(now), (own != null) ? own : around));
	}

	private static @Nullable String text(@Nullable JsonNode node) {
		return (node != null) ? node.toString() : null;
	}

	private static Map<String, JsonNode> elements(String place, JsonNode array) {
		List<String> fields = IDENTITY.getOrDefault(place.substring(place.lastIndexOf('.') + 1), List.of("key", "id"));
		Map<String, JsonNode> elements = new LinkedHashMap<>();
		for (JsonNode element : array) {
			String name = name(element, fields);
			String unique = name;
			for (int again = 2; elements.containsKey(unique); again++) {
				unique = name + " #" + again;
			}
			elements.put(unique, element);
		}
		return elements;
	}

	private static String name(JsonNode element, List<String> fields) {
		if (!element.isObject() || isKey(element)) {
			return label(element);
		}
		return fields.stream()
			.map(element::get)
			.filter((field) -> field != null && !field.isNull())
			.map(InputComparison::label)
			.collect(Collectors.joining(" "));
	}

	/** A key, a week or a plain value as people write it. */
	private static String label(JsonNode field) {
		if (isKey(field)) {
			return documentKey(field).toString();
		}
		return field.has("monday") ? field.get("monday").asString() : field.asString(field.toString());
	}

	private static boolean isKey(JsonNode node) {
		return node.size() == 2 && node.has("source") && node.has("key");
	}

	private static @Nullable DocumentKey key(@Nullable JsonNode element) {
		if (element == null || isKey(element)) {
			return (element != null) ? documentKey(element) : null;
		}
		JsonNode key = element.get("key");
		return (key != null && isKey(key)) ? documentKey(key) : null;
	}

	private static DocumentKey documentKey(JsonNode key) {
		return new DocumentKey(Source.valueOf(key.get("source").asString()), key.get("key").asString());
	}

}

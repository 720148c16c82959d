package org.exowatch.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a YAML file, asked for its keys one after the other. What is missing or
 * wrong is recorded as a fault and answered by a stand-in, which nobody sees: a catalog
 * with faults is never handed out.
 */
final class YamlMap {

	private final String file;

	private final int line;

	private final Faults faults;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private final Map<String, Integer> lines = new LinkedHashMap<>();

	private final Set<String> known = new LinkedHashSet<>();

	YamlMap(MappingNode node, String file, Faults faults) {
		this.file = file;
		this.line = lineOf(node);
		this.faults = faults;
		node.getValue().forEach(this::put);
	}

	private void put(NodeTuple tuple) {
		int keyLine = lineOf(tuple.getKeyNode());
		if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
			this.faults.add(this.file, keyLine, "a key is not a word", "write 'key: value'");
			return;
		}
		Integer first = this.lines.putIfAbsent(key.getValue(), keyLine);
		if (first != null) {
			this.faults.add(this.file, keyLine, "duplicate key '" + key.getValue() + "', first in line " + first,
					"keep one of them");
			return;
		}
		this.values.put(key.getValue(), tuple.getValueNode());
	}

	/** Whether an optional key is there. */
	boolean has(String key) {
		this.known.add(key);
		return this.values.containsKey(key);
	}

	/** A required text. */
	String text(String key) {
		return item(key).value();
	}

	/** A required text with its place. */
	YamlText item(String key) {
		Node node = required(key);
		return (node != null) ? textOf(node, "'" + key + "'") : new YamlText("", this.file, this.line);
	}

	/** A list of texts, empty where the key is absent. */
	List<String> texts(String key) {
		return items(key).stream().map(YamlText::value).toList();
	}

	/** A list of texts with their places, empty where the key is absent. */
	List<YamlText> items(String key) {
		return nodes(key).stream().map((node) -> textOf(node, "an entry of '" + key + "'")).toList();
	}

	/** A list of mappings, empty where the key is absent. */
	List<YamlMap> maps(String key) {
		List<YamlMap> maps = new ArrayList<>();
		for (Node node : nodes(key)) {
			if (node instanceof MappingNode mapping) {
				maps.add(new YamlMap(mapping, this.file, this.faults));
			}
			else {
				this.faults.add(this.file, lineOf(node), "an entry of '" + key + "' is not a mapping",
						"write '- key: value'");
			}
		}
		return maps;
	}

	/** An optional mapping, or null. */
	@Nullable YamlMap map(String key) {
		this.known.add(key);
		Node node = this.values.get(key);
		if (node instanceof MappingNode mapping) {
			return new YamlMap(mapping, this.file, this.faults);
		}
		if (node != null) {
			this.faults.add(this.file, lineOf(node), "'" + key + "' is not a mapping",
					"write lines 'key: value', indented");
		}
		return null;
	}

	/** A required constant, written in lower case with hyphens. */
	<E extends Enum<E>> E oneOf(String key, Class<E> type) {
		Map<String, E> allowed = new LinkedHashMap<>();
		Arrays.stream(type.getEnumConstants())
			.forEach((constant) -> allowed.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant));
		String word = text(key);
		E constant = allowed.get(word);
		if (constant == null && !word.isEmpty()) {
			fault(key, "'" + word + "' is no " + key, "use one of " + String.join(", ", allowed.keySet()));
		}
		return (constant != null) ? constant : type.getEnumConstants()[0];
	}

	/** A required day. */
	LocalDate date(String key) {
		return converted(key, LocalDate::parse, LocalDate.EPOCH, "is no date", "write YYYY-MM-DD, a day that exists");
	}

	/** A required time zone. */
	ZoneId zone(String key) {
		return converted(key, ZoneId::of, ZoneId.of("UTC"), "is no time zone",
				"use a name such as America/New_York or UTC");
	}

	private <T> T converted(String key, Function<String, T> conversion, T standIn, String message, String repair) {
		String text = text(key);
		if (text.isEmpty()) {
			return standIn;
		}
		try {
			return conversion.apply(text);
		}
		catch (DateTimeException ex) {
			fault(key, "'" + text + "' " + message, repair);
			return standIn;
		}
	}

	/** Records a fault at the line of this key. */
	void fault(String key, String message, String repair) {
		this.faults.add(this.file, this.lines.getOrDefault(key, this.line), message, repair);
	}

	/** Ends the reading: every key that was not asked for is a fault. */
	void end() {
		this.values.keySet()
			.stream()
			.filter((key) -> !this.known.contains(key))
			.forEach((key) -> fault(key, "unknown key '" + key + "'", Suggestion.of(key, this.known)));
	}

	private @Nullable Node required(String key) {
		this.known.add(key);
		Node node = this.values.get(key);
		if (node == null) {
			this.faults.add(this.file, this.line, "missing key '" + key + "'", "add '" + key + ": …'");
		}
		return node;
	}

	private List<Node> nodes(String key) {
		this.known.add(key);
		Node node = this.values.get(key);
		if (node == null) {
			return List.of();
		}
		if (node instanceof SequenceNode sequence) {
			return sequence.getValue();
		}
		this.faults.add(this.file, lineOf(node), "'" + key + "' is not a list",
				"write [a, b] or lines that begin '- '");
		return List.of();
	}

	private YamlText textOf(Node node, String what) {
		int at = lineOf(node);
		if (!(node instanceof ScalarNode scalar)) {
			this.faults.add(this.file, at, what + " is not a text", "write one value");
		}
		else if (scalar.getValue().isBlank()) {
			this.faults.add(this.file, at, what + " is empty", "fill it in or delete it");
		}
		else if (!node.getTag().equals(Tag.STR) && !node.getTag().equals(Tag.TIMESTAMP)) {
			this.faults.add(this.file, at, what + " is not a text for YAML: " + scalar.getValue(), "put it in quotes");
		}
		else {
			return new YamlText(scalar.getValue().strip(), this.file, at);
		}
		return new YamlText("", this.file, at);
	}

	private static int lineOf(Node node) {
		return node.getStartMark().getLine() + 1;
	}

}

package org.exowatch.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The summary of a recall page; its values repeat their labels, which are left out. */
final class RecallFields {

	/** Labels that stand in a value and differ from the field's own name. */
	private static final Set<String> LABELS = Set.of("recall reason description", "brand name(s)",
			"product description");

	private final Map<String, List<String>> lines = new LinkedHashMap<>();

	RecallFields(Element list) {
		for (Element term : list.select("> dt")) {
			List<String> values = new ArrayList<>();
			String name = plain(PageText.line(term));
			for (Element next = term.nextElementSibling(); next != null
					&& next.normalName().equals("dd"); next = next.nextElementSibling()) {
				values.addAll(values(next, name));
			}
			this.lines.computeIfAbsent(name, (first) -> new ArrayList<>()).addAll(values);
		}
	}

	private static List<String> values(Element value, String name) {
		Element copy = value.clone();
		copy.select(".field--label, .visually-hidden, script").remove();
		List<String> values = new ArrayList<>(PageText.paragraphs(copy));
		if (values.size() > 1 && (plain(values.get(0)).equals(name) || LABELS.contains(plain(values.get(0))))) {
			values.remove(0);
		}
		return values;
	}

	private static String plain(String label) {
		String plain = label.toLowerCase(Locale.ROOT).strip();
		return plain.endsWith(":") ? plain.substring(0, plain.length() - 1).strip() : plain;
	}

	/** Whether they are those of a recall; other pages have such lists, too. */
	boolean areOfRecall() {
		return !lines("Reason for Announcement").isEmpty() || !lines("Company Announcement Date").isEmpty();
	}

	List<String> lines(String name) {
		return this.lines.getOrDefault(plain(name), List.of());
	}

	@Nullable String line(String name) {
		return lines(name).isEmpty() ? null : String.join(" ", lines(name));
	}

	/** {@code Name: one, two}, if the field is there. */
	Stream<String> paragraph(String name) {
		return lines(name).isEmpty() ? Stream.empty() : Stream.of(name + ": " + String.join(", ", lines(name)));
	}

}

package org.exowatch.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The description lists of a page: {@code Delivery Method:}, {@code Product:}, … */
final class FdaFields {

	/** What the head of a letter says about itself; its text starts after it. */
	private static final Set<String> LETTER_HEAD = Set.of("delivery method", "reference #", "product", "recipient",
			"issuing office");

	private final Map<String, List<Element>> fields = new LinkedHashMap<>();

	/** Reads the lists of a page from which menus and labels were taken out. */
	FdaFields(Element main) {
		for (Element term : main.select("dl > dt")) {
			List<Element> values = this.fields.computeIfAbsent(name(term), (name) -> new ArrayList<>());
			Element next = term.nextElementSibling();
			while (next != null && next.normalName().equals("dd")) {
				values.add(next);
				next = next.nextElementSibling();
			}
		}
	}

	/** The lines of a field; none if the page has no such field. */
	List<String> lines(String name) {
		return this.fields.getOrDefault(name, List.of())
			.stream()
			.flatMap((value) -> PageText.paragraphs(value).stream())
			.toList();
	}

	/** The first line of a field that is neither a special element nor within one. */
	@Nullable String firstPlain(String name, String except) {
		return this.fields.getOrDefault(name, List.of())
			.stream()
			.filter((value) -> value.selectFirst(except) == null)
			.flatMap((value) -> PageText.paragraphs(value).stream())
			.findFirst()
			.orElse(null);
	}

	/** The lines of a special element within a field. */
	List<String> paragraphs(String name, String element) {
		return this.fields.getOrDefault(name, List.of())
			.stream()
			.map((value) -> value.selectFirst(element))
			.filter(Objects::nonNull)
			.flatMap((value) -> PageText.paragraphs(Objects.requireNonNull(value)).stream())
			.toList();
	}

	/** Takes the lists of a letter's head out of the page. */
	static void removeLetterHead(Element main) {
		for (Element list : main.select("dl")) {
			if (list.select("> dt").stream().anyMatch((term) -> LETTER_HEAD.contains(name(term)))) {
				list.remove();
			}
		}
	}

	private static String name(Element term) {
		String name = PageText.line(term).toLowerCase(Locale.ROOT);
		return name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
	}

}

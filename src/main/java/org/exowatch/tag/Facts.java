package org.exowatch.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.exowatch.document.FactKind;
import org.exowatch.document.Span;
import org.exowatch.document.Tags.FactTag;
import org.jspecify.annotations.Nullable;

/** The facts found so far; the first of each value stays. */
final class Facts {

	private static final Comparator<FactTag> ORDER = Comparator.comparingInt(Facts::start)
		.thenComparing(FactTag::kind)
		.thenComparing(FactTag::value);

	private final ReadText text;

	private final List<FactTag> found = new ArrayList<>();

	private final Map<FactKind, Set<String>> values = new EnumMap<>(FactKind.class);

	Facts(ReadText text) {
		this.text = text;
	}

	/**
	 * Words of a sentence that state a value; from {@code start} to {@code end} in chars.
	 */
	void add(FactKind kind, String value, int start, int end, Sentence sentence, String rule) {
		if (isNew(kind, value)) {
			this.found.add(new FactTag(kind, value, this.text.span(start, end), this.text.span(sentence), rule));
		}
	}

	/** A sentence that is the fact. */
	void add(FactKind kind, Sentence sentence, String rule) {
		Span span = this.text.span(sentence);
		this.found.add(new FactTag(kind, "", span, span, rule));
	}

	/** What a field of the record says. */
	void add(FactKind kind, String value, String rule) {
		if (isNew(kind, value)) {
			this.found.add(new FactTag(kind, value, null, null, rule));
		}
	}

	private boolean isNew(FactKind kind, String value) {
		return this.values.computeIfAbsent(kind, (any) -> new HashSet<>()).add(value);
	}

	/** Takes out a value where a narrower one, of which it is the end, was found. */
	void narrow(FactKind kind) {
		this.found.removeIf((fact) -> fact.kind() == kind && this.found.stream()
			.anyMatch((other) -> other.kind() == kind && !other.value().equals(fact.value())
					&& other.value().endsWith(fact.value())));
	}

	/** In the order of the text, those of fields last. */
	List<FactTag> inOrder() {
		if (this.found.isEmpty()) {
			return List.of();
		}
		this.found.sort(ORDER);
		return List.copyOf(this.found);
	}

	private static int start(FactTag fact) {
		@Nullable Span span = fact.span();
		return (span != null) ? span.start() : Integer.MAX_VALUE;
	}

}

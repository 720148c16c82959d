package org.exowatch.digest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.exowatch.digest.Digest.Fact;
import org.exowatch.digest.Digest.Flag;
import org.exowatch.digest.Digest.NoticeItem;
import org.exowatch.digest.Digest.Quote;
import org.exowatch.document.Assertion;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.Condition;
import org.exowatch.document.DigestInput.Notice;
import org.jspecify.annotations.Nullable;

/** The week's FDA notices, each statement with its sentence. */
final class SafetySection {

	private SafetySection() {
	}

	static List<NoticeItem> notices(DigestInput input, ZoneId zone) {
		return input.notices().stream().map((notice) -> item(notice, zone)).toList();
	}

	private static NoticeItem item(Notice notice, ZoneId zone) {
		Flag flag = notice.changed() ? new Flag("text changed this week", true) : new Flag("new", false);
		return new NoticeItem(notice.kind().label(), Links.to(notice.key(), notice.title()), List.of(flag),
				facts(notice, zone), quotes(notice));
	}

	private static List<Fact> facts(Notice notice, ZoneId zone) {
		List<Fact> facts = new ArrayList<>();
		add(facts, "Firm", notice.firm());
		add(facts, "Office", notice.office());
		add(facts, "Products", String.join(", ", notice.products()));
		add(facts, "Issued", day(notice.issued()));
		add(facts, "Posted", day(notice.posted()));
		add(facts, "First seen", Words.date(notice.firstSeen(), zone));
		add(facts, "Also names", unquoted(notice));
		return facts;
	}

	private static void add(List<Fact> facts, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			facts.add(new Fact(name, value));
		}
	}

	private static @Nullable String day(@Nullable LocalDate day) {
		return (day != null) ? Words.date(day) : null;
	}

	private static String unquoted(Notice notice) {
		return String.join(", ",
				notice.conditions()
					.stream()
					.filter((condition) -> condition.quote() == null)
					.map(SafetySection::named)
					.toList());
	}

	/** One sentence may name several conditions and raise several concerns. */
	private static List<Quote> quotes(Notice notice) {
		Map<String, List<String>> conditions = new LinkedHashMap<>();
		notice.conditions().forEach((condition) -> collect(conditions, condition.quote(), named(condition)));
		Map<String, List<String>> concerns = new LinkedHashMap<>();
		notice.concerns().forEach((concern) -> collect(concerns, concern.quote(), Words.concern(concern.code())));
		List<Quote> quotes = new ArrayList<>();
		conditions.forEach((quote, names) -> quotes.add(quote("Names ", names, quote)));
		concerns.forEach((quote, names) -> quotes.add(quote("Concern: ", names, quote)));
		return quotes;
	}

	private static void collect(Map<String, List<String>> byQuote, @Nullable String quote, String name) {
		if (quote != null) {
			byQuote.computeIfAbsent(quote, (key) -> new ArrayList<>()).add(name);
		}
	}

	private static Quote quote(String lead, List<String> names, String quote) {
		return new Quote(lead + String.join(", ", names), quote, null, "");
	}

	private static String named(Condition condition) {
		return (condition.assertion() == Assertion.AFFIRMED) ? condition.name()
				: condition.name() + " (" + Words.assertion(condition.assertion()) + ")";
	}

}

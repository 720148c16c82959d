package org.exowatch.digest;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.exowatch.digest.Digest.Fact;
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
		List<NoticeItem> items = new ArrayList<>();
		for (Notice notice : input.notices()) {
			items.add(item(notice, zone, "reactions-" + (items.size() + 1)));
		}
		return items;
	}

	private static NoticeItem item(Notice notice, ZoneId zone, String id) {
		List<Fact> facts = NoticeText.facts(notice, zone);
		NoticeText.add(facts, "Also names", unquoted(notice));
		return new NoticeItem(notice.kind().label(), Links.to(notice.key(), notice.title()),
				NoticeText.flags(notice, zone), facts, NoticeText.lines(notice), quotes(notice),
				(notice.former() != null) ? TextDiff.of(notice.former()) : null, NoticeText.reactions(notice, id),
				NoticeText.note(notice));
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

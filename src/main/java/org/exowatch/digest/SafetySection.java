package org.exowatch.digest;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

	private static final String CLAIMED = "Claimed by the firm: ";

	private static final String NAMES = "Names ";

	private static final String CONCERN = "Concern: ";

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
					.filter((condition) -> condition.quote() == null
							&& notice.claimed().stream().noneMatch((claim) -> claim.id().equals(condition.id())))
					.map(SafetySection::named)
					.toList());
	}

	/**
	 * One sentence may name several conditions and raise several concerns: it is told
	 * once.
	 */
	private static List<Quote> quotes(Notice notice) {
		Map<String, Map<String, List<String>>> told = new LinkedHashMap<>();
		notice.claimed().forEach((condition) -> tell(told, condition.quote(), CLAIMED, condition.name()));
		Set<String> claimed = notice.claimed().stream().map(Condition::id).collect(Collectors.toSet());
		notice.conditions()
			.stream()
			.filter((condition) -> !claimed.contains(condition.id()))
			.forEach((condition) -> tell(told, condition.quote(), NAMES, named(condition)));
		notice.concerns().forEach((concern) -> tell(told, concern.quote(), CONCERN, Words.concern(concern.code())));
		return told.entrySet()
			.stream()
			.map((quote) -> new Quote(lead(quote.getValue()), quote.getKey(), null, "", notice.key()))
			.toList();
	}

	private static void tell(Map<String, Map<String, List<String>>> told, @Nullable String quote, String lead,
			String name) {
		if (quote != null) {
			told.computeIfAbsent(quote, (key) -> new LinkedHashMap<>())
				.computeIfAbsent(lead, (key) -> new ArrayList<>())
				.add(name);
		}
	}

	private static String lead(Map<String, List<String>> names) {
		return names.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + String.join(", ", entry.getValue()))
			.collect(Collectors.joining("; "));
	}

	private static String named(Condition condition) {
		return (condition.assertion() == Assertion.AFFIRMED) ? condition.name()
				: condition.name() + " (" + Words.assertion(condition.assertion()) + ")";
	}

}

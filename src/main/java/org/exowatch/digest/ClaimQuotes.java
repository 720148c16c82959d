package org.exowatch.digest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.exowatch.digest.Digest.Link;
import org.exowatch.digest.Digest.Quote;
import org.exowatch.document.DigestInput.Claim;
import org.exowatch.document.DigestInput.Marks;
import org.exowatch.document.DigestInput.NoticeRef;
import org.exowatch.document.DigestInput.Statement;
import org.exowatch.document.Quotation;

/**
 * The sentences behind a claim, those of the FDA before those of papers: what came this
 * week, then the newest; a sentence that raises several concerns is told once.
 */
final class ClaimQuotes {

	/** Sentences of earlier weeks, of the FDA and of papers each. */
	private static final int EARLIER = 10;

	private final Claim claim;

	private final List<List<Statement>> notices;

	private final List<List<Statement>> papers;

	ClaimQuotes(Claim claim) {
		this.claim = claim;
		Map<Boolean, List<List<Statement>>> bySentence = claim.statements()
			.stream()
			.collect(Collectors.collectingAndThen(Collectors.groupingBy((one) -> new Quotation(one.key(), one.quote()),
					LinkedHashMap::new, Collectors.toList()), (all) -> all.values().stream()))
			.collect(Collectors.partitioningBy((same) -> same.get(0).evidence() != null));
		this.notices = bySentence.getOrDefault(false, List.of());
		this.papers = bySentence.getOrDefault(true, List.of());
	}

	List<Quote> shown() {
		return Stream.of(shown(this.notices), shown(this.papers)).flatMap(Collection::stream).map(this::quote).toList();
	}

	/** What is not shown. */
	List<String> notes() {
		List<String> notes = new ArrayList<>();
		int hidden = this.notices.size() - shown(this.notices).size();
		if (hidden > 0) {
			notes.add(Words.count(hidden, "more sentence of earlier FDA notices is not shown.",
					"more sentences of earlier FDA notices are not shown."));
		}
		if (earlier(this.papers).count() >= EARLIER) {
			notes.add("Of earlier papers " + EARLIER + " sentences are shown, the highest design first.");
		}
		return notes;
	}

	private static List<List<Statement>> shown(List<List<Statement>> all) {
		Stream<List<Statement>> added = all.stream().filter((same) -> same.get(0).added());
		return Stream.concat(added, earlier(all).limit(EARLIER)).toList();
	}

	private static Stream<List<Statement>> earlier(List<List<Statement>> all) {
		return all.stream().filter((same) -> !same.get(0).added());
	}

	private Quote quote(List<Statement> same) {
		Statement first = same.get(0);
		String concerns = same.stream()
			.filter((one) -> one.code() != null)
			.map((one) -> Words.concern(String.valueOf(one.code())))
			.distinct()
			.collect(Collectors.joining(", "));
		List<String> notes = new ArrayList<>();
		if (first.added()) {
			notes.add("new this week");
		}
		if (first.evidence() != null) {
			notes.add(DesignWords.one(first.evidence()));
		}
		notes.addAll(Words.marks(first.marks()));
		if (first.checked() != null) {
			notes.add("its source was last checked " + Words.date(first.checked()));
		}
		String lead = (first.evidence() != null) ? PaperText.ON_HARM : concerns;
		return new Quote(lead, first.quote(), source(first), String.join("; ", notes), first.key());
	}

	private Link source(Statement statement) {
		return this.claim.notices()
			.stream()
			.filter((notice) -> notice.key().equals(statement.key()))
			.findFirst()
			.map((notice) -> Links
				.to(new NoticeRef(notice.key(), notice.kind(), notice.title(), notice.date(), Marks.NONE)))
			.orElseGet(() -> Links.to(statement.key()));
	}

}

package org.exowatch.parse;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exowatch.document.Identifier;
import org.jspecify.annotations.Nullable;

/** The cover of a guidance: title, month of issue, docket, center. */
final class PdfGuidance implements PdfHead {

	static final Pattern COVER = Pattern
		.compile("(?:Draft )?Guidance for (?:Industry|FDA|Food|Clinical|Sponsors|Staff).*");

	private static final Pattern MONTH = Pattern.compile("(?:(?:Issued|Revised|Updated)(?: on)?:? )?"
			+ "(January|February|March|April|May|June|July|August|September|October|November|December),? (\\d{4})");

	private static final Pattern DOCKET = Pattern.compile("FDA-(?:19|20)\\d{2}-[A-Z]-\\d{3,5}");

	/** What a cover shows besides its title. */
	private static final Pattern OTHER = Pattern.compile("(?i)contains nonbinding.*|draft .*not for implementation.*"
			+ "|draft guidance.*|this guidance .*|additional copies.*|\\(?revised .*|document issued .*|u\\.s\\. department.*"
			+ "|food and drug administration|for questions.*|comments.*|.*@.*|.*https?:.*");

	private static final int COVER_LINES = 60;

	private final List<String> lines;

	private final List<String> firstPage;

	/**
	 * Reads the start of a guidance.
	 * @param lines of all pages
	 * @param firstPage lines of the cover, its head included
	 */
	PdfGuidance(List<String> lines, List<String> firstPage) {
		this.lines = lines.stream().limit(3L * COVER_LINES).map((line) -> line.replace('\t', ' ')).toList();
		this.firstPage = firstPage.stream().map((line) -> line.replace('\t', ' ')).toList();
	}

	/** What stands above {@code Guidance for Industry}, else what stands below it. */
	@Override
	public String title() {
		int cover = 0;
		while (cover < this.firstPage.size() && !COVER.matcher(this.firstPage.get(cover)).matches()) {
			cover++;
		}
		List<String> above = this.firstPage.subList(0, cover)
			.stream()
			.filter((line) -> !OTHER.matcher(line).matches())
			.toList();
		if (cover == this.firstPage.size() || !above.isEmpty()) {
			return String.join(" ", above.subList(0, Math.min(6, above.size())));
		}
		return String.join(" ",
				this.firstPage.subList(cover + 1, this.firstPage.size())
					.stream()
					.dropWhile((line) -> line.toLowerCase(Locale.ROOT).startsWith("and "))
					.takeWhile((line) -> !OTHER.matcher(line).matches() && !MONTH.matcher(line).matches())
					.limit(6)
					.toList());
	}

	/** A cover shows month and year: the first day stands for them. */
	@Override
	public void fill(NoticeDraft draft) {
		draft.issued = month();
		draft.office = office();
		List<String> dockets = new ArrayList<>();
		for (String line : this.lines) {
			for (Matcher docket = DOCKET.matcher(line); docket.find();) {
				dockets.add(docket.group());
			}
		}
		dockets.stream()
			.distinct()
			.limit(1)
			.forEach((number) -> draft.identifiers.add(new Identifier("DOCKET", number)));
	}

	private @Nullable LocalDate month() {
		return this.lines.stream()
			.limit(COVER_LINES)
			.map(PdfGuidance::month)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable LocalDate month(String line) {
		Matcher month = MONTH.matcher(line.strip());
		return month.matches() ? LocalDate.of(Integer.parseInt(month.group(2)),
				Month.valueOf(month.group(1).toUpperCase(Locale.ROOT)), 1) : null;
	}

	private @Nullable String office() {
		List<String> centers = this.lines.stream()
			.limit(COVER_LINES)
			.filter((line) -> line.startsWith("Center for ") && line.length() < 80)
			.map(FdaOffices::normalised)
			.distinct()
			.toList();
		return centers.isEmpty() ? null : String.join("; ", centers);
	}

}

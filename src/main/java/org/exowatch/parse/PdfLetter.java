package org.exowatch.parse;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What the head of a letter in a PDF says: date, addressee, subject. */
final class PdfLetter {

	private static final int HEAD = 40;

	private static final Pattern FIRM = Pattern.compile("(?i).*\\b(inc|llc|l\\.l\\.c|ltd|corp|corporation|company"
			+ "|gmbh|lp|biotherapeutics|therapeutics|pharmaceuticals|biologics|laboratories)\\b\\.?.*");

	private static final Pattern DEAR = Pattern.compile("Dear ([^:,]{2,80})[:,].*");

	private final List<String> head;

	PdfLetter(List<String> lines) {
		this.head = lines.stream().limit(HEAD).toList();
	}

	/** The subject line, else the first line. */
	String title() {
		return this.head.stream()
			.filter((line) -> line.regionMatches(true, 0, "RE:", 0, 3))
			.map((line) -> line.substring(3).strip())
			.filter((subject) -> !subject.isEmpty())
			.findFirst()
			.orElseGet(() -> this.head.isEmpty() ? "" : CitationReader.shortened(this.head.get(0)));
	}

	@Nullable LocalDate date() {
		return this.head.stream().map(FdaDates::exactly).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** The first of the lines between date and salutation that names a company. */
	@Nullable String firm() {
		return address().stream().filter((line) -> FIRM.matcher(line).matches()).findFirst().orElse(null);
	}

	/** Whom {@code Attention:} names, else the salutation. */
	@Nullable String recipient() {
		for (String line : address()) {
			if (line.toLowerCase(Locale.ROOT).startsWith("attention:")) {
				return line.substring("attention:".length()).strip();
			}
		}
		return this.head.stream()
			.map(DEAR::matcher)
			.filter(Matcher::matches)
			.map((dear) -> dear.group(1).strip())
			.findFirst()
			.orElse(null);
	}

	@Nullable String office() {
		return this.head.stream().filter((line) -> line.startsWith("Center for ")).findFirst().orElse(null);
	}

	private List<String> address() {
		return this.head.stream()
			.dropWhile((line) -> FdaDates.exactly(line) == null)
			.skip(1)
			.takeWhile((line) -> !line.startsWith("Dear ") && !line.regionMatches(true, 0, "RE:", 0, 3))
			.toList();
	}

}

package org.exowatch.parse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.exowatch.document.Identifier;
import org.jspecify.annotations.Nullable;

/** What the head of a letter says: date, addressee, subject, numbers. */
final class PdfLetter implements PdfHead {

	private static final int HEAD = 45;

	private static final Pattern FIRM = Pattern.compile("(?i).*\\b(inc|llc|l\\.l\\.c|ltd|corp|corporation|company"
			+ "|gmbh|lp|biotherapeutics|therapeutics|pharmaceuticals|biologics|laboratories)\\b\\.?.*");

	/** Words that make a firm unless the line is a person. */
	private static final Pattern PLACE = Pattern
		.compile("(?i).*\\b(clinics?|center|centre|institute|medical|medicine|wellness|labs?|health)\\b.*");

	private static final Pattern PERSON = Pattern.compile("(?:Dr|Mr|Mrs|Ms)\\.? .*"
			+ "|.*[, ](?:M\\.?D|Ph\\.?D|D\\.?O|D\\.?C|R\\.?N|N\\.?P|PharmD|MBA|Esq)(?:[.,; ].*)?"
			+ "|(?i:.*\\b(?:president|director|owner|officer|ceo|founder|chairman|manager)\\b.*)");

	private static final Pattern DEAR = Pattern.compile("Dear ([^:,]{2,80})[:,].*");

	private static final Pattern ATTENTION = Pattern.compile("(?i)(?:attention|attn)\\.?: ?(.+)");

	/** A number of a street, a box, or a place with its state and ZIP code. */
	private static final Pattern STREET = Pattern
		.compile("(?i)\\d+[\\w-]* .*|p\\. ?o\\. box .*|.*\\b[A-Z]{2},? \\d{5}(-\\d{4})?");

	private static final Pattern SUBJECT = Pattern.compile("(?i)(?:re|subject): ?(.*)");

	private static final Pattern NUMBER = Pattern.compile(
			"(?i)\\b(BLA|IND|STN|NDA|MARCS[- ]CMS|CMS|Reference|Ref\\.?|Letter)(?: (?:No\\.?|Number|#))?[:#]? ?#?((?:[A-Z]{2,6}-)?"
					+ "\\d[\\d-]{3,})");

	private final List<String> all;

	private final List<String> head;

	/** Takes lines as {@link PdfText#lines()} gives them. */
	PdfLetter(List<String> lines) {
		this.all = lines.stream().flatMap((line) -> Arrays.stream(line.split("\t"))).toList();
		this.head = this.all.stream().limit(HEAD).toList();
	}

	/** The subject line, else the first line. */
	@Override
	public String title() {
		String subject = subject();
		return (subject != null) ? subject : this.head.stream().findFirst().map(CitationReader::shortened).orElse("");
	}

	@Override
	public void fill(NoticeDraft draft) {
		draft.office = office();
		draft.firm = firm();
		draft.recipient = recipient();
		draft.address = address();
		draft.issued = date();
		String subject = subject();
		draft.products = (subject != null && subject.length() <= 80 && !NUMBER.matcher(subject).find())
				? List.of(subject) : List.of();
		draft.identifiers.addAll(identifiers());
	}

	private @Nullable String subject() {
		return this.head.stream()
			.map(SUBJECT::matcher)
			.filter(Matcher::matches)
			.map((subject) -> subject.group(1).strip())
			.filter((subject) -> !subject.isEmpty())
			.findFirst()
			.orElse(null);
	}

	private @Nullable LocalDate date() {
		return this.head.stream().map(FdaDates::exactly).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/**
	 * The first line of the addressee that names a company, else a place of one, else
	 * what is no person, else the first of all.
	 */
	private @Nullable String firm() {
		List<String> block = block();
		List<String> lines = block.stream().filter((line) -> !STREET.matcher(line).matches()).toList();
		return lines.stream()
			.filter((line) -> FIRM.matcher(line).matches())
			.findFirst()
			.or(() -> lines.stream().filter(PdfLetter::isPlace).findFirst())
			.or(() -> lines.stream().filter((line) -> !isAttention(line) && !isPerson(line)).findFirst())
			.or(() -> block.stream().filter((line) -> !isAttention(line)).findFirst())
			.orElse(null);
	}

	private static boolean isPlace(String line) {
		return PLACE.matcher(line).matches() && !PERSON.matcher(line).matches() && !isAttention(line);
	}

	/** By degree or office, or whom the salutation names. */
	private boolean isPerson(String line) {
		return PERSON.matcher(line).matches() || this.head.stream()
			.map(DEAR::matcher)
			.filter(Matcher::matches)
			.map((dear) -> one(dear).replaceFirst(".* ", ""))
			.anyMatch((surname) -> List.of(line.split("\\W+")).contains(surname));
	}

	/** Whom {@code Attention:} names, else the salutation. */
	private @Nullable String recipient() {
		Stream<String> attention = block().stream()
			.map(ATTENTION::matcher)
			.filter(Matcher::matches)
			.map(PdfLetter::one);
		Stream<String> dear = this.head.stream().map(DEAR::matcher).filter(Matcher::matches).map(PdfLetter::one);
		return Stream.concat(attention, dear).findFirst().orElse(null);
	}

	private static String one(Matcher matcher) {
		return matcher.group(1).strip();
	}

	/** From its street on. */
	private @Nullable String address() {
		List<String> lines = block().stream().dropWhile((line) -> !STREET.matcher(line).matches()).toList();
		return lines.isEmpty() ? null : String.join(", ", lines);
	}

	/** The center that the head names, else the one below the signature. */
	private @Nullable String office() {
		return Stream.concat(this.head.stream(), this.all.stream().skip(Math.max(0, this.all.size() - HEAD)))
			.filter((line) -> line.startsWith("Center for ") && line.length() < 100)
			.findFirst()
			.map(FdaOffices::normalised)
			.orElse(null);
	}

	private List<Identifier> identifiers() {
		return this.head.stream()
			.takeWhile((line) -> !line.startsWith("Dear "))
			.map(NUMBER::matcher)
			.filter(Matcher::find)
			.map((number) -> new Identifier(type(number.group(1)), number.group(2)))
			.distinct()
			.toList();
	}

	private static String type(String printed) {
		String name = printed.toUpperCase(Locale.ROOT);
		return name.contains("CMS") ? "MARCS" : (name.startsWith("REF") || name.equals("LETTER")) ? "REFERENCE" : name;
	}

	private static boolean isAttention(String line) {
		return ATTENTION.matcher(line).matches();
	}

	/** The addressee: between the date and the subject or salutation. */
	private List<String> block() {
		return this.head.stream()
			.dropWhile((line) -> FdaDates.exactly(line) == null)
			.skip(1)
			.takeWhile((line) -> !line.startsWith("Dear ") && !SUBJECT.matcher(line).matches())
			.filter((line) -> !line.regionMatches(true, 0, "via ", 0, 4) && !line.equalsIgnoreCase("warning letter"))
			.toList();
	}

}

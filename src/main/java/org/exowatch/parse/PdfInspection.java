package org.exowatch.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.exowatch.document.Identifier;
import org.exowatch.document.SafetyNotice;
import org.jspecify.annotations.Nullable;

/**
 * The head of Form FDA 483: a grid in which every cell has its label in capitals and what
 * was entered below it.
 */
final class PdfInspection implements PdfHead {

	static final Pattern FORM = Pattern.compile("FORM FDA 483|INSPECTIONAL OBSERVATIONS|DATE\\(S\\) OF INSPECTION");

	private static final Pattern FEI = Pattern.compile("\\b\\d{7,10}\\b");

	private static final Pattern DATE = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");

	private static final Pattern PHONE = Pattern
		.compile("\\(?\\d{3}\\)?[ -]?\\d{3}-\\d{4}.*|Industry Information.*|.*www\\..*");

	/** A label: capitals, maybe with {@code (S)}. */
	private static final Pattern LABEL = Pattern.compile("[A-Z][A-Z ,/&()#.-]{5,}");

	private static final Pattern FOOT = Pattern
		.compile("(?i).*EMPLOYEE\\(S\\) SIGNATURE.*|FORM FDA 483.*|SEE REVERSE.*" + "|.*DATE ISSUED.*");

	/** What is entered in the foot is shorter: names and dates. */
	private static final int FOOT_ENTRY = 80;

	private final List<String[]> rows;

	/** Takes the lines of the first page, cells parted by {@code \t}. */
	PdfInspection(List<String> firstPage) {
		this.rows = firstPage.stream().map((line) -> line.split("\t")).toList();
	}

	/** The observations: what stands between the head and the foot of the form. */
	static List<String> body(List<String> paragraphs) {
		List<String> body = new ArrayList<>();
		boolean started = false;
		boolean foot = false;
		for (String paragraph : paragraphs) {
			started |= paragraph.startsWith("This document lists") || paragraph.contains("WE OBSERVED")
					|| paragraph.startsWith("OBSERVATION");
			boolean entry = paragraph.length() < FOOT_ENTRY && !paragraph.startsWith("OBSERVATION");
			foot = FOOT.matcher(paragraph).matches() || (foot && entry);
			if (started && !foot) {
				body.add(paragraph);
			}
		}
		return body.isEmpty() ? paragraphs : body;
	}

	@Override
	public String title() {
		String firm = below("FIRM NAME");
		return "Inspectional Observations (Form FDA 483)" + ((firm != null) ? ": " + firm : "");
	}

	@Override
	public void fill(NoticeDraft draft) {
		draft.firm = below("FIRM NAME");
		List<String> address = Stream.of(below("STREET ADDRESS"), below("CITY, STATE"))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
		draft.address = address.isEmpty() ? null : String.join(", ", address);
		String person = below("NAME AND TITLE OF INDIVIDUAL");
		draft.recipient = (person != null) ? person.replaceFirst("^TO: ?", "") : null;
		draft.office = office();
		String fei = below("FEI NUMBER");
		Matcher number = FEI.matcher((fei != null) ? fei : "");
		if (number.find()) {
			draft.identifiers.add(new Identifier("FEI", number.group()));
		}
		dates(draft);
	}

	private void dates(NoticeDraft draft) {
		List<LocalDate> inspection = all(below("DATE(S) OF INSPECTION"));
		if (!inspection.isEmpty()) {
			draft.dates.add(new SafetyNotice.Dated("Inspection began", inspection.get(0)));
			draft.dates.add(new SafetyNotice.Dated("Inspection ended", inspection.get(inspection.size() - 1)));
		}
		List<LocalDate> issued = all(below("DATE ISSUED"));
		draft.issued = !issued.isEmpty() ? issued.get(0)
				: !inspection.isEmpty() ? inspection.get(inspection.size() - 1) : null;
	}

	private static List<LocalDate> all(@Nullable String text) {
		List<LocalDate> dates = new ArrayList<>();
		for (Matcher date = DATE.matcher((text != null) ? text : ""); date.find();) {
			LocalDate day = FdaDates.exactly(date.group());
			if (day != null) {
				dates.add(day);
			}
		}
		return dates;
	}

	/** The address of the district office, which is how the form names it. */
	private @Nullable String office() {
		int row = labelled("DISTRICT");
		List<String> lines = new ArrayList<>();
		for (int i = row + 1; row >= 0 && i < Math.min(row + 5, this.rows.size()); i++) {
			String line = this.rows.get(i)[0];
			if (PHONE.matcher(line).matches() || LABEL.matcher(line).matches()) {
				break;
			}
			lines.add(line);
		}
		return lines.isEmpty() ? null : String.join(", ", lines);
	}

	/** What was entered below a label, in the same column of the grid. */
	private @Nullable String below(String label) {
		int row = labelled(label);
		if (row < 0 || row + 1 >= this.rows.size()) {
			return null;
		}
		String[] labels = this.rows.get(row);
		int column = column(labels, label);
		String[] entries = this.rows.get(row + 1);
		boolean last = column == labels.length - 1;
		String entry = (column < entries.length && !(last && entries.length > labels.length)) ? entries[column]
				: entries[entries.length - 1];
		return LABEL.matcher(entry).matches() && isLabel(entry) ? null : entry;
	}

	private int labelled(String label) {
		for (int row = 0; row < this.rows.size(); row++) {
			if (column(this.rows.get(row), label) >= 0) {
				return row;
			}
		}
		return -1;
	}

	private static int column(String[] cells, String label) {
		for (int cell = 0; cell < cells.length; cell++) {
			if (cells[cell].toUpperCase(Locale.ROOT).startsWith(label)) {
				return cell;
			}
		}
		return -1;
	}

	private static boolean isLabel(String entry) {
		return Stream
			.of("FIRM NAME", "STREET ADDRESS", "CITY, STATE", "TYPE ESTABLISHMENT", "FEI NUMBER", "NAME AND TITLE")
			.anyMatch(entry::startsWith);
	}

}

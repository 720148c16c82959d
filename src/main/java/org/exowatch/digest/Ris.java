package org.exowatch.digest;

import java.util.List;
import java.util.Locale;

import org.exowatch.document.DigestInput.Paper;

/**
 * The week's papers for a reference manager, in the RIS format: a tag, two blanks, a
 * hyphen and a value in each line, lines ended by CR LF, UTF-8.
 */
final class Ris {

	private final StringBuilder lines = new StringBuilder();

	private Ris() {
	}

	static String of(List<Paper> papers) {
		Ris ris = new Ris();
		papers.stream().map(CitedPaper::of).forEach(ris::record);
		return ris.lines.toString();
	}

	private void record(CitedPaper paper) {
		line("TY", "JOUR");
		line("ID", paper.id());
		line("TI", paper.title());
		paper.authors().forEach((author) -> line("AU", author.inverted()));
		line("T2", paper.journal());
		line("PY", paper.year());
		line("DA", date(paper));
		line("DO", paper.doi());
		line("AN", paper.pmid());
		line("DB", "PubMed");
		line("UR", paper.url());
		paper.keywords().forEach((keyword) -> line("KW", keyword));
		line("N1", paper.note());
		this.lines.append("ER  - \r\n\r\n");
	}

	/** {@code YYYY/MM/DD/}, what is not known left empty. */
	private static String date(CitedPaper paper) {
		return paper.year().isEmpty() ? "" : paper.year() + "/" + two(paper.month()) + "/" + two(paper.day()) + "/";
	}

	private static String two(int number) {
		return (number == 0) ? "" : String.format(Locale.ROOT, "%02d", number);
	}

	private void line(String tag, String value) {
		if (!value.isEmpty()) {
			this.lines.append(tag).append("  - ").append(value).append("\r\n");
		}
	}

}

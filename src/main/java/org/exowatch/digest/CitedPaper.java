package org.exowatch.digest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.exowatch.digest.Digest.Flag;
import org.exowatch.document.DigestInput.Condition;
import org.exowatch.document.DigestInput.Paper;
import org.jspecify.annotations.Nullable;

/**
 * A paper as reference managers cite it, in cleaned texts of one line.
 *
 * @param id of the record: {@code pmid39990102}
 * @param pmid without a word before it
 * @param title as stored, without the full stop that PubMed ends it with
 * @param authors in order
 * @param journal or empty
 * @param year of four digits, or empty
 * @param month 1 to 12, or 0
 * @param day 1 to 31, or 0
 * @param doi or empty
 * @param url of its page in PubMed, or empty
 * @param keywords names of its focus conditions
 * @param note design, level and marks in words: a retracted paper is never cited without
 */
record CitedPaper(String id, String pmid, String title, List<CitedAuthor> authors, String journal, String year,
		int month, int day, String doi, String url, List<String> keywords, String note) {

	private static final Pattern PRINTED = Pattern
		.compile("(\\d{4})(?:\\s+([A-Z][a-z]{2,8})(?:\\s+(\\d{1,2})(?!\\d))?)?.*", Pattern.DOTALL);

	static CitedPaper of(Paper paper) {
		Matcher printed = PRINTED.matcher(text(paper.published()));
		boolean dated = printed.matches();
		int month = (dated && printed.group(2) != null) ? Words.month(printed.group(2)) : 0;
		return new CitedPaper("pmid" + text(paper.key().key()).replaceAll("[^A-Za-z0-9]", ""), text(paper.key().key()),
				title(paper), CitedAuthor.of(paper), text(paper.journal()), dated ? printed.group(1) : "", month,
				(month > 0 && printed.group(3) != null) ? Integer.parseInt(printed.group(3)) : 0, text(paper.doi()),
				Links.url(paper.key()), PaperSection.focus(paper).map(Condition::name).map(Escape::clean).toList(),
				note(paper));
	}

	private static String text(@Nullable String text) {
		return (text != null) ? Escape.clean(text) : "";
	}

	private static String title(Paper paper) {
		String title = Escape.clean(PaperText.title(paper));
		return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
	}

	private static String note(Paper paper) {
		Stream<String> flags = PaperText.flags(paper).stream().map(Flag::text);
		return String.join("; ", Stream.concat(Stream.of(PaperText.design(paper)), flags).map(Escape::clean).toList());
	}

}

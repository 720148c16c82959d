package org.exowatch.digest;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.exowatch.document.DigestInput.Paper;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.StringValue;

/** The week's papers for LaTeX, in UTF-8; every text is typeset as it stands. */
final class BibTeX {

	/** Braces are named, as BibTeX counts even those behind a backslash. */
	private static final Map<Integer, String> SPECIAL = Map.ofEntries(Map.entry((int) '\\', "\\textbackslash{}"),
			Map.entry((int) '{', "\\textbraceleft{}"), Map.entry((int) '}', "\\textbraceright{}"),
			Map.entry((int) '~', "\\textasciitilde{}"), Map.entry((int) '^', "\\textasciicircum{}"),
			Map.entry((int) '<', "\\textless{}"), Map.entry((int) '>', "\\textgreater{}"), Map.entry((int) '&', "\\&"),
			Map.entry((int) '%', "\\%"), Map.entry((int) '$', "\\$"), Map.entry((int) '#', "\\#"),
			Map.entry((int) '_', "\\_"));

	private static final Pattern APART = Pattern.compile(",|(?i)\\band\\b");

	private static final Key KEYWORDS = new Key("keywords");

	private static final Key PMID = new Key("pmid");

	private BibTeX() {
	}

	static String of(List<Paper> papers) {
		BibTeXDatabase database = new BibTeXDatabase();
		papers.stream().map(CitedPaper::of).map(BibTeX::entry).forEach(database::addObject);
		StringWriter text = new StringWriter();
		try {
			new BibTeXFormatter().format(database, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a text in memory was not written", ex);
		}
		return text.append('\n').toString();
	}

	private static BibTeXEntry entry(CitedPaper paper) {
		BibTeXEntry entry = new BibTeXEntry(BibTeXEntry.TYPE_ARTICLE, new Key(paper.id()));
		// The second pair of braces keeps BibTeX from changing capitals.
		add(entry, BibTeXEntry.KEY_TITLE, "{" + escape(paper.title()) + "}");
		add(entry, BibTeXEntry.KEY_AUTHOR,
				paper.authors().stream().map(BibTeX::author).collect(Collectors.joining(" and ")));
		add(entry, BibTeXEntry.KEY_JOURNAL, escape(paper.journal()));
		add(entry, BibTeXEntry.KEY_YEAR, paper.year());
		add(entry, BibTeXEntry.KEY_MONTH, (paper.month() == 0) ? "" : "" + paper.month());
		add(entry, BibTeXEntry.KEY_DOI, escape(paper.doi()));
		add(entry, PMID, escape(paper.pmid()));
		add(entry, BibTeXEntry.KEY_URL, paper.url());
		add(entry, KEYWORDS, escape(String.join(", ", paper.keywords())));
		add(entry, BibTeXEntry.KEY_NOTE, escape(paper.note()));
		return entry;
	}

	private static String author(CitedAuthor author) {
		String family = "{" + escape(author.family()) + "}";
		return author.given().isEmpty() ? family : family + ", "
				+ (author.suffix().isEmpty() ? "" : part(author.suffix()) + ", ") + part(author.given());
	}

	/** Braces keep together what BibTeX would take apart. */
	private static String part(String name) {
		return APART.matcher(name).find() ? "{" + escape(name) + "}" : escape(name);
	}

	private static void add(BibTeXEntry entry, Key key, String value) {
		if (!value.isEmpty()) {
			entry.addField(key, new StringValue(value, StringValue.Style.BRACED));
		}
	}

	private static String escape(String text) {
		return text.codePoints()
			.mapToObj((unit) -> SPECIAL.getOrDefault(unit, Character.toString(unit)))
			.collect(Collectors.joining());
	}

}

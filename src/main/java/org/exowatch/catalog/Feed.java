package org.exowatch.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exowatch.document.NoticeKind;
import org.exowatch.document.Source;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is read every night: {@code jobs/feeds/{id}.yaml}.
 *
 * @param id the file's name
 * @param name for people
 * @param kind how it is read
 * @param parser of its documents, or null: PubMed's
 * @param topic whose query (pubmed-search) or fda-terms (openfda) are searched, or that
 * its papers belong to (pubmed-rss), or null: documents enter topics by their local rule
 * @param query of the saved search (pubmed-rss), or null: the topic's
 * @param since first day of the first window; what was entered before is not asked for
 * @param pages what is read: the RSS addresses, the watched pages, the listing or the
 * endpoint
 * @param table where the rows of a listing come from (fda-listing), or null
 * @param search what of openFDA's records is searched (openfda), or null
 */
public record Feed(String id, String name, Kind kind, @Nullable String parser, @Nullable String topic,
		@Nullable String query, LocalDate since, List<Page> pages, @Nullable Table table, @Nullable Search search) {

	private static final Pattern LIMIT = Pattern.compile("[?&]limit=(\\d{1,4})(?:&|$)");

	public Feed {
		pages = List.copyOf(pages);
	}

	/** A feed that is neither a listing nor of openFDA. */
	public Feed(String id, String name, Kind kind, @Nullable String parser, @Nullable String topic,
			@Nullable String query, LocalDate since, List<Page> pages) {
		this(id, name, kind, parser, topic, query, since, pages, null, null);
	}

	/** A feed of PubMed that searches its topic's query. */
	public Feed(String id, String name, Kind kind, @Nullable String topic, LocalDate since, List<Page> pages) {
		this(id, name, kind, null, topic, null, since, pages);
	}

	/** A feed of the FDA. */
	public static Feed fda(String id, String name, Kind kind, String parser, LocalDate since, List<Page> pages) {
		return new Feed(id, name, kind, parser, null, null, since, pages);
	}

	public Source source() {
		return (this.kind == Kind.PUBMED_SEARCH || this.kind == Kind.PUBMED_RSS) ? Source.PUBMED : Source.FDA;
	}

	/**
	 * How many items the RSS address of a saved search shows at most, or 0: it does not
	 * say.
	 */
	public int itemLimit() {
		Matcher limit = LIMIT.matcher(this.pages.isEmpty() ? "" : this.pages.get(0).url());
		return limit.find() ? Integer.parseInt(limit.group(1)) : 0;
	}

	/** How a feed is read; in YAML in lower case with hyphens. */
	public enum Kind {

		/** The topic's query by E-utilities, in windows of days. */
		PUBMED_SEARCH,
		/** The RSS of a search saved at PubMed; its items by E-utilities. */
		PUBMED_RSS,
		/** RSS, and every page that it links to. */
		FDA_RSS,
		/** The pages themselves, every night; a changed text is a new version. */
		FDA_PAGES,
		/** A page that lists PDFs ({@code /media/{id}/download}), and each of them. */
		FDA_PDF_LISTING,
		/** A table of www.fda.gov that lists thousands of pages, and each of them. */
		FDA_LISTING,
		/** What openFDA finds for the topic's fda-terms, all of it every night. */
		OPENFDA

	}

	/**
	 * Where the rows of a listing come from.
	 *
	 * @param view name of the view that the page shows
	 * @param display its display
	 * @param export address of the same table as XLSX, or null: not compared
	 */
	public record Table(String view, String display, @Nullable String export) {

	}

	/**
	 * An address that a feed reads.
	 *
	 * @param url canonical and absolute
	 * @param notice the kind of notice that it leads to, or null: the parser decides from
	 * address and content
	 */
	public record Page(String url, @Nullable NoticeKind notice) {

	}

	/**
	 * What of openFDA's records is searched.
	 *
	 * @param fields in which the topic's fda-terms are looked for
	 * @param date the field that has to lie between {@code since} and today, or null:
	 * records of all times
	 */
	public record Search(List<String> fields, @Nullable String date) {

		public Search {
			fields = List.copyOf(fields);
		}

	}

}

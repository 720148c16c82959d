package org.exowatch.source;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.exowatch.catalog.Feed;
import org.exowatch.document.OpenFda;
import org.exowatch.document.RawDocument;
import org.exowatch.source.SourceException.Kind;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adverse event reports by calendar quarter: how many there are, and how many name each
 * reaction. Reports come late, so the last quarters are asked for again every night.
 */
final class OpenFdaSummaries {

	/** Quarters before the window that are asked for again. */
	private static final int LATE = 4;

	private final OpenFdaSite site;

	private final Spool spool;

	private final Set<String> keys = new LinkedHashSet<>();

	private final Set<String> unchanged = new LinkedHashSet<>();

	OpenFdaSummaries(OpenFdaSite site, Spool spool) {
		this.site = site;
		this.spool = spool;
	}

	/**
	 * Every quarter that is over by the window's last day, from the feed's first day on.
	 */
	Listing fetch(Feed feed, OpenFdaSearch terms, String date, Window window) throws SourceException {
		LocalDate earliest = quarter(feed.since());
		LocalDate first = quarter(window.from()).minus(LATE, IsoFields.QUARTER_YEARS);
		LocalDate quarter = first.isBefore(earliest) ? earliest : first;
		for (LocalDate next = after(quarter); !next.isAfter(window.to()); quarter = next, next = after(quarter)) {
			fetch(terms.within(date, quarter, next.minusDays(1)));
		}
		return new Listing(this.keys, this.unchanged);
	}

	/** One quarter, by its key. */
	static void fetchAgain(OpenFdaSite site, String key, Spool spool) throws SourceException {
		new OpenFdaSummaries(site, spool).fetch(OpenFdaSearch.ofKey(key));
	}

	private void fetch(OpenFdaSearch search) throws SourceException {
		Optional<OpenFdaAnswer> reports = this.site.ask(search.endpoint(),
				Map.of("search", search.text(), "limit", "1"), "reports");
		if (reports.isEmpty()) {
			return;
		}
		Optional<OpenFdaAnswer> reactions = this.site.ask(search.endpoint(),
				Map.of("search", search.text(), "count", OpenFda.REACTIONS, "limit", String.valueOf(OpenFdaSite.MOST)),
				"reactions");
		requireOneState(reports.get(), reactions);
		RawDocument document = this.site.document(together(reports.get(), reactions.orElseThrow()),
				search.summary().url());
		this.keys.add(search.summary().key());
		if (document.sha256().equals(this.spool.marker(document.url()))) {
			this.unchanged.add(search.summary().key());
		}
		else {
			FdaPages.receive(this.spool, document, document.sha256());
		}
	}

	/** The number of reports and their reactions have to be of the same data. */
	private static void requireOneState(OpenFdaAnswer reports, Optional<OpenFdaAnswer> reactions)
			throws SourceException {
		if (reactions.isEmpty() || !reactions.get().updated().equals(reports.updated())) {
			throw new SourceException(Kind.UNEXPECTED_ANSWER,
					ClientSettings.OPENFDA + ": " + reports.total() + " reports of " + reports.updated()
							+ ", reactions of " + reactions.map(OpenFdaAnswer::updated).orElse("none")
							+ "; nothing counts as checked, the next run asks again",
					null);
		}
	}

	/**
	 * Both answers in one document; of the reports only what is said about all of them.
	 */
	private static byte[] together(OpenFdaAnswer reports, OpenFdaAnswer reactions) throws SourceException {
		reports.total();
		ObjectNode document = JsonNodeFactory.instance.objectNode();
		document.putObject("reports").set("meta", reports.json().path("meta"));
		document.set("reactions", reactions.json());
		return OpenFdaJson.write(document);
	}

	/** The first day of a day's quarter. */
	private static LocalDate quarter(LocalDate day) {
		return day.with(IsoFields.DAY_OF_QUARTER, 1);
	}

	private static LocalDate after(LocalDate quarter) {
		return quarter.plus(1, IsoFields.QUARTER_YEARS);
	}

}

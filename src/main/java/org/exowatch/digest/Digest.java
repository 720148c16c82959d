package org.exowatch.digest;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * A digest in words, before it has a form: the templates of every format read these
 * records, and each format escapes every text. An empty string is a text that is not
 * there.
 *
 * @param head title, week, topic and what has to be said first
 * @param coverage one line a source
 * @param quiet the sources that were checked and had nothing new, in one line, or null
 * when there are few
 * @param nothingNew what is said in an empty week, else empty
 * @param changes what changed
 * @param notices safety first
 * @param map evidence by condition, or null when nothing was counted
 * @param drawing the same as a picture, or null when no paper about therapy was counted
 * @param groups papers about therapy, by condition
 * @param others papers that are not about therapy
 * @param claims the ledger
 * @param statuses what happened to papers reported before
 * @param addedLate a sentence, or empty
 * @param late the papers of that sentence
 * @param method how it was made
 */
record Digest(Head head, List<CoverageLine> coverage, @Nullable Line quiet, String nothingNew, List<Line> changes,
		List<NoticeItem> notices, @Nullable Table map, @Nullable Drawing drawing, List<Group> groups,
		List<PaperItem> others, List<ClaimItem> claims, List<Line> statuses, String addedLate, List<Line> late,
		Method method) {

	/** All that this digest shows as the words of a document. */
	List<Quotation> quotations() {
		List<Quote> quotes = new ArrayList<>();
		this.notices.forEach((notice) -> quotes.addAll(notice.quotes()));
		for (Group group : this.groups) {
			group.summary().findings().forEach((finding) -> quotes.add(finding.quote()));
			group.entries().forEach((entry) -> entry.addTo(quotes));
		}
		this.claims.forEach((claim) -> quotes.addAll(claim.quotes()));
		return quotes.stream().map((quote) -> new Quotation(quote.key(), quote.text())).distinct().toList();
	}

	Digest withoutPreview() {
		Head bare = new Head(this.head.alarm, this.head.title, this.head.topic, this.head.week, this.head.dates, "");
		return new Digest(bare, this.coverage, this.quiet, this.nothingNew, this.changes, this.notices, this.map,
				this.drawing, this.groups, this.others, this.claims, this.statuses, this.addedLate, this.late,
				this.method);
	}

	/**
	 * The top of the page.
	 *
	 * @param alarm what was not checked, or empty; the first line of the page
	 * @param title of the digest
	 * @param topic in words
	 * @param week {@code 2026-W47}
	 * @param dates its first and last day
	 * @param preview a sentence when the week is not over, or empty
	 */
	record Head(String alarm, String title, String topic, String week, String dates, String preview) {

	}

	/**
	 * What is known about a source.
	 *
	 * @param name of the source
	 * @param text what was checked
	 * @param checked whether all of it was
	 * @param quiet whether it was checked, had nothing new, and stands in the one line
	 */
	record CoverageLine(String name, String text, boolean checked, boolean quiet) {

	}

	/**
	 * A text that may lead to a document.
	 *
	 * @param text what is shown
	 * @param url built from a document's key, or empty
	 */
	record Link(String text, String url) {

	}

	/**
	 * A sentence and the documents it rests on.
	 *
	 * @param lead its first words
	 * @param text the rest, may be empty
	 * @param links to the documents
	 */
	record Line(String lead, String text, List<Link> links) {

	}

	/**
	 * A verbatim sentence.
	 *
	 * @param lead what it is quoted for, may be empty
	 * @param text verbatim
	 * @param source where it stands, or null when it stands in the item itself
	 * @param note on the source, may be empty
	 * @param key of the document that it must stand in
	 */
	record Quote(String lead, String text, @Nullable Link source, String note, DocumentKey key) {

	}

	/**
	 * A name and its value.
	 *
	 * @param name of the fact
	 * @param value in words
	 */
	record Fact(String name, String value) {

	}

	/**
	 * A mark on a paper or notice.
	 *
	 * @param text in words
	 * @param loud whether the reader must not miss it
	 */
	record Flag(String text, boolean loud) {

	}

	/**
	 * An FDA notice.
	 *
	 * @param kind of notice
	 * @param title with its page
	 * @param flags new or changed, and what became of it
	 * @param facts firm, office, products, dates
	 * @param lines other notices that belong to it
	 * @param quotes conditions and concerns with their sentences
	 * @param change of its text, or null
	 * @param reactions counts of an adverse event summary, or null
	 * @param note of our own on these counts, or empty
	 */
	record NoticeItem(String kind, Link title, List<Flag> flags, List<Fact> facts, List<Line> lines, List<Quote> quotes,
			@Nullable Change change, @Nullable Table reactions, String note) {

	}

	/**
	 * How a text changed.
	 *
	 * @param paragraphs that changed, in the order of the text
	 * @param notes on what is not shown
	 */
	record Change(List<Paragraph> paragraphs, List<String> notes) {

	}

	/**
	 * A paragraph that changed.
	 *
	 * @param what Added, Removed or Reworded
	 * @param runs its words, one after the other
	 */
	record Paragraph(String what, List<Run> runs) {

	}

	/**
	 * Words of a paragraph that changed; unchanged ones are neither added nor removed.
	 *
	 * @param text as it stands in the document, perhaps cut
	 * @param added whether they are new
	 * @param removed whether they are gone
	 */
	record Run(String text, boolean added, boolean removed) {

	}

	/**
	 * Counts, cumulative and new.
	 *
	 * @param id of the table in the page
	 * @param caption what is counted
	 * @param corner what the rows are
	 * @param columns what the columns are
	 * @param rows of counts
	 */
	record Table(String id, String caption, String corner, List<String> columns, List<Row> rows) {

		private static final int NARROW = 3;

		/** Whether it is too wide for a phone: there its rows are told in lines. */
		boolean wide() {
			return this.columns.size() > NARROW;
		}

	}

	/**
	 * A row of counts.
	 *
	 * @param name of the row
	 * @param anchor id of the group of papers it leads to, or empty
	 * @param cells one a column
	 * @param counts all that is not zero, in one line
	 */
	record Row(String name, String anchor, List<Cell> cells, String counts) {

	}

	/**
	 * A count.
	 *
	 * @param total cumulative
	 * @param added this week's addition as {@code (+2)}, or empty
	 * @param zero whether there is nothing
	 */
	record Cell(int total, String added, boolean zero) {

	}

	/**
	 * Papers on one condition.
	 *
	 * @param id in the page
	 * @param name of the condition
	 * @param count in words
	 * @param summary of them
	 * @param entries highest design first
	 */
	record Group(String id, String name, String count, Summary summary, List<Entry> entries) {

	}

	/**
	 * A short paragraph on the papers of a group, put together from counts and verbatim
	 * sentences.
	 *
	 * @param designs how many papers of which design, each with its papers
	 * @param findings key sentences, highest design first
	 * @param notes what else is so of which papers
	 */
	record Summary(List<Line> designs, List<Finding> findings, List<Line> notes) {

	}

	/**
	 * A key sentence that stands for all that are nearly the same.
	 *
	 * @param quote of the first paper
	 * @param similar how many others say nearly the same, or empty
	 * @param others these papers
	 */
	record Finding(Quote quote, String similar, List<Link> others) {

	}

	/**
	 * A paper in a group: in full where it stands first, a reference elsewhere.
	 *
	 * @param full the paper, or null
	 * @param reference to it, or null
	 */
	record Entry(@Nullable PaperItem full, @Nullable Reference reference) {

		private void addTo(List<Quote> quotes) {
			if (this.full != null) {
				quotes.addAll(this.full.harms());
				if (this.full.quote() != null) {
					quotes.add(this.full.quote());
				}
			}
		}

	}

	/**
	 * A paper that stands in full in another group.
	 *
	 * @param title of the paper
	 * @param pmid as {@code PMID 123} with its page
	 * @param anchor id of the paper in the page
	 * @param group where it stands
	 */
	record Reference(String title, Link pmid, String anchor, String group) {

	}

	/**
	 * A paper.
	 *
	 * @param id in the page
	 * @param title with its page
	 * @param citation authors, journal, date, DOI
	 * @param pmid as {@code PMID 123} with its page
	 * @param design type and level
	 * @param flags in words
	 * @param facts subject, role, registrations, note
	 * @param quote the key sentence, or null
	 * @param silent why there is none, or empty
	 * @param harms sentences on adverse events
	 */
	record PaperItem(String id, Link title, String citation, Link pmid, String design, List<Flag> flags,
			List<Fact> facts, @Nullable Quote quote, String silent, List<Quote> harms) {

	}

	/**
	 * A row of the claims ledger.
	 *
	 * @param id in the page
	 * @param claim as promoted
	 * @param facts in words
	 * @param lines statements with their documents
	 * @param quotes verbatim statements
	 * @param notes on what is not shown
	 * @param counts by evidence type or year, or null
	 */
	record ClaimItem(String id, String claim, List<Fact> facts, List<Line> lines, List<Quote> quotes,
			List<String> notes, @Nullable Table counts) {

	}

	/**
	 * How the digest was made.
	 *
	 * @param excluded what was left out, by reason
	 * @param versions of the components that tagged
	 * @param attribution to the sources
	 * @param made when the selection was made, and by which version of the renderer
	 */
	record Method(List<String> excluded, List<String> versions, List<String> attribution, String made) {

	}

}

package org.exowatch.source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * A part of what a search finds: days, and PMIDs where one day alone has too many.
 *
 * @param dateType {@code edat} finds new records, {@code mdat} revised ones
 * @param window days, both inclusive
 * @param first PMID
 * @param last PMID, inclusive
 */
record Slice(String dateType, Window window, int first, int last) {

	private static final int HIGHEST_PMID = 99_999_999;

	/** Every PMID of a window. */
	static Slice of(String dateType, Window window) {
		return new Slice(dateType, window, 1, HIGHEST_PMID);
	}

	/** The query for this part, without its days. */
	String term(String query) {
		return isWhole() ? query : "(" + query + ") AND " + this.first + ":" + this.last + "[UID]";
	}

	private boolean isWhole() {
		return this.first == 1 && this.last == HIGHEST_PMID;
	}

	boolean isDivisible() {
		return this.window.from().isBefore(this.window.to()) || this.first < this.last;
	}

	boolean holds(Collection<String> pmids) {
		return isWhole() || pmids.stream()
			.mapToInt(Integer::parseInt)
			.allMatch((pmid) -> pmid >= this.first && pmid <= this.last);
	}

	/**
	 * Two halves, the earlier first: a record that moves to a later day meanwhile is
	 * found there.
	 * @param listed some of its PMIDs; a day is halved at the middle one
	 */
	List<Slice> halves(List<String> listed) {
		if (this.window.from().isBefore(this.window.to())) {
			LocalDate middle = this.window.from()
				.plusDays(ChronoUnit.DAYS.between(this.window.from(), this.window.to()) / 2);
			return List.of(new Slice(this.dateType, new Window(this.window.from(), middle), this.first, this.last),
					new Slice(this.dateType, new Window(middle.plusDays(1), this.window.to()), this.first, this.last));
		}
		int middle = middlePmid(listed);
		return List.of(new Slice(this.dateType, this.window, this.first, middle),
				new Slice(this.dateType, this.window, middle + 1, this.last));
	}

	private int middlePmid(List<String> listed) {
		int[] sorted = listed.stream().mapToInt(Integer::parseInt).sorted().toArray();
		int middle = (sorted.length > 0) ? sorted[sorted.length / 2] : this.first;
		return (middle < this.last) ? middle : this.first + (this.last - this.first) / 2;
	}

	@Override
	public String toString() {
		String days = this.dateType + " " + this.window.from() + " to " + this.window.to();
		return isWhole() ? days : days + ", PMID " + this.first + " to " + this.last;
	}

}

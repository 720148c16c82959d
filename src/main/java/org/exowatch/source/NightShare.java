package org.exowatch.source;

import java.util.List;

/** How many of a day's requests one listing may take for its documents. */
final class NightShare {

	/** A tenth of a day's budget is left for feeds that are asked again the same day. */
	private static final int RESERVED = 10;

	private final FdaSite site;

	private final int reserve;

	private final int perNight;

	private final int floor;

	/**
	 * The share of a listing from now on.
	 * @param inTurn ids of all listings, in the order in which a night asks them: those
	 * that are still to come get as much
	 * @param feed whose share it is
	 */
	NightShare(FdaSite site, List<String> inTurn, String feed) {
		this.site = site;
		int sharers = inTurn.contains(feed) ? inTurn.size() - inTurn.indexOf(feed) : 1;
		this.reserve = site.budget() / RESERVED;
		this.perNight = Math.max(1, (site.budget() - this.reserve) / sharers);
		this.floor = site.left() - Math.max(0, site.left() - this.reserve) / sharers;
	}

	/** Whether one more document may be asked for. */
	boolean allows() {
		return this.site.left() > this.floor;
	}

	/** What is left to do, in words: {@code 1,874 of 3,374 pages still to come, …}. */
	String toCome(int pending, int all) {
		int nights = (pending + this.perNight - 1) / this.perNight;
		return "%,d of %,d pages still to come, about %d more %s at %d a night".formatted(pending, all, nights,
				(nights == 1) ? "night" : "nights", this.perNight);
	}

}

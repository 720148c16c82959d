package org.exowatch.cli;

import java.util.List;
import java.util.Locale;

/**
 * What {@code bench --night} measured. Medians leave the first night out, which warms up.
 *
 * @param documents in the full database
 * @param records new in each night
 * @param fillSeconds to fill it
 * @param settleSeconds to settle everything in it at once: links, statuses, full text
 * @param empty nights on the empty database
 * @param full nights on the full one
 * @param emptySeconds median
 * @param fullSeconds median
 * @param ratio of the two
 */
record NightBenchReport(long documents, int records, double fillSeconds, double settleSeconds, List<Night> empty,
		List<Night> full, double emptySeconds, double fullSeconds, double ratio) {

	static NightBenchReport of(long documents, int records, double fillSeconds, double settleSeconds, List<Night> empty,
			List<Night> full) {
		double onEmpty = BenchReport.steady(empty, Night::seconds);
		double onFull = BenchReport.steady(full, Night::seconds);
		return new NightBenchReport(documents, records, fillSeconds, settleSeconds, List.copyOf(empty),
				List.copyOf(full), onEmpty, onFull, onFull / onEmpty);
	}

	/** As a small table with a last line for the ratio. */
	String table() {
		StringBuilder table = new StringBuilder(
				"night   empty: s     pages  rows scanned    full: s     pages" + "  rows scanned%n".formatted());
		for (int i = 0; i < this.empty.size(); i++) {
			table.append("%5d".formatted(i + 1))
				.append(cells(this.empty.get(i)))
				.append(cells(this.full.get(i)))
				.append(System.lineSeparator());
		}
		return table.append(String.format(Locale.ROOT,
				"a night of %d new records, median without the first: empty %.2f s, %d documents %.2f s: x %.2f; pages x %.2f%n"
						+ "settling %d documents at once: %.1f s%n",
				this.records, this.emptySeconds, this.documents, this.fullSeconds, this.ratio,
				BenchReport.steady(this.full, Night::pages) / BenchReport.steady(this.empty, Night::pages),
				this.documents, this.settleSeconds))
			.toString();
	}

	private static String cells(Night night) {
		return String.format(Locale.ROOT, " %10.2f %9d %13d", night.seconds(), night.pages(), night.scannedRows());
	}

	/**
	 * A night.
	 *
	 * @param seconds from its start to its end
	 * @param pages of the database that its statements asked for
	 * @param scannedRows of the domain tables that sequential scans read
	 */
	record Night(double seconds, long pages, long scannedRows) {

	}

}

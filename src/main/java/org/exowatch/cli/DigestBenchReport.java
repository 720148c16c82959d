package org.exowatch.cli;

import java.util.List;
import java.util.Locale;

/**
 * What writing digests over a full database took.
 *
 * @param documents stored, one in ten of them on topic
 * @param weeks written in one run
 * @param reference seconds of one plain read of all on-topic texts
 * @param single single weeks
 * @param yearSeconds of all weeks in one run
 * @param pdfSeconds of setting one week's page as PDF, which is not part of the others
 * @param ratioOfWeek the quickest single week beside the plain read
 * @param ratioOfYear a week of the run beside the plain read
 * @param more documents when more off topic had come
 * @param crowded single weeks then
 * @param growth of the quickest single week; 0: not measured
 * @param growthOfPages that the database was asked for
 */
record DigestBenchReport(long documents, int weeks, double reference, List<Week> single, double yearSeconds,
		double pdfSeconds, double ratioOfWeek, double ratioOfYear, long more, List<Week> crowded, double growth,
		double growthOfPages) {

	static DigestBenchReport of(long documents, int weeks, double reference, List<Week> single, double yearSeconds,
			double pdfSeconds, long more, List<Week> crowded) {
		double week = seconds(single);
		return new DigestBenchReport(documents, weeks, reference, single, yearSeconds, pdfSeconds, week / reference,
				yearSeconds / weeks / reference, more, crowded, seconds(crowded) / week,
				pages(crowded) / pages(single));
	}

	String table() {
		StringBuilder text = new StringBuilder();
		line(text, "%,d documents, one in ten on topic; reading these once took %.3f s%n", this.documents,
				this.reference);
		this.single.forEach((week) -> line(text, "  %s: %d papers in %.2f s, %,d pages%n", week.week(), week.papers(),
				week.seconds(), week.pages()));
		line(text, "  one week at best x %.1f of that read%n", this.ratioOfWeek);
		line(text, "%d weeks in one run: %.1f s, a week x %.1f of that read%n", this.weeks, this.yearSeconds,
				this.ratioOfYear);
		line(text, "a week's page as PDF, apart from these: %.2f s%n", this.pdfSeconds);
		if (!this.crowded.isEmpty()) {
			line(text, "%,d documents, as many on topic as before%n", this.more);
			this.crowded.forEach((week) -> line(text, "  %s: %d papers in %.2f s, %,d pages%n", week.week(),
					week.papers(), week.seconds(), week.pages()));
			line(text, "  one week at best x %.2f of before, pages x %.2f%n", this.growth, this.growthOfPages);
		}
		return text.toString();
	}

	private static void line(StringBuilder text, String format, Object... values) {
		text.append(String.format(Locale.ROOT, format, values));
	}

	private static double seconds(List<Week> weeks) {
		return weeks.stream().mapToDouble(Week::seconds).min().orElse(0);
	}

	private static double pages(List<Week> weeks) {
		return weeks.stream().mapToDouble(Week::pages).min().orElse(0);
	}

	/**
	 * A week.
	 *
	 * @param week {@code 2026-W46}
	 * @param papers reported
	 * @param seconds of writing it
	 * @param pages that statements asked the database for
	 */
	record Week(String week, int papers, double seconds, long pages) {

	}

}

package org.exowatch.cli;

import java.util.List;
import java.util.Locale;

/**
 * What {@code bench --tag} measured. Medians leave the first round out, which warms up.
 *
 * @param rounds over the same records
 * @param steadyPerSecond abstracts a second on one core, median
 * @param steadyToPlainPass tagging's processor time by that of a plain pass, median
 * @param steadyBytes allocated for an abstract, median
 * @param tagger what it costs to have one
 */
record TagBenchReport(List<Round> rounds, double steadyPerSecond, double steadyToPlainPass, double steadyBytes,
		Cost tagger) {

	static TagBenchReport of(List<Round> rounds, Cost tagger) {
		return new TagBenchReport(List.copyOf(rounds), BenchReport.steady(rounds, Round::perSecond),
				BenchReport.steady(rounds, Round::toPlainPass), BenchReport.steady(rounds, Round::bytesEach), tagger);
	}

	/** As a small table with a last line for the steady state. */
	String table() {
		StringBuilder table = new StringBuilder(
				"round  abstracts     words  CPU seconds  abstracts/s and core  x plain pass%n".formatted());
		for (int i = 0; i < this.rounds.size(); i++) {
			Round round = this.rounds.get(i);
			table.append(String.format(Locale.ROOT, "%5d %10d %9d %12.2f %21.0f %13.1f%n", i + 1, round.abstracts(),
					round.words(), round.seconds(), round.perSecond(), round.toPlainPass()));
		}
		return table.append(String.format(Locale.ROOT,
				"steady state (median %s): %.0f abstracts a second on one core, %.1f x a plain pass, %.1f kB allocated each%n",
				(this.rounds.size() > 1) ? "without the first" : "of one", this.steadyPerSecond, this.steadyToPlainPass,
				this.steadyBytes / 1e3))
			.append(String.format(Locale.ROOT,
					"tagger: starter vocabulary and %d names, made in %.2f CPU seconds, %.0f MB of heap%n",
					this.tagger.names(), this.tagger.seconds(), this.tagger.megabytes()))
			.toString();
	}

	/**
	 * What a tagger costs.
	 *
	 * @param names in its vocabulary beside the starter's
	 * @param seconds of processor time to read the vocabulary and make the tagger
	 * @param megabytes of heap that it keeps
	 */
	record Cost(int names, double seconds, double megabytes) {

	}

	/**
	 * All records tagged once.
	 *
	 * @param abstracts how many records
	 * @param words in their titles and abstracts
	 * @param conditions tags of conditions they got
	 * @param bytes allocated for tagging
	 * @param seconds of processor time for tagging
	 * @param plainSeconds of processor time for a plain pass over the same texts
	 */
	record Round(long abstracts, long words, long conditions, long bytes, double seconds, double plainSeconds) {

		static final Round NONE = new Round(0, 0, 0, 0, 0, 0);

		Round plus(Round more) {
			return new Round(this.abstracts + more.abstracts, this.words + more.words,
					this.conditions + more.conditions, this.bytes + more.bytes, this.seconds + more.seconds,
					this.plainSeconds + more.plainSeconds);
		}

		double perSecond() {
			return this.abstracts / this.seconds;
		}

		double bytesEach() {
			return (double) this.bytes / this.abstracts;
		}

		double toPlainPass() {
			return this.seconds / this.plainSeconds;
		}

	}

}

package org.exowatch.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

/**
 * What {@code bench} measured.
 *
 * @param files one entry a file, in the order in which they were loaded
 * @param steadySeconds median of all files but the first; of the only one if there is one
 * @param steadyToStax median ratio of the same files
 * @param steadyToGunzip median ratio of the same files
 * @param tenTimes a file of ten times the records, loaded after them, or null
 */
record BenchReport(List<FilePass> files, double steadySeconds, double steadyToStax, double steadyToGunzip,
		@Nullable FilePass tenTimes) {

	static BenchReport of(List<FilePass> files, @Nullable FilePass tenTimes) {
		return new BenchReport(List.copyOf(files), steady(files, FilePass::seconds), steady(files, FilePass::toStax),
				steady(files, FilePass::toGunzip), tenTimes);
	}

	/** The median of all but the first; of the only one if there is one. */
	static <T> double steady(List<T> passes, ToDoubleFunction<T> value) {
		List<T> steady = (passes.size() > 1) ? passes.subList(1, passes.size()) : passes;
		double[] values = steady.stream().mapToDouble(value).sorted().toArray();
		int middle = values.length / 2;
		return (values.length % 2 == 1) ? values[middle] : (values[middle - 1] + values[middle]) / 2;
	}

	/** As a small table with a last line for the steady state. */
	String table() {
		StringBuilder table = new StringBuilder(
				"file  records  seconds  records/s  x StAX pass  x gunzip%n".formatted());
		for (int i = 0; i < this.files.size(); i++) {
			FilePass pass = this.files.get(i);
			table.append(String.format(Locale.ROOT, "%4d %8d %8.2f %10.0f %12.1f %9.1f%n", i + 1, pass.records(),
					pass.seconds(), pass.records() / pass.seconds(), pass.toStax(), pass.toGunzip()));
		}
		return table.append(String.format(Locale.ROOT, "steady state (median %s): %.2f s, %.1f x StAX, %.1f x gunzip%n",
				(this.files.size() > 1) ? "without the first" : "of one", this.steadySeconds, this.steadyToStax,
				this.steadyToGunzip))
			.append(growth())
			.toString();
	}

	private String growth() {
		if (this.tenTimes == null) {
			return "";
		}
		return String.format(Locale.ROOT,
				"ten times the records: %.2f s, %.1f times as long; %.1f times as many StAX passes over a file of one%n",
				this.tenTimes.seconds, this.tenTimes.seconds / this.steadySeconds,
				10 * this.tenTimes.toStax() / this.steadyToStax);
	}

	/**
	 * One file.
	 *
	 * @param records in it
	 * @param quarantined of them
	 * @param seconds that {@code load} took
	 * @param staxSeconds for unpacking and a plain StAX pass, right after it
	 * @param gunzipSeconds for unpacking alone, right after that
	 */
	record FilePass(long records, int quarantined, double seconds, double staxSeconds, double gunzipSeconds) {

		double toStax() {
			return this.seconds / this.staxSeconds;
		}

		double toGunzip() {
			return this.seconds / this.gunzipSeconds;
		}

	}

}

package org.exowatch.evaluate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts by name, and all together. */
public final class Tally {

	private final Map<String, Counts> counts = new TreeMap<>();

	void right(String name) {
		add(name, new Counts(1, 0, 0));
	}

	void wrong(String name) {
		add(name, new Counts(0, 1, 0));
	}

	void missed(String name) {
		add(name, new Counts(0, 0, 1));
	}

	/** Compares two sets of names. */
	void compare(Collection<String> gold, Collection<String> given) {
		Set<String> both = new HashSet<>(gold);
		both.retainAll(given);
		both.forEach(this::right);
		gold.stream().filter((name) -> !both.contains(name)).forEach(this::missed);
		given.stream().filter((name) -> !both.contains(name)).forEach(this::wrong);
	}

	private void add(String name, Counts more) {
		this.counts.merge(name, more, Counts::plus);
	}

	/** By name, sorted by it. */
	public Map<String, Counts> counts() {
		return this.counts;
	}

	/** All names together: the micro average. */
	public Counts all() {
		return this.counts.values().stream().reduce(Counts.NONE, Counts::plus);
	}

	/** The mean of F over all names that the gold has or that were given. */
	public double macroF() {
		return this.counts.values().stream().mapToDouble(Counts::f).average().orElse(0);
	}

	/** The mean of F over all names, each as often as the gold has it. */
	public double weightedF() {
		int gold = this.counts.values().stream().mapToInt(Counts::gold).sum();
		double sum = this.counts.values().stream().mapToDouble((c) -> c.f() * c.gold()).sum();
		return (gold == 0) ? 0 : sum / gold;
	}

	boolean isEmpty() {
		return this.counts.isEmpty();
	}

}

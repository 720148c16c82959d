package org.exowatch.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects faults, so that a reader goes on and the user sees all of them at once. */
final class Faults {

	private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file)
		.thenComparingInt(Fault::line)
		.thenComparing(Fault::message);

	private final List<Fault> faults = new ArrayList<>();

	void add(String file, int line, String message, String repair) {
		this.faults.add(new Fault(file, line, message, repair));
	}

	void throwIfAny() throws CatalogException {
		if (!this.faults.isEmpty()) {
			throw new CatalogException(this.faults.stream().sorted(ORDER).distinct().toList());
		}
	}

}

package org.exowatch.catalog;

import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code jobs/} has faults and nothing of it was taken; the message lists them, one a
 * line.
 */
public final class CatalogException extends Exception {

	private static final long serialVersionUID = 1L;

	@SuppressWarnings("serial")
	private final List<Fault> faults;

	CatalogException(List<Fault> faults) {
		super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
		this.faults = List.copyOf(faults);
	}

	/** All faults of all files, by file and line. */
	public List<Fault> faults() {
		return this.faults;
	}

}

package org.exowatch.digest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.exowatch.digest.Digest.CoverageLine;
import org.exowatch.digest.Digest.Line;
import org.exowatch.document.Coverage;
import org.exowatch.document.DigestInput;
import org.exowatch.document.Source;
import org.jspecify.annotations.Nullable;

/** What was checked, until when, and loudly what was not. */
final class CoverageSection {

	private static final int SHOWN = 5;

	/** So many sources with nothing new stand one by one. */
	private static final int FEW = 3;

	private final DigestInput input;

	private final ZoneId zone;

	CoverageSection(DigestInput input, ZoneId zone) {
		this.input = input;
		this.zone = zone;
	}

	List<CoverageLine> lines() {
		boolean folded = quiet() != null;
		return this.input.coverage()
			.stream()
			.map((one) -> new CoverageLine(one.name(), complete(one) ? sound(one) : loud(one), complete(one),
					folded && quiet(one)))
			.toList();
	}

	/** The sources that had nothing new, in one line; null when they are few. */
	@Nullable Line quiet() {
		List<Coverage> quiet = this.input.coverage().stream().filter(this::quiet).toList();
		List<LocalDate> days = quiet.stream().flatMap((one) -> until(one).stream()).sorted().toList();
		if (days.size() <= FEW) {
			return null;
		}
		boolean same = days.get(0).equals(days.get(days.size() - 1));
		return new Line(
				quiet.size() + " sources checked until " + Words.date(days.get(0)) + (same ? "" : " or later")
						+ ", nothing new",
				quiet.stream()
					.map((one) -> same ? one.name() : one.name() + " (" + day(one) + ")")
					.collect(Collectors.joining("; ")),
				List.of());
	}

	/** Whether nothing is to be said of a source but that it was checked. */
	private boolean quiet(Coverage one) {
		return complete(one) && one.state() == Coverage.State.CHECKED_NOTHING_NEW && one.missing().isEmpty()
				&& one.reason() == null && one.reconciled() == null;
	}

	/** Whether every source was checked up to the end of the week. */
	boolean complete() {
		return !this.input.coverage().isEmpty() && this.input.coverage().stream().allMatch(this::complete);
	}

	/** What was not checked, for the first line of the page; empty when all was. */
	String alarm() {
		if (this.input.coverage().isEmpty()) {
			return "NOT CHECKED: no source is known for this topic.";
		}
		Map<String, List<String>> names = new LinkedHashMap<>();
		this.input.coverage()
			.stream()
			.filter((one) -> !complete(one))
			.forEach((one) -> names.computeIfAbsent(fault(one), (fault) -> new ArrayList<>()).add(one.name()));
		String faults = names.entrySet()
			.stream()
			.map((fault) -> Words.list(fault.getValue(), SHOWN) + " (" + fault.getKey() + ")")
			.collect(Collectors.joining("; "));
		return faults.isEmpty() ? "" : "NOT EVERYTHING WAS CHECKED: " + faults + ".";
	}

	/** Whether nothing is known of what the FDA published in the week. */
	boolean fdaUnchecked() {
		return this.input.coverage()
			.stream()
			.filter((one) -> one.source() == Source.FDA)
			.allMatch((one) -> !checked(one) && one.state() != Coverage.State.INCOMPLETE
					&& until(one).filter((day) -> !day.isBefore(this.input.week().monday())).isEmpty());
	}

	/**
	 * The day up to which all FDA sources were checked; empty when one was not, or when
	 * there is none.
	 */
	Optional<LocalDate> fdaCheckedUntil() {
		List<Coverage> fda = this.input.coverage().stream().filter((one) -> one.source() == Source.FDA).toList();
		if (!fda.stream().allMatch((one) -> checked(one) && until(one).isPresent())) {
			return Optional.empty();
		}
		return fda.stream().flatMap((one) -> until(one).stream()).min(LocalDate::compareTo);
	}

	private String sound(Coverage one) {
		String until = "checked until " + day(one);
		if (one.state() == Coverage.State.CHECKED_NOTHING_NEW) {
			return until + ", nothing new" + noted(one) + missing(one) + reconciled(one);
		}
		return until + ", " + asked(one) + received(one) + noted(one) + missing(one) + reconciled(one);
	}

	/** What else was to be said of a source that was checked. */
	private static String noted(Coverage one) {
		return (one.reason() != null) ? "; " + one.reason() : "";
	}

	private String loud(Coverage one) {
		String lead = switch (one.state()) {
			case NOT_CHECKED, NEVER -> "NOT CHECKED: ";
			case INCOMPLETE, CHECKED, CHECKED_NOTHING_NEW -> "INCOMPLETE: ";
		};
		String last = Optional.ofNullable(one.completeThrough())
			.map((day) -> "; everything up to " + Words.date(day) + " is here")
			.orElse("");
		return lead + fault(one) + missing(one) + (checked(one) ? "" : last) + reconciled(one);
	}

	/** Proof of completeness, or that there is none; nothing for a source without it. */
	private static String reconciled(Coverage one) {
		return (one.reconciled() != null) ? "; " + one.reconciled().inWords() : "";
	}

	private String fault(Coverage one) {
		String reason = (one.reason() != null) ? one.reason() : "";
		return switch (one.state()) {
			case NEVER -> reason.isEmpty() ? "never checked so far" : reason;
			case NOT_CHECKED -> reason.isEmpty() ? "no reason recorded" : reason;
			case INCOMPLETE -> received(one) + (reason.isEmpty() ? "" : ", " + reason);
			case CHECKED, CHECKED_NOTHING_NEW -> "checked only until " + day(one) + ", " + received(one);
		};
	}

	private boolean complete(Coverage one) {
		LocalDate sunday = this.input.week().sunday();
		return checked(one) && until(one).filter((day) -> this.input.preview() || !day.isBefore(sunday)).isPresent();
	}

	private static boolean checked(Coverage one) {
		return one.state() == Coverage.State.CHECKED || one.state() == Coverage.State.CHECKED_NOTHING_NEW;
	}

	private Optional<LocalDate> until(Coverage one) {
		Optional<LocalDate> window = Optional.ofNullable(one.completeThrough()).or(() -> Optional.ofNullable(one.to()));
		return window.or(() -> Optional.ofNullable(one.checkedAt()).map((at) -> LocalDate.ofInstant(at, this.zone)));
	}

	/** Nights ask for the days before, too: the last window is not the week. */
	private static String asked(Coverage one) {
		return (one.from() == null || one.to() == null) ? ""
				: "last asked for " + Words.date(one.from()) + " to " + Words.date(one.to()) + ": ";
	}

	private static String received(Coverage one) {
		return one.received() + " of " + one.expected() + " received";
	}

	private static String missing(Coverage one) {
		if (one.missing().isEmpty()) {
			return "";
		}
		String prefix = (one.source() == Source.PUBMED) ? "PMID " : "";
		return "; listed but not delivered: " + prefix + Words.list(one.missing(), SHOWN);
	}

	private String day(Coverage one) {
		return until(one).map(Words::date).orElse("an unknown day");
	}

}

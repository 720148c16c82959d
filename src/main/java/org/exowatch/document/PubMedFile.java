package org.exowatch.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A file of the series that PubMed publishes: each winter a baseline, then update files
 * that count on; numbers restart with the next baseline.
 *
 * @param year of the series, four digits; its baseline is made in December or January
 * @param number from 1
 */
public record PubMedFile(int year, int number) implements Comparable<PubMedFile> {

	private static final Pattern NAME = Pattern.compile("pubmed([0-9]{2})n([0-9]{4,5})\\.xml(\\.gz)?");

	private static final Comparator<PubMedFile> ORDER = Comparator.comparingInt(PubMedFile::year)
		.thenComparingInt(PubMedFile::number);

	private static final int NUMBERS = 100_000;

	/** The file of a name such as {@code pubmed26n0001.xml.gz}; empty for other names. */
	public static Optional<PubMedFile> named(String fileName) {
		Matcher name = NAME.matcher(fileName);
		if (!name.matches()) {
			return Optional.empty();
		}
		return Optional.of(new PubMedFile(2000 + Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2))));
	}

	/** The file of a {@link #sequence()}. */
	public static PubMedFile ofSequence(int sequence) {
		return new PubMedFile(sequence / NUMBERS, sequence % NUMBERS);
	}

	/** Its place among all files of all years: 202601340 for {@code pubmed26n1340}. */
	public int sequence() {
		return this.year * NUMBERS + this.number;
	}

	/**
	 * The time up to which the file tells what PubMed held, as far as it shows: the end
	 * of the day after its newest DateRevised, on which NLM publishes it; never before
	 * December, in which the baseline is made, nor after the March in which the next one
	 * is long there.
	 * @param newestRevised the newest DateRevised of this or an earlier file, or null
	 */
	public Instant asOf(@Nullable LocalDate newestRevised) {
		LocalDate day = LocalDate.of(this.year - 1, 12, 1);
		LocalDate last = LocalDate.of(this.year + 1, 3, 31);
		if (newestRevised != null && newestRevised.isAfter(day)) {
			day = newestRevised.isBefore(last) ? newestRevised : last;
		}
		return day.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	/** The name without its ending: {@code pubmed26n0001}. */
	@Override
	public String toString() {
		return "pubmed%02dn%04d".formatted(this.year % 100, this.number);
	}

	@Override
	public int compareTo(PubMedFile other) {
		return ORDER.compare(this, other);
	}

}

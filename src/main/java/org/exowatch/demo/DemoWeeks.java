package org.exowatch.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.exowatch.document.IsoWeek;

/**
 * What happens in the demo, and when: three weeks of nightly runs, on each Sunday a
 * comparison with all that PubMed lists, the digest of each week on the Monday after it,
 * and one PubMed update file that is loaded in between.
 * <p>
 * The run of a day starts at 23:00 US Eastern on that day, inside of the hours that NCBI
 * asks large jobs to keep to (21:00 to 05:00), so that what a day brought is seen in the
 * week that the day belongs to, and on the day that it is the run of. A digest is made on
 * Monday at 06:00.
 */
public final class DemoWeeks {

	/** The zone in which nights and weeks are counted. */
	public static final ZoneId ZONE = ZoneId.of("America/New_York");

	/** The day of the first run, a Monday. */
	public static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 2);

	private static final int WEEKS = 3;

	private static final LocalTime NIGHTLY = LocalTime.of(23, 0);

	private static final LocalTime AFTER_THE_NIGHT = LocalTime.of(23, 30);

	private static final LocalTime MORNING = LocalTime.of(6, 0);

	private static final String UPDATE_FILE = "pubmed26n1690.xml";

	private static final LocalDate UPDATE_DAY = LocalDate.of(2026, 11, 19);

	private DemoWeeks() {
	}

	/** Everything that happens, in order of time. */
	public static List<Step> steps() {
		List<Step> steps = new ArrayList<>();
		for (int day = 0; day < WEEKS * 7; day++) {
			LocalDate date = FIRST_DAY.plusDays(day);
			if (date.equals(UPDATE_DAY)) {
				steps.add(new Load(UPDATE_FILE, at(date, MORNING)));
			}
			steps.add(new Night(date, at(date, NIGHTLY)));
			if (day % 7 == 6) {
				steps.add(new Reconcile(date, at(date, AFTER_THE_NIGHT)));
				steps.add(new Digest(IsoWeek.of(date), at(date.plusDays(1), MORNING)));
			}
		}
		return List.copyOf(steps);
	}

	/**
	 * Writes a load step's file to a folder, so that {@code load} can take it as it takes
	 * any file.
	 * @param load the step
	 * @param directory an existing folder
	 * @return the file
	 * @throws IOException if it cannot be written
	 */
	public static Path unpack(Load load, Path directory) throws IOException {
		Path target = directory.resolve(load.file());
		try (InputStream file = DemoWeeks.class.getResourceAsStream("/demo/updatefiles/" + load.file())) {
			Files.copy(Objects.requireNonNull(file, load.file()), target, StandardCopyOption.REPLACE_EXISTING);
		}
		return target;
	}

	private static Instant at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(ZONE).toInstant();
	}

	/** One thing that happens; the clock is set to {@link #at()} for it. */
	public sealed interface Step permits Night, Load, Reconcile, Digest {

		Instant at();

	}

	/**
	 * A nightly run.
	 *
	 * @param day that it is the run of
	 * @param at when it starts
	 */
	public record Night(LocalDate day, Instant at) implements Step {

	}

	/**
	 * A PubMed update file is loaded.
	 *
	 * @param file its name, for {@link DemoWeeks#unpack}
	 * @param at when
	 */
	public record Load(String file, Instant at) implements Step {

	}

	/**
	 * Everything that PubMed lists is compared with the database.
	 *
	 * @param day on which
	 * @param at when, after the night of that day
	 */
	public record Reconcile(LocalDate day, Instant at) implements Step {

	}

	/**
	 * A week's digest is made.
	 *
	 * @param week that it reports
	 * @param at when, on the Monday after the week
	 */
	public record Digest(IsoWeek week, Instant at) implements Step {

	}

}

package org.exowatch.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import org.exowatch.demo.DemoWeeks.Digest;
import org.exowatch.demo.DemoWeeks.Load;
import org.exowatch.demo.DemoWeeks.Night;
import org.exowatch.demo.DemoWeeks.Reconcile;
import org.exowatch.demo.DemoWeeks.Step;
import org.exowatch.demo.Timeline.Paper;
import org.exowatch.document.Article;
import org.exowatch.document.Deletion;
import org.exowatch.document.IsoWeek;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Source;
import org.exowatch.parse.ParsedStream;
import org.exowatch.parse.Parsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DemoWeeksTests {

	private final List<Step> steps = DemoWeeks.steps();

	@Test
	void threeWeeksOfNightsEachInTheWeekOfItsDay() {
		List<Night> nights = only(Night.class);
		assertThat(nights).hasSize(21);
		assertThat(nights.get(0).at()).isEqualTo(Instant.parse("2026-11-03T04:00:00Z"));
		assertThat(nights).allSatisfy((night) -> {
			assertThat(LocalDate.ofInstant(night.at(), DemoWeeks.ZONE)).isEqualTo(night.day());
			assertThat(IsoWeek.of(night.at(), DemoWeeks.ZONE)).isEqualTo(IsoWeek.of(night.day()));
		});
	}

	@Test
	void aDigestOfEachWeekOnTheMondayAfterIt() {
		assertThat(only(Digest.class)).extracting((digest) -> digest.week().toString())
			.containsExactly("2026-W45", "2026-W46", "2026-W47");
		assertThat(only(Digest.class)).extracting((digest) -> LocalDate.ofInstant(digest.at(), DemoWeeks.ZONE))
			.containsExactly(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 23));
	}

	@Test
	void aComparisonOnEachSundayAfterItsNight() {
		assertThat(only(Reconcile.class)).extracting(Reconcile::day)
			.containsExactly(LocalDate.of(2026, 11, 8), LocalDate.of(2026, 11, 15), LocalDate.of(2026, 11, 22));
	}

	@Test
	void everythingInOrderOfTime() {
		assertThat(this.steps).isSortedAccordingTo(Comparator.comparing(Step::at)).hasSize(28);
	}

	@Test
	void theUpdateFileDeletesARecordThatSearchNoLongerLists(@TempDir Path folder) throws IOException {
		Load load = only(Load.class).get(0);
		Path file = DemoWeeks.unpack(load, folder);
		assertThat(file).hasFileName("pubmed26n1690.xml").content().contains("<DeleteCitation>");
		LocalDate day = LocalDate.ofInstant(load.at(), DemoWeeks.ZONE);
		assertThat(Timeline.read().papers()).filteredOn((paper) -> paper.gone() != null).allSatisfy((paper) -> {
			assertThat(paper.gone()).isEqualTo(day);
			assertThat(file).content().contains("<PMID Version=\"1\">" + paper.pmid() + "</PMID>\n</DeleteCitation>");
		}).hasSize(1);
	}

	@Test
	void theUpdateFileHasAnEarlierWeeksRecordThatNoSearchLists(@TempDir Path folder) throws IOException {
		Path file = DemoWeeks.unpack(only(Load.class).get(0), folder);
		RawDocument raw = new RawDocument(Source.PUBMED, file.toUri().toString(), "application/xml", Instant.EPOCH,
				"0".repeat(64), () -> Files.newInputStream(file));
		try (ParsedStream parts = Parsers.open(raw, null)) {
			Article article = (Article) parts.next();
			assertThat(IsoWeek.of(java.util.Objects.requireNonNull(article.entered()))).hasToString("2026-W45");
			assertThat(Timeline.read().papers()).extracting(Paper::pmid).doesNotContain(article.key().key());
			assertThat(parts.next()).isInstanceOf(Deletion.class);
			assertThat(parts.hasNext()).isFalse();
		}
	}

	@Test
	void aClockSetIsSetInAllItsZones() {
		DemoClock clock = new DemoClock(Instant.EPOCH);
		Clock eastern = clock.withZone(ZoneId.of("America/New_York"));
		clock.set(this.steps.get(0).at());
		assertThat(eastern.instant()).isEqualTo(clock.instant()).isEqualTo("2026-11-03T04:00:00Z");
		assertThat(LocalDate.now(eastern)).isEqualTo("2026-11-02");
	}

	private <T extends Step> List<T> only(Class<T> kind) {
		return this.steps.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

}

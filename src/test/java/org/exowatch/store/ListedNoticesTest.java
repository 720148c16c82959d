package org.exowatch.store;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.exowatch.document.ListedNotice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListedNoticesTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 11);

	private final StoreFixture store = new StoreFixture();

	private final ListedNotices listed = new ListedNotices(this.store.dataSource);

	private static ListedNotice notice(String key, String subject) {
		return new ListedNotice(key, "Firm", null, subject, DAY.minusDays(9), DAY, null);
	}

	private void pass(int day, String... keys) {
		this.listed.pass("letters", DAY.plusDays(day), Stream.of(keys).map((key) -> notice(key, "Subject")).toList(),
				true);
	}

	private List<String> delisted() {
		return this.store
			.texts("select key || ' ' || delisted from exowatch.listed_notice where delisted is not null order by key");
	}

	@Test
	void theFactsOfTheLastPassStay() {
		pass(0, "/a");
		ListedNotice changed = new ListedNotice("/a", "Firm\u0000 & Co", "CBER", null, null, DAY, "/a-close-out");
		this.listed.pass("letters", DAY.plusDays(3), List.of(changed), true);
		assertThat(this.store
			.text("""
					select concat_ws('|', feed, key, firm, office, coalesce(subject, '-'), coalesce(issued::text, '-'), posted,
						close_out, first_listed, last_listed) from exowatch.listed_notice"""))
			.isEqualTo("letters|/a|Firm\uFFFD & Co|CBER|-|-|2026-11-11|/a-close-out|2026-11-11|2026-11-14");
		assertThat(this.listed.isCloseOut("letters", "/a-close-out")).isTrue();
		assertThat(this.listed.isCloseOut("recalls", "/a-close-out")).isFalse();
	}

	@Test
	void aLetterIsDelistedByTheSecondPassInARowWithoutIt() {
		pass(0, "/a", "/b");
		pass(1, "/a");
		assertThat(delisted()).isEmpty();
		pass(2, "/a");
		pass(3, "/a");
		assertThat(delisted()).containsExactly("/b 2026-11-13");
		pass(4, "/a", "/b");
		assertThat(delisted()).as("it is back").isEmpty();
		pass(5, "/a");
		assertThat(delisted()).as("and is counted anew").isEmpty();
	}

	@Test
	void passesThatAreNotInARowDoNotAddUp() {
		pass(0, "/a", "/b");
		pass(1, "/a");
		pass(2, "/a", "/b");
		pass(3, "/a");
		assertThat(delisted()).isEmpty();
	}

	@Test
	void aDayCountsOnceHoweverOftenItsRunIsTriedAgain() {
		pass(0, "/a", "/b");
		pass(1, "/a");
		pass(1, "/a");
		pass(0, "/a");
		assertThat(delisted()).isEmpty();
	}

	@Test
	void aPassOfADayThatListedItEarlierTheSameDayCountsNoAbsence() {
		pass(1, "/a", "/b");
		pass(1, "/a");
		pass(2, "/a");
		assertThat(delisted()).isEmpty();
	}

	@Test
	void aPassThatMayNotBeAllChangesFactsAndCountsNoAbsence() {
		pass(0, "/a", "/b");
		for (int day = 1; day < 4; day++) {
			assertThat(this.listed.pass("letters", DAY.plusDays(day), List.of(notice("/a", "New")), false)).isNull();
		}
		assertThat(delisted()).isEmpty();
		assertThat(this.store.count("exowatch.listed_notice where missed_passes > 0")).isZero();
		assertThat(this.store.count("exowatch.listed_notice where subject = 'New'")).isOne();
	}

	@Test
	void manyThatAreAbsentAtOnceAreADoubtAboutTheListing() {
		assertThat(passWithout(0, 0, 500)).isNull();
		assertThat(passWithout(1, 26, 500))
			.isEqualTo("26 of 500 documents are not listed any more: not taken for delisted; look at the listing");
		assertThat(passWithout(2, 26, 500)).isNotNull();
		assertThat(this.store.count("exowatch.listed_notice where missed_passes > 0")).isZero();
		assertThat(passWithout(3, 25, 500)).as("a twentieth").isNull();
		assertThat(passWithout(4, 25, 500)).isNull();
		assertThat(delisted()).hasSize(25);
	}

	@Test
	void aFewThatAreAbsentAreAbsentHoweverShortTheListingIs() {
		passWithout(0, 0, 21);
		assertThat(passWithout(1, 20, 21)).isNull();
		assertThat(passWithout(2, 21, 22))
			.isEqualTo("21 of 21 documents are not listed any more: not taken for delisted; look at the listing");
	}

	private @Nullable String passWithout(int day, int from, int to) {
		return this.listed.pass("letters", DAY.plusDays(day),
				IntStream.range(from, to).mapToObj((number) -> notice("/" + number, "Subject")).toList(), true);
	}

	@Test
	void anotherListingSaysNothing() {
		pass(0, "/a");
		this.listed.pass("recalls", DAY.plusDays(1), List.of(notice("/r", "Subject")), true);
		this.listed.pass("recalls", DAY.plusDays(2), List.of(notice("/r", "Subject")), true);
		assertThat(delisted()).isEmpty();
	}

	@Test
	void aSecondPassOfADayWithTheSameRowsTouchesNone() {
		pass(0, "/a", "/b");
		String before = rows();
		pass(0, "/a", "/b");
		assertThat(rows()).isEqualTo(before);
	}

	private String rows() {
		return String.valueOf(this.store
			.text("select string_agg(key || xmin || ctid, ',' order by key) from exowatch.listed_notice"));
	}

	@Test
	void theViewSaysWhatIsListedAndStored() {
		pass(0, "/a");
		assertThat(this.store.texts("select url || ' ' || stored from analysis.listed_notice"))
			.containsExactly("https://www.fda.gov/a false");
	}

}

package org.exowatch.store;

import java.time.LocalDate;
import java.util.List;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Identifier;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Tagged;
import org.exowatch.document.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SameEventTest {

	private final StoreFixture store = new StoreFixture();

	private static Tagged page(String path, String firm, String product, String day, Identifier... identifiers) {
		return notice("/safety/recalls/" + path, firm, product, day, List.of(identifiers));
	}

	private static Tagged record(String number, String event, String firm, String product, String day) {
		return notice("api.fda.gov/drug/enforcement.json?search=recall_number:%22" + number + "%22", firm, product, day,
				List.of(new Identifier("RECALL", number), new Identifier("EVENT", event)));
	}

	private static Tagged notice(String key, String firm, String product, String day, List<Identifier> identifiers) {
		SafetyNotice notice = new SafetyNotice(DocumentKey.fda(key), NoticeKind.RECALL,
				new Text(product, List.of(new Section(SectionKind.BODY, null, "A recall of an exosome product."))),
				null, firm, null, null, List.of(product), LocalDate.parse(day), null, List.of(), "Class II", "Ongoing",
				List.of(), List.of(), null, identifiers);
		return new Tagged(notice, Sample.notice(key).tagged().tags(), List.of());
	}

	private List<String> settle() {
		this.store.settle(StoreFixture.SEEN);
		return this.store
			.texts("""
					select regexp_replace(from_key, '.*[/:]', '') || ' ' || kind || ' ' || regexp_replace(to_key, '.*[/:]', '')
						|| ' ' || basis from exowatch.link order by 1""");
	}

	@Test
	void productsOfOneEventHaveOneHead() {
		this.store.write(record("D-0002-2026", "90001", "Sample Labs", "Exosome spray", "2026-11-02"),
				record("D-0001-2026", "90001", "Sample Labs", "Exosome drops", "2026-11-02"),
				record("D-0003-2026", "90002", "Sample Labs", "Exosome drops", "2026-11-02"));
		assertThat(settle()).containsExactly("%22D-0002-2026%22 SAME_EVENT %22D-0001-2026%22 EVENT");
		assertThat(this.store.texts("""
				select recall_number from analysis.recall where counts order by 1""")).containsExactly("D-0001-2026",
				"D-0003-2026");
	}

	@Test
	void aPageIsTheHeadOfTheOnlyEventOfItsFirmProductAndDays() {
		this.store.write(record("D-0001-2026", "90001", "SAMPLE LABS, INC.", "Exosome eye drops, 5 mL", "2026-11-02"),
				record("D-0002-2026", "90001", "SAMPLE LABS, INC.", "Exosome nose drops", "2026-11-02"));
		assertThat(settle()).hasSize(1);
		this.store.write(page("drops", "Sample Labs", "Exosome Drops", "2026-11-06"));
		assertThat(settle()).containsExactly("%22D-0001-2026%22 SAME_EVENT drops FIRM",
				"%22D-0002-2026%22 SAME_EVENT drops FIRM");
		assertThat(this.store.texts("select path from analysis.recall where counts"))
			.containsExactly("/safety/recalls/drops");
		String before = this.store.fingerprint();
		settle();
		assertThat(this.store.fingerprint()).isEqualTo(before);
	}

	@Test
	void aNumberOnThePageNeedsNoOtherLikeness() {
		this.store.write(record("D-0001-2026", "90001", "Sample Labs", "Exosome drops", "2026-11-02"),
				page("by-number", "Another Name", "Something", "2026-01-01", new Identifier("RECALL", "D-0001-2026")),
				record("D-0007-2026", "90007", "Sample Labs", "Exosome drops", "2026-11-02"),
				page("by-event", "Another Name", "Something", "2026-01-01", new Identifier("EVENT", "90007")));
		assertThat(settle()).containsExactly("%22D-0001-2026%22 SAME_EVENT by-number RECALL",
				"%22D-0007-2026%22 SAME_EVENT by-event EVENT");
	}

	@Test
	void whatIsNotOneCandidateIsNoLink() {
		this.store.write(record("D-0001-2026", "90001", "Sample Labs", "Exosome drops", "2026-11-02"),
				record("D-0002-2026", "90002", "Sample Labs", "Exosome drops", "2026-11-04"),
				page("two-events", "Sample Labs", "Exosome drops", "2026-11-03"),
				record("D-0003-2026", "90003", "Other Labs", "Exosome drops", "2026-11-02"),
				page("one", "Other Labs LLC", "Exosome drops", "2026-11-03"),
				page("expanded", "Other Labs LLC", "Exosome drops", "2026-11-05"),
				record("D-0004-2026", "90004", "Third Labs", "Exosome drops", "2026-11-02"),
				page("late", "Third Labs", "Exosome drops", "2026-11-10"),
				page("other-product", "Third Labs", "Vitamin tablets", "2026-11-02"),
				page("other-firm", "Fourth Labs", "Exosome drops", "2026-11-02"));
		assertThat(settle()).isEmpty();
	}

	@Test
	void aLinkThatASecondCandidateMakesDoubtfulIsTakenBack() {
		this.store.write(record("D-0001-2026", "90001", "Sample Labs", "Exosome drops", "2026-11-02"),
				page("drops", "Sample Labs", "Exosome drops", "2026-11-03"));
		assertThat(settle()).containsExactly("%22D-0001-2026%22 SAME_EVENT drops FIRM");
		this.store.write(record("D-0002-2026", "90002", "Sample Labs", "Exosome drops", "2026-11-04"));
		assertThat(settle()).isEmpty();
	}

}

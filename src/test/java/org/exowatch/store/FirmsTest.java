package org.exowatch.store;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Firms and products as entities, in a real database. */
class FirmsTest {

	private final StoreFixture store = new StoreFixture();

	private List<String> firms() {
		return this.store.texts("select name || ' ' || notices from analysis.firm order by firm_key");
	}

	@Test
	void allSpellingsOfAFirmStandTogether() {
		this.store.write(Sample.notice("/1").firm("Acme Biologics Inc.").published("2026-01-05").tagged(),
				Sample.notice("/2").firm("ACME BIOLOGICS, INC").published("2026-03-05").tagged(),
				Sample.notice("/3").firm("The Acmé Biologics LLC").published("2026-02-05").tagged());
		assertThat(firms()).containsExactly("ACME BIOLOGICS, INC 3");
		assertThat(this.store.text("select names::text from analysis.firm"))
			.isEqualTo("{\"ACME BIOLOGICS, INC\",\"Acme Biologics Inc.\",\"The Acmé Biologics LLC\"}");
		assertThat(this.store.text("select concat_ws(' ', first_notice, last_notice, legal_forms) from analysis.firm"))
			.isEqualTo("2026-01-05 2026-03-05 {inc,llc}");
	}

	@Test
	void nearMissesStayApart() {
		this.store.write(Sample.notice("/1").firm("Acme Biologics Inc.").tagged(),
				Sample.notice("/2").firm("Acme Biologics of Texas LLC").tagged(),
				Sample.notice("/3").firm("Acme Biologic LLC").tagged(),
				Sample.notice("/4").firm("Acme Biologics Holdings Inc.").tagged());
		assertThat(firms()).hasSize(4);
	}

	@Test
	void anotherNameThatIsAFirmsOwnMergesNobodyAndIsAHint() {
		this.store.write(Sample.notice("/1").firm("Acme Liquids LLC d/b/a Planet Sample").tagged(),
				Sample.notice("/2").firm("Planet Sample, Inc.").tagged(),
				Sample.notice("/3").firm("Beta Labs (formerly Acme Liquids)").tagged(),
				Sample.notice("/4").firm("Gamma LLC dba Gamma").tagged(), Sample.notice("/5").firm("Gamma").tagged());
		assertThat(this.store.texts("select path || ' ' || firm_key from analysis.firm_notice order by path"))
			.containsExactly("/1 acme liquids", "/2 planet sample", "/3 beta labs", "/4 gamma", "/5 gamma");
		assertThat(hints()).containsExactly("acme liquids beta labs OTHER_NAME Acme Liquids",
				"acme liquids planet sample OTHER_NAME Planet Sample");
		assertThat(this.store.text("select names::text from analysis.firm where firm_key = 'acme liquids'"))
			.isEqualTo("{\"Acme Liquids LLC\",\"Planet Sample\"}");
	}

	private List<String> hints() {
		return this.store
			.texts("select concat_ws(' ', firm_key, other_firm_key, hint, value) from analysis.firm_hint order by 1");
	}

	@Test
	void anotherNameThatTwoFirmsHaveMergesNobodyAndIsAHint() {
		this.store.write(Sample.notice("/1").firm("Acme LLC dba Stem Cell Center").tagged(),
				Sample.notice("/2").firm("Beta LLC dba Stem Cell Center").tagged(),
				Sample.notice("/3").firm("Stem Cell Center").tagged());
		assertThat(firms()).hasSize(3);
		assertThat(hints()).containsExactly("acme beta OTHER_NAME Stem Cell Center",
				"acme stem cell center OTHER_NAME Stem Cell Center",
				"beta stem cell center OTHER_NAME Stem Cell Center");
	}

	@Test
	void theSameNumberForTwoFirmsIsAHintAndNoMerge() {
		this.store.write(Sample.notice("/1").firm("Acme LLC").identifier("MARCS", "900001").tagged(),
				Sample.notice("/2").firm("Acmee LLC").identifier("MARCS", "900001").tagged());
		assertThat(firms()).hasSize(2);
		assertThat(this.store
			.texts("select concat_ws(' ', firm_key, other_firm_key, hint, value) from analysis.firm_hint"))
			.containsExactly("acme acmee MARCS 900001");
	}

	@Test
	void namesFollowTheNotice() {
		this.store.write(Sample.notice("/1").firm("Acme LLC").products("SampleExo™").tagged());
		this.store.write(Sample.notice("/1").firm("Beta LLC").products("OtherExo", "SampleExo").tagged());
		assertThat(firms()).containsExactly("Beta LLC 1");
		assertThat(this.store.texts("select name || ' ' || firm_keys::text from analysis.product order by 1"))
			.containsExactly("OtherExo {beta}", "SampleExo {beta}");
	}

	@Test
	void namesAreWrittenAnewOnceWhenTheRulesHaveChanged() {
		this.store.write(Sample.notice("/1").firm("Acme LLC").tagged(), Sample.paper("1").tagged());
		this.store.jdbc.sql("update exowatch.notice_name set name_key = 'as an older version wrote it'").update();
		this.store.settle(StoreFixture.SEEN);
		assertThat(this.store.text("select firm_key from analysis.firm")).isEqualTo("acme");
		this.store.jdbc.sql("update exowatch.notice_name set name_key = 'left alone' where kind = 'FIRM'").update();
		this.store.settle(StoreFixture.SEEN);
		assertThat(this.store.text("select firm_key from analysis.firm")).isEqualTo("left alone");
	}

}

package org.exowatch.document;

import java.util.List;

import org.exowatch.document.NoticeName.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class NoticeNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Acme Biologics Inc.                                  | acme biologics | inc
			ACME BIOLOGICS, INC                                  | acme biologics | inc
			The Acme Biologics, L.L.C.                           | acme biologics | llc
			Acmé Biologics Ltd.                                  | acme biologics | ltd
			Acme® Biologics Corporation                          | acme biologics | corp
			Acme Biologics Pty. Limited                          | acme biologics | pty ltd
			Acme Biologics GmbH & Co. KG                         | acme biologics | gmbh co kg
			Acme Biologics, Inc., a Sample Holdings company      | acme biologics | inc
			Acme’s Biologics LLC                                 | acmes biologics | llc
			Acme & Sons Co.                                      | acme and sons | co
			Acme Biologics and Co.                               | acme biologics | co
			U.S. Acme LLC                                        | us acme | llc
			The Exosome Company LLC                              | exosome co | llc
			Acme Clinic of PA                                    | acme clinic of pa |
			Acme Med Spa                                         | acme med spa |
			Acme (USA) Inc.                                      | acme usa | inc
			Inc.                                                 | inc |
			Sample Vape NV LLC                                   | sample vape nv | llc
			Sample Vape Corp LLC                                 | sample vape | corp llc
			Sample Clinic PA                                     | sample clinic | pa
			Sample Repair PC Inc.                                | sample repair pc | inc
			Sample Cells Co., Ltd.                               | sample cells | co ltd
			Sample Cells Co. LLC                                 | sample cells co | llc
			NOW Sample Foods                                     | now sample foods |
			Heal Now, LLC                                        | heal now | llc
			エクソソーム株式会社                                   | エクソソーム株式会社 |
			""")
	void aNameHasANormalFormAndALegalForm(String printed, String key, String legalForm) {
		assertThat(FirmName.names(printed)).singleElement().satisfies((name) -> {
			assertThat(name.key()).isEqualTo(key);
			assertThat(name.legalForm()).isEqualTo(legalForm);
			assertThat(name.printed()).isEqualTo(printed);
		});
	}

	@Test
	void differentFirmsKeepDifferentNames() {
		assertThat(List.of("Acme Biologics Inc.", "Acme Biologics of Texas LLC", "Acme Bio Inc.", "Acme Biologic LLC",
				"Acme Biologics Texas", "Acme Biologics 2 LLC", "New Acme Biologics Inc.", "Acme Biologics Holdings"))
			.extracting((printed) -> FirmName.names(printed).get(0).key())
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Acme Biologics LLC d/b/a Renew Clinic", "Acme Biologics, LLC (dba Renew Clinic)",
			"Acme Biologics LLC, doing business as Renew Clinic", "Acme Biologics LLC D.B.A. Renew Clinic",
			"Acme Biologics L.L.C. d / b / a: Renew Clinic" })
	void bothSidesOfDoingBusinessAsAreNames(String printed) {
		assertThat(FirmName.names(printed)).extracting(NoticeName::role, NoticeName::key)
			.containsExactly(tuple(Role.NAMED, "acme biologics"), tuple(Role.TRADING_AS, "renew clinic"));
		assertThat(FirmName.names(printed).get(1).printed()).isEqualTo("Renew Clinic");
	}

	@Test
	void formerNamesAreNamesToo() {
		assertThat(FirmName.names("Acme Inc. (formerly known as Old Acme Labs, LLC) dba Renew"))
			.extracting(NoticeName::role, NoticeName::printed)
			.containsExactly(tuple(Role.NAMED, "Acme Inc."), tuple(Role.FORMERLY, "Old Acme Labs, LLC"),
					tuple(Role.TRADING_AS, "Renew"));
		assertThat(List.of("Acme Inc. previously operating as Old Labs", "Acme (formerly doing business as Old Labs)"))
			.allSatisfy((printed) -> assertThat(FirmName.names(printed)).extracting(NoticeName::role, NoticeName::key)
				.containsExactly(tuple(Role.NAMED, "acme"), tuple(Role.FORMERLY, "old labs")));
		assertThat(List.of("Acme Inc. operating as Renew", "Acme, now Renew", "Acme Inc. (now Renew, LLC)"))
			.allSatisfy((printed) -> assertThat(FirmName.names(printed)).extracting(NoticeName::role, NoticeName::key)
				.containsExactly(tuple(Role.NAMED, "acme"), tuple(Role.TRADING_AS, "renew")));
		assertThat(FirmName.names("d/b/a Renew Clinic")).extracting(NoticeName::role).containsExactly(Role.NAMED);
		assertThat(FirmName.names("Informerly Labs")).hasSize(1);
	}

	@Test
	void whatHoldsNoNameGivesNone() {
		assertThat(List.of("", "  ", "—", "™", "d/b/a"))
			.allSatisfy((text) -> assertThat(FirmName.names(text)).isEmpty());
	}

	@Test
	void productsAreNamesOfANotice() {
		assertThat(NoticeName.of(notice("Acme LLC", "SampleExo™ 5-mL", "SAMPLEEXO 5 ML", " ")))
			.extracting(NoticeName::kind, NoticeName::key)
			.containsExactly(tuple(NoticeName.Kind.FIRM, "acme"), tuple(NoticeName.Kind.PRODUCT, "sampleexo 5 ml"),
					tuple(NoticeName.Kind.PRODUCT, "sampleexo 5 ml"));
	}

	private static SafetyNotice notice(String firm, String... products) {
		return new SafetyNotice(DocumentKey.fda("/a"), NoticeKind.WARNING_LETTER, new Text("Acme", List.of()), null,
				firm, null, null, List.of(products), null, null, List.of(), null, null, List.of(), List.of(), null,
				List.of());
	}

}

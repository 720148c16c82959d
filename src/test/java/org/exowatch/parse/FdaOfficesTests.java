package org.exowatch.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The offices of the FDA by the ways in which its letters spell them. */
class FdaOfficesTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"Center for Biologics Evaluation and Research; Center for Biologics Evaluation and Research (CBER)",
			"CBER; Center for Biologics Evaluation and Research (CBER)",
			"Center for Drug Evaluation and Research | CDER; Center for Drug Evaluation and Research (CDER)",
			"Center for Tobacco ProductsVIA UPS; Center for Tobacco Products (CTP)",
			"Human Foods Program; Human Foods Program (HFP)",
			"The Office of Prescription Drug Promotion (OPDP); Office of Prescription Drug Promotion (OPDP)",
			"Div ision of Northern Border Imports; Division of Northern Border Imports",
			"West Coast Import District Compliance Branch - Team 2 (WCID-CB); Division of West Coast Imports",
			"Southwest Imports; Division of Southwest Imports",
			"Office of Human and Animal Food Operations – East Division 3; Division of Human and Animal Food Operations East III",
			"Office of Human and Animal Foods Operations‐East V; Division of Human and Animal Food Operations East V",
			"Office of Human & Animal Food Operations East 6; Division of Human and Animal Food Operations East VI",
			"HUMAN AND ANIMAL FOOD WEST I COMPLIANCE BRANCH (HAFW1-CB); Division of Human and Animal Food Operations West I",
			"Office of Human and Animal Food Operations - Division IV West; Division of Human and Animal Food Operations West IV",
			"Office of Human and Animal Foods West; Division of Human and Animal Food Operations West",
			"Pharmaceutical Quality Operations Division III; Division of Pharmaceutical Quality Operations III",
			"Office of Pharmaceutical Quality Operations; Office of Pharmaceutical Quality Operations",
			"Office of Biological Products Operations – Division 2; Division of Biological Products Operations II",
			"Office of Medical Device and Radiological Health, Division 3; Division of Medical Device and Radiological Health Operations West",
			"Office of Medical Devices and Radiological Health Operations Div. 2 Central; Division of Medical Device and Radiological Health Operations Central",
			"Office of Manufacturing Quality; Office of Manufacturing Quality", "Drug; Drug" })
	void oneNameForAll(String printed, String name) {
		assertThat(FdaOffices.normalised(printed)).isEqualTo(name);
		assertThat(FdaOffices.normalised(name)).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\'', delimiter = ';',
			value = "\"OHT2: Office of Cardiovascular Devices\"; OHT2: Office of Cardiovascular Devices")
	void quotationMarksAreNoPartOfAName(String printed, String name) {
		assertThat(FdaOffices.normalised(printed)).isEqualTo(name);
	}

}

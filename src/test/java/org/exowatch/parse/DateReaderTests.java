package org.exowatch.parse;

import java.io.IOException;
import java.time.LocalDate;

import org.exowatch.document.Article;
import org.exowatch.document.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** PubDate in the ways PubMed prints it. */
class DateReaderTests {

	@ParameterizedTest
	@CsvSource({ "2024 Nov-Dec,2024-11-01,SEASON", "1998 Dec-1999 Jan,1998-12-01,SEASON",
			"2000 Spring,2000-03-01,SEASON", "Winter 1999,1999-01-01,SEASON", "2019 Jan - Feb,2019-01-01,SEASON",
			"1978-1979,1978-01-01,YEAR", "2011 Aug,2011-08-01,MONTH", "2003 Fall-Winter,2003-09-01,SEASON",
			"no date,,NONE", "1st Quarter,,NONE" })
	void medlineDate(String printed, LocalDate day, PartialDate.Precision precision) {
		assertThat(DateReader.medlineDate(printed)).isEqualTo(new PartialDate(day, precision, printed));
	}

	@ParameterizedTest
	@CsvSource({ "2024,Nov,30,2024-11-30,DAY,2024 Nov 30", "2024,11,3,2024-11-03,DAY,2024 11 3",
			"2023,Feb,30,2023-02-01,MONTH,2023 Feb 30", "2030,,,2030-01-01,YEAR,2030",
			"2024,Xyz,1,2024-01-01,YEAR,2024 Xyz 1", "0000,Jan,1,,NONE,0000 Jan 1", "20x4,13,99,,NONE,20x4 13 99" })
	void parts(String year, String month, String day, LocalDate first, PartialDate.Precision precision, String printed)
			throws IOException {
		String date = "<Year>" + year + "</Year>" + ((month != null) ? "<Month>" + month + "</Month>" : "")
				+ ((day != null) ? "<Day>" + day + "</Day>" : "");
		Article article = (Article) Docs
			.pubmed(Docs.SET + "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><PubDate>"
					+ date + "</PubDate></JournalIssue></Journal></Article></MedlineCitation></PubmedArticle>"
					+ Docs.SET_END)
			.get(0);
		assertThat(article.published()).isEqualTo(new PartialDate(first, precision, printed));
	}

}

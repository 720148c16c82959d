package org.exowatch.digest;

import java.util.List;

import org.exowatch.digest.Digest.Finding;
import org.exowatch.digest.Digest.Line;
import org.exowatch.digest.Digest.Link;
import org.exowatch.digest.Digest.Summary;
import org.exowatch.document.DocumentKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SummarySectionTest {

	@Test
	void everyStatementHasItsPapers() {
		Summary summary = SummarySection.of(SamplePapers.papers().subList(0, 2));
		assertThat(summary.designs()).containsExactly(line("1 randomized trial", "39990101"),
				line("1 non-randomized clinical trial", "39990102"));
		assertThat(summary.findings())
			.extracting((finding) -> finding.quote().text(), (finding) -> finding.quote().note())
			.containsExactly(tuple(
					"Pain scores at 24 weeks did not differ between groups (mean difference −0.3, 95% CI −0.9 to 0.3; P = 0.34).",
					"randomized trial"),
					tuple("Hair density rose by 9.5 hairs/cm² at week 12 (n = 22), without a control group.",
							"non-randomized clinical trial"));
		assertThat(summary.notes()).containsExactly(line("1 paper with a sentence on adverse events:", "39990101"));
	}

	@Test
	void findingsThatSayNearlyTheSameAreToldOnceAndTheContraryIsNot() {
		Summary summary = SummarySection.of(SamplePapers.similar());
		assertThat(summary.findings()).hasSize(3).first().satisfies((finding) -> {
			assertThat(finding.quote().key()).isEqualTo(DocumentKey.pubmed("39990200"));
			assertThat(finding.similar()).isEqualTo("and 1 similar");
			assertThat(finding.others()).containsExactly(Links.to(DocumentKey.pubmed("39990201")));
		});
		assertThat(summary.findings().stream().skip(1)).extracting(Finding::similar).containsOnly("");
		assertThat(summary.designs()).extracting(Line::text).containsExactly("7 animal studies", "1 narrative review");
		assertThat(summary.notes()).containsExactly(
				line("4 key sentences stand with their papers:", "39990204", "39990205", "39990206", "39990210"));
	}

	@Test
	void whatIsRetractedIsNamedAndNotQuoted() {
		Summary summary = SummarySection.of(List.of(SamplePapers.retracted()));
		assertThat(summary.designs()).isEmpty();
		assertThat(summary.findings()).isEmpty();
		assertThat(summary.notes()).containsExactly(line("1 retracted paper, left out of this:", "39990108"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Exosomes reduced pain in 40 patients. | Exosomes reduced pain in 40 patients. | true
					Exosomes reduced pain in 40 patients. | Exosomes did not reduce pain in 40 patients. | false
					Exosomes reduced knee pain. | Exosomes increased knee pain. | false
					Exosomes reduced knee pain in patients. | Exosomes reduced knee pain in patients and rats. | false
					Exosomes reduced pain in 40 patients. | This study showed that exosomes reduced the pain in 40 patients. | true
					Exosomes reduced pain in 40 patients. | Exosomes reduced pain in 52 patients. | false
					The hazard ratio for relapse was 0.50. | The hazard ratio for relapse was 2.00. | false
					Superior to placebo (P = 0.001). | Superior to placebo (P = 0.9). | false
					Exosomes alleviated neuroinflammation in mice. | Exosomes aggravated neuroinflammation in mice. | false
					Exosomes increased survival in rats. | Exosomes increased mortality in rats. | false
					Exosomes were safe in patients. | Exosomes were unsafe in patients. | false
					Exosomes promoted tumour growth. | Exosomes increased tumour apoptosis. | false
					Exosomes reduced pain after surgery. | Exosomes reduced mobility after surgery. | false
					Exosomes were better than placebo. | Placebo was better than exosomes. | false
					Pain fell (P < 0.05). | Pain fell (P > 0.05). | false
					Pain changed by 3 points. | Pain changed by −3 points. | false
					Pain fell from 5 to 3 by week 12. | Pain fell from 6 to 2 by week 24. | false
					CD63+ cells raised it. | CD63− cells raised it. | false
					CD63+ cells raised it. | CD63- cells raised it. | false
					IL-6 ↑ and IL-10 ↓ | IL-6 ↓ and IL-10 ↑ | false
					A change of –5 points. | A change of 5 points. | false
					A change of 5%. | A change of 5. | false
					A ratio ≈ 5. | A ratio ≠ 5. | false
					10^6 particles | 10 6 particles | false
					Exosomes reduced IL-6. | Exosomes reduced IL-10. | false
					Exosomes reduced knee pain by 50%. | Hair density was higher after vesicles from platelets. | false
					*** | *** | true
					*** | ### | false
					""")
	void similarMeansThatOnlyCommonWordsDiffer(String one, String other, boolean similar) {
		assertThat(FindingWords.of(one).equals(FindingWords.of(other))).isEqualTo(similar);
	}

	private static Line line(String text, String... pmids) {
		List<Link> links = List.of(pmids).stream().map((pmid) -> Links.to(DocumentKey.pubmed(pmid))).toList();
		return new Line("", text, links);
	}

}

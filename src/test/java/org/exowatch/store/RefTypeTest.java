package org.exowatch.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefTypeTest {

	/**
	 * The RefType attribute of CommentsCorrections in pubmed_250101.dtd, in its order.
	 */
	private static final List<String> DTD = List.of("AssociatedDataset", "AssociatedPublication", "CommentIn",
			"CommentOn", "CorrectedandRepublishedIn", "CorrectedandRepublishedFrom", "ErratumIn", "ErratumFor",
			"ExpressionOfConcernIn", "ExpressionOfConcernFor", "RepublishedIn", "RepublishedFrom",
			"RetractedandRepublishedIn", "RetractedandRepublishedFrom", "RetractionIn", "RetractionOf", "UpdateIn",
			"UpdateOf", "SummaryForPatientsIn", "OriginalReportIn", "ReprintIn", "ReprintOf", "Cites");

	private final StoreFixture store = new StoreFixture();

	@Test
	void everyRefTypeOfTheDtdIsDecided() {
		assertThat(DTD).hasSize(23);
		assertThat(Arrays.stream(RefType.values()).map(RefType::inPubMed)).containsAll(DTD)
			.doesNotHaveDuplicates()
			.hasSize(DTD.size() + 2);
	}

	/** What the record "this", which names "other", and the other come to. */
	@Test
	void eachLeadsToItsLinksAndStatuses() {
		Map<String, String> expected = new TreeMap<>(
				Map.ofEntries(Map.entry("RetractionIn", "other RETRACTS this; this RETRACTED"),
						Map.entry("RetractionOf", "this RETRACTS other; other RETRACTED"),
						Map.entry("RetractedandRepublishedIn", "other RETRACTS this; this RETRACTED"),
						Map.entry("RetractedandRepublishedFrom", "this RETRACTS other; other RETRACTED"),
						Map.entry("ExpressionOfConcernIn", "other CONCERNS this; this CONCERN"),
						Map.entry("ExpressionOfConcernFor", "this CONCERNS other; other CONCERN"),
						Map.entry("ErratumIn", "other CORRECTS this; this CORRECTED"),
						Map.entry("ErratumFor", "this CORRECTS other; other CORRECTED"),
						Map.entry("PartialRetractionIn", "other CORRECTS this; this CORRECTED"),
						Map.entry("PartialRetractionOf", "this CORRECTS other; other CORRECTED"),
						Map.entry("CorrectedandRepublishedIn",
								"other CORRECTS this; this CORRECTED not counted; this VERSION_OF other"),
						Map.entry("CorrectedandRepublishedFrom",
								"other CORRECTED not counted; other VERSION_OF this; this CORRECTS other"),
						Map.entry("UpdateIn", "other UPDATES this; this UPDATED"),
						Map.entry("UpdateOf", "other UPDATED; this UPDATES other"),
						Map.entry("RepublishedIn", "other NONE not counted; other VERSION_OF this"),
						Map.entry("RepublishedFrom", "this NONE not counted; this VERSION_OF other"),
						Map.entry("ReprintIn", "other NONE not counted; other VERSION_OF this"),
						Map.entry("ReprintOf", "this NONE not counted; this VERSION_OF other")));
		List<String> types = Arrays.stream(RefType.values()).map(RefType::inPubMed).toList();
		for (int i = 0; i < types.size(); i++) {
			this.store.write(Sample.paper("1" + i + "1").correction(types.get(i), "1" + i + "2", "J").tagged(),
					Sample.paper("1" + i + "2").tagged());
		}
		this.store.settle(Instant.parse("2026-11-12T09:00:00Z"));
		for (int i = 0; i < types.size(); i++) {
			assertThat(found("1" + i + "1", "1" + i + "2")).as(types.get(i))
				.isEqualTo(sorted(expected.getOrDefault(types.get(i), "")));
		}
	}

	private String found(String here, String other) {
		String found = this.store
			.text("""
					select string_agg(t, '; ' order by t collate "C") from (
						select from_key || ' ' || kind || ' ' || to_key as t from exowatch.link
							where from_key in ('%1$s', '%2$s')
						union all
						select source_key || ' ' || status || case when superseded_by is null then '' else ' not counted' end
							from exowatch.document where source_key in ('%1$s', '%2$s')
								and (status <> 'NONE' or superseded_by is not null)) x"""
				.formatted(here, other));
		return (found == null) ? "" : sorted(found.replace(here, "this").replace(other, "other"));
	}

	private static String sorted(String parts) {
		return String.join("; ", Arrays.stream(parts.split("; ")).sorted().toList());
	}

}

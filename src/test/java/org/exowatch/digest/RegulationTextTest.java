package org.exowatch.digest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.exowatch.digest.Digest.Line;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.NoticeKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegulationTextTest {

	private static final String RECORD = "api.fda.gov/drug/drugsfda.json?search=application_number:%22BLA999999%22";

	private static Line approvals(String... keys) {
		List<DigestInput.NoticeRef> notices = List.of(keys)
			.stream()
			.map((key) -> new DigestInput.NoticeRef(DocumentKey.fda(key), NoticeKind.APPROVAL, "SAMPLEVES",
					LocalDate.of(2026, 11, 2), DigestInput.Marks.NONE))
			.toList();
		DigestInput.Claim claim = new DigestInput.Claim("approval", "Approved", "regulation", List.of(), List.of(),
				List.of(), notices, List.of(), null);
		return RegulationText.approvals(claim,
				new CoverageSection(SampleInputs.fullWeek(), ZoneId.of("America/New_York")));
	}

	@Test
	void aListOfApprovedProductsIsNoApproval() {
		Line line = approvals("/vaccines-blood-biologics/approved-products");
		assertThat(line.text()).startsWith("none among the pages checked until 22 Nov 2026. A list of approved products"
				+ " speaks of them, which is no approval");
		assertThat(line.links()).extracting(Digest.Link::url)
			.containsExactly("https://www.fda.gov/vaccines-blood-biologics/approved-products");
	}

	@Test
	void anApprovedApplicationIsOneAndNamed() {
		Line line = approvals(RECORD, "/vaccines-blood-biologics/approved-products");
		assertThat(line.text()).isEqualTo("1 among the records received until 22 Nov 2026:");
		assertThat(line.links()).extracting(Digest.Link::url).containsExactly("https://" + RECORD);
	}

}

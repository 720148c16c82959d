package org.exowatch.cli;

import java.util.List;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;
import org.exowatch.document.Span;
import org.exowatch.document.Subject;
import org.exowatch.document.Tags;
import org.exowatch.document.Tags.EvidenceTag;
import org.exowatch.document.Tags.KeySentenceTag;
import org.exowatch.document.Tags.RoleTag;
import org.exowatch.document.Tags.TagVersions;
import org.exowatch.document.Tier;
import org.exowatch.document.VesicleRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** All sentences are invented. */
class ExplanationTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			They were demonstrated in a rat.   | "rat"                       | They were demonstrated in a «rat».
			They were demonstrated in mice.    | "rat"                       | They were demonstrated in mice.
			Uremia and MI were seen in MI.     | “MI” stands for “infarct”   | Uremia and «MI» were seen in MI.
			MIF rose; MI was seen.             | “MI” is negated             | MIF rose; «MI» was seen.
			It fell.                           | a weight of 2               | «It fell.»
			""")
	void marksTheWordsThatAreQuoted(String sentence, String detail, String marked) {
		Reason reason = new Reason("TEXT", "rule", detail, new Span(0, sentence.length()), false);
		assertThat(Explanation.of(tags(reason), sentence, List.of())).filteredOn((entry) -> entry.tag().equals("role"))
			.flatExtracting(Explanation.Entry::grounds)
			.extracting(Explanation.Ground::marked)
			.containsExactly(marked);
	}

	private static Tags tags(Reason reason) {
		return new Tags(List.of(),
				new EvidenceTag(EvidenceType.OTHER, List.of(), Subject.NONE, null, Tier.LOW, List.of(), null),
				new RoleTag(VesicleRole.NONE, List.of(reason)), new KeySentenceTag(null, List.of()), List.of(),
				List.of(), List.of(), new TagVersions("1", "1", "1", "1", "1"));
	}

}

package org.exowatch.tag;

import java.util.List;

import org.exowatch.catalog.Overlay;
import org.exowatch.catalog.Overlay.Action;
import org.exowatch.catalog.Overlay.Row;
import org.exowatch.document.Reason;
import org.exowatch.document.Tags;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OverlayTaggingTests {

	@Test
	void anAddedFormNamesItsConceptsAgainstTheVocabulary() {
		Tags tags = with("The flowing blight and sepsis were seen.",
				row(Action.ADD, "flowing blight", "MESH:D002056", "MESH:D000505"),
				row(Action.ADD, "sepsis", "MESH:D010300"));
		assertThat(Tagging.ids(tags)).containsExactly("D002056", "D000505", "D010300");
		assertThat(tags.conditions().get(0).mentions().get(0).rule()).isEqualTo("condition.learnt");
		assertThat(tags.conditions().get(0).because()).extracting(Reason::detail)
			.anyMatch((detail) -> detail.contains("“flowing blight”: row ADD, right in 2 of 3 texts"));
	}

	@Test
	void aConceptThatNoVocabularyHasIsKnownByItsForm() {
		Tags tags = with("The flowing blight was seen.", row(Action.ADD, "flowing blight", "OMIM:999999"));
		assertThat(tags.conditions().get(0).id()).isEqualTo("OMIM:999999");
		assertThat(tags.conditions().get(0).name()).isEqualTo("flowing blight");
	}

	@Test
	void aDroppedFormLeavesTheNamesWithinAndASuppressedOneDoesNot() {
		String text = "The sepsis institute met.";
		assertThat(Tagging.ids(with(text))).containsExactly("D018805");
		assertThat(Tagging.ids(with(text, row(Action.SUPPRESS, "sepsis institute")))).isEmpty();
		String nested = "Rheumatoid arthritis was seen.";
		assertThat(Tagging.ids(with(nested))).containsExactly("D001172");
		assertThat(Tagging.ids(with(nested, row(Action.DROP, "rheumatoid arthritis")))).containsExactly("D001168");
		assertThat(Tagging.ids(with(nested, row(Action.SUPPRESS, "rheumatoid arthritis")))).isEmpty();
	}

	@Test
	void anAbbreviationOfAnOverlayNeedsTheLongForm() {
		Row row = row(Action.ABBREVIATE, "ZQ", "MESH:D018805");
		assertThat(with("ZQ was seen.", row).conditions()).isEmpty();
		assertThat(with("Sepsis was seen. ZQ persisted.", row).conditions().get(0).mentions()).hasSize(2);
	}

	@Test
	void aNameSharesItsFirstWordWithWhatFollows() {
		Tags tags = with("The flowing blight and scab were seen.", row(Action.ADD, "flowing blight", "MESH:D002056"),
				row(Action.ADD, "flowing scab", "MESH:D000505"));
		assertThat(Tagging.ids(tags)).containsExactlyInAnyOrder("D002056", "D000505");
	}

	@Test
	void ofTwoRowsForAFormTheLaterCounts() {
		Tags tags = with("Sepsis was seen.", row(Action.SUPPRESS, "sepsis"), row(Action.ADD, "sepsis", "MESH:D002056"));
		assertThat(Tagging.ids(tags)).containsExactly("D002056");
	}

	@Test
	void shortWordsInCapitalsCountAsTheyAreWritten() {
		Row row = row(Action.ADD, "ALD", "MESH:D018805");
		assertThat(Tagging.ids(with("ALD was seen.", row))).containsExactly("D018805");
		assertThat(with("Ald was seen.", row).conditions()).isEmpty();
	}

	private static Tags with(String text, Row... rows) {
		return Tagger.of(Tagging.STARTER.plus(new Overlay(List.of(rows)), "overlay")).tag("Vesicles", text, List.of());
	}

	private static Row row(Action action, String form, String... concepts) {
		return new Row(action, List.of(concepts), form, 3, 2);
	}

}

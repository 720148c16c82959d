package org.exowatch.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.exowatch.catalog.Overlay;
import org.exowatch.catalog.Overlay.Action;
import org.exowatch.catalog.Overlay.Row;
import org.exowatch.document.AnnotatedText;
import org.exowatch.document.AnnotatedText.Annotation;
import org.exowatch.document.Span;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CorpusLearnerTests {

	private final List<AnnotatedText> corpus = new ArrayList<>();

	@Test
	void aFormThatPeopleMarkIsAddedWithItsCounts() {
		text("The flowing blight was seen.", "flowing blight", "MESH:D002056");
		text("Flowing blights were seen.", "Flowing blights", "MESH:D002056");
		text("A flowing blight was drawn.", "", "");
		assertThat(learnt()).containsExactly(new Row(Action.ADD, List.of("MESH:D002056"), "Flowing blights", 3, 2));
	}

	@Test
	void aFormWithSeveralMeaningsTakesTheCommonest() {
		text("The flowing blight was seen.", "flowing blight", "MESH:D000505");
		text("The flowing blight was seen.", "flowing blight", "MESH:D002056");
		text("The flowing blight was seen.", "flowing blight", "MESH:D002056");
		assertThat(learnt().get(0).concepts()).containsExactly("MESH:D002056");
	}

	@Test
	void aNameThatIsWrongTooOftenIsDropped() {
		for (int i = 0; i < 4; i++) {
			text("A burn was seen.", "", "");
		}
		assertThat(learnt()).containsExactly(new Row(Action.DROP, List.of(), "burn", 4, 0));
	}

	@Test
	void aNameThatPeopleGiveToAnotherConceptIsTurned() {
		for (int i = 0; i < 3; i++) {
			text("A burn, deep and red, was seen.", "burn, deep", "MESH:D000505");
		}
		assertThat(learnt()).contains(new Row(Action.ADD, List.of("MESH:D000505"), "burn", 3, 3));
	}

	@Test
	void aCompositeFormKeepsAllItsConcepts() {
		text("The flowing and standing blight was seen.", "flowing and standing blight", "MESH:D002056|MESH:D000505");
		assertThat(learnt().get(0).concepts()).containsExactly("MESH:D000505", "MESH:D002056");
	}

	@Test
	void twoLettersNeedTheirLongForm() {
		text("ZQ was seen.", "ZQ", "MESH:D002056");
		assertThat(learnt().get(0).action()).isEqualTo(Action.ABBREVIATE);
	}

	@Test
	void theOrderOfTheTextsDoesNotMatter() {
		text("The flowing blight was seen.", "flowing blight", "MESH:D000505");
		text("A burn was seen, and no standing blight.", "standing blight", "MESH:D002056");
		text("The flowing blight was seen.", "flowing blight", "MESH:D002056");
		List<Row> rows = learnt();
		Collections.reverse(this.corpus);
		assertThat(learnt()).isEqualTo(rows);
	}

	private List<Row> learnt() {
		Overlay overlay = CorpusLearner.learn(this.corpus, Tagging.STARTER);
		return overlay.rows();
	}

	private void text(String body, String marked, String concepts) {
		String full = "Title\n" + body;
		int start = full.indexOf(marked);
		List<Annotation> annotations = marked.isEmpty() ? List.of()
				: List.of(new Annotation(new Span(start, start + marked.length()), marked, "Disease",
						List.of(concepts.split("\\|"))));
		this.corpus.add(new AnnotatedText("t" + this.corpus.size(), "Title", body, annotations));
	}

}

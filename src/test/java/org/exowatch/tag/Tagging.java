package org.exowatch.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.exowatch.document.Article;
import org.exowatch.document.Article.Keyword;
import org.exowatch.document.Article.MeshHeading;
import org.exowatch.document.Article.PublicationType;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.PartialDate;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Tags;
import org.exowatch.document.Tags.ConditionTag;
import org.exowatch.document.Text;
import org.exowatch.vocabulary.Vocabulary;

/** Documents for tests, and the tagger with the shipped vocabulary. */
final class Tagging {

	static final Vocabulary STARTER = starter();

	static final Tagger TAGGER = Tagger.of(STARTER);

	private Tagging() {
	}

	private static Vocabulary starter() {
		try {
			return Vocabulary.of(List.of()).plus(Path.of("jobs/vocabularies/starter.yaml"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Tags tag(String title, String text, String... publicationTypes) {
		return TAGGER.tag(title, text, List.of(publicationTypes));
	}

	/** The tag of one condition. */
	static ConditionTag condition(Tags tags, String ui) {
		return tags.conditions()
			.stream()
			.filter((condition) -> condition.id().equals("MESH:" + ui))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no " + ui + " in " + tags.conditions()));
	}

	static List<String> ids(Tags tags) {
		return tags.conditions().stream().map((condition) -> condition.id().substring(5)).toList();
	}

	static Article article(String title, List<Section> sections, List<String> publicationTypes,
			List<MeshHeading> headings) {
		return article(title, sections, publicationTypes, headings, List.of(), "Automated");
	}

	static Article article(String title, List<Section> sections, List<String> publicationTypes,
			List<MeshHeading> headings, List<String> keywords, String method) {
		return new Article(DocumentKey.pubmed("99000001"), 1, new Text(title, sections), null, List.of(), List.of(),
				null, new PartialDate(LocalDate.of(2026, 1, 1), PartialDate.Precision.YEAR, "2026"), null,
				LocalDate.of(2026, 11, 1), null, "MEDLINE", method,
				publicationTypes.stream().map((name) -> new PublicationType("", name)).toList(), headings, List.of(),
				keywords.stream().map((text) -> new Keyword(text, "NOTNLM", false)).toList(), List.of(), List.of(),
				List.of(), List.of("eng"), null, null, false);
	}

	/** An article with one unlabelled section and numbers of databanks. */
	static Article article(String title, String body, List<Article.Databank> databanks) {
		return new Article(DocumentKey.pubmed("99000001"), 1, new Text(title, List.of(body(body))), null, List.of(),
				List.of(), null, new PartialDate(LocalDate.of(2026, 1, 1), PartialDate.Precision.YEAR, "2026"), null,
				null, null, "MEDLINE", null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), List.of("eng"), null, null, false, null, null, null, null, null, null, List.of(), false,
				List.of(), List.of(), List.of(), List.of(), databanks, List.of(), List.of(), List.of(), List.of(), null,
				null, List.of());
	}

	static Section body(String text) {
		return new Section(SectionKind.BODY, null, text);
	}

	static MeshHeading heading(String ui, String name, boolean major) {
		return new MeshHeading(ui, name, major, List.of());
	}

	static SafetyNotice notice(NoticeKind kind, String title, String body) {
		return new SafetyNotice(DocumentKey.fda("/invented/letter"), kind, new Text(title, List.of(body(body))), null,
				null, null, null, List.of(), null, null, List.of(), null, null, List.of(), List.of(), null, List.of());
	}

}

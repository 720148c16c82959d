package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exowatch.document.Article;
import org.exowatch.document.Article.AffiliationIdentifier;
import org.exowatch.document.Article.Author;
import org.exowatch.document.Article.Correction;
import org.exowatch.document.Article.Databank;
import org.exowatch.document.Article.HistoryDate;
import org.exowatch.document.Article.Issn;
import org.exowatch.document.Article.MeshHeading;
import org.exowatch.document.Article.Qualifier;
import org.exowatch.document.Article.Reference;
import org.exowatch.document.BookDocument;
import org.exowatch.document.BookDocument.BookSection;
import org.exowatch.document.BookDocument.Item;
import org.exowatch.document.BookDocument.Label;
import org.exowatch.document.Identifier;
import org.exowatch.document.Source;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/FIELDS.md, the sample with every element, and what is read of it, agree. */
class FieldsTests {

	private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| (.+) \\|$", Pattern.MULTILINE);

	private static final Pattern TAG = Pattern
		.compile("<(?:mml:(?=math))?([A-Za-z]+)((?: [\\w:]+=\"[^\"]*\")*)/?>([^<]*)");

	private static final Pattern ATTRIBUTE = Pattern.compile(" (\\w+)=\"([^\"]*)\"");

	private static Map<String, String> listed() throws IOException {
		Map<String, String> rows = new LinkedHashMap<>();
		Matcher row = ROW.matcher(Files.readString(Path.of("docs/FIELDS.md")));
		while (row.find()) {
			rows.put(row.group(1), row.group(2));
		}
		return rows;
	}

	/**
	 * Names of elements, and of attributes as {@code Element@name}, with their values.
	 */
	private static Map<String, List<String>> sample() {
		Map<String, List<String>> values = new LinkedHashMap<>();
		Matcher tag = TAG.matcher(new String(Docs.bytes("every-element.xml"), java.nio.charset.StandardCharsets.UTF_8));
		while (tag.find()) {
			values.computeIfAbsent(tag.group(1), (name) -> new ArrayList<>()).add(tag.group(3).strip());
			Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
			while (attribute.find()) {
				values.computeIfAbsent(tag.group(1) + "@" + attribute.group(1), (name) -> new ArrayList<>())
					.add(attribute.group(2));
			}
		}
		return values;
	}

	private static List<Article> articles(boolean references) throws IOException {
		List<Article> articles = new ArrayList<>();
		try (ParsedStream stream = Parsers.open(Docs.raw(Source.PUBMED, "file:/every-element.xml",
				() -> new ByteArrayInputStream(Docs.bytes("every-element.xml"))), null, references)) {
			stream.forEachRemaining((part) -> {
				if (part instanceof Article article) {
					articles.add(article);
				}
			});
		}
		return articles;
	}

	@Test
	void theListAndTheSampleHaveTheSameElements() throws IOException {
		Set<String> listed = new TreeSet<>(listed().keySet());
		listed.removeAll(
				Set.of("PubmedBookArticleSet", "BookDocumentSet", "DeleteDocument", "ContractNumber", "URL", "URL@lang",
						"URL@Type", "BookTitle@part", "BookTitle@sec", "CollectionTitle@part", "CollectionTitle@sec"));
		assertThat(new TreeSet<>(sample().keySet())).isEqualTo(listed);
	}

	/** Values that start with "v " or "a " are found nowhere else. */
	@Test
	void whatIsListedAsKeptIsReadAndWhatIsLeftOutIsNot() throws IOException {
		String read = articles(true).toString();
		Map<String, String> listed = listed();
		sample().forEach((name, values) -> values.stream()
			.filter((value) -> value.startsWith("v ") || value.startsWith("a "))
			.forEach((value) -> {
				if (String.valueOf(listed.get(name)).startsWith("–")) {
					assertThat(read).as(name).doesNotContain(value);
				}
				else {
					assertThat(read).as(name).contains(value);
				}
			}));
	}

	@Test
	void whatFewRecordsHave() throws IOException {
		Article article = articles(false).get(0);
		assertThat(article.authors()).containsExactly(
				new Author("v LastName", "v ForeName", "v Initials", null, null, List.of("v Affiliation"), "v Suffix",
						true, List.of(new Identifier("a Source", "v Identifier")),
						List.of(new AffiliationIdentifier(0, "ROR", "v Identifier of the affiliation")), null),
				new Author(null, null, null, "v CollectiveName", null, List.of(), null, false, List.of(), List.of(),
						"a group"));
		assertThat(article.authors().get(0).cited()).isEqualTo("v LastName v Initials v Suffix");
		assertThat(article.moreAuthors()).isTrue();
		assertThat(article.formerAuthors()).extracting(Author::cited).containsExactly("Formerly");
		assertThat(article.investigators()).extracting(Author::group).containsExactly("a group");
		assertThat(article.personalNameSubjects()).extracting(Author::cited).containsExactly("Subject S 3rd");
		assertThat(article.databanks()).containsExactly(new Databank("v DataBankName", List.of("v AccessionNumber")));
		assertThat(article.corrections())
			.containsExactly(new Correction("UpdateOf", "99100009", "v RefSource", "v Note"));
		assertThat(article.meshHeadings()).containsExactly(new MeshHeading("a UI of a descriptor", "v DescriptorName",
				true, List.of(new Qualifier("a UI of a qualifier", "v QualifierName", false, true)), true, "Geographic",
				true));
		assertThat(article.journal()).isNotNull()
			.satisfies((journal) -> assertThat(journal.issns()).containsExactly(new Issn("v ISSN", "Print"),
					new Issn("v ISSNLinking", "Linking")));
		assertThat(article.otherAbstracts().get(0).copyright()).isEqualTo("Rights in the plain words");
	}

	@Test
	void dates() throws IOException {
		Article article = articles(false).get(0);
		assertThat(article.history()).containsExactly(new HistoryDate("received", "2024-10-09T07:05:03"));
		assertThat(article.created()).isEqualTo("2025-01-02");
		assertThat(article.completed()).isEqualTo("2025-02-03");
		assertThat(article.entered()).isEqualTo("2025-01-02");
		assertThat(articles(false).get(1).history()).containsExactly(new HistoryDate("pubmed", "2012-06-08"));
	}

	@Test
	void referencesComeOnlyWhenAskedForAndNeverAsTheRecordsOwnIds() throws IOException {
		assertThat(articles(false)).allSatisfy((article) -> assertThat(article.references()).isEmpty());
		Article article = articles(true).get(0);
		assertThat(article.references()).containsExactly(
				new Reference("v Citation", List.of(new Identifier("PUBMED", "99100008"))),
				new Reference("Cited in a list within the list", List.of()));
		assertThat(article.identifiers()).extracting(Identifier::value).doesNotContain("99100008");
		assertThat(articles(true).get(1).references()).extracting(Reference::citation)
			.containsExactly("Cited by the chapter");
	}

	@Test
	void book() throws IOException {
		Article article = articles(false).get(1);
		BookDocument book = article.bookDocument();
		assertThat(book).isNotNull();
		assertThat(book.authors()).extracting(Author::cited).containsExactly("Bookauthor");
		assertThat(book.editors()).extracting(Author::cited).containsExactly("Editor");
		assertThat(article.authors()).extracting(Author::cited).containsExactly("Chapterauthor");
		assertThat(book.labels()).containsExactly(new Label("chapter", "v LocationLabel"));
		assertThat(book.sections()).containsExactly(new BookSection(1, "1.", "v SectionTitle"),
				new BookSection(2, null, "A heading below it"));
		assertThat(book.items()).containsExactly(new Item("a ListType", "v Item"));
		assertThat(book.contributed()).isNotNull().satisfies((date) -> assertThat(date.day()).isEqualTo("2012-06-07"));
		assertThat(book.beginning()).isNotNull().satisfies((date) -> assertThat(date.printed()).isEqualTo("2011 05"));
		assertThat(article.created()).isNull();
	}

}

package org.exowatch.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.exowatch.document.Article;
import org.exowatch.document.Article.Journal;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.Identifier;
import org.exowatch.document.PartialDate;
import org.exowatch.document.Section;
import org.exowatch.document.Text;
import org.jspecify.annotations.Nullable;

/** An {@link Article} while its record is being read. */
final class ArticleDraft {

	@Nullable String pmid;

	int version = 1;

	String title = "";

	@Nullable String bookTitle;

	final List<Section> sections = new ArrayList<>(6);

	@Nullable String vernacularTitle;

	final List<Article.OtherAbstract> otherAbstracts = new ArrayList<>(0);

	final List<Article.Author> authors = new ArrayList<>();

	final List<Article.Author> bookAuthors = new ArrayList<>(0);

	@Nullable String journalTitle;

	@Nullable String journalAbbreviation;

	@Nullable String journalShortName;

	@Nullable String nlmId;

	final Set<String> issns = new LinkedHashSet<>(4);

	@Nullable String volume;

	@Nullable String issue;

	@Nullable String pages;

	PartialDate published = new PartialDate(null, PartialDate.Precision.NONE, "");

	@Nullable LocalDate electronic;

	@Nullable LocalDate entrez;

	@Nullable LocalDate appearedInPubMed;

	@Nullable LocalDate created;

	@Nullable LocalDate completed;

	@Nullable LocalDate revised;

	String status = "";

	@Nullable String indexingMethod;

	final List<Article.PublicationType> publicationTypes = new ArrayList<>(4);

	final List<Article.MeshHeading> meshHeadings = new ArrayList<>();

	final List<String> chemicals = new ArrayList<>(0);

	final List<String> keywords = new ArrayList<>();

	final List<Article.Grant> grants = new ArrayList<>(0);

	final Set<Identifier> identifiers = new LinkedHashSet<>(8);

	final List<Article.Correction> corrections = new ArrayList<>(0);

	final List<String> languages = new ArrayList<>(1);

	@Nullable String country;

	@Nullable String conflictOfInterest;

	boolean book;

	/** Notes an identifier of the record itself; DOIs in lower case. */
	void identify(String type, String value) {
		if (!value.isEmpty()) {
			this.identifiers.add(new Identifier(type, type.equals("DOI") ? value.toLowerCase(Locale.ROOT) : value));
		}
	}

	String requiredPmid() {
		if (this.pmid == null) {
			throw new RecordFault("the record has no PMID");
		}
		return this.pmid;
	}

	Article finish() {
		String heading = (this.title.isEmpty() && this.bookTitle != null) ? this.bookTitle : this.title;
		return new Article(DocumentKey.pubmed(requiredPmid()), this.version, new Text(heading, this.sections),
				this.vernacularTitle, this.otherAbstracts, this.authors.isEmpty() ? this.bookAuthors : this.authors,
				journal(), this.published, this.electronic, entered(), this.revised, this.status, this.indexingMethod,
				this.publicationTypes, this.meshHeadings, this.chemicals, this.keywords, this.grants,
				List.copyOf(this.identifiers), this.corrections, this.languages, this.country, this.conflictOfInterest,
				this.book);
	}

	private @Nullable Journal journal() {
		if (this.book) {
			return null;
		}
		String shortName = (this.journalAbbreviation != null) ? this.journalAbbreviation : this.journalShortName;
		String name = (this.journalTitle != null) ? this.journalTitle : shortName;
		return new Journal((name != null) ? name : "", shortName, this.nlmId, List.copyOf(this.issns), this.volume,
				this.issue, this.pages);
	}

	/** The Entrez date, else the first date that comes near it. */
	private @Nullable LocalDate entered() {
		return Stream
			.of(Optional.ofNullable(this.entrez), Optional.ofNullable(this.appearedInPubMed),
					Optional.ofNullable(this.created), Optional.ofNullable(this.electronic),
					Optional.ofNullable(this.published.day()), Optional.ofNullable(this.completed),
					Optional.ofNullable(this.revised))
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(null);
	}

}

package org.exowatch.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.exowatch.document.Article;
import org.exowatch.document.Article.Author;
import org.exowatch.document.Article.Issn;
import org.exowatch.document.Article.Journal;
import org.exowatch.document.BookDocument;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.Identifier;
import org.exowatch.document.PartialDate;
import org.exowatch.document.Section;
import org.exowatch.document.Text;
import org.jspecify.annotations.Nullable;

/** An {@link Article} while its record is being read. */
final class ArticleDraft {

	private static final PartialDate UNDATED = new PartialDate(null, PartialDate.Precision.NONE, "");

	@Nullable String pmid;

	int version = 1;

	String title = "";

	final List<Section> sections = new ArrayList<>(6);

	@Nullable String copyright;

	@Nullable String vernacularTitle;

	final List<Article.OtherAbstract> otherAbstracts = new ArrayList<>(0);

	final People people = new People();

	@Nullable String journalTitle;

	@Nullable String isoAbbreviation;

	@Nullable String medlineTa;

	@Nullable String nlmId;

	final Set<Issn> issns = new LinkedHashSet<>(4);

	@Nullable String volume;

	@Nullable String issue;

	@Nullable String pages;

	@Nullable String medium;

	PartialDate published = UNDATED;

	@Nullable LocalDate electronic;

	@Nullable LocalDate entrez;

	@Nullable LocalDate appearedInPubMed;

	@Nullable LocalDate created;

	@Nullable LocalDate completed;

	@Nullable LocalDate revised;

	final List<Article.HistoryDate> history = new ArrayList<>(8);

	String status = "";

	@Nullable String owner;

	@Nullable String indexingMethod;

	@Nullable String publicationModel;

	@Nullable String publicationStatus;

	final List<Article.PublicationType> publicationTypes = new ArrayList<>(4);

	final List<Article.MeshHeading> meshHeadings = new ArrayList<>();

	final List<Article.SupplementaryConcept> supplementaryConcepts = new ArrayList<>(0);

	final List<Article.Chemical> chemicals = new ArrayList<>(0);

	final List<Article.Keyword> keywords = new ArrayList<>();

	final List<String> geneSymbols = new ArrayList<>(0);

	final List<String> citationSubsets = new ArrayList<>(1);

	final List<String> spaceFlightMissions = new ArrayList<>(0);

	final List<String> notes = new ArrayList<>(0);

	@Nullable String numberOfReferences;

	final List<Article.Grant> grants = new ArrayList<>(0);

	final List<Article.Databank> databanks = new ArrayList<>(0);

	final Set<Identifier> identifiers = new LinkedHashSet<>(8);

	final List<Article.Correction> corrections = new ArrayList<>(0);

	final List<Article.Reference> references = new ArrayList<>(0);

	final List<String> languages = new ArrayList<>(1);

	@Nullable String country;

	@Nullable String conflictOfInterest;

	@Nullable BookDraft book;

	/** Notes an identifier of the record itself; DOIs in lower case. */
	void identify(String type, String value) {
		if (!value.isEmpty()) {
			this.identifiers.add(identifier(type, value));
		}
	}

	static Identifier identifier(String type, String value) {
		return new Identifier(type, type.equals("DOI") ? value.toLowerCase(Locale.ROOT) : value);
	}

	String requiredPmid() {
		if (this.pmid == null) {
			throw new RecordFault("the record has no PMID");
		}
		return this.pmid;
	}

	Article finish() {
		BookDocument bookDocument = (this.book != null) ? this.book.finish(this.pages) : null;
		return new Article(DocumentKey.pubmed(requiredPmid()), this.version, new Text(heading(), this.sections),
				this.vernacularTitle, this.otherAbstracts, authors(bookDocument), journal(), this.published,
				this.electronic, entered(), this.revised, this.status, this.indexingMethod, this.publicationTypes,
				this.meshHeadings, this.chemicals, this.keywords, this.grants, List.copyOf(this.identifiers),
				this.corrections, this.languages, this.country, this.conflictOfInterest, this.book != null,
				bookDocument, this.owner, this.publicationModel, this.publicationStatus, this.completed, this.created,
				this.history, this.people.more, this.people.former, this.people.investigators, this.people.subjects,
				this.supplementaryConcepts, this.databanks, this.geneSymbols, this.citationSubsets,
				this.spaceFlightMissions, this.notes, this.numberOfReferences, this.copyright, this.references);
	}

	/** A whole book has no title but its own. */
	private String heading() {
		String bookTitle = (this.book != null) ? this.book.title : null;
		return (this.title.isEmpty() && bookTitle != null) ? bookTitle : this.title;
	}

	private List<Author> authors(@Nullable BookDocument bookDocument) {
		if (!this.people.authors.isEmpty() || bookDocument == null) {
			return this.people.authors;
		}
		return bookDocument.authors().isEmpty() ? bookDocument.editors() : bookDocument.authors();
	}

	private @Nullable Journal journal() {
		if (this.book != null) {
			return null;
		}
		String shortName = (this.isoAbbreviation != null) ? this.isoAbbreviation : this.medlineTa;
		String name = (this.journalTitle != null) ? this.journalTitle : shortName;
		return new Journal((name != null) ? name : "", shortName, this.nlmId, List.copyOf(this.issns), this.volume,
				this.issue, this.pages, this.medlineTa, this.medium);
	}

	/** The Entrez date, else the first date that comes near it. */
	private @Nullable LocalDate entered() {
		for (LocalDate date : new @Nullable LocalDate[] { this.entrez, this.appearedInPubMed, this.created,
				contributed(), this.electronic, this.published.day(), this.completed }) {
			if (date != null) {
				return date;
			}
		}
		return this.revised;
	}

	private @Nullable LocalDate contributed() {
		return (this.book != null && this.book.contributed != null) ? this.book.contributed.day() : null;
	}

	/** Who wrote, edited or contributed. */
	static final class People {

		final List<Author> authors = new ArrayList<>();

		final List<Author> former = new ArrayList<>(0);

		final List<Author> editors = new ArrayList<>(0);

		final List<Author> investigators = new ArrayList<>(0);

		final List<Author> subjects = new ArrayList<>(0);

		boolean more;

	}

}

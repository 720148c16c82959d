package org.exowatch.document;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A PubMed record: an article, a preprint or a book part. Names follow the PubMed DTD
 * (pubmed_250101); docs/FIELDS.md says where each of its elements goes. A list that is
 * missing is empty: records that were stored before a field existed can be read.
 *
 * @param key source PUBMED, the PMID
 * @param version the PMID's Version attribute
 * @param text title and abstract; bracketed translated titles keep their brackets
 * @param vernacularTitle in the original language
 * @param otherAbstracts translations and plain-language summaries; they are not tagged
 * @param authors in order; of a book without authors its book's
 * @param journal null for a book
 * @param published the journal issue's PubDate
 * @param electronic the ArticleDate of type Electronic
 * @param entered PubMedPubDate {@code entrez}, else the best date there is
 * @param revised DateRevised; decides which copy is newer
 * @param status MedlineCitation Status: MEDLINE, PubMed-not-MEDLINE, Publisher, …
 * @param indexingMethod Automated, Curated, AutoHM, or null
 * @param publicationTypes with their descriptor UI
 * @param meshHeadings with major flags and qualifiers
 * @param chemicals substances with their registry numbers
 * @param keywords all owners'
 * @param grants as printed
 * @param identifiers DOI, PMC, PII, NCT and other databank numbers of the record itself,
 * never of a cited paper
 * @param corrections CommentsCorrectionsList
 * @param languages three-letter codes
 * @param country MedlineJournalInfo
 * @param conflictOfInterest CoiStatement
 * @param book whether this is a PubmedBookArticle
 * @param bookDocument what a book record says of its book, else null
 * @param owner MedlineCitation Owner: NLM, NASA, …
 * @param publicationModel Article PubModel: Print, Electronic, Print-Electronic, …
 * @param publicationStatus ppublish, epublish, aheadofprint, …
 * @param completed DateCompleted
 * @param created DateCreated of files before 2018
 * @param history when the record was received, accepted, entered, …, in the file's order
 * @param moreAuthors whether PubMed says that the list of authors is not complete
 * @param formerAuthors names as they were before PubMed corrected them (ValidYN N)
 * @param investigators collaborators who are no authors
 * @param personalNameSubjects persons that the paper is about
 * @param supplementaryConcepts SupplMeshList: rare diseases, protocols, organisms
 * @param databanks DataBankList, with the names as printed
 * @param geneSymbols of old records
 * @param citationSubsets IM, …
 * @param spaceFlightMissions of NASA's records
 * @param notes GeneralNote, as printed
 * @param numberOfReferences of old records, as printed
 * @param copyright CopyrightInformation of the abstract
 * @param references cited papers; empty unless they were asked for
 */
public record Article(DocumentKey key, int version, Text text, @Nullable String vernacularTitle,
		List<OtherAbstract> otherAbstracts, List<Author> authors, @Nullable Journal journal, PartialDate published,
		@Nullable LocalDate electronic, @Nullable LocalDate entered, @Nullable LocalDate revised, String status,
		@Nullable String indexingMethod, List<PublicationType> publicationTypes, List<MeshHeading> meshHeadings,
		List<Chemical> chemicals, List<Keyword> keywords, List<Grant> grants, List<Identifier> identifiers,
		List<Correction> corrections, List<String> languages, @Nullable String country,
		@Nullable String conflictOfInterest, boolean book, @Nullable BookDocument bookDocument, @Nullable String owner,
		@Nullable String publicationModel, @Nullable String publicationStatus, @Nullable LocalDate completed,
		@Nullable LocalDate created, List<HistoryDate> history, boolean moreAuthors, List<Author> formerAuthors,
		List<Author> investigators, List<Author> personalNameSubjects, List<SupplementaryConcept> supplementaryConcepts,
		List<Databank> databanks, List<String> geneSymbols, List<String> citationSubsets,
		List<String> spaceFlightMissions, List<String> notes, @Nullable String numberOfReferences,
		@Nullable String copyright, List<Reference> references) implements Parsed {

	public Article {
		otherAbstracts = given(otherAbstracts);
		authors = given(authors);
		publicationTypes = given(publicationTypes);
		meshHeadings = given(meshHeadings);
		chemicals = given(chemicals);
		keywords = given(keywords);
		grants = given(grants);
		identifiers = given(identifiers);
		corrections = given(corrections);
		languages = given(languages);
		history = given(history);
		formerAuthors = given(formerAuthors);
		investigators = given(investigators);
		personalNameSubjects = given(personalNameSubjects);
		supplementaryConcepts = given(supplementaryConcepts);
		databanks = given(databanks);
		geneSymbols = given(geneSymbols);
		citationSubsets = given(citationSubsets);
		spaceFlightMissions = given(spaceFlightMissions);
		notes = given(notes);
		references = given(references);
	}

	/** A record that has no more than what nearly every record has. */
	public Article(DocumentKey key, int version, Text text, @Nullable String vernacularTitle,
			List<OtherAbstract> otherAbstracts, List<Author> authors, @Nullable Journal journal, PartialDate published,
			@Nullable LocalDate electronic, @Nullable LocalDate entered, @Nullable LocalDate revised, String status,
			@Nullable String indexingMethod, List<PublicationType> publicationTypes, List<MeshHeading> meshHeadings,
			List<Chemical> chemicals, List<Keyword> keywords, List<Grant> grants, List<Identifier> identifiers,
			List<Correction> corrections, List<String> languages, @Nullable String country,
			@Nullable String conflictOfInterest, boolean book) {
		this(key, version, text, vernacularTitle, otherAbstracts, authors, journal, published, electronic, entered,
				revised, status, indexingMethod, publicationTypes, meshHeadings, chemicals, keywords, grants,
				identifiers, corrections, languages, country, conflictOfInterest, book, null, null, null, null, null,
				null, List.of(), false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), List.of(), null, null, List.of());
	}

	/** What was stored by an older version lacks the lists that came later. */
	static <T> List<T> given(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

	/**
	 * A translated abstract or a plain-language summary.
	 *
	 * @param type {@code plain-language-summary}, {@code Publisher}, …
	 * @param language three-letter code
	 * @param sections in order, with their labels
	 * @param copyright CopyrightInformation
	 */
	public record OtherAbstract(String type, String language, List<Section> sections, @Nullable String copyright) {

		public OtherAbstract {
			sections = given(sections);
		}

	}

	/**
	 * One author, editor or investigator; either a person or a collective.
	 *
	 * @param lastName family name
	 * @param foreName given names
	 * @param initials as printed
	 * @param collectiveName of a group, then the others are null
	 * @param orcid sixteen digits with hyphens
	 * @param affiliations as printed
	 * @param suffix Jr, 3rd, …
	 * @param equalContribution whether EqualContrib is Y
	 * @param identifiers other than the ORCID: ISNI, …
	 * @param affiliationIdentifiers ROR, GRID, … of the affiliations
	 * @param group joins a collective with its investigators, where PubMed says so
	 */
	public record Author(@Nullable String lastName, @Nullable String foreName, @Nullable String initials,
			@Nullable String collectiveName, @Nullable String orcid, List<String> affiliations, @Nullable String suffix,
			boolean equalContribution, List<Identifier> identifiers, List<AffiliationIdentifier> affiliationIdentifiers,
			@Nullable String group) {

		public Author {
			affiliations = given(affiliations);
			identifiers = given(identifiers);
			affiliationIdentifiers = given(affiliationIdentifiers);
		}

		/** An author without suffix and further identifiers. */
		public Author(@Nullable String lastName, @Nullable String foreName, @Nullable String initials,
				@Nullable String collectiveName, @Nullable String orcid, List<String> affiliations) {
			this(lastName, foreName, initials, collectiveName, orcid, affiliations, null, false, List.of(), List.of(),
					null);
		}

		/** As a citation prints it: {@code Smith AB}, {@code Smith AB Jr}. */
		public String cited() {
			if (this.collectiveName != null) {
				return this.collectiveName;
			}
			StringBuilder name = new StringBuilder((this.lastName != null) ? this.lastName : "");
			for (String part : new @Nullable String[] { this.initials, this.suffix }) {
				if (part != null) {
					name.append(name.isEmpty() ? "" : " ").append(part);
				}
			}
			return name.toString();
		}

	}

	/**
	 * Names the institution of an affiliation.
	 *
	 * @param affiliation which of the author's affiliations, from 0
	 * @param source ROR, GRID, ISNI, RINGGOLD, …
	 * @param value as printed
	 */
	public record AffiliationIdentifier(int affiliation, String source, String value) {

	}

	/**
	 * Where an article appeared.
	 *
	 * @param title full title
	 * @param isoAbbreviation ISOAbbreviation, else MedlineTA
	 * @param nlmId NlmUniqueID
	 * @param issns all ISSNs with their types
	 * @param volume of the issue
	 * @param issue number
	 * @param pages MedlinePgn, else StartPage-EndPage
	 * @param medlineTa MedlineTA
	 * @param medium CitedMedium: Print or Internet
	 */
	public record Journal(String title, @Nullable String isoAbbreviation, @Nullable String nlmId, List<Issn> issns,
			@Nullable String volume, @Nullable String issue, @Nullable String pages, @Nullable String medlineTa,
			@Nullable String medium) {

		public Journal {
			issns = given(issns);
		}

	}

	/**
	 * An ISSN.
	 *
	 * @param value as printed
	 * @param type Print, Electronic or Linking; empty if not given
	 */
	public record Issn(String value, String type) {

	}

	/**
	 * A date of a record's history.
	 *
	 * @param status PubStatus: received, accepted, entrez, pubmed, medline, …
	 * @param date ISO 8601, as precise as it was given: {@code 2026-02},
	 * {@code 2026-02-13}, {@code 2026-02-13T05:30}
	 */
	public record HistoryDate(String status, String date) {

	}

	/**
	 * NLM's publication type.
	 *
	 * @param ui MeSH descriptor ({@code D016441} is Retracted Publication), may be empty
	 * @param name as printed
	 */
	public record PublicationType(String ui, String name) {

	}

	/**
	 * A MeSH heading.
	 *
	 * @param ui descriptor
	 * @param name descriptor name
	 * @param major MajorTopicYN of the descriptor or of one of its qualifiers
	 * @param qualifiers with their own flags
	 * @param descriptorMajor MajorTopicYN of the descriptor itself
	 * @param type Geographic, or null
	 * @param auto whether the descriptor was assigned by an algorithm (AutoHM)
	 */
	public record MeshHeading(String ui, String name, boolean major, List<Qualifier> qualifiers,
			boolean descriptorMajor, @Nullable String type, boolean auto) {

		public MeshHeading {
			qualifiers = given(qualifiers);
		}

		/** A heading whose own flag alone makes it major. */
		public MeshHeading(String ui, String name, boolean major, List<Qualifier> qualifiers) {
			this(ui, name, major, qualifiers, major, null, false);
		}

	}

	/**
	 * A MeSH qualifier.
	 *
	 * @param ui {@code Q000628}
	 * @param name {@code therapy}
	 * @param major MajorTopicYN
	 * @param auto whether it was assigned by an algorithm (AutoHM)
	 */
	public record Qualifier(String ui, String name, boolean major, boolean auto) {

	}

	/**
	 * A supplementary concept of SupplMeshList.
	 *
	 * @param ui {@code C535509}
	 * @param name as printed
	 * @param type Disease, Protocol, Organism, Anatomy or Population
	 */
	public record SupplementaryConcept(String ui, String name, String type) {

	}

	/**
	 * A substance.
	 *
	 * @param name NameOfSubstance
	 * @param ui MeSH descriptor or supplementary concept
	 * @param registryNumber CAS number, UNII or EC number; {@code 0} if there is none
	 */
	public record Chemical(String name, String ui, String registryNumber) {

	}

	/**
	 * A keyword.
	 *
	 * @param text as printed
	 * @param owner of the list: NOTNLM for the authors' own, NLM, NASA, …
	 * @param major MajorTopicYN
	 */
	public record Keyword(String text, String owner, boolean major) {

	}

	/**
	 * A grant.
	 *
	 * @param id number
	 * @param agency who gave it
	 * @param country of the agency
	 * @param acronym of the agency's branch
	 */
	public record Grant(@Nullable String id, @Nullable String agency, @Nullable String country,
			@Nullable String acronym) {

	}

	/**
	 * What the authors deposited or registered.
	 *
	 * @param name ClinicalTrials.gov, GEO, GENBANK, …
	 * @param accessions numbers, as printed; they are identifiers, too
	 */
	public record Databank(String name, List<String> accessions) {

		public Databank {
			accessions = given(accessions);
		}

	}

	/**
	 * An entry of CommentsCorrectionsList.
	 *
	 * @param refType RetractionIn, RetractionOf, ErratumIn, ExpressionOfConcernIn,
	 * UpdateIn, …
	 * @param pmid of the other record, if given
	 * @param source RefSource, as printed
	 * @param note as printed
	 */
	public record Correction(String refType, @Nullable String pmid, String source, @Nullable String note) {

		/** An entry without a note. */
		public Correction(String refType, @Nullable String pmid, String source) {
			this(refType, pmid, source, null);
		}

	}

	/**
	 * A cited paper.
	 *
	 * @param citation as printed
	 * @param identifiers PUBMED, DOI, PMC, … of the cited paper
	 */
	public record Reference(String citation, List<Identifier> identifiers) {

		public Reference {
			identifiers = given(identifiers);
		}

	}

}

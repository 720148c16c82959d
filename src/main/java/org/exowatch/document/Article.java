package org.exowatch.document;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A PubMed record: an article, a preprint or a book part. Names follow the PubMed DTD
 * (pubmed_250101).
 *
 * @param key source PUBMED, the PMID
 * @param version the PMID's Version attribute
 * @param text title and abstract; bracketed translated titles keep their brackets
 * @param vernacularTitle in the original language
 * @param otherAbstracts translations and plain-language summaries; they are not tagged
 * @param authors in order
 * @param journal null for a book
 * @param published the journal issue's PubDate
 * @param electronic the ArticleDate of type Electronic
 * @param entered PubMedPubDate {@code entrez}, else the best date there is
 * @param revised DateRevised; decides which copy is newer
 * @param status MedlineCitation Status: MEDLINE, PubMed-not-MEDLINE, Publisher, …
 * @param indexingMethod Automated, Curated, AutoHM, or null
 * @param publicationTypes with their descriptor UI
 * @param meshHeadings with major flag and qualifiers
 * @param chemicals names of substances
 * @param keywords all owners'
 * @param grants as printed
 * @param identifiers DOI, PMC, PII, NCT and other databank numbers of the record itself,
 * never of a cited paper
 * @param corrections CommentsCorrectionsList
 * @param languages three-letter codes
 * @param country MedlineJournalInfo
 * @param conflictOfInterest CoiStatement
 * @param book whether this is a PubmedBookArticle
 */
public record Article(DocumentKey key, int version, Text text, @Nullable String vernacularTitle,
		List<OtherAbstract> otherAbstracts, List<Author> authors, @Nullable Journal journal, PartialDate published,
		@Nullable LocalDate electronic, @Nullable LocalDate entered, @Nullable LocalDate revised, String status,
		@Nullable String indexingMethod, List<PublicationType> publicationTypes, List<MeshHeading> meshHeadings,
		List<String> chemicals, List<String> keywords, List<Grant> grants, List<Identifier> identifiers,
		List<Correction> corrections, List<String> languages, @Nullable String country,
		@Nullable String conflictOfInterest, boolean book) implements Parsed {

	/**
	 * A translated abstract or a plain-language summary.
	 *
	 * @param type {@code plain-language-summary}, {@code Publisher}, …
	 * @param language three-letter code
	 * @param text its sections joined by line feeds
	 */
	public record OtherAbstract(String type, String language, String text) {

	}

	/**
	 * One author; either a person or a collective.
	 *
	 * @param lastName family name
	 * @param foreName given names
	 * @param initials as printed
	 * @param collectiveName of a group, then the others are null
	 * @param orcid sixteen digits with hyphens
	 * @param affiliations as printed
	 */
	public record Author(@Nullable String lastName, @Nullable String foreName, @Nullable String initials,
			@Nullable String collectiveName, @Nullable String orcid, List<String> affiliations) {

		/** As a citation prints it: {@code Smith AB}. */
		public String cited() {
			if (this.collectiveName != null) {
				return this.collectiveName;
			}
			String last = (this.lastName != null) ? this.lastName : "";
			return (this.initials != null) ? (last + " " + this.initials).strip() : last;
		}

	}

	/**
	 * Where an article appeared.
	 *
	 * @param title full title
	 * @param isoAbbreviation ISOAbbreviation
	 * @param nlmId NlmUniqueID
	 * @param issns all ISSNs
	 * @param volume of the issue
	 * @param issue number
	 * @param pages MedlinePgn
	 */
	public record Journal(String title, @Nullable String isoAbbreviation, @Nullable String nlmId, List<String> issns,
			@Nullable String volume, @Nullable String issue, @Nullable String pages) {

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
	 * @param qualifiers names
	 */
	public record MeshHeading(String ui, String name, boolean major, List<String> qualifiers) {

	}

	/**
	 * A grant.
	 *
	 * @param id number
	 * @param agency who gave it
	 * @param country of the agency
	 */
	public record Grant(@Nullable String id, @Nullable String agency, @Nullable String country) {

	}

	/**
	 * An entry of CommentsCorrectionsList.
	 *
	 * @param refType RetractionIn, RetractionOf, ErratumIn, ExpressionOfConcernIn,
	 * UpdateIn, …
	 * @param pmid of the other record, if given
	 * @param source RefSource, as printed
	 */
	public record Correction(String refType, @Nullable String pmid, String source) {

	}

}

package org.exowatch.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a CommentsCorrections element says, by its RefType: the 23 of the DTD
 * (pubmed_250101) and the two that older files have. "Other" is the record that the
 * element names.
 * <table>
 * <caption>RefType, links from left to right, status</caption>
 * <tr>
 * <td>RetractionIn, RetractionOf, RetractedandRepublishedIn,
 * RetractedandRepublishedFrom</td>
 * <td>notice RETRACTS paper</td>
 * <td>RETRACTED</td>
 * </tr>
 * <tr>
 * <td>ExpressionOfConcernIn, ExpressionOfConcernFor</td>
 * <td>notice CONCERNS paper</td>
 * <td>CONCERN</td>
 * </tr>
 * <tr>
 * <td>ErratumIn, ErratumFor, PartialRetractionIn, PartialRetractionOf (older files)</td>
 * <td>notice CORRECTS paper</td>
 * <td>CORRECTED</td>
 * </tr>
 * <tr>
 * <td>CorrectedandRepublishedIn, CorrectedandRepublishedFrom</td>
 * <td>new CORRECTS old, old VERSION_OF new</td>
 * <td>CORRECTED; the new one counts</td>
 * </tr>
 * <tr>
 * <td>UpdateIn, UpdateOf</td>
 * <td>preprint PREPRINT_OF article; between two preprints new UPDATES old and old
 * VERSION_OF new; else new UPDATES old</td>
 * <td>PUBLISHED, the article counts; or UPDATED</td>
 * </tr>
 * <tr>
 * <td>RepublishedIn, RepublishedFrom, ReprintIn, ReprintOf</td>
 * <td>copy VERSION_OF original</td>
 * <td>none; the original counts</td>
 * </tr>
 * <tr>
 * <td>AssociatedDataset, AssociatedPublication, Cites, CommentIn, CommentOn,
 * OriginalReportIn, SummaryForPatientsIn</td>
 * <td>none</td>
 * <td>none: they say nothing about whether the paper stands</td>
 * </tr>
 * </table>
 */
enum RefType {

	RETRACTION_IN("RetractionIn", otherFirst("RETRACTS")),

	RETRACTION_OF("RetractionOf", thisFirst("RETRACTS")),

	RETRACTED_AND_REPUBLISHED_IN("RetractedandRepublishedIn", otherFirst("RETRACTS")),

	RETRACTED_AND_REPUBLISHED_FROM("RetractedandRepublishedFrom", thisFirst("RETRACTS")),

	EXPRESSION_OF_CONCERN_IN("ExpressionOfConcernIn", otherFirst("CONCERNS")),

	EXPRESSION_OF_CONCERN_FOR("ExpressionOfConcernFor", thisFirst("CONCERNS")),

	ERRATUM_IN("ErratumIn", otherFirst("CORRECTS")),

	ERRATUM_FOR("ErratumFor", thisFirst("CORRECTS")),

	PARTIAL_RETRACTION_IN("PartialRetractionIn", otherFirst("CORRECTS")),

	PARTIAL_RETRACTION_OF("PartialRetractionOf", thisFirst("CORRECTS")),

	CORRECTED_AND_REPUBLISHED_IN("CorrectedandRepublishedIn", otherFirst("CORRECTS"), thisFirst("VERSION_OF")),

	CORRECTED_AND_REPUBLISHED_FROM("CorrectedandRepublishedFrom", thisFirst("CORRECTS"), otherFirst("VERSION_OF")),

	UPDATE_IN("UpdateIn", thisFirst("PREPRINT_OF"), otherFirst("UPDATES"), thisFirst("VERSION_OF")),

	UPDATE_OF("UpdateOf", otherFirst("PREPRINT_OF"), thisFirst("UPDATES"), otherFirst("VERSION_OF")),

	REPUBLISHED_IN("RepublishedIn", otherFirst("VERSION_OF")),

	REPUBLISHED_FROM("RepublishedFrom", thisFirst("VERSION_OF")),

	REPRINT_IN("ReprintIn", otherFirst("VERSION_OF")),

	REPRINT_OF("ReprintOf", thisFirst("VERSION_OF")),

	ASSOCIATED_DATASET("AssociatedDataset"),

	ASSOCIATED_PUBLICATION("AssociatedPublication"),

	CITES("Cites"),

	COMMENT_IN("CommentIn"),

	COMMENT_ON("CommentOn"),

	ORIGINAL_REPORT_IN("OriginalReportIn"),

	SUMMARY_FOR_PATIENTS_IN("SummaryForPatientsIn");

	/** Not the most frequent ones that say nothing; the partial indexes say the same. */
	static final String RELEVANT = "c.ref_type not in ('Cites', 'CommentIn', 'CommentOn')";

	private final String name;

	@SuppressWarnings("ImmutableEnumChecker") // made by List.of
	private final List<Says> says;

	RefType(String name, Says... says) {
		this.name = name;
		this.says = List.of(says);
	}

	/** As PubMed writes it. */
	String inPubMed() {
		return this.name;
	}

	List<Says> says() {
		return this.says;
	}

	/** Rows {@code (ref_type, kind, other_first)} for a VALUES list. */
	static String rows() {
		return Arrays.stream(values())
			.flatMap((type) -> type.says.stream()
				.map((says) -> "('%s', '%s', %s)".formatted(type.name, says.kind(), says.otherFirst())))
			.collect(Collectors.joining(", "));
	}

	private static Says otherFirst(String kind) {
		return new Says(kind, true);
	}

	private static Says thisFirst(String kind) {
		return new Says(kind, false);
	}

	/**
	 * A link that follows.
	 *
	 * @param kind of link
	 * @param otherFirst whether the record that is named stands on its left
	 */
	record Says(String kind, boolean otherFirst) {

	}

}
